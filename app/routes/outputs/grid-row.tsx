// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be drawn in part, only the rows in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the field of the active cell has the focus, for all of them
import { memo, type ReactNode, useLayoutEffect, useRef } from "react";
import { columnOf, type GridColumn, gridColumns } from "~/domain/output-grid";
import { type GridRow, isFixed, needsHand, type RowState } from "~/domain/output-grid-state";
import { useTexts } from "~/i18n/texts";
import { Status, type StatusKind } from "~/ui/kit/status";
import { localTimeOf } from "~/ui/local-time";
import { stateColumn } from "./grid-acts";
import { GridNotes } from "./grid-notes";

interface GridRowProps {
  slug: string;
  row: GridRow;
  /** Place in the grid, from 0. */
  at: number;
  /** Pixels from the top of the grid. */
  start: number;
  /** The column in which the person is; null: in another row. */
  column: number | null;
  /** Of the active cell. */
  input: ReactNode;
  isOpen: boolean;
  measure: (element: HTMLElement | null) => void;
}

/** One row with, beneath it, what is wrong or can be done; drawn anew only when something about it changes. */
export const GridLine = memo(function GridLine(props: GridRowProps) {
  const { row, at, start, column, isOpen, measure } = props;
  const element = useRef<HTMLDivElement | null>(null);
  const words = useTexts().grid;
  useLayoutEffect(() => {
    if (element.current) element.current.style.transform = `translateY(${start}px)`;
  }, [start]);
  const hasNotes = isOpen || needsHand(row) || row.state === "withdrawn" || row.state === "dropped";
  return (
    <div
      role="none"
      className={`grid-line is-${row.state}`}
      data-index={at}
      data-row={at}
      ref={(found) => {
        element.current = found;
        measure(found);
      }}
    >
      <div role="row" className="grid-row" aria-rowindex={at + 2}>
        <div role="rowheader" className="grid-cell grid-no">
          {at + 1}
        </div>
        {gridColumns.map((name, index) => (
          <Cell key={name} {...props} name={name} index={index} isActive={column === index} />
        ))}
        <div
          role="gridcell"
          className={column === stateColumn ? "grid-cell grid-state is-active" : "grid-cell grid-state"}
          data-column={stateColumn}
          tabIndex={-1}
        >
          {row.state === "blank" ? null : (
            <button type="button" tabIndex={-1} data-act="details" aria-expanded={hasNotes}>
              <Status kind={kindOf[row.state]}>{words.states[row.state]}</Status>
              {row.state === "saved" && row.saved ? (
                <small>{localTimeOf(row.saved.loggedAt).time}</small>
              ) : null}
              <span className="sr">{words.details(at + 1)}</span>
            </button>
          )}
        </div>
      </div>
      {hasNotes ? <GridNotes slug={props.slug} row={row} at={at} /> : null}
    </div>
  );
});

const isWrongIn = ({ problems }: GridRow, name: GridColumn): boolean =>
  problems.some(({ field }) => columnOf(field) === name);

interface CellProps extends GridRowProps {
  name: GridColumn;
  index: number;
  isActive: boolean;
}

function Cell({ row, name, index, isActive, input }: CellProps) {
  const words = useTexts().grid;
  const isWrong = isWrongIn(row, name);
  const classes = [
    "grid-cell",
    `grid-${name}`,
    isActive ? "is-active" : "",
    isWrong ? "is-wrong" : "",
    row.cells[name] === "" ? "is-empty" : "",
  ];
  return (
    <div
      role="gridcell"
      className={classes.filter(Boolean).join(" ")}
      aria-colindex={index + 2}
      aria-readonly={isFixed(row) || undefined}
      aria-invalid={isWrong || undefined}
      data-column={index}
      data-label={words.columns[name]}
      title={isActive || row.cells[name].length < 12 ? undefined : row.cells[name]}
    >
      {isActive ? input : row.cells[name]}
    </div>
  );
}

const kindOf: Record<RowState, StatusKind> = {
  blank: "none",
  typing: "draft",
  waiting: "waiting",
  sending: "waiting",
  saved: "ok",
  wrong: "bad",
  asks: "warn",
  locked: "locked",
  changed: "warn",
  withdrawn: "none",
  dropped: "none",
};
