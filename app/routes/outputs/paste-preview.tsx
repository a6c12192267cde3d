import { outputColumns } from "~/domain/output-columns";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, problemText, typed, typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { Select, TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { ShownPreview } from "./paste.server";
import { PasteLines } from "./paste-lines";
import { isWarning } from "./warnings";

interface PreviewProps {
  preview: ShownPreview;
  answer: FormAnswer | undefined;
}

/** What would be recorded, line by line, what the columns were taken for, and the button that records it. */
export function PastePreview({ preview, answer }: PreviewProps) {
  const t = useTexts();
  const words = t.paste;
  const { lines } = preview;
  const count = (state: string) => lines.filter((line) => line.state === state).length;
  const [fresh, twins, bad] = [count("new"), count("twin"), count("bad")];
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Section title={words.counts({ all: lines.length, fresh, twins, bad })} note={useDayNote(preview)}>
      <Refusals answer={answer} />
      <Columns preview={preview} />
      <PasteLines lines={lines} />
      {twins > 0 ? (
        <div className="stack-1 paste-twins">
          <Checkbox
            name="withTwins"
            label={words.withTwins(twins)}
            defaultChecked={typed(answer, "withTwins") === "1"}
          />
          <TextInput
            name="reason"
            label={words.reason}
            aside={t.frame.optional}
            hint={words.reasonHint}
            defaultValue={typed(answer, "reason")}
            error={problems.reason}
          />
        </div>
      ) : null}
      <div className="acts paste-save">
        <Button variant="go" name="intent" value="save" disabled={fresh + twins === 0}>
          {fresh > 0 ? words.save(fresh) : twins > 0 ? words.saveTwins : words.saveNone}
        </Button>
      </div>
    </Section>
  );
}

/** What each column was taken for, to be put right. */
function Columns({ preview }: { preview: ShownPreview }) {
  const words = useTexts().paste;
  return (
    <fieldset className="paste-columns">
      <legend className="f-label">{words.columns}</legend>
      <div className="bar">
        {preview.columns.map((column, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={at}
            name="columns"
            id={`column-${at}`}
            label={preview.head[at] || words.column(at + 1)}
            defaultValue={column ?? ""}
            options={[
              { value: "", label: words.skip },
              ...outputColumns.map((one) => ({ value: one, label: words.columnNames[one] })),
            ]}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What stood against recording, by line; warnings with a tick to go on. */
function Refusals({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.paste;
  const lines = (answer?.problems ?? []).flatMap((problem) => {
    const line = /^line-(\d+)$/.exec(problem.field)?.[1];
    return line ? [{ line: Number(line), problem, text: problemText(problem, t) }] : [];
  });
  if (lines.length === 0) return null;
  const warned = [...new Set(lines.flatMap(({ problem }) => (isWarning(problem, t) ? [problem.code] : [])))];
  return (
    <>
      <Notice kind="warn" live="alert" title={words.refused}>
        <ul>
          {lines.map(({ line, problem, text }) => (
            <li key={`${line} ${problem.code}`}>{words.lineProblem({ line, text })}</li>
          ))}
        </ul>
      </Notice>
      {warned.map((code) => (
        <Checkbox
          key={code}
          name="confirm"
          id={`confirm-${code}`}
          value={code}
          label={warningName(code, t)}
          defaultChecked={typedAll(answer, "confirm").includes(code)}
        />
      ))}
    </>
  );
}

function warningName(code: string, t: Texts): string {
  const names: Record<string, string> = t.outputs.form.warnings;
  return names[code] ?? code;
}

/** How the column of days was read, with its first cell as an example. */
function useDayNote({ columns, dayStyle, lines }: ShownPreview): string {
  const words = useTexts().paste;
  const at = columns.indexOf("day");
  const first = lines.find((line) => line.day !== "" && (line.cells[at] ?? "") !== "");
  if (at < 0 || !first) return "";
  return `${words.dayStyles[dayStyle]} ${words.firstDay({ cell: first.cells[at] ?? "", day: first.day })}`;
}
