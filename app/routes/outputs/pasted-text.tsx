import type { ClipboardEvent } from "react";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, problemText, typed } from "~/ui/forms";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextArea } from "~/ui/kit/inputs";
import { UnitSelect, unitsOf } from "~/ui/unit-select";
import type { PastePage } from "~/usecases/outputs-paste.server";
import { byGroup } from "./list-filter";
import { nameLists } from "./paste-mends";
import type { ShownPreview } from "./paste-shown.server";

interface PastedTextProps {
  page: PastePage;
  answer: FormAnswer | undefined;
  missing: ShownPreview["missing"];
}

/** The box that a list is pasted into, and what holds for lines that do not say it. */
export function PastedText({ page, answer, missing }: PastedTextProps) {
  const t = useTexts();
  const words = t.paste;
  const problems = fieldProblems(answer?.problems, t);
  for (const { field, code, lines } of missing) {
    const text = problemText({ field, code }, t);
    problems[field] ??= words.missing({ text, lines: String(lines) });
  }
  const { own, others, categories } = page.options;
  return (
    <>
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        rows={8}
        wrap="off"
        spellCheck={false}
        defaultValue={typed(answer, "text")}
        error={problems.text}
        onPaste={pasteTable}
      />
      <Defaults page={page} answer={answer} problems={problems} />
      <NameList id={nameLists.unit} names={[...own, ...others].map(([, name]) => name)} />
      <NameList id={nameLists.category} names={categories.map(([, name]) => name)} />
    </>
  );
}

interface DefaultsProps extends Omit<PastedTextProps, "missing"> {
  problems: Record<string, string>;
}

function Defaults({ page, answer, problems }: DefaultsProps) {
  const t = useTexts();
  const words = t.paste;
  const { own, categories } = page.options;
  const grouped = categories.map(([key, name, , group]) => [key, name, group] as const);
  const empty = { value: "", label: words.skip };
  return (
    <div className="cols tight">
      <UnitSelect
        name="unit"
        label={words.unit}
        fieldClass="c-4"
        defaultValue={typed(answer, "unit", page.defaults.unit)}
        units={unitsOf(own)}
        first={empty}
        error={problems.unit}
      />
      <Select
        name="category"
        label={words.category}
        fieldClass="c-4"
        defaultValue={typed(answer, "category", page.defaults.category)}
        options={[empty, ...byGroup(grouped, t)]}
        error={problems.category}
      />
      <DateInput
        name="date"
        label={words.date}
        pickerLabel={t.frame.openCalendar}
        fieldClass="c-4"
        max={page.today}
        defaultValue={typed(answer, "date", page.defaults.date)}
        error={problems.date}
      />
    </div>
  );
}

function NameList({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** A table on the clipboard comes with its line ends, merged cells and links; other text pastes as it does anywhere. */
function pasteTable(event: ClipboardEvent<HTMLTextAreaElement>) {
  const html = event.clipboardData.getData("text/html");
  if (!/<table[\s>]/i.test(html)) return;
  event.preventDefault();
  const box = event.currentTarget;
  const plain = event.clipboardData.getData("text/plain");
  void import("./pasted-html").then(({ textOfPastedHtml }) => {
    box.setRangeText(textOfPastedHtml(html) ?? plain, box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
