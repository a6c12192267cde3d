import { Form, Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Select } from "~/ui/kit/inputs";
import { UnitSelect } from "~/ui/unit-select";
import type { ClosingPage } from "~/usecases/week-closing-page.server";

interface CloseProps {
  page: ClosingPage;
  answer: FormAnswer | undefined;
}

/** Closing a week that is over, for all units or for one. */
export function CloseWeek({ page, answer }: CloseProps) {
  const t = useTexts();
  const words = t.weeklyReport;
  const told = answer?.values.intent?.[0] === "close" ? answer : undefined;
  const problems = fieldProblems(told?.problems, t);
  if (page.open.length === 0) return <AllClosed page={page} />;
  const weeks = page.open.map(({ week, from, to, sent, expected }) => ({
    value: from,
    label: [
      words.own.weekName({ week, from: formatDay(from), to: formatDay(to) }),
      ...(expected > 0 ? [words.closing.reports({ sent, expected })] : []),
    ].join(" · "),
  }));
  return (
    <Form method="post" className="form">
      <input type="hidden" name="_key" value={page.formKey} />
      <Select
        name="week"
        label={words.closing.week}
        options={weeks}
        defaultValue={typed(told, "week", weeks.at(-1)?.value)}
        error={problems.week}
      />
      <UnitSelect
        name="unit"
        label={words.closing.unit}
        units={page.units}
        first={{ value: "", label: words.closing.allUnits }}
        defaultValue={typed(told, "unit")}
        error={problems.unit}
      />
      <p className="f-hint">{words.closing.after}</p>
      <div className="acts">
        <Button variant="go" name="intent" value="close">
          {words.closing.submit}
        </Button>
      </div>
    </Form>
  );
}

/** Figures are closed for a meeting: that is where to go on. */
function AllClosed({ page: { meeting } }: { page: ClosingPage }) {
  const words = useTexts().weeklyReport.closing;
  return (
    <p className="muted">
      {words.nothingToClose}{" "}
      {meeting ? <Link to={meeting.path}>{words.toMeeting(formatDay(meeting.on))}</Link> : null}
    </p>
  );
}
