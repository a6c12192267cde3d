import { Form } from "@remix-run/react";
import { LONGEST_REPORT } from "~/domain/text-lengths";
import { formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import { momentWords } from "~/ui/local-time";
import type { ClosingPage, ClosureLine } from "~/usecases/week-closing-page.server";

interface HistoryProps {
  page: ClosingPage;
  answer: FormAnswer | undefined;
}

/** Every closing: when, by whom, whether it holds, and the check of the figures that were frozen. */
export function ClosingHistory({ page, answer }: HistoryProps) {
  const t = useTexts();
  const words = t.weeklyReport.closing;
  return (
    <Table<ClosureLine>
      caption={words.caption}
      captionHidden
      columns={columnsOf(page, answer, t)}
      rows={page.history}
      rowKey={({ id }) => id}
      rowTone={({ reopened }) => (reopened ? "off" : undefined)}
      empty={words.empty}
    />
  );
}

function columnsOf(page: ClosingPage, answer: FormAnswer | undefined, t: Texts): Column<ClosureLine>[] {
  const { closing: words, own } = t.weeklyReport;
  return [
    {
      key: "week",
      head: words.week,
      rowHeader: true,
      phone: "name",
      cell: ({ week, from, to, unit }) => (
        <>
          {own.weekName({ week, from: formatShortDay(from), to: formatShortDay(to) })}
          <span className="sub">{unit ?? words.allUnits}</span>
        </>
      ),
    },
    {
      key: "at",
      head: words.at,
      width: "xl",
      phone: "fact",
      cell: ({ closedAt, by, isAutomatic }) => (
        <>
          {momentWords(closedAt)}
          <span className="sub">{isAutomatic ? words.automatic : by}</span>
        </>
      ),
    },
    {
      key: "hash",
      head: words.hash,
      width: "m",
      phone: "hide",
      cell: ({ hash }) => (hash ? <span title={hash}>{hash.slice(0, 12)}</span> : ""),
    },
    {
      key: "state",
      head: words.state,
      width: "xl",
      phone: "fact",
      cell: (line) => <State line={line} page={page} answer={answer} />,
    },
  ];
}

interface StateProps extends HistoryProps {
  line: ClosureLine;
}

function State({ line, page, answer }: StateProps) {
  const words = useTexts().weeklyReport;
  const { reopened } = line;
  if (reopened) {
    return (
      <>
        {words.closing.reopened({ by: reopened.by, at: momentWords(reopened.at) })}
        <span className="sub">{words.adjustments.reason(reopened.reason)}</span>
      </>
    );
  }
  return (
    <>
      <Status kind="locked">{words.closing.holds}</Status>
      {line.isAsked ? <span className="sub">{words.closing.asked}</span> : null}
      {page.mayClose && !line.isAsked ? <Ask line={line} page={page} answer={answer} /> : null}
    </>
  );
}

function Ask({ line, page, answer }: StateProps) {
  const t = useTexts();
  const words = t.weeklyReport.closing;
  const told = answer?.values.closure?.[0] === line.id ? answer : undefined;
  const problems = fieldProblems(told?.problems, t);
  return (
    <Details
      summary={
        <>
          {words.ask}
          <span className="sr"> {`${words.week} ${line.week} ${line.unit ?? ""}`}</span>
        </>
      }
      open={told !== undefined}
    >
      <Form method="post" className="form">
        <input type="hidden" name="_key" value={`${page.formKey}-${line.id}`.slice(-64)} />
        <input type="hidden" name="closure" value={line.id} />
        <TextInput
          name="reason"
          id={`reason-${line.id}`}
          label={words.reason}
          defaultValue={typed(told, "reason")}
          error={problems.reason}
          maxLength={LONGEST_REPORT.reason}
          required
        />
        <div className="acts">
          <Button size="sm" name="intent" value="ask">
            {words.ask}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
