import { caseMediums } from "~/domain/cases";
import type { Choice } from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextInput } from "~/ui/kit/inputs";

export interface FieldOf {
  id: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
}

interface SightingProps {
  units: readonly Choice[];
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
        <Select
          {...field("unit")}
          label={form.unit}
          options={units.map(({ key, name }) => ({ value: key, label: name || committee }))}
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
