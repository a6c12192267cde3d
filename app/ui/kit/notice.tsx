import type { ReactNode } from "react";
import { Icon } from "./icon";
import { StatusMark } from "./status";

export interface NoticeProps {
  kind?: "info" | "ok" | "warn" | "bad";
  /** The finding in bold; the children say more. */
  title?: ReactNode;
  children?: ReactNode;
  /** Links or buttons at the right, below on a phone. */
  actions?: ReactNode;
  /** Read out as soon as it appears: `status` for good news, `alert` for a refusal. */
  live?: "status" | "alert";
}

/** A band above the work it concerns. */
export function Notice({ kind = "info", title, children, actions, live }: NoticeProps) {
  return (
    <div className={kind === "info" ? "notice" : `notice notice-${kind}`} role={live}>
      {kind === "info" ? <Icon name="info" /> : <StatusMark kind={kind} />}
      <div>
        {title ? <b>{title}</b> : null}
        {title && children ? " " : null}
        {children}
      </div>
      {actions ? <div className="acts">{actions}</div> : null}
    </div>
  );
}
