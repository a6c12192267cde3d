import { type ReactNode, useId } from "react";

export interface SectionProps {
  title: ReactNode;
  /** One grey line: the unit of measure or the source. */
  note?: ReactNode;
  /** One action at the right. */
  action?: ReactNode;
  id?: string;
  /** A class of the section, such as `c-7` in columns. */
  className?: string;
  children: ReactNode;
}

/** A part of a page, opened by a 2 px ink rule. */
export function Section({ title, note, action, id, className, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className={className ? `sec ${className}` : "sec"} id={id} aria-labelledby={titleId}>
      <div className="sec-head">
        <h2 id={titleId}>{title}</h2>
        {note ? <p>{note}</p> : null}
        {action ? <div className="acts">{action}</div> : null}
      </div>
      {children}
    </section>
  );
}
