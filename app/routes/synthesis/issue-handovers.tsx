import { Form } from "@remix-run/react";
import type { HandoverState } from "~/domain/opinion-issues";
import type { HandoverLine, IssuePage } from "~/domain/opinion-issues-page";
import { LONGEST_ISSUE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextArea, TextInput } from "~/ui/kit/inputs";
import { Status, type StatusKind } from "~/ui/kit/status";
import { answerOf } from "./answer-of";
import { PassForm } from "./issue-pass";
import { Problems } from "./problems";

interface PartProps {
  page: IssuePage;
  answer: FormAnswer | undefined;
}

const kinds: Record<HandoverState, StatusKind> = {
  waiting: "waiting",
  late: "bad",
  answered: "ok",
  "answered-late": "late",
};

/** To whom the issue was passed and what each answered; passing it on to another. */
export function Handovers({ page, answer }: PartProps) {
  const words = useTexts().opinionIssues.passing;
  return (
    <>
      {page.handovers.length === 0 ? <p className="muted">{words.none}</p> : null}
      {page.handovers.map((one) => (
        <Handover key={one.id} one={one} page={page} answer={answer} />
      ))}
      {page.canEdit && !page.issue.isRemoved ? <PassForm page={page} answer={answer} /> : null}
    </>
  );
}

function Handover({ one, page, answer }: PartProps & { one: HandoverLine }) {
  const words = useTexts().opinionIssues;
  const due = one.dueOn ? formatDay(one.dueOn) : "";
  return (
    <article className="paper-part">
      <h3>
        {one.agency} <Status kind={kinds[one.state]}>{words.handoverStates[one.state]}</Status>
      </h3>
      <p className="small muted">
        {words.passing.line({ on: formatDay(one.passedOn), document: one.document, due })}
      </p>
      {one.answeredOn ? (
        <>
          <p className="small muted">
            {words.passing.answered({ on: formatDay(one.answeredOn), document: one.answerDocument })}
            {one.fedBackOn ? ` · ${words.passing.toldOn(formatDay(one.fedBackOn))}` : ""}
          </p>
          <p className="pre">{one.answer}</p>
        </>
      ) : null}
      {one.canAnswer ? <AnswerForm one={one} page={page} answer={answer} /> : null}
      {page.canEdit && one.answeredOn === null ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="handover" value={one.id} />
          <input type="hidden" name="version" value={one.version} />
          <Button size="sm" variant="bare" name="intent" value="take-back">
            {words.passing.takeBack}
          </Button>
        </Form>
      ) : null}
    </article>
  );
}

function AnswerForm({ one, page, answer: told }: PartProps & { one: HandoverLine }) {
  const t = useTexts();
  const words = t.opinionIssues.passing;
  const answer = answerOf(told, "answer", "handover", one.id);
  const problems = fieldProblems(answer?.problems, t);
  const prefix = `${one.id}-`;
  const field = (name: string, stored: string) => ({
    ...{ name, id: `${prefix}${name}`, defaultValue: typed(answer, name, stored), error: problems[name] },
  });
  return (
    <Details summary={one.answeredOn ? words.correct : words.answer} open={answer !== undefined}>
      <Form method="post" className="form" preventScrollReset key={answer ? "typed" : one.version}>
        <Problems answer={answer} prefix={prefix} />
        <input type="hidden" name="handover" value={one.id} />
        <input type="hidden" name="version" value={one.version} />
        <DateInput
          {...field("answeredOn", formatDay(one.answeredOn ?? page.today))}
          label={words.answeredOn}
          pickerLabel={t.frame.openCalendar}
        />
        <TextInput
          {...field("answerDocument", one.answerDocument)}
          label={words.answerDocument}
          aside={t.frame.optional}
          maxLength={LONGEST_ISSUE.document}
        />
        <TextArea
          {...field("answer", one.answer)}
          label={words.text}
          hint={t.opinionIssues.privacy}
          rows={5}
          maxLength={LONGEST_ISSUE.answer}
          required
        />
        <div className="acts">
          <Button variant="go" name="intent" value="answer">
            {words.save}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
