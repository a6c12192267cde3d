import type { MilestonePage } from "~/domain/milestone-page";
import { LONGEST } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";
import { DocumentChoice } from "~/ui/document-choice";
import { typed, typedAll } from "~/ui/forms";
import { CheckboxGroup } from "~/ui/kit/choices";
import { TextInput } from "~/ui/kit/inputs";
import { ChangeForm, type FormOf, type OneForm, useField } from "./change-form";
import { ReasonForm } from "./change-forms";
import { Folded } from "./milestone-forms";
import { PlanFields } from "./plan-fields";
import { UnitChoiceFields } from "./unit-choice-fields";
import { WorkFields } from "./work-fields";

/** The rarer changes: the units it applies to, what comes before it, the plan's own words, withdrawal. */
export function EditForms({ form, page }: { form: FormOf; page: MilestonePage }) {
  const { unitChoice, order, editing } = useTexts().timeline;
  const { may, plan } = page;
  return (
    <>
      {may.assign ? (
        <Folded {...form("units")} title={unitChoice.title}>
          <UnitsForm {...form("units")} />
        </Folded>
      ) : null}
      {may.assign && plan ? (
        <Folded {...form("order")} title={order.edit}>
          <OrderForm {...form("order")} />
        </Folded>
      ) : null}
      {plan ? (
        <>
          <Folded {...form("edit")} title={editing.title}>
            <EditForm {...form("edit")} />
          </Folded>
          <Folded {...form("withdraw")} title={editing.withdraw}>
            <ReasonForm
              {...form("withdraw")}
              label={editing.withdrawReason}
              submit={editing.withdrawSubmit}
            />
          </Folded>
        </>
      ) : null}
    </>
  );
}

function UnitsForm(form: OneForm) {
  const words = useTexts().timeline.unitChoice;
  const { page, intent, answer } = form;
  const { problems } = useField(form);
  if (!page.choices) return null;
  return (
    <ChangeForm {...form} submit={words.submit}>
      <UnitChoiceFields
        prefix={intent}
        choices={page.choices}
        scope={typed(answer, "unitScope", page.unitChoice?.scope)}
        chosen={typedAll(answer, "units", page.unitChoice?.chosen)}
        problems={problems}
      />
    </ChangeForm>
  );
}

function OrderForm(form: OneForm) {
  const words = useTexts().timeline.order;
  const { page, intent, answer } = form;
  const { problems } = useField(form);
  const planned = page.choices?.anchors.filter(({ origin }) => origin !== "statutory") ?? [];
  return (
    <ChangeForm {...form} submit={words.submit}>
      <CheckboxGroup
        name="after"
        id={`${intent}-after`}
        legend={words.legend}
        hint={words.hint}
        layout="columns"
        error={problems.after}
        defaultValues={typedAll(
          answer,
          "after",
          page.order.before.map(({ key }) => key),
        )}
        options={planned.map(({ key, title }) => ({ value: key, label: title }))}
      />
    </ChangeForm>
  );
}

function EditForm(form: OneForm) {
  const t = useTexts();
  const { adding, editing, milestone } = t.timeline;
  const { page, intent, answer } = form;
  const { field, problems } = useField(form);
  const { plan, choices } = page;
  if (!plan || !choices) return null;
  return (
    <ChangeForm {...form} submit={editing.submit}>
      <PlanFields field={field} choices={choices} values={plan} />
      <WorkFields field={field} values={plan} />
      <DocumentChoice
        prefix={intent}
        documents={page.documents}
        canAdd={page.may.addDocument}
        aside={adding.documentAside}
        initial={plan.documentId}
        answer={answer}
        problems={problems}
        today={page.today}
      />
      <TextInput
        {...field("clause", plan.clause)}
        label={adding.clause}
        aside={t.frame.optional}
        maxLength={LONGEST.clause}
      />
      <TextInput
        {...field("reason")}
        label={milestone.forms.reason}
        aside={page.baseline ? undefined : t.frame.optional}
        maxLength={LONGEST.reason}
      />
    </ChangeForm>
  );
}
