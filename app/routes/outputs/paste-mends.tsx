import { useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { TextInput } from "~/ui/kit/inputs";
import { Status } from "~/ui/kit/status";
import type { BadLine } from "./paste-bad.server";
import type { ShownPreview } from "./paste-shown.server";

/** The names that the field of a cell offers while it is typed in. */
export const nameLists = { unit: "paste-units", category: "paste-categories" } as const;

/** A cell's field: its line as the preview counts it, its column from 0 (`cellEdits` reads it). */
const cellField = (line: number, column: number) => `cell-${line}-${column}`;

/** Lines that cannot be recorded yet, each cell with what was pasted and what is wrong with it, to be mended here. */
export function PasteMends({ preview }: { preview: ShownPreview }) {
  const words = useTexts().paste;
  if (preview.bad.length === 0) return null;
  return (
    <div className="paste-mends">
      <h3>{words.mend}</h3>
      <p className="f-hint">{words.mendHint}</p>
      {preview.bad.map((line) => (
        <MendedLine key={line.line} line={line} preview={preview} />
      ))}
    </div>
  );
}

function MendedLine({ line: { line, cells, problems }, preview }: { line: BadLine; preview: ShownPreview }) {
  const t = useTexts();
  const words = t.paste;
  const whole = problems.filter(({ column }) => column === null);
  return (
    <fieldset className="paste-mend">
      <legend>
        <Status kind="bad">{words.lineNumber(line)}</Status>
      </legend>
      {whole.map((problem) => (
        <p key={`${problem.field} ${problem.code}`} className="f-error">
          {problemText(problem, t)}
        </p>
      ))}
      <div className="bar">
        {preview.columns.map((column, at) => {
          if (column === null) return null;
          const name = cellField(line, at);
          const wrong = problems.find((problem) => problem.column === at);
          return (
            <TextInput
              key={name}
              name={name}
              label={preview.head[at] || words.columnNames[column]}
              fieldClass={column === "title" || column === "link" ? "grow" : undefined}
              list={column === "unit" || column === "category" ? nameLists[column] : undefined}
              defaultValue={cells[at]}
              error={wrong ? problemText(wrong, t) : undefined}
              autoComplete="off"
            />
          );
        })}
      </div>
    </fieldset>
  );
}
