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
  units: readonly { key: string; name: string }[];
  content?: string;
  unitKeys?: readonly string[];
  dueOn?: string | null;
}

/** What is concluded, who does it, by when. */
export function ConclusionFields({ answer, prefix, units, content = "", unitKeys = [], dueOn }: FieldsProps) {
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
      <div className="meeting-units">
        <CheckboxGroup
          id={`${prefix}units`}
          name="units"
          legend={words.units}
          layout="columns"
          defaultValues={typedAll(answer, "units", unitKeys)}
          error={problems.units}
          options={units.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </div>
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
