import type { ReactNode } from "react";
import { LONGEST_UNIT } from "~/domain/text-lengths";
import { unitKinds } from "~/domain/units";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { Select, TextInput } from "~/ui/kit/inputs";
import type { UnitPage } from "~/usecases/unit-page.server";
import { answerFor, SettingsForm, useFields } from "./form-parts";
import { EndFields, MergeFields, MoveFields, SplitFields } from "./unit-fields";
import type { UnitIntent } from "./unit-intents";

interface UnitFormsProps {
  page: UnitPage;
  answer: FormAnswer | undefined;
}

/** Everything that can be done with a unit, folded. */
export function UnitForms(props: UnitFormsProps) {
  const words = useTexts().settings.units.forms;
  const { page } = props;
  const hasEnded = page.unit.validTo !== null;
  return (
    <Section title={words.title}>
      <OneForm {...props} intent="edit" title={words.edit} submit={words.save}>
        <EditFields {...props} />
      </OneForm>
      {hasEnded ? null : (
        <>
          <OneForm {...props} intent="move" title={words.move} submit={words.moveSubmit}>
            <MoveFields {...props} />
          </OneForm>
          <OneForm {...props} intent="merge" title={words.merge} submit={words.mergeSubmit}>
            <MergeFields {...props} />
          </OneForm>
          <OneForm {...props} intent="split" title={words.split} submit={words.splitSubmit}>
            <SplitFields {...props} />
          </OneForm>
          <OneForm {...props} intent="end" title={words.end} submit={words.endSubmit}>
            <EndFields {...props} />
          </OneForm>
        </>
      )}
      {page.mayRemove ? (
        <OneForm {...props} intent="remove" title={words.remove} submit={words.removeSubmit}>
          <p className="f-hint">{words.removeNote}</p>
        </OneForm>
      ) : null}
    </Section>
  );
}

function OneForm({
  page,
  answer,
  intent,
  title,
  submit,
  children,
}: UnitFormsProps & { intent: UnitIntent; title: string; submit: string; children: ReactNode }) {
  const own = answerFor(answer, intent);
  return (
    <Details summary={title} open={own !== undefined}>
      <SettingsForm
        key={page.seen}
        prefix={intent}
        answer={own}
        hidden={{ _key: `${page.formKey}-${intent}`, _seen: page.seen }}
      >
        {children}
        <div className="acts">
          <Button variant={intent === "remove" ? "danger" : "go"} name="intent" value={intent}>
            {submit}
          </Button>
        </div>
      </SettingsForm>
    </Details>
  );
}

function EditFields({ page, answer }: UnitFormsProps) {
  const t = useTexts();
  const words = t.settings.units;
  const own = answerFor(answer, "edit");
  const { field } = useFields("edit", own);
  const { unit } = page;
  return (
    <>
      <TextInput
        {...field("name", unit.name)}
        label={words.forms.name}
        maxLength={LONGEST_UNIT.name}
        required
      />
      <div className="cols tight">
        <TextInput
          {...field("shortName", unit.shortName)}
          fieldClass="c-4"
          label={words.forms.shortName}
          maxLength={LONGEST_UNIT.shortName}
          required
        />
        <Select
          {...field("kind", unit.kind)}
          fieldClass="c-4"
          label={words.kind}
          options={unitKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <TextInput
          {...field("bloc", unit.bloc)}
          fieldClass="c-4"
          label={words.bloc}
          aside={t.frame.optional}
          maxLength={LONGEST_UNIT.bloc}
        />
      </div>
      <Checkbox
        id="edit-reports"
        name="reports"
        label={words.forms.reports}
        defaultChecked={own ? own.values.reports?.[0] === "1" : unit.reports}
      />
    </>
  );
}

/** A unit as its form has it, for the two texts of a lost race. */
export function unitInWords({ unit }: UnitPage, t: Texts) {
  const words = t.settings.units;
  const kinds: Record<string, string> = words.kinds;
  const reports = (value: string) => (value === "1" ? words.doesReport : words.gathers);
  return [
    { name: "name", label: words.forms.name, value: unit.name },
    { name: "shortName", label: words.forms.shortName, value: unit.shortName },
    { name: "kind", label: words.kind, value: unit.kind, inWords: (value: string) => kinds[value] ?? value },
    { name: "bloc", label: words.bloc, value: unit.bloc },
    { name: "reports", label: words.reports, value: unit.reports ? "1" : "", inWords: reports },
  ];
}
