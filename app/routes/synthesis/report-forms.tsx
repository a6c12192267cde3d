import { Form } from "@remix-run/react";
import type { SynthesisPage } from "~/domain/opinion-syntheses-page";
import { LONGEST_ISSUE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { answerOf } from "./answer-of";
import { Problems } from "./problems";
import { EditForm } from "./report-edit";

interface PartProps {
  page: SynthesisPage;
  answer: FormAnswer | undefined;
}

/** What can be done with the report as a whole: a draft is edited, issued or taken away, an issued one opened again. */
export function ReportForms({ page, answer }: PartProps) {
  if (!page.canEdit || page.synthesis.isRemoved) return null;
  if (page.synthesis.issuedOn) return <ReopenForm page={page} answer={answer} />;
  return (
    <>
      <EditForm page={page} answer={answer} />
      <IssueForm page={page} answer={answer} />
      <RemoveForm page={page} answer={answer} />
    </>
  );
}

function IssueForm({ page, answer: told }: PartProps) {
  const t = useTexts();
  const words = t.opinionSyntheses.page;
  const { synthesis, proposedSymbol } = page;
  const answer = answerOf(told, "issue");
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string, stored = "") => ({
    ...{ name, id: `issue-${name}`, defaultValue: typed(answer, name, stored), error: problems[name] },
  });
  return (
    <Details summary={words.issue} open={answer !== undefined}>
      <Form method="post" className="form" key={answer ? "typed" : synthesis.version}>
        <Problems answer={answer} prefix="issue-" />
        <p className="f-hint">{words.issueHint}</p>
        <input type="hidden" name="version" value={synthesis.version} />
        <TextInput {...field("number", synthesis.number)} label={words.number} maxLength={20} required />
        <TextInput
          {...field("symbol", synthesis.symbol)}
          label={words.symbol}
          hint={words.symbolHint(proposedSymbol)}
          maxLength={60}
        />
        <DateInput {...field("issuedOn")} label={words.issuedOn} pickerLabel={t.frame.openCalendar} />
        <div className="acts">
          <Button variant="go" name="intent" value="issue">
            {words.issue}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

function ReopenForm({ page, answer: told }: PartProps) {
  const t = useTexts();
  const words = t.opinionSyntheses.page;
  const answer = answerOf(told, "reopen");
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Details summary={words.reopen} open={answer !== undefined}>
      <Form method="post" className="form">
        <Problems answer={answer} />
        <input type="hidden" name="version" value={page.synthesis.version} />
        <TextInput
          name="reason"
          label={words.reason}
          defaultValue={typed(answer, "reason")}
          error={problems.reason}
          maxLength={LONGEST_ISSUE.reason}
          required
        />
        <div className="acts">
          <Button name="intent" value="reopen">
            {words.reopen}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

function RemoveForm({ page }: PartProps) {
  const words = useTexts().opinionSyntheses.page;
  return (
    <Details summary={words.remove}>
      <Form method="post" className="form">
        <p className="f-hint">{words.removeHint}</p>
        <input type="hidden" name="version" value={page.synthesis.version} />
        <div className="acts">
          <Button variant="danger" name="intent" value="remove">
            {words.remove}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
