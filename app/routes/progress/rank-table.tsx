import { Link } from "@remix-run/react";
import { addressOf, progressPath } from "~/domain/progress-links";
import type { UnitLine } from "~/domain/progress-units";
import type { UnitsPage } from "~/domain/progress-units-page";
import { formatNumber } from "~/i18n/format";
import { countedName, figureText, perAreaText, percentText } from "~/i18n/progress-words";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { type ListColumn, type ListOrders, ListTable } from "~/ui/lists/list-table";
import { rowsPath } from "./rank-section";

/** All figures of the units, kind by kind, in the order of the bars above. */
export function RankTable({ page }: { page: UnitsPage }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <ListTable<UnitLine>
      list="progress-units"
      orders={orders}
      caption={t.progress.units.rank.caption(countedName(page, t))}
      captionHidden
      columns={[
        ...unitColumns(page, t, locale),
        ...sizeColumns(page, t, locale),
        ...planColumns(page, t, locale),
        ...reportColumns(t),
      ]}
      groups={page.kinds.map(({ kind, lines }) => ({
        key: kind,
        title: t.unitKinds[kind],
        rows: lines,
      }))}
      rowKey={(line) => line.key}
    />
  );
}

function unitColumns(page: UnitsPage, t: Texts, locale: Locale): ListColumn<UnitLine>[] {
  const { rank: words } = t.progress.units;
  return [
    {
      key: "unit",
      head: words.unit,
      rowHeader: true,
      cell: (line) => (
        <Link to={progressPath(page.slug, { ...addressOf(page), unitKey: line.key })}>{line.name}</Link>
      ),
    },
    {
      key: "actual",
      head: words.actual,
      numeric: true,
      cell: (line) => {
        const text = figureText(line.actual, t, locale);
        return line.records > 0 ? <Link to={rowsPath(line, page)}>{text}</Link> : text;
      },
    },
    {
      key: "records",
      head: words.records,
      numeric: true,
      cell: (line) => formatNumber(line.records, locale),
    },
  ];
}

/** None where no unit's size is known. */
function sizeColumns({ kinds }: UnitsPage, t: Texts, locale: Locale): ListColumn<UnitLine>[] {
  const { rank: words } = t.progress.units;
  if (!kinds.some(({ lines }) => lines.some(({ size }) => size !== null))) return [];
  return [
    {
      key: "size",
      head: words.size,
      numeric: true,
      cell: ({ size }) => (size === null ? null : formatNumber(size, locale)),
    },
    { key: "perSize", head: words.perSize, numeric: true, cell: (line) => perAreaText(line, t, locale) },
  ];
}

/** None where no unit has a target: activity is shown then, not percentages. */
function planColumns(page: UnitsPage, t: Texts, locale: Locale): ListColumn<UnitLine>[] {
  const { rank: words } = t.progress.units;
  if (page.by === "weeks") return [];
  const number = (value: number | null) =>
    value === null ? <span className="muted">{words.noTarget}</span> : formatNumber(value, locale);
  const isMixed = page.kinds.some(({ lines }) =>
    lines.some((line) => line.planned !== null && line.compared?.value !== line.actual?.value),
  );
  const compared: ListColumn<UnitLine> = {
    key: "compared",
    head: words.compared,
    numeric: true,
    cell: (line) => figureText(line.compared, t, locale),
  };
  return [
    ...(isMixed ? [compared] : []),
    { key: "planned", head: words.planned, numeric: true, cell: (line) => number(line.planned) },
    { key: "all", head: words.plannedInAll, numeric: true, cell: (line) => number(line.plannedInAll) },
    {
      key: "percent",
      head: words.percent,
      numeric: true,
      cell: (line) => percentText(line.compared, line.planned, t, locale),
    },
  ];
}

function reportColumns(t: Texts): ListColumn<UnitLine>[] {
  const { rank: words } = t.progress.units;
  return [
    {
      key: "weeks",
      head: words.reportedWeeks,
      numeric: true,
      cell: (line) => `${line.weeksReported}/${line.weeksDue}`,
    },
    {
      key: "silent",
      head: words.silent,
      cell: (line) => (line.silent > 0 ? words.silentWeeks(line.silent) : null),
    },
  ];
}

/** What the units of a kind can be ordered by. */
const orders: ListOrders<UnitLine> = {
  unit: { word: "ten", by: ({ name }) => name },
  actual: { word: "thuc-hien", by: ({ actual }) => actual?.value ?? null },
  records: { word: "so-muc", by: ({ records }) => records },
  size: { word: "quy-mo", by: ({ size }) => size },
  planned: { word: "chi-tieu", by: ({ planned }) => planned },
  all: { word: "ca-ky", by: ({ plannedInAll }) => plannedInAll },
  percent: { word: "ty-le", by: shareOf },
  weeks: { word: "tuan-bao-cao", by: ({ weeksReported }) => weeksReported },
  silent: { word: "tuan-trong", by: ({ silent }) => silent },
};

function shareOf({ compared, planned }: UnitLine): number | null {
  const done = compared?.value ?? null;
  return done !== null && planned ? done / planned : null;
}
