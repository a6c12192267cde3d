import { Form } from "@remix-run/react";
import type { CasePage } from "~/domain/cases-page";
import { LONGEST_CASE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { CaseForm } from "./case-form";

interface ActsProps {
  page: CasePage;
  answer: FormAnswer | undefined;
}

/** What is seldom done: correct what was recorded, reopen, merge, remove. */
export function CaseActs({ page, answer }: ActsProps) {
  const words = useTexts().cases;
  const { may, form, row } = page;
  if (!may.edit) return null;
  const answerTo = (intent: string) => (answer?.values.intent?.[0] === intent ? answer : undefined);
  const edited = answerTo("edit");
  return (
    <Section title={words.page.more} className="screen-only">
      {form ? (
        <Details summary={words.form.editTitle} open={edited !== undefined}>
          <CaseForm
            key={edited ? "typed" : page.version}
            page={form}
            answer={edited}
            version={page.version}
          />
        </Details>
      ) : null}
      {may.decide && row.decision !== null ? (
        <Details summary={words.reopen.title} open={answerTo("reopen") !== undefined}>
          <Reopen page={page} answer={answerTo("reopen")} />
        </Details>
      ) : null}
      <Details summary={words.merge.title} open={answerTo("merge") !== undefined}>
        <Merge page={page} answer={answerTo("merge")} />
      </Details>
      <Form method="post" className="acts">
        <input type="hidden" name="version" value={page.version} />
        <Button variant="danger" name="intent" value="remove">
          {words.remove.submit}
        </Button>
      </Form>
    </Section>
  );
}

function Reopen({ page, answer }: ActsProps) {
  const t = useTexts();
  const words = t.cases.reopen;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Form method="post" className="form">
      {problems.form ? <p role="alert">{problems.form}</p> : null}
      <input type="hidden" name="version" value={page.version} />
      <TextInput
        id="reopen-reason"
        name="reason"
        label={words.reason}
        defaultValue={typed(answer, "reason")}
        error={problems.reason}
        maxLength={LONGEST_CASE.reason}
      />
      <div className="acts">
        <Button name="intent" value="reopen">
          {words.submit}
        </Button>
      </div>
    </Form>
  );
}

function Merge({ page, answer }: ActsProps) {
  const t = useTexts();
  const words = t.cases.merge;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Form method="post" className="form">
      <input type="hidden" name="version" value={page.version} />
      <TextInput
        id="merge-into"
        name="into"
        label={words.into}
        hint={words.intoHint}
        defaultValue={typed(answer, "into")}
        error={problems.into}
        maxLength={20}
        fieldClass="w-l"
      />
      <TextInput
        id="merge-reason"
        name="reason"
        label={words.reason}
        aside={t.frame.optional}
        defaultValue={typed(answer, "reason")}
        error={problems.reason}
        maxLength={LONGEST_CASE.reason}
      />
      <div className="acts">
        <Button name="intent" value="merge">
          {words.submit}
        </Button>
      </div>
    </Form>
  );
}
