import type { ReactNode } from "react";

export interface Row {
  key: string;
  /** At the left: a status mark, a T−n, a time. */
  lead?: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  /** Under the note: what is more than a line of text, such as a form that opens. */
  below?: ReactNode;
  /** At the right: one small button, a date, a status. */
  end?: ReactNode;
}

/**
 * Ruled rows that are not a table: things to do, what comes next, what was sent. `fine` is one line a row; with
 * `endBelow` what stands at the right stands under the note on a phone.
 */
export function RowList({
  rows,
  fine,
  endBelow,
  ordered,
}: {
  rows: readonly Row[];
  fine?: boolean;
  endBelow?: boolean;
  ordered?: boolean;
}) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag className={`rows${fine ? " rows-fine" : ""}${endBelow ? " rows-below" : ""}`}>
      {rows.map(({ key, lead, title, note, below, end }) => (
        <li key={key}>
          <div className="rows-lead">{lead}</div>
          <div className="rows-body">
            <div className="rows-title">{title}</div>
            {note ? <div className="rows-note">{note}</div> : null}
            {below}
          </div>
          {end ? <div className="rows-end">{end}</div> : null}
        </li>
      ))}
    </Tag>
  );
}
