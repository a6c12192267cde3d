import { Form } from "@remix-run/react";
import type { ClockPage } from "~/domain/case-clock-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { NumberInput } from "~/ui/kit/inputs";

/** The goals in hours, set for this election. */
export function GoalsSection({ page, answer }: { page: ClockPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.cases.clock.set;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: "decideHours" | "publishHours") => ({
    name,
    defaultValue: typed(answer, name, String(page.goals[name])),
    error: problems[name],
    maxLength: 3,
  });
  return (
    <Section title={words.title} note={words.hint} className="screen-only">
      <Form method="post" className="form">
        {problems.form ? <p role="alert">{problems.form}</p> : null}
        <input type="hidden" name="version" value={page.goals.version} />
        <NumberInput {...field("decideHours")} label={words.decide} />
        <NumberInput {...field("publishHours")} label={words.publish} />
        <div className="acts">
          <Button>{words.submit}</Button>
        </div>
      </Form>
    </Section>
  );
}
