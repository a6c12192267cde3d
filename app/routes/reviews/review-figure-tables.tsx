import type { ReviewPage } from "~/domain/reviews-page";
import { formatNumber, formatQuantity } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Details } from "~/ui/kit/details";
import { Table } from "~/ui/kit/table";

type CategoryLine = ReviewPage["figures"]["categories"][number];

/** The figures as the report has them, by category. */
export function CategoryFigures({ page }: { page: ReviewPage }) {
  const t = useTexts();
  const words = t.reviews.figures;
  const { locale } = page;
  const shown = (figure: CategoryLine["inPeriod"]) =>
    figure ? formatQuantity(figure, t, locale) : <span className="muted">{words.blank}</span>;
  return (
    <Table<CategoryLine>
      caption={words.caption}
      rows={page.figures.categories}
      rowKey={({ key }) => key}
      empty={words.none}
      columns={[
        { key: "name", head: words.category, rowHeader: true, phone: "name", cell: ({ name }) => name },
        { key: "unit", head: words.unit, width: "m", phone: "fact", cell: ({ unit }) => unit },
        {
          key: "planned",
          head: words.planned,
          width: "s",
          numeric: true,
          phone: "fact",
          cell: ({ planned }) => (planned === null ? null : formatNumber(planned, locale)),
        },
        {
          key: "period",
          head: words.inPeriod,
          width: "s",
          numeric: true,
          phone: "fact",
          cell: ({ inPeriod }) => shown(inPeriod),
        },
        {
          key: "total",
          head: words.sinceStart,
          width: "s",
          numeric: true,
          phone: "fact",
          cell: ({ sinceStart }) => shown(sinceStart),
        },
      ]}
    />
  );
}

/** How many units have done what; those without outputs by name. */
export function Coverage({ page }: { page: ReviewPage }) {
  const words = useTexts().reviews.figures;
  const { coverage, milestones } = page.figures;
  const rows = [
    { name: words.active, done: coverage.active, total: coverage.reporting },
    { name: words.oral, done: coverage.oral, total: coverage.reporting },
    ...milestones,
  ];
  return (
    <>
      <Table<(typeof rows)[number]>
        caption={words.coverage}
        rows={rows}
        rowKey={({ name }) => name}
        stack={false}
        columns={[
          { key: "name", head: words.coverageItem, rowHeader: true, cell: ({ name }) => name },
          {
            key: "count",
            head: words.coverageCount,
            width: "s",
            numeric: true,
            cell: ({ done, total }) => `${done}/${total}`,
          },
        ]}
      />
      {coverage.silent.length > 0 ? (
        <Details summary={words.silent(coverage.silent.length)}>
          <p>{coverage.silent.join("; ")}</p>
        </Details>
      ) : null}
    </>
  );
}
