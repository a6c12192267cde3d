import { Link } from "@remix-run/react";
import { tMinus } from "~/domain/calendar/election-week";
import type { ProgressPage } from "~/domain/progress";
import type { CurveRow } from "~/domain/progress-curve";
import { outputsPath } from "~/domain/progress-links";
import { formatDay, formatNumber } from "~/i18n/format";
import { figureText, percentText, rangeText } from "~/i18n/progress-words";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { TMinus } from "~/ui/frame/t-minus";
import { type Column, Table } from "~/ui/kit/table";

/** The picture's figures at each week end and phase end, the latest first. */
export function CurveTable({ page }: { page: ProgressPage }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Table
      caption={t.progress.table.caption(page.measureName)}
      captionHidden
      columns={columnsOf(page, t, locale)}
      rows={[...page.rows].reverse()}
      rowKey={(row) => row.day}
      rowTone={(row) => (row.day === page.today ? "now" : undefined)}
      foot={forecastFoot(page, t, locale)}
      empty={t.progress.heat.none}
    />
  );
}

/** The range that the picture opens to at the phase's end; it is no row, since nothing is behind it yet. */
function forecastFoot(page: ProgressPage, t: Texts, locale: Locale): string[] | undefined {
  const { forecast, withoutTarget, curve } = page;
  if (forecast.kind === "off") return undefined;
  const { phase, until, low, high } = forecast;
  const planned = curve.forecast === null ? undefined : curve.plan[curve.forecast.to.x];
  return [
    t.progress.forecast.row({ phase, day: formatDay(until) }),
    rangeText(low, high, locale),
    ...(withoutTarget.length > 0 ? [""] : []),
    ...(planned === undefined ? [] : [formatNumber(planned, locale), "", ""]),
    "",
  ];
}

function columnsOf(page: ProgressPage, t: Texts, locale: Locale): Column<CurveRow>[] {
  const words = t.progress.table;
  const number = (value: number | null) => (value === null ? null : formatNumber(value, locale));
  const compared: Column<CurveRow> = {
    key: "compared",
    head: words.compared,
    numeric: true,
    cell: (row) => figureText(row.compared, t, locale),
  };
  const plan: Column<CurveRow>[] = [
    { key: "planned", head: words.planned, numeric: true, cell: (row) => number(row.planned) },
    { key: "difference", head: words.difference, numeric: true, cell: (row) => number(differenceOf(row)) },
    {
      key: "percent",
      head: words.percent,
      numeric: true,
      phone: "end",
      cell: (row) => percentText(row.compared, row.planned, t, locale),
    },
  ];
  return [
    {
      key: "day",
      head: words.day,
      rowHeader: true,
      phone: "lead",
      cell: (row) => <RowDay day={row.day} electionOn={page.electionOn} />,
    },
    { key: "actual", head: words.actual, numeric: true, cell: (row) => actualOf(row, page, t, locale) },
    ...(page.withoutTarget.length > 0 ? [compared] : []),
    ...(page.curve.plan.length > 0 ? plan : []),
    { key: "note", head: words.note, phoneLabel: null, cell: (row) => noteOf(row, t) },
  ];
}

function RowDay({ day, electionOn }: { day: string; electionOn: string }) {
  const { frame } = useTexts();
  const left = tMinus(electionOn, day);
  return (
    <span className="nb">
      {formatDay(day)} <TMinus tMinus={left} label={frame.daysLeft(left)} />
    </span>
  );
}

function actualOf(row: CurveRow, { slug, unit, scope }: ProgressPage, t: Texts, locale: Locale) {
  const text = figureText(row.actual, t, locale);
  if (row.actual === null) return <span className="muted">{text}</span>;
  return <Link to={outputsPath(slug, { unitKey: unit.key, scope, to: row.day })}>{text}</Link>;
}

/** Actual less planned; blank where one of them is. */
function differenceOf({ compared, planned }: CurveRow): number | null {
  const value = compared?.value ?? null;
  return value === null || planned === null ? null : value - planned;
}

function noteOf({ phase, week, during, missing }: CurveRow, t: Texts): string {
  const words = t.progress.table;
  return [
    phase === null ? "" : words.endOfPhase(phase),
    week === null ? "" : words.endOfWeek(week),
    during === null || phase !== null ? "" : words.duringWeek(during),
    missing > 0 ? words.missing(missing) : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
