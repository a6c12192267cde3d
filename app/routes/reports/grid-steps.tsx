import { gridPath, type ReportGridPage } from "~/domain/report-grid-page";
import { useTexts } from "~/i18n/texts";
import { Pagination } from "~/ui/kit/pagination";

/** Earlier and later weeks, and pages of many units. */
export function Steps({ page }: { page: ReportGridPage }) {
  const words = useTexts().reportGrid.table;
  const { slug, query, pages } = page;
  const weeks = (until: string | null, label: string) =>
    until === null ? undefined : { to: gridPath(slug, query, { until, week: "" }), label };
  const paged = (to: number, label: string) =>
    to < 1 || to > pages ? undefined : { to: gridPath(slug, query, { page: to }), label };
  return (
    <>
      {page.earlier || page.later ? (
        <Pagination
          label={words.sums.title}
          newer={weeks(page.later, words.later)}
          older={weeks(page.earlier, words.earlier)}
        />
      ) : null}
      {pages > 1 ? (
        <Pagination
          label={words.pages}
          newer={paged(query.page - 1, words.previous)}
          older={paged(query.page + 1, words.next)}
        />
      ) : null}
    </>
  );
}
