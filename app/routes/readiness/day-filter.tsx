import { Form, Link } from "@remix-run/react";
import { type ReadinessPage, type ReadinessQuery, readinessPath } from "~/domain/readiness-page";
import { formatDay, formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";

/** As of which day, and beside which other day. */
export function DayFilter({ page }: { page: ReadinessPage }) {
  const { slug, today, query, presets, asOf, comparedOn } = page;
  const t = useTexts();
  const { filter } = t.readiness;
  const saidOf = (field: string) => page.problems.find((one) => one.field === field)?.said;
  const problems = { den: saidOf("den"), so: saidOf("so") };
  const to = (differs: Partial<ReadinessQuery>) =>
    readinessPath(slug, { ...query, page: 1, asOf: "", compare: "", ...differs });
  return (
    <div className="screen-only stack-1 ready-days">
      <Form method="get" action={`/${slug}/san-sang`} key={readinessPath(slug, query)}>
        {query.unitKey === "" ? null : <input type="hidden" name="dv" value={query.unitKey} />}
        <div className="bar">
          <DateInput
            name="den"
            label={filter.asOf}
            pickerLabel={t.frame.openCalendar}
            max={today}
            defaultValue={problems.den ? query.asOf : formatDay(asOf)}
            error={problems.den}
          />
          <DateInput
            name="so"
            label={filter.compare}
            aside={filter.none}
            pickerLabel={t.frame.openCalendar}
            max={today}
            defaultValue={problems.so ? query.compare : comparedOn ? formatDay(comparedOn) : ""}
            error={problems.so}
          />
          <Button icon="filter">{filter.show}</Button>
        </div>
      </Form>
      <nav aria-label={filter.presets} className="ready-presets">
        <Link to={to({})}>{filter.now}</Link>
        <Link to={to({ compare: presets.yesterday })}>{filter.yesterday}</Link>
        {presets.lastMeeting ? (
          <Link to={to({ compare: presets.lastMeeting })}>
            {filter.lastMeeting(formatShortDay(presets.lastMeeting))}
          </Link>
        ) : null}
        {presets.monthBefore <= today ? (
          <Link to={to({ asOf: presets.monthBefore })}>{filter.monthBefore}</Link>
        ) : null}
      </nav>
    </div>
  );
}
