import { campaignLevels } from "~/domain/campaign";
import type { SetUpPart } from "~/domain/set-up-page";
import { useTexts } from "~/i18n/texts";
import { Checkbox } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextInput } from "~/ui/kit/inputs";

interface BasicsStepProps {
  part: Extract<SetUpPart, { step: "basics" }>;
  problems: Record<string, string>;
}

/** Who votes on what day, under which law. */
export function BasicsStep({ part, problems }: BasicsStepProps) {
  const t = useTexts();
  const words = t.setUp.basics;
  const { basics } = part;
  const field = (name: "name" | "shortName" | "committee" | "place" | "electionOn") => ({
    name,
    defaultValue: basics[name],
    error: problems[name],
  });
  return (
    <>
      <div className="cols tight">
        <DateInput
          {...field("electionOn")}
          fieldClass="c-4"
          label={words.electionOn}
          hint={words.electionHint}
          pickerLabel={t.frame.openCalendar}
        />
        <LawChoice part={part} error={problems.lawEdition} />
      </div>
      {part.isSunday === false || basics.notSunday ? (
        <Checkbox name="notSunday" label={words.notSunday} defaultChecked={basics.notSunday} />
      ) : null}
      <TextInput {...field("name")} label={words.name} hint={words.nameHint} maxLength={300} />
      <div className="cols tight">
        <TextInput
          {...field("shortName")}
          fieldClass="c-4"
          label={words.shortName}
          hint={words.shortNameHint}
          maxLength={100}
        />
        <TextInput {...field("place")} fieldClass="c-4" label={words.place} maxLength={150} />
        <Select
          name="level"
          fieldClass="c-4"
          label={words.level}
          defaultValue={basics.level}
          error={problems.level}
          options={campaignLevels.map((value) => ({ value, label: words.levels[value] }))}
        />
      </div>
      <TextInput {...field("committee")} label={words.committee} hint={words.committeeHint} maxLength={300} />
      <SpanAndAddress part={part} problems={problems} />
    </>
  );
}

/** The campaign's days and its address: blank for what is proposed. */
function SpanAndAddress({ part, problems }: BasicsStepProps) {
  const t = useTexts();
  const words = t.setUp.basics;
  return (
    <>
      <div className="cols tight">
        <SpanField name="startsOn" part={part} error={problems.startsOn} />
        <SpanField name="endsOn" part={part} error={problems.endsOn} />
        <TextInput
          name="slug"
          defaultValue={part.basics.slug}
          error={problems.slug}
          fieldClass="c-4"
          label={words.slug}
          aside={t.frame.optional}
          hint={words.slugHint(part.proposed.slug)}
          maxLength={80}
          autoCapitalize="none"
          spellCheck={false}
        />
      </div>
      <p className="f-hint">{words.spanNote}</p>
    </>
  );
}

function LawChoice({ part, error }: { part: BasicsStepProps["part"]; error: string | undefined }) {
  const words = useTexts().setUp.basics;
  const proposed = part.editions.find(({ key }) => key === part.proposed.edition)?.name ?? "";
  return (
    <Select
      name="lawEdition"
      fieldClass="c-8"
      label={words.law}
      defaultValue={part.basics.lawEdition}
      error={error}
      options={[
        { value: "", label: words.lawAuto(proposed) },
        ...part.editions.map(({ key, name }) => ({ value: key, label: name })),
      ]}
    />
  );
}

interface SpanFieldProps {
  name: "startsOn" | "endsOn";
  part: BasicsStepProps["part"];
  error: string | undefined;
}

function SpanField({ name, part, error }: SpanFieldProps) {
  const t = useTexts();
  const words = t.setUp.basics;
  return (
    <TextInput
      name={name}
      fieldClass="c-4"
      label={words[name]}
      aside={t.frame.optional}
      hint={words.spanHint(part.proposed[name])}
      defaultValue={part.basics[name]}
      error={error}
      maxLength={20}
      autoComplete="off"
    />
  );
}
