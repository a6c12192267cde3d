import { choiceKey, type PastedName, skip } from "~/domain/pasted-figures";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Select } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { TargetPastePage, TargetPreview } from "~/usecases/targets-paste.server";

/** The name is part of the field, so that a choice falls when the pasted text changes at its place. */
const columnField = (one: PastedName) => `c.${choiceKey(one.at, one.text)}`;
const rowField = (one: PastedName) => `r.${choiceKey(one.at, one.text)}`;

type Named = { key: string; name: string };

/** One choice for each name that was not understood, the similar names first; nothing is dropped unsaid. */
export function PastedNames({
  page,
  preview,
  answer,
}: {
  page: TargetPastePage;
  preview: TargetPreview;
  answer: FormAnswer | undefined;
}) {
  const words = useTexts().targets.paste;
  const wrong = ({ state }: PastedName) => state === "unknown" || state === "twice" || state === "skipped";
  const columns = preview.columns.filter(wrong);
  const rows = preview.rows.filter(wrong);
  const fields = new Set([...columns.map(columnField), ...rows.map(rowField)]);
  const settled = Object.entries(answer?.values ?? {}).filter(
    ([name, [key]]) => /^[cr]\.\d/.test(name) && key && !fields.has(name),
  );
  const isOpen = [...columns, ...rows].some(({ state }) => state !== "skipped");
  return (
    <div className="stack-1 sheet-names">
      {isOpen ? <Notice kind="bad">{words.chooseAll}</Notice> : null}
      {settled.map(([name, [key]]) => (
        <input key={name} type="hidden" name={name} value={key} />
      ))}
      <div className="cols tight">
        {columns.map((one) => (
          <NameChoice key={one.at} field={columnField(one)} name={one} things={page.categories} />
        ))}
        {rows.map((one) => (
          <NameChoice key={one.at} field={rowField(one)} name={one} things={page.units} />
        ))}
      </div>
    </div>
  );
}

function NameChoice({ field, name, things }: { field: string; name: PastedName; things: readonly Named[] }) {
  const words = useTexts().targets.paste;
  const option = ({ key, name: label }: Named) => ({ value: key, label });
  const near = name.suggestions.flatMap((key) => things.filter((one) => one.key === key));
  const isOpen = name.state === "unknown" || name.state === "twice";
  return (
    <Select
      name={field}
      label={words.nameOf({ text: name.text })}
      fieldClass="c-4"
      defaultValue={name.state === "skipped" ? skip : ""}
      error={isOpen ? words.states[name.state] : undefined}
      options={[
        { value: "", label: words.choose },
        ...(near.length > 0 ? [{ group: words.nearest, options: near.map(option) }] : []),
        { value: skip, label: words.skip },
        { group: words.all, options: things.map(option) },
      ]}
    />
  );
}
