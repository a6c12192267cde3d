import { caseMediums } from "~/domain/cases";
import type { UnitChoice } from "~/domain/unit-choice";
import { useTexts } from "~/i18n/texts";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextInput } from "~/ui/kit/inputs";
import { UnitSelect } from "~/ui/unit-select";

export interface FieldOf {
  id: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
}

interface SightingProps {
  units: readonly UnitChoice[];
  today: string;
  field: (name: "medium" | "unit" | "seenOn" | "seenTime") => FieldOf;
}

/** Where, by whom and when a claim was met; one's only unit is not asked for. */
export function SightingFields({ units, today, field }: SightingProps) {
  const words = useTexts().cases;
  const { form, mediums, committee } = words;
  const [only, ...more] = units;
  return (
    <>
      <Select
        {...field("medium")}
        label={form.medium}
        hint={form.mediumHint}
        options={caseMediums.map((medium) => ({ value: medium, label: mediums[medium] }))}
      />
      {only && more.length === 0 ? (
        <input type="hidden" name="unit" value={only.key} />
      ) : (
        <UnitSelect
          {...field("unit")}
          label={form.unit}
          units={units.map((unit) => ({ ...unit, name: unit.name || committee }))}
        />
      )}
      <MomentFields
        today={today}
        on={{ ...field("seenOn"), label: form.seenOn }}
        time={{ ...field("seenTime"), label: form.seenTime }}
      />
    </>
  );
}

type Labelled = FieldOf & { label: string };

/** A day and an hour in Vietnam. */
export function MomentFields({ today, on, time }: { today: string; on: Labelled; time: Labelled }) {
  const t = useTexts();
  return (
    <div className="bar">
      <DateInput {...on} pickerLabel={t.frame.openCalendar} max={today} />
      <TextInput
        {...time}
        hint={t.cases.form.timeHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        fieldClass="w-m"
      />
    </div>
  );
}
