import { Form } from "@remix-run/react";
import { issueName } from "~/domain/opinion-issues";
import type { SynthesisPage } from "~/domain/opinion-syntheses-page";
import { LONGEST_ISSUE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { answerOf } from "./answer-of";
import { Problems } from "./problems";

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

function EditForm({ page, answer: told }: PartProps) {
  const t = useTexts();
  const words = t.opinionSyntheses;
  const { synthesis } = page;
  const answer = answerOf(told, "edit");
  const problems = fieldProblems(answer?.problems, t);
  const chosen = page.covered.map(({ number }) => String(number));
  const day = (name: "from" | "to") => ({
    ...{ name, error: problems[name], pickerLabel: t.frame.openCalendar, fieldClass: "c-4" },
    defaultValue: typed(answer, name, formatDay(synthesis[name])),
  });
  return (
    <Details summary={words.page.edit} open={answer !== undefined || chosen.length === 0}>
      <Form method="post" className="form doc-form" key={answer ? "typed" : synthesis.version}>
        <Problems answer={answer} />
        <input type="hidden" name="version" value={synthesis.version} />
        <TextInput
          name="title"
          label={words.add.name}
          defaultValue={typed(answer, "title", synthesis.title)}
          error={problems.title}
          maxLength={LONGEST_ISSUE.report}
          required
        />
        <div className="cols tight">
          <DateInput {...day("from")} label={words.add.from} />
          <DateInput {...day("to")} label={words.add.to} />
        </div>
        <CheckboxGroup
          name="issues"
          legend={words.page.issues}
          error={problems.issues}
          defaultValues={typedAll(answer, "issues", chosen)}
          options={page.choices.map(({ number, title, topic }) => ({
            value: String(number),
            label: `${issueName(number)} · ${title}`,
            hint: topic,
          }))}
        />
        <div className="acts">
          <Button variant="go" name="intent" value="edit">
            {words.page.save}
          </Button>
        </div>
      </Form>
    </Details>
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
