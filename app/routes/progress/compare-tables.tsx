import { Link } from "@remix-run/react";
import type { CompareCell, CompareRow } from "~/domain/progress-compare";
import type { ComparePage, CompareSide } from "~/domain/progress-compare-page";
import { outputsPath } from "~/domain/progress-links";
import { placeText } from "~/i18n/compare-series";
import { formatDay, formatNumber, formatShortDay, formatTenth } from "~/i18n/format";
import { figureText, percentText } from "~/i18n/progress-words";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { type Column, Table } from "~/ui/kit/table";

/** The same place of both, week after week; every number opens its rows, in its own election. */
export function CompareTable({ page }: { page: ComparePage }) {
  const t = useTexts();
  const locale = useLocale();
  const { table: words } = t.progress.compare;
  const isPhases = page.kind === "phases";
  const sideColumn = (side: CompareSide, index: number): Column<CompareRow> => ({
    key: String(index),
    head: side.name,
    numeric: true,
    cell: (row) => {
      const cell = row.cells[index] ?? null;
      if (cell !== null)
        return <CellLink cell={cell} side={side} page={page} text={figureText(cell.figure, t, locale)} />;
      return <span className="muted">{isAhead(row, side, page) ? words.notYet : words.outside}</span>;
    },
  });
  return (
    <Table<CompareRow>
      caption={isPhases ? words.captionPhases(page.measureName) : words.captionElections(page.measureName)}
      captionHidden
      rows={page.rows}
      rowKey={(row) => String(row.place)}
      rowTone={(row) => (row.place === page.picture.now ? "now" : undefined)}
      columns={[
        {
          key: "place",
          head: isPhases ? words.place : words.tMinus,
          rowHeader: true,
          phone: "lead",
          cell: (row) => (isPhases ? formatNumber(row.place, locale) : placeText(row.place, "elections", t)),
        },
        ...page.sides.map(sideColumn),
      ]}
    />
  );
}

/** Beyond its last known day a stretch has not come so far; beyond its end it has no such day. */
function isAhead(row: CompareRow, side: CompareSide, page: ComparePage): boolean {
  const last = page.kind === "phases" ? side.length : null;
  return side.through < side.to && (last === null ? row.place > 0 || side.elapsed > 0 : row.place <= last);
}

interface CellLinkProps {
  cell: CompareCell;
  side: CompareSide;
  page: ComparePage;
  text: string;
}

function CellLink({ cell, side, page, text }: CellLinkProps) {
  const day = <span className="muted">{formatShortDay(cell.day)}</span>;
  if (cell.figure === null) {
    return (
      <>
        {text} {day}
      </>
    );
  }
  const { slug, unitKey } = side;
  const to = outputsPath(slug, { unitKey, scope: page.scope, from: cell.from, to: cell.day });
  return (
    <>
      <Link to={to}>{text}</Link> {day}
    </>
  );
}

/** What each comes to in measures that do not depend on its length. */
export function CompareTotals({ page }: { page: ComparePage }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Table<CompareSide>
      caption={t.progress.compare.totals.title}
      captionHidden
      rows={page.sides}
      rowKey={(side) => `${side.slug} ${side.from} ${side.to} ${side.name}`}
      columns={[...spanColumns(t), ...figureColumns(page, t, locale)]}
    />
  );
}

function spanColumns(t: Texts): Column<CompareSide>[] {
  const { totals: words } = t.progress.compare;
  return [
    { key: "name", head: words.name, rowHeader: true, cell: (side) => side.name },
    {
      key: "span",
      head: words.span,
      cell: (side) => <span className="nb">{`${formatDay(side.from)}–${formatDay(side.to)}`}</span>,
    },
    {
      key: "elapsed",
      head: words.elapsed,
      numeric: true,
      cell: ({ elapsed, length }) => words.elapsedOf({ elapsed, length }),
    },
  ];
}

function figureColumns(page: ComparePage, t: Texts, locale: Locale): Column<CompareSide>[] {
  const { totals: words } = t.progress.compare;
  return [
    {
      key: "actual",
      head: words.actual,
      numeric: true,
      cell: (side) => {
        const text = figureText(side.actual, t, locale);
        const { slug, unitKey, from, through } = side;
        if (side.actual === null) return text;
        return <Link to={outputsPath(slug, { unitKey, scope: page.scope, from, to: through })}>{text}</Link>;
      },
    },
    {
      key: "week",
      head: words.perWeek,
      numeric: true,
      cell: ({ perWeek }) => (perWeek === null ? null : formatTenth(perWeek, locale)),
    },
    {
      key: "planned",
      head: words.planned,
      numeric: true,
      cell: ({ planned }) =>
        planned === null ? <span className="muted">{words.noTarget}</span> : formatNumber(planned, locale),
    },
    {
      key: "percent",
      head: words.percent,
      numeric: true,
      cell: (side) => percentText(side.compared, side.planned, t, locale),
    },
  ];
}
