import { figureOf } from "~/domain/progress-figures";
import { type ReportFigure, unlisted } from "~/domain/weekly-report-figures";
import type { WeeklyReportPage } from "~/domain/weekly-report-page";
import { formatNumber, formatQuantity } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { type Column, Table } from "~/ui/kit/table";

/** Each category: in the week with the week before beside it, since the start, and what is signed beyond the list. */
export function ReportFigures({ page }: { page: Pick<WeeklyReportPage, "figures"> }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.weeklyReport.figures;
  return (
    <Table<ReportFigure>
      caption={words.caption}
      captionHidden
      columns={columnsOf(
        t,
        locale,
        page.figures.some(({ signed }) => signed),
      )}
      rows={page.figures}
      rowKey={({ key }) => key}
      empty={words.empty}
    />
  );
}

function columnsOf(t: Texts, locale: Locale, hasSigned: boolean): Column<ReportFigure>[] {
  const words = t.weeklyReport.figures;
  const shown = (sums: ReportFigure["inWeek"]) => {
    const figure = figureOf(sums);
    return figure ? formatQuantity(figure, t, locale) : "";
  };
  const signedColumn: Column<ReportFigure> = {
    key: "signed",
    head: words.signed,
    numeric: true,
    width: "m",
    phone: "fact",
    cell: (figure) => (figure.signed ? formatNumber(figure.signed.value, locale) : ""),
  };
  return [
    {
      key: "category",
      head: words.category,
      rowHeader: true,
      phone: "lead",
      cell: (figure) => <Name figure={figure} t={t} locale={locale} />,
    },
    {
      key: "week",
      head: words.inWeek,
      numeric: true,
      width: "s",
      phone: "end",
      cell: (one) => shown(one.inWeek),
    },
    ...(hasSigned ? [signedColumn] : []),
    {
      key: "last",
      head: words.lastWeek,
      numeric: true,
      width: "s",
      phone: "fact",
      cell: (one) => shown(one.lastWeek),
    },
    {
      key: "since",
      head: words.sinceStart,
      numeric: true,
      width: "s",
      phone: "fact",
      cell: (one) => shown(one.sinceStart),
    },
  ];
}

function Name({ figure, t, locale }: { figure: ReportFigure; t: Texts; locale: Locale }) {
  const words = t.weeklyReport.figures;
  return (
    <>
      {figure.name}
      <span className="sub">{figure.measure}</span>
      {figure.signed ? (
        <span className="sub">
          {words.unlisted(formatNumber(unlisted(figure), locale))}. {words.reason(figure.signed.reason)}
        </span>
      ) : null}
    </>
  );
}
