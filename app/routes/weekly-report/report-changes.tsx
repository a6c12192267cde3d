import { Link } from "@remix-run/react";
import type { FigureDifference } from "~/domain/weekly-report-figures";
import type { WeeklyReportPage } from "~/domain/weekly-report-page";
import { formatQuantity } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Table } from "~/ui/kit/table";
import { AdjustmentRows } from "./adjustment-rows";

/** What is no longer as it was sent, what was closed beside what counts now, and the adjustments between them. */
export function ReportChanges({ page }: { page: WeeklyReportPage }) {
  const t = useTexts();
  const words = t.weeklyReport;
  const { differences, closedDifferences, adjustments } = page;
  if (differences.length === 0 && closedDifferences.length === 0 && adjustments.length === 0) return null;
  return (
    <Section title={words.sections.changes} id="thay-doi">
      {closedDifferences.length > 0 ? (
        <Differences
          title={words.changes.sinceClosed}
          then={words.changes.closedThen}
          rows={closedDifferences}
          t={t}
        />
      ) : null}
      {differences.length > 0 ? (
        <Differences title={words.changes.sinceSent} then={words.changes.sentThen} rows={differences} t={t} />
      ) : null}
      {adjustments.length > 0 ? (
        <>
          <h3>
            <Link to={`/${page.slug}/bao-cao/dieu-chinh`}>{words.adjustments.title}</Link>
          </h3>
          <AdjustmentRows rows={adjustments} slug={page.slug} />
        </>
      ) : null}
    </Section>
  );
}

interface DifferencesProps {
  title: string;
  then: string;
  rows: readonly FigureDifference[];
  t: Texts;
}

function Differences({ title, then, rows, t }: DifferencesProps) {
  const locale = useLocale();
  const { changes, adjustments } = t.weeklyReport;
  const shown = (figure: FigureDifference["was"]) =>
    figure ? formatQuantity(figure, t, locale) : adjustments.nothing;
  return (
    <Table<FigureDifference>
      caption={title}
      columns={[
        {
          key: "name",
          head: changes.category,
          rowHeader: true,
          phone: "lead",
          cell: ({ name, measure }) => (
            <>
              {name}
              <span className="sub">{measure}</span>
            </>
          ),
        },
        {
          key: "then",
          head: then,
          numeric: true,
          width: "m",
          phone: "fact",
          cell: (row) => shown(row.was),
        },
        {
          key: "now",
          head: changes.now,
          numeric: true,
          width: "m",
          phone: "end",
          cell: (row) => shown(row.now),
        },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
