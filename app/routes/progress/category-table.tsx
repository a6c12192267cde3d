import { Link } from "@remix-run/react";
import type { CategoryLine, ProgressPage } from "~/domain/progress";
import { formatNumber } from "~/i18n/format";
import { actualText } from "~/i18n/progress-bars";
import { figureText, percentText } from "~/i18n/progress-words";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { type Column, Table } from "~/ui/kit/table";
import { linePath } from "./category-figures";

/** Categories with their figures, each in its own unit of measure. */
export function CategoryTable({
  page,
  lines,
  caption,
}: {
  page: ProgressPage;
  lines: readonly CategoryLine[];
  caption: string;
}) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.progress.categories;
  return (
    <Table<CategoryLine>
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: "name", head: words.name, rowHeader: true, cell: (line) => line.name },
        {
          key: "actual",
          head: words.actual,
          numeric: true,
          cell: (line) => {
            const to = linePath(line, page);
            const text = withUnit(line, t, locale);
            return to ? <Link to={to}>{text}</Link> : text;
          },
        },
        ...planColumns(lines, t, locale),
        {
          key: "records",
          head: words.records,
          numeric: true,
          cell: (line) => formatNumber(line.records, locale),
        },
      ]}
    />
  );
}

/** What is held against a target stands by itself where it is more than the category's own. */
function planColumns(lines: readonly CategoryLine[], t: Texts, locale: Locale): Column<CategoryLine>[] {
  const words = t.progress.categories;
  const planned = (value: number | null) =>
    value === null ? <span className="muted">{words.noTarget}</span> : formatNumber(value, locale);
  const isMixed = lines.some((line) => line.planned !== null && line.compared?.value !== line.actual?.value);
  const compared: Column<CategoryLine> = {
    key: "compared",
    head: words.compared,
    numeric: true,
    cell: (line) => (line.planned === null ? null : figureText(line.compared, t, locale)),
  };
  return [
    ...(isMixed ? [compared] : []),
    { key: "planned", head: words.planned, numeric: true, cell: (line) => planned(line.planned) },
    { key: "all", head: words.plannedInAll, numeric: true, cell: (line) => planned(line.plannedInAll) },
    {
      key: "percent",
      head: words.percent,
      numeric: true,
      cell: (line) => percentText(line.compared, line.planned, t, locale),
    },
  ];
}

/** "khoảng 322 cuộc"; without a number there is no unit either. */
function withUnit(line: CategoryLine, t: Texts, locale: Locale): string {
  const text = actualText(line, t, locale);
  const isNumber = line.actual !== null && line.actual.value !== null;
  return isNumber ? `${text} ${line.measureName}` : text;
}
