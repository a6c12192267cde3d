import { Form } from "@remix-run/react";
import { itemKinds } from "~/domain/decoration";
import { proposalWishes } from "~/domain/decoration-proposals";
import type { ProposalFormPage, ProposalValues } from "~/domain/decoration-proposals-page";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { NumberInput, Select, TextArea, TextInput } from "~/ui/kit/inputs";

interface ProposalFormProps {
  page: ProposalFormPage;
  answer: FormAnswer | undefined;
  submit: string;
  /** The version that is changed; null: a new line. */
  version: number | null;
}

type FieldOf = (name: keyof ProposalValues) => {
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
        <Select
          {...field("unit")}
          label={words.unit}
          options={[
            { value: "", label: words.chooseUnit },
            ...units.map(({ key, name }) => ({ value: key, label: name })),
          ]}
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

function Wanted({ field }: { field: FieldOf }) {
  const t = useTexts();
  const { form: words, wishes } = t.decorationGate.proposals;
  return (
    <fieldset className="deco-item">
      <legend className="sr">{words.wish}</legend>
      <RadioGroup
        {...field("wish")}
        legend={words.wish}
        layout="row"
        options={proposalWishes.map((wish) => ({ value: wish, label: wishes[wish] }))}
      />
      <div className="bar">
        <NumberInput {...field("quantity")} label={words.quantity} />
        <TextInput
          {...field("estimate")}
          label={words.estimate}
          hint={words.estimateHint}
          maxLength={40}
          autoComplete="off"
        />
      </div>
      <TextArea
        {...field("reason")}
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        maxLength={LONGEST_SITE.note}
      />
      <TextInput
        {...field("decider")}
        label={words.decider}
        hint={words.deciderHint}
        maxLength={LONGEST_SITE.doer}
      />
    </fieldset>
  );
}
