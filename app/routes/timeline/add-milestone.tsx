import { Form } from "@remix-run/react";
import { templateOf } from "~/domain/milestone-templates";
import { LOCAL_UNITS } from "~/domain/milestone-units";
import { LONGEST, type PlanChoices, type TimelinePage } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";
import { DocumentChoice } from "~/ui/document-choice";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextInput } from "~/ui/kit/inputs";
import { type FieldOf, PlanFields } from "./plan-fields";
import { UnitChoiceFields } from "./unit-choice-fields";
import { WorkFields } from "./work-fields";

const PREFIX = "add";

interface AddMilestoneProps {
  page: TimelinePage;
  choices: PlanChoices;
  /** Key of the template that the form begins with; "" for none. */
  template: string;
  answer: FormAnswer | undefined;
}

/** The form for a milestone of a plan document or of our own. */
export function AddMilestone({ page, choices, template, answer }: AddMilestoneProps) {
  const t = useTexts();
  const words = t.timeline.adding;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Section title={words.title} id="them-moc">
      <Form method="post" className="form tl-form" key={template}>
        <FormErrorSummary
          title={t.frame.summaryTitle(Object.keys(problems).length)}
          problems={Object.entries(problems).map(([name, message]) =>
            name === "form" ? { message } : { field: `${PREFIX}-${name}`, message },
          )}
        />
        <input type="hidden" name="_key" value={page.formKey} />
        <input type="hidden" name="templateKey" value={typed(answer, "templateKey", template)} />
        <AllFields page={page} choices={choices} template={template} answer={answer} />
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

function AllFields({ page, choices, template, answer }: AddMilestoneProps) {
  const t = useTexts();
  const words = t.timeline.adding;
  const problems = fieldProblems(answer?.problems, t);
  const chosen = templateOf(template);
  const begins = {
    title: chosen?.title,
    planKind: chosen?.planKind,
    ...(chosen ? { dueBy: "rule", ruleDays: String(-chosen.days) } : {}),
  };
  const field: FieldOf = (name, initial = "") => fieldOf(name, typed(answer, name, initial), problems[name]);
  return (
    <>
      {chosen ? <p className="f-hint">{t.timeline.templates.note}</p> : null}
      <PlanFields field={field} choices={choices} values={begins} />
      <UnitChoiceFields
        prefix={PREFIX}
        choices={choices}
        scope={typed(answer, "unitScope", chosen ? LOCAL_UNITS : "")}
        chosen={typedAll(answer, "units")}
        problems={problems}
      />
      <WorkFields field={field} values={begins} hasDuty />
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
    </>
  );
}

function fieldOf(name: string, defaultValue: string, error: string | undefined) {
  return { id: `${PREFIX}-${name}`, name, defaultValue, error };
}
