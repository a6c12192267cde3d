import type { ListChoice, SetUpPart } from "~/domain/set-up-page";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { TextArea, TextInput } from "~/ui/kit/inputs";
import { UnitRows } from "./unit-rows";

interface UnitsStepProps {
  part: Extract<SetUpPart, { step: "units" }>;
  problems: Record<string, string>;
}

/** Where units come from, then the list of them. */
export function UnitsStep({ part, problems }: UnitsStepProps) {
  const words = useTexts().setUp.units;
  const isEmpty = part.total === 0;
  return (
    <>
      <TextInput
        name="root"
        label={words.root}
        hint={words.rootHint}
        defaultValue={part.root}
        error={problems.root}
        maxLength={150}
      />
      <Details summary={words.areas} open={isEmpty}>
        <Lists name="lists" id="lists" legend={words.pick} choices={part.areas} />
      </Details>
      <Details summary={words.bodies} open={isEmpty}>
        <Lists name="lists" id="bodies" legend={words.pick} choices={part.bodies} />
      </Details>
      <Details summary={words.paste} open={isEmpty || part.pasted !== ""}>
        <TextArea
          name="pasted"
          label={words.paste}
          hint={words.pasteHint}
          rows={6}
          defaultValue={part.pasted}
          error={problems.pasted}
          spellCheck={false}
        />
      </Details>
      <div className="acts">
        <Button name="to" value="">
          {words.take}
        </Button>
      </div>
      <Section title={words.list} note={words.count(part.total)} id="units">
        {isEmpty ? <p>{words.empty}</p> : <UnitRows part={part} problems={problems} />}
      </Section>
    </>
  );
}

function Lists(props: { name: string; id: string; legend: string; choices: readonly ListChoice[] }) {
  return (
    <CheckboxGroup
      name={props.name}
      id={props.id}
      legend={props.legend}
      options={props.choices.map(({ key, name, source }) => ({ value: key, label: name, hint: source }))}
    />
  );
}
