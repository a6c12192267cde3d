import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { AdjustedItem, AdjustmentLine } from "~/domain/adjustments";
import { formatDay, formatQuantity } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Status, type StatusKind } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import { momentWords } from "~/ui/local-time";

const kinds: Record<AdjustmentLine["state"], StatusKind> = {
  waiting: "waiting",
  accepted: "ok",
  declined: "returned",
  withdrawn: "none",
};

interface RowsProps {
  rows: readonly AdjustmentLine[];
  slug: string;
  /** What can be done with a row. */
  act?: (row: AdjustmentLine) => ReactNode;
}

/** Adjustments with what they change, for which unit and week, by whom, and what became of them. */
export function AdjustmentRows({ rows, slug, act }: RowsProps) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.weeklyReport.adjustments;
  return (
    <ListTable<AdjustmentLine>
      list="adjustments"
      caption={words.caption}
      captionHidden
      columns={columnsOf({ slug, t, locale, act })}
      rows={rows}
      rowKey={({ code }) => code}
      empty={words.empty}
    />
  );
}

interface Frame extends Pick<RowsProps, "slug" | "act"> {
  t: Texts;
  locale: Locale;
}

function columnsOf({ slug, t, locale, act }: Frame): ListColumn<AdjustmentLine>[] {
  const words = t.weeklyReport.adjustments;
  return [
    {
      key: "what",
      order: { word: "ma", by: ({ code }) => code },
      head: words.what,
      rowHeader: true,
      phone: "name",
      cell: (row) => <What row={row} slug={slug} t={t} locale={locale} />,
    },
    {
      key: "weeks",
      order: { word: "tuan", by: ({ weeks }) => weeks[0]?.weekStart ?? null },
      head: words.weeks,
      width: "l",
      phone: "fact",
      cell: (row) => row.weeks.map((one) => <Week key={`${one.unit}${one.weekStart}`} week={one} t={t} />),
    },
    {
      key: "asked",
      order: { word: "luc", by: ({ askedAt }) => askedAt },
      head: words.asked,
      width: "l",
      phone: "fact",
      cell: (row) => (
        <>
          {row.askedBy}
          <span className="sub">{momentWords(row.askedAt)}</span>
        </>
      ),
    },
    {
      key: "state",
      order: { word: "tinh-trang", by: ({ state }) => words.states[state] },
      head: words.state,
      width: "l",
      phone: "fact",
      cell: (row) => <Outcome row={row} t={t} act={act} />,
    },
  ];
}

function Outcome({ row, t, act }: Pick<Frame, "t" | "act"> & { row: AdjustmentLine }) {
  const words = t.weeklyReport.adjustments;
  return (
    <>
      <Status kind={kinds[row.state]}>{words.states[row.state]}</Status>
      {row.decidedBy && row.decidedAt ? (
        <span className="sub">{[row.decidedBy, momentWords(row.decidedAt)].join(" · ")}</span>
      ) : null}
      {row.answer ? <span className="sub">{words.reason(row.answer)}</span> : null}
      {act?.(row)}
    </>
  );
}

function Week({ week, t }: { week: AdjustmentLine["weeks"][number]; t: Texts }) {
  return <span className="report-line">{t.weeklyReport.adjustments.times(week)}</span>;
}

interface WhatProps {
  row: AdjustmentLine;
  slug: string;
  t: Texts;
  locale: Locale;
}

function What({ row, slug, t, locale }: WhatProps) {
  const words = t.weeklyReport.adjustments;
  return (
    <>
      {`${row.code} · ${words.acts[row.act]}`}
      {row.items.map((item) => (
        <span className="sub" key={`${item.number}${item.title}${item.category}`}>
          {item.number === null ? (
            item.title
          ) : (
            <Link to={`/${slug}/ket-qua/${item.number}`}>{item.title || item.category}</Link>
          )}
          {` · ${item.category} · ${formatDay(item.day)} · ${changeWords(item, t, locale)}`}
        </span>
      ))}
      {row.reason ? <span className="sub">{words.reason(row.reason)}</span> : null}
    </>
  );
}

function changeWords({ before, after }: AdjustedItem, t: Texts, locale: Locale): string {
  const words = t.weeklyReport.adjustments;
  const shown = (figure: AdjustedItem["before"]) =>
    figure ? formatQuantity(figure, t, locale) : words.nothing;
  return before === null ? shown(after) : `${words.from} ${shown(before)} ${words.to2} ${shown(after)}`;
}
