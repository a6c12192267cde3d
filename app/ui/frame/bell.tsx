import { Link } from "@remix-run/react";
import { buttonClass } from "../kit/button";
import { Icon } from "../kit/icon";

/** The way to what has happened, with the number of what has not been read; `label` says both. */
export function Bell({ to, count, label }: { to: string; count: number; label: string }) {
  return (
    <Link to={to} className={`${buttonClass({ variant: "bare" })} bell`} aria-label={label} title={label}>
      <Icon name="bell" />
      {count > 0 ? (
        <span className="count" aria-hidden="true">
          {count > 99 ? "99+" : count}
        </span>
      ) : null}
    </Link>
  );
}
