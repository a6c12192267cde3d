import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { MilestonePage } from "~/domain/milestone-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import type { Intent } from "./intents";

export interface OneForm {
  intent: Intent;
  page: MilestonePage;
  answer: FormAnswer | undefined;
}

/** The forms of a page, each with its own answer. */
export type FormOf = (intent: Intent) => OneForm;

/** The answer belongs to the one form that was sent. */
export function formsOf(page: MilestonePage, answer: FormAnswer | undefined): FormOf {
  return (intent) => ({
    intent,
    page,
    answer: answer?.values.intent?.[0] === intent ? answer : undefined,
  });
}

/** What the frame of a form needs, be it a milestone's or a round's. */
interface FramedForm {
  intent: string;
  page: { formKey: string; seen: string };
  answer: FormAnswer | undefined;
  submit: string;
  isWide?: boolean;
  children: ReactNode;
}

/** The frame of a form: its problems, the line of the history it has seen, its one filled button. */
export function ChangeForm({ intent, page, answer, submit, isWide, children }: FramedForm) {
  const t = useTexts();
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Form method="post" className={isWide ? "form" : "form tl-form"}>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `${intent}-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      <input type="hidden" name="_seen" value={page.seen} />
      {children}
      <div className="acts">
        <Button variant="go" name="intent" value={intent}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}

/** What a control of one form needs; ids are the form's own, since a page holds several. */
export function useField({ intent, answer }: Pick<FramedForm, "intent" | "answer">) {
  const problems = fieldProblems(answer?.problems, useTexts());
  const field = (name: string, initial = "") => ({
    id: `${intent}-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  return { field, problems };
}
