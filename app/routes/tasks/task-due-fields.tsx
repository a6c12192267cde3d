import type { TaskFields } from "~/domain/task-forms";
import { dueKinds } from "~/domain/tasks";
import type { TaskChoices } from "~/domain/tasks-page";
import { ELECTION_ANCHOR } from "~/domain/timeline";
import { formatWeekday } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { Fieldset } from "~/ui/kit/field";
import { NumberInput, Select } from "~/ui/kit/inputs";

/** What a control of the form needs, by its field's name. */
export type FieldOf = (name: keyof TaskFields) => {
  id: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
};

interface DueProps {
  field: FieldOf;
  choices: TaskChoices;
}

/** A day, a day counted from another, or days that come back; what is not chosen is not read. */
export function TaskDueFields({ field, choices }: DueProps) {
  const t = useTexts();
  const words = t.tasks.form;
  const { defaultValue: kind } = field("dueBy");
  const isRepeated = kind === "weekly" || kind === "monthly";
  const has = (...names: (keyof TaskFields)[]) => names.some((name) => field(name).error !== undefined);
  return (
    <Fieldset legend={words.dueBy}>
      <RadioGroup
        {...field("dueBy")}
        legend={<span className="sr">{words.dueBy}</span>}
        hint={words.dueHint}
        layout="row"
        options={dueKinds.map((value) => ({ value, label: words.dueKinds[value] }))}
      />
      <div className="cols tight">
        <Select
          {...field("limit")}
          fieldClass="c-4 p-6"
          label={words.limit}
          options={(["by", "before"] as const).map((value) => ({ value, label: words.limits[value] }))}
        />
        <DateInput
          {...field("dueOn")}
          fieldClass="c-4 p-6"
          label={words.dueOn}
          pickerLabel={t.frame.openCalendar}
        />
      </div>
      <Details summary={words.dueKinds.rule} open={kind === "rule" || has("ruleDays", "ruleAnchor")}>
        <Rule field={field} choices={choices} />
      </Details>
      <Details
        summary={`${words.dueKinds.weekly}, ${words.dueKinds.monthly.toLowerCase()}`}
        open={isRepeated || has("weekday", "monthDay", "from", "until")}
      >
        <Repeated field={field} />
      </Details>
    </Fieldset>
  );
}

function Rule({ field, choices }: DueProps) {
  const { due } = useTexts().timeline;
  const named = (isLaw: boolean) =>
    choices.anchors
      .filter(({ origin }) => (origin === "statutory") === isLaw)
      .map(({ key, title }) => ({ value: key, label: title }));
  return (
    <div className="cols tight">
      <NumberInput {...field("ruleDays")} fieldClass="c-4 p-6" label={due.count} maxLength={3} />
      <Select
        {...field("ruleSide")}
        fieldClass="c-4 p-6"
        label={due.side}
        options={(["before", "after"] as const).map((value) => ({ value, label: due.sides[value] }))}
      />
      <Select
        {...field("ruleAnchor")}
        fieldClass="c-4"
        label={due.anchor}
        hint={due.anchorHint}
        options={[
          { value: ELECTION_ANCHOR, label: due.election },
          { group: due.internal, options: named(false) },
          { group: due.statutory, options: named(true) },
        ]}
      />
    </div>
  );
}

/** Any Monday: the names of the weekdays follow it. */
const MONDAY = "2021-05-0";

function Repeated({ field }: Pick<DueProps, "field">) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.tasks.form;
  const weekdays = [3, 4, 5, 6, 7, 8, 9].map((day, index) => ({
    value: String(index + 1),
    label: formatWeekday(`${MONDAY}${day}`, locale),
  }));
  return (
    <>
      <div className="cols tight">
        <Select
          {...field("weekday")}
          fieldClass="c-4 p-6"
          label={`${words.dueKinds.weekly}: ${words.weekday.toLowerCase()}`}
          options={weekdays}
        />
        <NumberInput
          {...field("monthDay")}
          fieldClass="c-4 p-6"
          label={`${words.dueKinds.monthly}: ${words.monthDay.toLowerCase()}`}
          maxLength={2}
        />
      </div>
      <div className="cols tight">
        <DateInput
          {...field("from")}
          fieldClass="c-4 p-6"
          label={words.from}
          aside={t.frame.optional}
          pickerLabel={t.frame.openCalendar}
        />
        <DateInput
          {...field("until")}
          fieldClass="c-4 p-6"
          label={words.until}
          aside={t.frame.optional}
          pickerLabel={t.frame.openCalendar}
        />
      </div>
      <p className="f-hint">{words.spanHint}</p>
    </>
  );
}
