// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be drawn in part, only the rows in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the field of the active cell has the focus, for all of them
import { useEffect, useRef } from "react";
import { columnOf, gridColumns } from "~/domain/output-grid";
import type { GridRow } from "~/domain/output-grid-state";
import type { Problem } from "~/domain/problem";
import { useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { StatusMark } from "~/ui/kit/status";
import { TwoRows } from "./grid-two-rows";

export const notesId = (at: number) => `grid-notes-${at}`;

interface NotesProps {
  slug: string;
  row: GridRow;
  at: number;
}

/**
 * Beneath a row: what is wrong at which cell, what is asked, and what can be done with it. The buttons carry
 * `data-act`; the grid around them does it.
 */
export function GridNotes({ slug, row, at }: NotesProps) {
  return (
    <div role="row" className="grid-notes">
      <div role="gridcell" aria-colspan={gridColumns.length + 2} id={notesId(at)}>
        {row.state === "changed" && row.theirs ? (
          <TwoRows row={row} theirs={row.theirs} />
        ) : (
          <Reasons row={row} />
        )}
        {row.state === "asks" ? <GoOn row={row} /> : null}
        <div className="acts">
          <RowActs slug={slug} row={row} />
        </div>
      </div>
    </div>
  );
}

function Reasons({ row }: { row: GridRow }) {
  const t = useTexts();
  const words = t.grid;
  const kind = row.state === "locked" ? "locked" : row.state === "asks" ? "warn" : "bad";
  if (row.problems.length === 0) return null;
  return (
    <ul className="grid-reasons">
      {inTheirOrder(row.problems).map((problem) => (
        <li key={problem.field + problem.code}>
          <StatusMark kind={kind} />
          <span>
            <b>{placeOf(problem, words.columns)}</b>
            {problemText(problem, t)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** As the cells stand from left to right; what is wrong with the whole row comes last. */
function inTheirOrder(problems: readonly Problem[]): Problem[] {
  const placeAt = ({ field }: Problem) => {
    const column = columnOf(field);
    return column === null ? gridColumns.length : gridColumns.indexOf(column);
  };
  return [...problems].sort((a, b) => placeAt(a) - placeAt(b));
}

function placeOf({ field }: Problem, columns: Record<string, string>): string {
  const column = columnOf(field);
  return column === null ? "" : `${columns[column]}: `;
}

function GoOn({ row }: { row: GridRow }) {
  const words = useTexts().grid;
  const field = useRef<HTMLInputElement>(null);
  const isAsked = row.problems.some(({ code }) => code === "reason-needed");
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);
  return (
    <div className="grid-go-on">
      <input
        ref={field}
        className="in"
        aria-label={words.sayReason}
        placeholder={words.sayReason}
        defaultValue={row.reason}
        aria-invalid={isAsked || undefined}
        autoComplete="off"
      />
      <Button type="button" size="sm" variant="go" data-act="go-on">
        {words.goOn}
      </Button>
    </div>
  );
}

function RowActs({ slug, row }: Omit<NotesProps, "at">) {
  const words = useTexts().grid;
  const { saved, state } = row;
  if (state === "withdrawn" || state === "dropped") {
    return (
      <>
        <span>{saved && state === "withdrawn" ? words.withdrawnNote(saved.code) : words.droppedNote}</span>
        <Button type="button" size="sm" icon="undo" data-act="restore">
          {words.restore}
        </Button>
      </>
    );
  }
  return (
    <>
      {saved ? (
        <>
          <a
            href={`/${slug}/ket-qua/${saved.number}`}
            target="_blank"
            rel="noreferrer"
            title={words.openHint}
          >
            {words.open(saved.code)}
          </a>
          <span className="muted">{words.openHint}</span>
        </>
      ) : null}
      {state === "locked" && saved ? null : (
        <Button type="button" size="sm" variant="bare" data-act="take-out">
          {saved ? words.withdraw : words.drop}
        </Button>
      )}
    </>
  );
}
