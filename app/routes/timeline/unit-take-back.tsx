import type { UnitSection } from "~/domain/milestone-page";
import { unitAsSeen } from "~/domain/milestone-units";
import { LONGEST } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";
import { Details } from "~/ui/kit/details";
import { Select, TextInput } from "~/ui/kit/inputs";
import { ChangeForm, type OneForm, useField } from "./change-form";

/** One unit's completion taken back, with a reason. */
export function TakeBack({ units, ...form }: OneForm & { units: UnitSection }) {
  const t = useTexts();
  const words = t.timeline.units;
  const { field } = useField(form);
  const own = units.finished.filter(({ isMine }) => isMine);
  if (own.length === 0) return null;
  return (
    <Details summary={words.takeBack} open={form.answer !== undefined}>
      <ChangeForm {...form} submit={words.takeBack}>
        <Select
          {...field("unit")}
          label={words.unit}
          options={own.map((row) => ({ value: unitAsSeen(row), label: row.name }))}
        />
        <TextInput
          {...field("reason")}
          label={t.timeline.milestone.forms.reason}
          maxLength={LONGEST.reason}
          required
        />
      </ChangeForm>
    </Details>
  );
}
