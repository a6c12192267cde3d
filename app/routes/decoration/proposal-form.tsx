import { Form } from "@remix-run/react";
import { itemKinds } from "~/domain/decoration";
import type { ProposalFormPage, ProposalValues } from "~/domain/decoration-proposals-page";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { NumberInput, Select, TextInput } from "~/ui/kit/inputs";
import { UnitSelect } from "~/ui/unit-select";
import { Wanted } from "./proposal-wanted";

interface ProposalFormProps {
  page: ProposalFormPage;
  answer: FormAnswer | undefined;
  submit: string;
  /** The version that is changed; null: a new line. */
  version: number | null;
}

/** The attributes of one field, with what was typed and what is wrong. */
export type FieldOf = (name: keyof ProposalValues) => {
  id: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
};

/** A line of the survey: what is there, and what is proposed. */
export function ProposalForm({ page, answer, submit, version }: ProposalFormProps) {
  const t = useTexts();
  const problems = fieldProblems(answer?.problems, t);
  const field: FieldOf = (name) => ({
    id: `proposal-${name}`,
    name,
    defaultValue: typed(answer, name, page.values[name]),
    error: problems[name],
  });
  return (
    <Form method="post" className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `proposal-${name}`, message },
        )}
      />
      {version === null ? (
        <input type="hidden" name="_key" value={page.formKey} />
      ) : (
        <input type="hidden" name="version" value={version} />
      )}
      <Where page={page} field={field} />
      <Found field={field} />
      <Wanted field={field} />
      <div className="acts">
        <Button variant="go" name="intent" value={version === null ? "add" : "edit"}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}

function Where({ page: { units }, field }: { page: ProposalFormPage; field: FieldOf }) {
  const t = useTexts();
  const words = t.decorationGate.proposals.form;
  const [only, ...more] = units;
  return (
    <>
      {only && more.length === 0 ? (
        <input type="hidden" name="unit" value={only.key} />
      ) : (
        <UnitSelect
          {...field("unit")}
          label={words.unit}
          units={units}
          first={{ value: "", label: words.chooseUnit }}
        />
      )}
      <TextInput {...field("place")} label={words.place} maxLength={LONGEST_SITE.place} autoComplete="off" />
      <TextInput
        {...field("site")}
        label={words.site}
        aside={t.frame.optional}
        hint={words.siteHint}
        maxLength={20}
        autoComplete="off"
      />
    </>
  );
}

function Found({ field }: { field: FieldOf }) {
  const t = useTexts();
  const words = t.decorationGate.proposals.form;
  return (
    <fieldset className="deco-item">
      <legend>{words.found}</legend>
      <div className="bar">
        <Select
          {...field("kind")}
          label={words.kind}
          options={[
            { value: "", label: words.chooseKind },
            ...itemKinds.map((kind) => ({ value: kind, label: t.decoration.kinds[kind] })),
          ]}
        />
        <NumberInput {...field("there")} label={words.there} />
        <NumberInput {...field("usable")} label={words.usable} />
        <NumberInput {...field("repairable")} label={words.repairable} />
        <DateInput {...field("surveyedOn")} label={words.surveyedOn} pickerLabel={t.frame.openCalendar} />
      </div>
    </fieldset>
  );
}
