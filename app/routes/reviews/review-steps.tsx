import { Form } from "@remix-run/react";
import type { StepState } from "~/domain/reviews";
import type { ReviewPage, StepLine } from "~/domain/reviews-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { Status, type StatusKind } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import { answerOf } from "./answer-of";
import { Named } from "./named";
import { Problems } from "./problems";

interface StepsProps {
  page: ReviewPage;
  answer: FormAnswer | undefined;
}

const kinds: Record<StepState, StatusKind> = {
  done: "ok",
  "done-late": "late",
  overdue: "bad",
  ahead: "none",
  undated: "none",
};

/** The checklist: what is done, what is late, what comes next; each line can be recorded. */
export function ReviewSteps({ page, answer }: StepsProps) {
  const words = useTexts().reviews.steps;
  const shownDay = (day: string | null) => (day ? formatDay(day) : "");
  const columns: Column<StepLine>[] = [
    {
      key: "step",
      head: words.step,
      rowHeader: true,
      phone: "lead",
      cell: ({ step, note }) => (
        <>
          {words.names[step]}
          {note ? <span className="sub">{note}</span> : null}
        </>
      ),
    },
    { key: "due", head: words.due, width: "s", phone: "fact", cell: ({ dueOn }) => shownDay(dueOn) },
    { key: "done", head: words.done, width: "s", phone: "fact", cell: ({ doneOn }) => shownDay(doneOn) },
    {
      key: "state",
      head: words.state,
      width: "m",
      phone: "end",
      cell: ({ state }) => <Status kind={kinds[state]}>{words.states[state]}</Status>,
    },
  ];
  const change: Column<StepLine> = {
    key: "change",
    head: words.change,
    width: "l",
    phone: "fact",
    phoneLabel: null,
    // Closing the figures is a step of its own kind, with its button among the figures.
    cell: (line) =>
      line.step === "figures" ? null : (
        <div className="step-form">
          <StepForm line={line} answer={answer} />
        </div>
      ),
  };
  return (
    <Table<StepLine>
      caption={words.caption}
      captionHidden
      rows={page.steps}
      rowKey={({ step }) => step}
      columns={page.canEdit && !page.review.isRemoved ? [...columns, change] : columns}
    />
  );
}

function StepForm({ line, answer: told }: { line: StepLine; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.reviews.steps;
  const { step, dueOn, doneOn, note, version } = line;
  const answer = answerOf(told, "step", "step", step);
  const problems = fieldProblems(answer?.problems, t);
  const prefix = `${step}-`;
  const field = (name: string, stored: string) => ({
    name,
    id: `${prefix}${name}`,
    defaultValue: typed(answer, name, stored),
    error: problems[name],
  });
  return (
    <Details summary={<Named name={words.names[step]}>{words.change}</Named>} open={answer !== undefined}>
      <Form method="post" className="form" preventScrollReset key={answer ? "typed" : version}>
        <Problems answer={answer} prefix={prefix} />
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="version" value={version} />
        <DateInput
          {...field("dueOn", dueOn ? formatDay(dueOn) : "")}
          label={words.due}
          pickerLabel={t.frame.openCalendar}
        />
        <DateInput
          {...field("doneOn", doneOn ? formatDay(doneOn) : "")}
          label={words.done}
          pickerLabel={t.frame.openCalendar}
        />
        <TextInput {...field("note", note)} label={words.remark} maxLength={500} />
        <div className="acts">
          <Button size="sm" name="intent" value="step">
            {words.save}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
