import { Form } from "@remix-run/react";
import type { Ref } from "react";
import type { FieldFormPage } from "~/domain/field-report-page";
import { fieldMatters } from "~/domain/field-reports";
import { urgencies } from "~/domain/opinion";
import { LONGEST_FIELD_REPORT } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { NamedPersonTick } from "~/ui/privacy/named-person-tick";

interface FieldFormProps {
  page: FieldFormPage;
  answer: FormAnswer | undefined;
  formRef: Ref<HTMLFormElement>;
}

type FieldOf = (
  name: string,
  initial?: string,
) => { name: string; defaultValue: string; error: string | undefined };

/** What is wrong at a place, where, and how urgent. */
export function FieldForm({ page, answer, formRef }: FieldFormProps) {
  const t = useTexts();
  const { field: texts, form } = t.opinion;
  const problems = fieldProblems(answer?.problems, t);
  const field: FieldOf = (name, initial = "") => ({
    ...{ name, defaultValue: typed(answer, name, initial), error: problems[name] },
  });
  return (
    <Form method="post" className="form" ref={formRef}>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: name, message },
        )}
      />
      <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
      <Select
        {...field("what")}
        label={texts.form.what}
        options={[
          { value: "", label: texts.form.chooseWhat },
          ...fieldMatters.map((one) => ({ value: one, label: texts.matters[one] })),
        ]}
      />
      <Where page={page} field={field} />
      <Urgency page={page} field={field} />
      <TextArea
        {...field("description")}
        label={texts.form.description}
        maxLength={LONGEST_FIELD_REPORT.description}
      />
      <Notice title={form.noSecrets}>{form.rules}</Notice>
      <NamedPersonTick answer={answer} />
      <div className="acts">
        <Button variant="go">{texts.form.submit}</Button>
      </div>
    </Form>
  );
}

function Where({ page, field }: { page: FieldFormPage; field: FieldOf }) {
  const t = useTexts();
  const { form: words } = t.opinion.field;
  const optional = { aside: t.frame.optional, autoComplete: "off" };
  return (
    <>
      <Select
        {...field("place", page.place)}
        label={words.place}
        options={[
          { value: "", label: words.choosePlace },
          ...page.places.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <TextInput
        {...field("spot")}
        {...optional}
        label={words.spot}
        hint={words.spotHint}
        maxLength={LONGEST_FIELD_REPORT.spot}
      />
      <TextInput
        {...field("site", page.site)}
        {...optional}
        label={words.site}
        hint={words.siteHint}
        maxLength={20}
      />
    </>
  );
}

function Urgency({ page, field }: { page: FieldFormPage; field: FieldOf }) {
  const { field: texts, urgencies: names } = useTexts().opinion;
  return (
    <Select
      {...field("urgency", "normal")}
      label={texts.form.urgency}
      options={urgencies.map((one) => ({
        value: one,
        label: texts.form.urgencyOption({ urgency: names[one], hours: page.hours[one] }),
      }))}
    />
  );
}
