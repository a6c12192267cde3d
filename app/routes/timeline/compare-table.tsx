import { Link } from "@remix-run/react";
import type { ComparedDate, ComparedRow } from "~/domain/timeline-compare";
import type { ComparisonPage } from "~/domain/timeline-compare-page";
import { formatDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { dateWords } from "~/ui/charts/timeline-words";
import { type Column, Table } from "~/ui/kit/table";
import { changeWords, offsetWords, sideName } from "./compare-words";

/** The two calendars milestone by milestone; what moved is strong, what stayed is quiet. */
export function CompareTable({ page, rows }: { page: ComparisonPage; rows: readonly ComparedRow[] }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.timeline.compare;
  const { left, right } = page.sides;
  const columns: Column<ComparedRow>[] = [
    {
      key: "name",
      head: words.columns.milestone,
      rowHeader: true,
      cell: (row) => <Name row={row} page={page} t={t} locale={locale} />,
    },
    sideColumn("left", `${words.left}: ${formatDay(left.electionOn)}`, t),
    sideColumn("right", `${words.right}: ${formatDay(right.electionOn)}`, t),
    {
      key: "change",
      head: words.columns.change,
      width: "l",
      phone: "start",
      cell: (row) =>
        row.change === "same" ? (
          <span className="muted">{changeWords(row, t)}</span>
        ) : (
          <b className="cmp-moved">{changeWords(row, t)}</b>
        ),
    },
  ];
  return (
    <div className="cmp-table">
      <Table
        caption={words.caption({ left: sideName(left, t), right: sideName(right, t) })}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        empty={words.nothing}
      />
    </div>
  );
}

function sideColumn(side: "left" | "right", head: string, t: Texts): Column<ComparedRow> {
  return { key: side, head, width: "l", numeric: true, cell: (row) => <Side one={row[side]} t={t} /> };
}

/** Paper has room for the short name only. */
function Name({
  row,
  page,
  t,
  locale,
}: {
  row: ComparedRow;
  page: ComparisonPage;
  t: Texts;
  locale: Locale;
}) {
  const words = t.timeline.compare;
  const one = row.left ?? row.right;
  const short: Record<string, string> = t.timeline.short;
  const name = one?.name[locale] ?? row.key;
  const articles = [...new Set([row.left?.article, row.right?.article].filter(Boolean))];
  return (
    <>
      <Link to={`/${page.slug}/lich/${row.key}`}>
        <span className="cmp-full">{name}</span>
        <span className="cmp-short">{short[row.key] ?? name}</span>
      </Link>
      <span className="sub tl-sub">
        <span>{articles.join(" → ")}</span>
        {row.left?.mustBeChecked ? <span className="tag tag-warn">{words.checkLeft}</span> : null}
        {row.right?.mustBeChecked ? <span className="tag tag-warn">{words.checkRight}</span> : null}
      </span>
    </>
  );
}

function Side({ one, t }: { one: ComparedDate | null; t: Texts }) {
  const words = t.timeline.compare;
  if (!one) return <span className="muted">{words.absent}</span>;
  if (!one.date) return <span className="muted">{t.timeline.states.undated}</span>;
  return (
    <>
      {dateWords(one.date, one.date.form !== "window")}
      <span className="sub">
        {offsetWords(one)}
        {one.isProvisional ? `, ${t.timeline.list.provisional}` : ""}
        {one.actualOn ? `, ${words.actual(formatDay(one.actualOn))}` : ""}
      </span>
    </>
  );
}
