import type { ReactNode } from "react";
import type { MilestonePage } from "~/domain/milestone-page";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Details } from "~/ui/kit/details";
import type { FormOf, OneForm } from "./change-form";
import { CompleteForm, DutyForm, OverrideForm, PlanForm, ReasonForm } from "./change-forms";
import { EditForms } from "./milestone-edit";

interface FormsProps {
  page: MilestonePage;
  form: FormOf;
}

/** What the reader may change: done or not done first, the rarer changes folded away. */
export function MilestoneForms({ page, form }: FormsProps) {
  const words = useTexts().timeline.milestone.forms;
  const { may, row } = page;
  const isDone = row.actualOn !== null;
  return (
    <>
      {may.complete && !isDone && !page.units ? (
        <Section title={words.complete.title}>
          <CompleteForm {...form("complete")} submit={words.complete.submit} />
        </Section>
      ) : null}
      {may.complete && page.units && (!isDone || page.isActualOfUnits) ? (
        <Folded {...form("complete")} title={words.complete.whole}>
          <CompleteForm {...form("complete")} submit={words.complete.submit} />
        </Folded>
      ) : null}
      {may.complete && isDone && !page.isActualOfUnits ? <DoneForms form={form} /> : null}
      {may.assign ? (
        <Folded {...form("plan")} title={words.plan.title}>
          <PlanForm {...form("plan")} />
        </Folded>
      ) : null}
      {may.override ? <OverrideForms form={form} isOverridden={row.isOverridden} /> : null}
      {may.assign ? (
        <Folded {...form("duty")} title={words.duty.title}>
          <DutyForm {...form("duty")} />
        </Folded>
      ) : null}
      <EditForms form={form} page={page} />
    </>
  );
}

function DoneForms({ form }: { form: FormOf }) {
  const words = useTexts().timeline.milestone.forms;
  return (
    <>
      <Folded {...form("complete")} title={words.correct.title}>
        <CompleteForm {...form("complete")} submit={words.correct.submit} />
      </Folded>
      <Folded {...form("reopen")} title={words.reopen.title}>
        <ReasonForm {...form("reopen")} label={words.reopen.reason} submit={words.reopen.submit} />
      </Folded>
    </>
  );
}

function OverrideForms({ form, isOverridden }: { form: FormOf; isOverridden: boolean }) {
  const words = useTexts().timeline.milestone.forms;
  const remove = form("remove-override");
  return (
    <>
      <Folded {...form("override")} title={words.override.title}>
        <OverrideForm {...form("override")} />
      </Folded>
      {isOverridden ? (
        <Folded {...remove} title={words.removeOverride.title}>
          <ReasonForm {...remove} label={words.reason} submit={words.removeOverride.submit} />
        </Folded>
      ) : null}
    </>
  );
}

export function Folded({ answer, title, children }: OneForm & { title: string; children: ReactNode }) {
  return (
    <Details summary={title} open={answer !== undefined}>
      {children}
    </Details>
  );
}
