import { Form } from "@remix-run/react";
import type { ReportRulesPage, WeekLine } from "~/domain/report-rules-page";
import { formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Table } from "~/ui/kit/table";

/** For each week what is expected already, and what making it now would do, before it does. */
export function ExpectedWeeks({ page }: { page: ReportRulesPage }) {
  const t = useTexts();
  const words = t.reportRules.weeks;
  return (
    <div className="stack-1">
      <p className="f-hint">{words.rule}</p>
      <Table<WeekLine>
        caption={words.title}
        captionHidden
        rows={page.weeks}
        rowKey={({ startsOn }) => startsOn}
        empty={t.reportRules.noRule}
        columns={[
          {
            key: "week",
            head: words.head.week,
            rowHeader: true,
            cell: ({ number, startsOn, endsOn }) =>
              words.week({
                week: number,
                days: `${formatShortDay(startsOn)}–${formatShortDay(endsOn)}`,
              }),
          },
          { key: "made", head: words.head.made, cell: ({ made }) => words.made(made) },
          { key: "plan", head: words.head.plan, cell: (line) => planText(line, t) },
          {
            key: "act",
            head: words.head.act,
            phone: "end",
            cell: (line) => <MakeForm line={line} page={page} t={t} />,
          },
        ]}
      />
      {page.cancelled.length > 0 ? (
        <Details summary={words.cancelledTitle(page.cancelled.length)}>
          <ul>
            {page.cancelled.map(({ unit, week, reason }) => (
              <li key={`${unit} ${week}`}>
                {words.cancelledLine({ unit, week, reason: words.reasons[reason] ?? reason })}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </div>
  );
}

function planText(
  { number, toMake, toMakeUpward, toChange, toCancel }: WeekLine,
  { reportRules }: Texts,
): string {
  const words = reportRules.weeks;
  const parts = [
    toMake > 0 ? words.willMake({ n: toMake, week: number }) : "",
    toMakeUpward > 0 ? words.willMakeUpward(toMakeUpward) : "",
    toChange > 0 ? words.willChange(toChange) : "",
    toCancel > 0 ? words.willCancel(toCancel) : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("; ") : words.done;
}

function MakeForm({ line, page, t }: { line: WeekLine; page: ReportRulesPage; t: Texts }) {
  const words = t.reportRules.weeks;
  if (line.toMake + line.toMakeUpward + line.toChange + line.toCancel === 0) return null;
  return (
    <Form method="post">
      <input type="hidden" name="_key" value={`${page.formKey}-${line.startsOn}`} />
      <input type="hidden" name="week" value={line.startsOn} />
      <input type="hidden" name="seen" value={line.seen} />
      <Button size="sm" name="intent" value="make">
        {line.toMake > 0 ? words.make({ n: line.toMake, week: line.number }) : words.settle(line.number)}
      </Button>
    </Form>
  );
}

/** Who receives how many units' reports, by the tree. */
export function Receivers({ page }: { page: ReportRulesPage }) {
  const words = useTexts().reportRules.receivers;
  return (
    <ul>
      {page.receivers.map(({ name, units }) => (
        <li key={name}>{words.line({ name, n: units })}</li>
      ))}
    </ul>
  );
}
