import { Link } from "@remix-run/react";
import type { ReportItem, WeeklyReportPage } from "~/domain/weekly-report-page";
import { formatQuantity, formatShortDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";

/** The items behind the figures, the latest recorded first; those recorded after the week are marked. */
export function ReportItems({ page }: { page: WeeklyReportPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.weeklyReport.items;
  const { slug, items, itemCount, lateItems, week, unit } = page;
  const list = new URLSearchParams({ "don-vi": unit.key, tu: week.from, den: week.to });
  return (
    <>
      <p className="small">
        {[
          words.count({ shown: items.length, count: itemCount }),
          ...(lateItems > 0 ? [words.lateCount(lateItems)] : []),
        ].join(" · ")}
        {" · "}
        <Link to={`/${slug}/ket-qua?${list}`}>{words.all}</Link>
        {" · "}
        <Link to={`/${slug}/ket-qua/moi`}>{words.add}</Link>
      </p>
      {items.length > 0 ? (
        <Table<ReportItem>
          caption={words.caption}
          captionHidden
          columns={columnsOf(slug, t, locale)}
          rows={items}
          rowKey={({ number }) => String(number)}
        />
      ) : null}
    </>
  );
}

function columnsOf(slug: string, t: Texts, locale: Locale): Column<ReportItem>[] {
  const words = t.weeklyReport.items;
  return [
    { key: "day", head: words.day, width: "xs", phone: "start", cell: ({ day }) => formatShortDay(day) },
    {
      key: "title",
      head: words.item,
      rowHeader: true,
      phone: "name",
      cell: (item) => (
        <>
          <Link to={`/${slug}/ket-qua/${item.number}`}>{item.title || item.category}</Link>
          <span className="sub">{item.category}</span>
          {item.isLate ? <Status kind="late">{words.late}</Status> : null}
        </>
      ),
    },
    {
      key: "figure",
      head: words.figure,
      numeric: true,
      width: "s",
      phone: "end",
      cell: ({ figure }) => formatQuantity(figure, t, locale),
    },
  ];
}
