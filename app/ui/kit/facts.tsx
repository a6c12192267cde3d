import type { ReactNode } from "react";

export interface Fact {
  term: string;
  value: ReactNode;
  /** A smaller word after the value: its unit, its whole, its time. */
  note?: ReactNode;
}

/** Terms with values: large figures in a row, or the lines of a record's page. */
export function Facts({ facts, layout = "row" }: { facts: readonly Fact[]; layout?: "row" | "list" }) {
  return (
    <dl className={layout === "row" ? "facts" : "facts facts-list"}>
      {facts.map(({ term, value, note }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note ? <small> {note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
