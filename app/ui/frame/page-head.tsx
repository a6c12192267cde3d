import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { NoBreak } from "../kit/no-break";

export interface Crumb {
  label: string;
  /** The last crumb, the page itself, has none. */
  to?: string;
}

export interface PageHeadProps {
  title: string;
  /** Compounds that must not break at a line's end: ["ngày bầu cử"]. */
  compounds?: readonly string[];
  crumbs?: readonly Crumb[];
  crumbsLabel?: string;
  /** The finding in one or two sentences. */
  lede?: ReactNode;
  actions?: ReactNode;
}

/** The way here, the title, the finding, what can be done. */
export function PageHead({ title, compounds = [], crumbs = [], crumbsLabel, lede, actions }: PageHeadProps) {
  return (
    <div className="head">
      <div className="head-text">
        {crumbs.length > 0 ? (
          <nav aria-label={crumbsLabel}>
            <ol className="crumbs">
              {crumbs.map(({ label, to }) => (
                <li key={label}>
                  {to ? <Link to={to}>{label}</Link> : <span aria-current="page">{label}</span>}
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <h1>
          <NoBreak text={title} compounds={compounds} />
        </h1>
        {lede ? <p className="lede">{lede}</p> : null}
      </div>
      {actions ? <div className="acts">{actions}</div> : null}
    </div>
  );
}
