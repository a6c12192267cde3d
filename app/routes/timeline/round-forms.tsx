import type { ReactNode } from "react";
import type { RoundPage } from "~/domain/rounds-page";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Details } from "~/ui/kit/details";
import { DetailsForm, PlanRoundForm, RemoveForm, ReopenForm } from "./round-change-forms";
import { answerOf, type OneRoundForm } from "./round-form";
import { HoldForm, ResultForm } from "./round-held-forms";
import type { RoundIntent } from "./round-intents";

interface FormsProps {
  page: RoundPage;
  answer: FormAnswer | undefined;
}

/** What comes next stands open: the day it was held, then its result; the rest is folded away. */
export function RoundForms({ page, answer }: FormsProps) {
  const { forms: words, change } = useTexts().rounds.round;
  const form = (intent: RoundIntent): OneRoundForm => ({ intent, page, answer: answerOf(intent, answer) });
  const isHeld = page.heldOn !== null;
  return (
    <>
      {isHeld ? null : (
        <Section title={words.hold.title}>
          <HoldForm {...form("hold")} submit={words.hold.submit} />
        </Section>
      )}
      {isHeld && page.result === null ? (
        <Section title={words.result.title}>
          <ResultForm {...form("result")} />
        </Section>
      ) : null}
      <Section title={change} className="screen-only">
        {isHeld ? <HeldForms form={form} hasResult={page.result !== null} /> : null}
        {isHeld ? null : (
          <Folded {...form("plan")} title={words.plan.title}>
            <PlanRoundForm {...form("plan")} />
          </Folded>
        )}
        <Folded {...form("details")} title={words.details.title}>
          <DetailsForm {...form("details")} />
        </Folded>
        <Folded {...form("remove")} title={words.remove.title}>
          <RemoveForm {...form("remove")} />
        </Folded>
      </Section>
    </>
  );
}

function HeldForms({ form, hasResult }: { form: (intent: RoundIntent) => OneRoundForm; hasResult: boolean }) {
  const words = useTexts().rounds.round.forms;
  return (
    <>
      {hasResult ? (
        <Folded {...form("result")} title={words.result.title}>
          <ResultForm {...form("result")} />
        </Folded>
      ) : null}
      <Folded {...form("hold")} title={words.correct.title}>
        <HoldForm {...form("hold")} submit={words.correct.submit} />
      </Folded>
      <Folded {...form("reopen")} title={words.reopen.title}>
        <ReopenForm {...form("reopen")} />
      </Folded>
    </>
  );
}

function Folded({ answer, title, children }: OneRoundForm & { title: string; children: ReactNode }) {
  return (
    <Details summary={title} open={answer !== undefined}>
      {children}
    </Details>
  );
}
