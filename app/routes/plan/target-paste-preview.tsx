import { baseField } from "~/domain/plan";
import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { FieldError } from "~/ui/kit/field";
import type { TargetPreview as Preview, PreviewCell, TargetPastePage } from "~/usecases/targets-paste.server";
import { PastedNames } from "./target-paste-names";
import { RuleSource } from "./target-rule-source";

interface TargetPreviewProps {
  page: TargetPastePage;
  preview: Preview;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

/** What would change, cell by cell from old to new; names that need a person stand first. */
export function TargetPreview({ page, preview, answer, problems }: TargetPreviewProps) {
  const words = useTexts().targets.paste;
  const { counts } = preview;
  const isClear = counts.bad + counts.wrongNames === 0;
  return (
    <Section title={words.preview} note={words.summary(counts)}>
      <PastedNames page={page} preview={preview} answer={answer} />
      <PreviewSheet preview={preview} problems={problems} />
      {isClear ? (
        <>
          <Bases preview={preview} answer={answer} />
          <RuleSource page={page} rule={null} answer={answer} problems={problems} />
          <div className="acts">
            <Button variant="go" name="intent" value="save">
              {words.save(counts.new + counts.changed)}
            </Button>
          </div>
        </>
      ) : null}
    </Section>
  );
}

function PreviewSheet({ preview, problems }: Pick<TargetPreviewProps, "preview" | "problems">) {
  const words = useTexts().targets.paste;
  const { columns, rows } = preview;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus to be scrolled by key
    <section className="sheet" aria-label={words.scrollLabel} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {columns.map((column) =>
              column.state === "label" ? null : (
                <th key={column.at} scope="col">
                  {column.name || column.text || "—"}
                  {column.state === "ok" ? null : <span className="sub">{words.states[column.state]}</span>}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.at}>
              <th scope="row">
                {row.name || row.text || "—"}
                {row.state === "ok" ? null : <span className="sub">{words.states[row.state]}</span>}
              </th>
              {row.cells.map((cell, at) =>
                columns[at]?.state === "label" ? null : (
                  <Cell key={columns[at]?.at} cell={cell} problem={problems[cell.field]} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The pasted figure, and what it would take the place of. */
function Cell({ cell, problem }: { cell: PreviewCell; problem: string | undefined }) {
  const t = useTexts();
  const words = t.targets.paste;
  const locale = useLocale();
  const { text, before, state } = cell;
  const wrong = problem ?? (cell.problem ? fieldProblems([cell.problem], t)[cell.field] : undefined);
  const was = before === null ? "" : words.was(formatNumber(before, locale));
  const note = { new: words.fresh, changed: was, same: words.same, keep: was, bad: was, aside: "" }[state];
  return (
    <td className={wrong ? "num cell-error" : "num"}>
      <span className="cell-in">
        {text}
        {note ? <span className="sub">{note}</span> : null}
        {wrong ? <FieldError id={`${cell.field}-error`}>{wrong}</FieldError> : null}
      </span>
    </td>
  );
}

/** What each cell that says something was shown to stand at, so that a change meanwhile is noticed. */
function Bases({ preview, answer }: { preview: Preview; answer: FormAnswer | undefined }) {
  const cells = preview.rows.flatMap((row) => row.cells);
  return cells.map(({ field, base, state }) => {
    if (state !== "new" && state !== "changed") return null;
    const [, unitKey = "", categoryKey = ""] = field.split(".");
    const conflict = answer?.problems.find((one) => one.field === field && one.params?.base !== undefined);
    const value = conflict ? String(conflict.params?.base) : base;
    return <input key={field} type="hidden" name={baseField(unitKey, categoryKey)} value={value} />;
  });
}
