import type { ReactNode } from "react";

/** A place with nothing in it yet: what is missing, how it gets filled, the first step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children ? <p>{children}</p> : null}
      {action ? <div className="acts">{action}</div> : null}
    </div>
  );
}
