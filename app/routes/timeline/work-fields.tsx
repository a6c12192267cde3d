import type { PlanFields } from "~/domain/timeline-forms";
import { LONGEST, PLAN_KINDS } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";
import { Select, TextInput } from "~/ui/kit/inputs";
import type { FieldOf } from "./plan-fields";

/** What kind of work it is and who answers for it; whose duty, where the form asks. */
export function WorkFields({
  field,
  values = {},
  hasDuty,
}: {
  field: FieldOf;
  values?: Partial<PlanFields>;
  hasDuty?: boolean;
}) {
  const words = useTexts().timeline.adding;
  return (
    <div className="cols tight">
      <Select
        {...field("planKind", values.planKind ?? "publicity")}
        fieldClass="c-4 p-6"
        label={words.kind}
        options={PLAN_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      {hasDuty ? (
        <Select
          {...field("duty", "ours")}
          fieldClass="c-4 p-6"
          label={words.duty}
          options={(["ours", "publicise"] as const).map((value) => ({ value, label: words.duties[value] }))}
        />
      ) : null}
      <TextInput
        {...field("responsible", values.responsible)}
        fieldClass="c-4"
        label={words.responsible}
        maxLength={LONGEST.responsible}
      />
    </div>
  );
}
