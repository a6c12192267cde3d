import { Form } from "@remix-run/react";
import type { Ref } from "react";
import { opinionKinds } from "~/domain/opinion";
import type { ReportFormPage } from "~/domain/opinion-page";
import { LONGEST_OPINION } from "~/domain/text-lengths";
import { capitalise } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Checkbox, RadioGroup } from "~/ui/kit/choices";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { NamedPersonTick } from "~/ui/privacy/named-person-tick";
import { MatterFields } from "./matter-fields";

interface ReportFormProps {
  page: ReportFormPage;
  answer: FormAnswer | undefined;
  formRef?: Ref<HTMLFormElement>;
}

/** A report of opinion: its kind and period, and one matter or more. */
export function ReportForm({ page, answer, formRef }: ReportFormProps) {
  const t = useTexts();
  const { form: words } = t.opinion;
  const problems = fieldProblems(answer?.problems, t);
  const isNew = page.version === null;
  return (
    <Form method="post" className="form" ref={formRef}>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: name, message },
        )}
      />
      {isNew ? (
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
      ) : (
        <input type="hidden" name="version" value={page.version ?? 0} />
      )}
      <Notice title={words.noSecrets}>{words.rules}</Notice>
      <About page={page} answer={answer} problems={problems} />
      <MatterFields page={page} answer={answer} problems={problems} />
      {problems.confirm || answer?.values.confirm?.includes("period-again") ? (
        <Checkbox
          name="confirm"
          value="period-again"
          label={words.again}
          error={problems.confirm}
          defaultChecked={answer?.values.confirm?.includes("period-again")}
        />
      ) : null}
      <NamedPersonTick answer={answer} />
      <div className="acts">
        <Button variant="go" name="intent" value={isNew ? "file" : "correct"}>
          {isNew ? words.submit : words.save}
        </Button>
      </div>
    </Form>
  );
}

function About({ page, answer, problems }: ReportFormProps & { problems: Record<string, string> }) {
  const t = useTexts();
  const { form: words, kinds, period } = t.opinion;
  return (
    <>
      <RadioGroup
        name="kind"
        legend={words.kind}
        layout="row"
        error={problems.kind}
        defaultValue={typed(answer, "kind", page.values.kind)}
        options={opinionKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <Select
        fieldClass="op-if-periodic"
        name="period"
        label={words.period}
        hint={words.periodHint}
        error={problems.period}
        defaultValue={typed(answer, "period", page.values.period)}
        options={[
          { value: "", label: words.choosePeriod },
          ...page.periods.map((one) => ({
            value: one.value,
            label: capitalise(words.periodOption({ period: period(one), due: one.dueOn ?? "" })),
          })),
        ]}
      />
      <TextInput
        fieldClass="op-if-thematic"
        name="title"
        label={words.title}
        aside={t.frame.optional}
        hint={words.titleHint}
        error={problems.title}
        defaultValue={typed(answer, "title", page.values.title)}
        maxLength={LONGEST_OPINION.title}
        autoComplete="off"
      />
    </>
  );
}
