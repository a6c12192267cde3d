import { Form } from "@remix-run/react";
import { LONGEST, PLAN_KINDS, type TimelinePage } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";
import { DocumentChoice } from "~/ui/document-choice";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextInput } from "~/ui/kit/inputs";

const PREFIX = "add";

/** The form for a milestone of a plan document or of our own. */
export function AddMilestone({ page, answer }: { page: TimelinePage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.timeline.adding;
  const problems = fieldProblems(answer?.problems, t);
  const field: FieldOf = (name, initial = "") => fieldOf(name, typed(answer, name, initial), problems[name]);
  return (
    <Section title={words.title} id="them-moc">
      <Form method="post" className="form tl-form">
        <FormErrorSummary
          title={t.frame.summaryTitle(Object.keys(problems).length)}
          problems={Object.entries(problems).map(([name, message]) =>
            name === "form" ? { message } : { field: `${PREFIX}-${name}`, message },
          )}
        />
        <input type="hidden" name="_key" value={page.formKey} />
        <TextInput {...field("title")} label={words.name} maxLength={LONGEST.title} required />
        <RadioGroup
          {...field("origin", "plan")}
          legend={words.origin}
          layout="row"
          options={(["plan", "internal"] as const).map((value) => ({ value, label: words.origins[value] }))}
        />
        <When field={field} />
        <What field={field} />
        <DocumentChoice
          prefix={PREFIX}
          documents={page.documents}
          canAdd={page.canAddDocument}
          aside={words.documentAside}
          answer={answer}
          problems={problems}
          today={page.today}
        />
        <TextInput
          {...field("clause")}
          label={words.clause}
          aside={t.frame.optional}
          maxLength={LONGEST.clause}
        />
        <div className="acts">
          <Button variant="go">{words.submit}</Button>
          <ButtonLink variant="bare" to={`/${page.slug}/lich`}>
            {words.cancel}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}

function fieldOf(name: string, defaultValue: string, error: string | undefined) {
  return { id: `${PREFIX}-${name}`, name, defaultValue, error };
}

type FieldOf = (name: string, initial?: string) => ReturnType<typeof fieldOf>;

/** The words and the day of the deadline. */
function When({ field }: { field: FieldOf }) {
  const t = useTexts();
  const words = t.timeline.adding;
  return (
    <div className="cols tight">
      <Select
        {...field("limit", "by")}
        fieldClass="c-4 p-6"
        label={words.limit}
        options={(["by", "before"] as const).map((value) => ({ value, label: words.limits[value] }))}
      />
      <DateInput
        {...field("dueOn")}
        fieldClass="c-4 p-6"
        label={words.dueOn}
        pickerLabel={t.frame.openCalendar}
        required
      />
      <TextInput
        {...field("time")}
        fieldClass="c-4 p-6"
        label={words.time}
        aside={t.frame.optional}
        hint={words.timeHint}
        maxLength={5}
      />
    </div>
  );
}

/** What kind of work it is, whose, and who answers for it. */
function What({ field }: { field: FieldOf }) {
  const words = useTexts().timeline.adding;
  return (
    <div className="cols tight">
      <Select
        {...field("planKind", "publicity")}
        fieldClass="c-4 p-6"
        label={words.kind}
        options={PLAN_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <Select
        {...field("duty", "ours")}
        fieldClass="c-4 p-6"
        label={words.duty}
        options={(["ours", "publicise"] as const).map((value) => ({ value, label: words.duties[value] }))}
      />
      <TextInput
        {...field("responsible")}
        fieldClass="c-4"
        label={words.responsible}
        maxLength={LONGEST.responsible}
      />
    </div>
  );
}
