import type { FormEvent } from "react";
import type { ConclusionChoices } from "~/domain/meetings-page";
import { LOCAL_UNITS } from "~/domain/milestone-units";
import { LONGEST_MEETING } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { CheckboxGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { TextArea } from "~/ui/kit/inputs";

interface FieldsProps {
  answer: FormAnswer | undefined;
  prefix: string;
  choices: ConclusionChoices;
  content?: string;
  unitKeys?: readonly string[];
  dueOn?: string | null;
}

/** What is concluded, who does it, by when. */
export function ConclusionFields({
  answer,
  prefix,
  choices,
  content = "",
  unitKeys = [],
  dueOn,
}: FieldsProps) {
  const t = useTexts();
  const words = t.meetings.conclude;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <>
      <TextArea
        id={`${prefix}content`}
        name="content"
        label={words.content}
        hint={words.contentHint}
        rows={3}
        defaultValue={typed(answer, "content", content)}
        error={problems.content}
        maxLength={LONGEST_MEETING.action}
        required
      />
      <UnitTicks
        answer={answer}
        prefix={prefix}
        choices={choices}
        unitKeys={unitKeys}
        error={problems.units}
      />
      <DateInput
        id={`${prefix}dueOn`}
        name="dueOn"
        label={words.dueOn}
        hint={words.dueHint}
        defaultValue={typed(answer, "dueOn", dueOn ? formatDay(dueOn) : "")}
        error={problems.dueOn}
        pickerLabel={t.frame.openCalendar}
        fieldClass="w-l"
      />
    </>
  );
}

type UnitTicksProps = Pick<FieldsProps, "answer" | "prefix" | "choices" | "unitKeys"> & {
  error: string | undefined;
};

/** The units one by one, and whole blocs of them. */
function UnitTicks({ answer, prefix, choices, unitKeys, error }: UnitTicksProps) {
  const words = useTexts().meetings.conclude;
  return (
    <div className="form" onChange={(event) => tickWith(event, choices)}>
      {choices.scopes.length > 0 ? (
        <CheckboxGroup
          id={`${prefix}scopes`}
          name="scopes"
          legend={words.scopes}
          layout="row"
          defaultValues={typedAll(answer, "scopes")}
          options={choices.scopes.map(({ value, name, keys }) => ({
            value,
            label: value === LOCAL_UNITS ? words.local(keys.length) : words.bloc({ name, n: keys.length }),
          }))}
        />
      ) : null}
      <div className="meeting-units">
        <CheckboxGroup
          id={`${prefix}units`}
          name="units"
          legend={words.units}
          layout="columns"
          defaultValues={typedAll(answer, "units", unitKeys)}
          error={error}
          options={choices.units.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </div>
    </div>
  );
}

/** A set ticks its units; a unit without its tick leaves the set no longer whole. The server understands both without. */
function tickWith({ currentTarget, target }: FormEvent<HTMLElement>, { scopes }: ConclusionChoices): void {
  if (!(target instanceof HTMLInputElement)) return;
  const { name, value, checked } = target;
  if (name === "scopes") {
    const keys = scopes.find((one) => one.value === value)?.keys ?? [];
    for (const box of boxes(currentTarget, "units")) if (keys.includes(box.value)) box.checked = checked;
  }
  if (checked) return;
  const ticked = new Set(boxes(currentTarget, "units").flatMap((box) => (box.checked ? [box.value] : [])));
  for (const box of boxes(currentTarget, "scopes")) {
    const keys = scopes.find((one) => one.value === box.value)?.keys ?? [];
    if (!keys.every((key) => ticked.has(key))) box.checked = false;
  }
}

const boxes = (place: HTMLElement, name: string): HTMLInputElement[] => [
  ...place.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`),
];
