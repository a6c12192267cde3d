import { Form } from "@remix-run/react";
import { type Ref, useState } from "react";
import type { CaseFormPage, CaseFormValues } from "~/domain/cases-page";
import { LONGEST_CASE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import { NamedPersonTick } from "~/ui/privacy/named-person-tick";
import { type FieldOf, SightingFields } from "./sighting-fields";
import { SimilarWhileTyping } from "./similar-while-typing";

interface CaseFormProps {
  page: CaseFormPage;
  answer: FormAnswer | undefined;
  formRef?: Ref<HTMLFormElement>;
  /** Of a case that is there: the version that is corrected. */
  version?: number;
}

/** A claim with where and when it was met; while a new one is typed, similar ones are shown. */
export function CaseForm({ page, answer, formRef, version }: CaseFormProps) {
  const t = useTexts();
  const words = t.cases.form;
  const problems = fieldProblems(answer?.problems, t);
  const isNew = version === undefined;
  const field = (name: keyof CaseFormValues | "reason") => ({
    id: `case-${name}`,
    name,
    defaultValue: typed(answer, name, name === "reason" ? "" : page.values[name]),
    error: problems[name],
  });
  const [claim, setClaim] = useState(field("claim").defaultValue);
  return (
    <Form method="post" className="form" ref={formRef}>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `case-${name}`, message },
        )}
      />
      <Hidden formKey={typed(answer, "_key", page.formKey)} version={version} />
      <TextArea
        {...field("claim")}
        label={words.claim}
        hint={words.claimHint}
        maxLength={LONGEST_CASE.claim}
        counter={(used, max) => words.count({ used, max })}
        onInput={(event) => setClaim(event.currentTarget.value)}
      />
      {isNew ? <SimilarWhileTyping slug={page.slug} claim={claim} /> : null}
      <Topic page={page} field={field("topicKey")} />
      <SightingFields units={page.units} today={page.today} field={field} />
      {isNew ? null : (
        <TextInput
          {...field("reason")}
          label={words.editReason}
          aside={t.frame.optional}
          maxLength={LONGEST_CASE.reason}
        />
      )}
      <NamedPersonTick answer={answer} />
      <div className="acts">
        <Button variant="go" name={isNew ? "repeatOf" : "intent"} value={isNew ? "" : "edit"}>
          {isNew ? words.submit : words.save}
        </Button>
      </div>
    </Form>
  );
}

function Hidden({ formKey, version }: { formKey: string; version: number | undefined }) {
  if (version !== undefined) return <input type="hidden" name="version" value={version} />;
  return (
    <>
      <input type="hidden" name="_key" value={formKey} />
      {/* The first button is what Enter presses: a case of its own, not a repeat. */}
      <button type="submit" name="repeatOf" value="" hidden aria-hidden="true" tabIndex={-1} />
    </>
  );
}

function Topic({ page, field }: { page: CaseFormPage; field: FieldOf }) {
  const words = useTexts().cases.form;
  return (
    <Select
      {...field}
      label={words.topic}
      options={[
        { value: "", label: words.chooseTopic },
        ...page.topics.map(({ key, name }) => ({ value: key, label: name })),
      ]}
    />
  );
}
