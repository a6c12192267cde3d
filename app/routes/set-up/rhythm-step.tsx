import type { SetUpRhythm } from "~/domain/set-up";
import type { SetUpPart } from "~/domain/set-up-page";
import { useTexts } from "~/i18n/texts";
import { Fieldset } from "~/ui/kit/field";
import { Select, TextInput } from "~/ui/kit/inputs";

interface RhythmStepProps {
  part: Extract<SetUpPart, { step: "rhythm" }>;
  problems: Record<string, string>;
}

/** How the weeks run, and until when decoration must be complete. */
export function RhythmStep({ part: { rhythm, proposedDecoration }, problems }: RhythmStepProps) {
  const words = useTexts().setUp.rhythm;
  const days = words.weekdays.map((label, index) => ({ value: String(index + 1), label }));
  return (
    <>
      <Select
        name="weekFirstDay"
        label={words.week}
        hint={words.weekHint}
        defaultValue={rhythm.weekFirstDay}
        options={days}
      />
      {(["meeting", "report"] as const).map((name) => (
        <Fieldset key={name} legend={words[name]}>
          <div className="cols tight">
            <Select
              name={`${name}Weekday`}
              fieldClass="c-4 p-6"
              label={words.weekday}
              defaultValue={rhythm[`${name}Weekday`]}
              error={problems[`${name}Weekday`]}
              options={[{ value: "", label: words.unsettled }, ...days]}
            />
            <TextInput
              name={`${name}Time`}
              fieldClass="c-4 p-6"
              label={words.hour}
              hint={words.hourHint}
              defaultValue={rhythm[`${name}Time`]}
              error={problems[`${name}Time`]}
              maxLength={10}
              autoComplete="off"
            />
          </div>
        </Fieldset>
      ))}
      <Decoration rhythm={rhythm} proposed={proposedDecoration} error={problems.decorationOn} />
    </>
  );
}

interface DecorationProps {
  rhythm: SetUpRhythm;
  proposed: string;
  error: string | undefined;
}

function Decoration({ rhythm, proposed, error }: DecorationProps) {
  const words = useTexts().setUp.rhythm;
  return (
    <Fieldset legend={words.decoration}>
      <div className="cols tight">
        <Select
          name="decorationLimit"
          fieldClass="c-4 p-6"
          label={words.limit}
          defaultValue={rhythm.decorationLimit}
          options={(["by", "before"] as const).map((value) => ({ value, label: words.limits[value] }))}
        />
        <TextInput
          name="decorationOn"
          fieldClass="c-4 p-6"
          label={words.decorationOn}
          hint={words.decorationHint(proposed)}
          defaultValue={rhythm.decorationOn}
          error={error}
          maxLength={20}
          autoComplete="off"
        />
      </div>
    </Fieldset>
  );
}
