import { type GridSaved, gridColumns } from "~/domain/output-grid";
import type { GridRow } from "~/domain/output-grid-state";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";

/** What is recorded meanwhile beside what was typed here, to choose between. */
export function TwoRows({ row, theirs }: { row: GridRow; theirs: GridSaved }) {
  const words = useTexts().grid;
  const [problem] = row.problems;
  const { by = "", at = "" } = problem?.params ?? {};
  const differing = gridColumns.filter((column) => row.cells[column] !== theirs.cells[column]);
  return (
    <>
      <p>{problem ? words.changedBy({ by: String(by), at: String(at) }) : words.changedBefore}</p>
      <dl className="grid-two">
        {differing.map((column) => (
          <div key={column}>
            <dt>{words.columns[column]}</dt>
            <dd>
              <small>{words.theirs}:</small> {theirs.cells[column] || words.none}
            </dd>
            <dd>
              <small>{words.yours}:</small> <b>{row.cells[column] || words.none}</b>
            </dd>
          </div>
        ))}
      </dl>
      <div className="acts">
        <Button type="button" size="sm" variant="go" data-act="mine">
          {words.keepMine}
        </Button>
        <Button type="button" size="sm" data-act="theirs">
          {words.takeTheirs}
        </Button>
      </div>
    </>
  );
}
