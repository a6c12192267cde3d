import { ELECTION_ANCHOR } from "~/domain/timeline";
import type { PlanFields as Values } from "~/domain/timeline-forms";
import { LONGEST, type PlanChoices } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";
import { RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Fieldset } from "~/ui/kit/field";
import { NumberInput, Select, TextInput } from "~/ui/kit/inputs";

/** What a control of the form needs, by the field's name and what it begins with. */
export type FieldOf = (
  name: string,
  initial?: string,
) => { id: string; name: string; defaultValue: string; error: string | undefined };

interface PlanFieldsProps {
  field: FieldOf;
  choices: PlanChoices;
  /** What the form begins with. */
  values?: Partial<Values>;
}

/** Name, origin and deadline of a milestone of the plan. */
export function PlanFields({ field, choices, values = {} }: PlanFieldsProps) {
  const words = useTexts().timeline.adding;
  return (
    <>
      <TextInput {...field("title", values.title)} label={words.name} maxLength={LONGEST.title} required />
      <RadioGroup
        {...field("origin", values.origin ?? "plan")}
        legend={words.origin}
        layout="row"
        options={(["plan", "internal"] as const).map((value) => ({ value, label: words.origins[value] }))}
      />
      <Due field={field} choices={choices} values={values} />
    </>
  );
}

/** A day that the plan names, or one that is counted from another day; what is not chosen is not read. */
function Due({ field, choices, values = {} }: PlanFieldsProps) {
  const t = useTexts();
  const words = t.timeline.adding;
  const { due } = t.timeline;
  return (
    <Fieldset legend={due.legend}>
      <RadioGroup
        {...field("dueBy", values.dueBy ?? "day")}
        legend={<span className="sr">{due.legend}</span>}
        layout="row"
        options={[
          { value: "day", label: due.day },
          { value: "rule", label: due.rule },
        ]}
      />
      <div className="cols tight">
        <Select
          {...field("limit", values.limit ?? "by")}
          fieldClass="c-4 p-6"
          label={words.limit}
          options={(["by", "before"] as const).map((value) => ({ value, label: words.limits[value] }))}
        />
        <DateInput
          {...field("dueOn", values.dueOn)}
          fieldClass="c-4 p-6 due-day"
          label={words.dueOn}
          pickerLabel={t.frame.openCalendar}
        />
        <TextInput
          {...field("time", values.time)}
          fieldClass="c-4 p-6"
          label={words.time}
          aside={t.frame.optional}
          hint={words.timeHint}
          maxLength={5}
        />
      </div>
      <Rule field={field} choices={choices} values={values} />
    </Fieldset>
  );
}

function Rule({ field, choices, values = {} }: PlanFieldsProps) {
  const { due } = useTexts().timeline;
  const named = (isLaw: boolean) =>
    choices.anchors
      .filter(({ origin }) => (origin === "statutory") === isLaw)
      .map(({ key, title }) => ({ value: key, label: title }));
  return (
    <div className="cols tight due-rule">
      <NumberInput
        {...field("ruleDays", values.ruleDays)}
        fieldClass="c-4 p-6"
        label={due.count}
        maxLength={3}
      />
      <Select
        {...field("ruleSide", values.ruleSide ?? "before")}
        fieldClass="c-4 p-6"
        label={due.side}
        options={(["before", "after"] as const).map((value) => ({ value, label: due.sides[value] }))}
      />
      <Select
        {...field("ruleAnchor", values.ruleAnchor ?? ELECTION_ANCHOR)}
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
