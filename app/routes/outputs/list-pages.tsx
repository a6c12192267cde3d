import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { Pagination } from "~/ui/kit/pagination";
import type { OutputListPage } from "~/usecases/outputs-pages.server";
import { exportPath, filtersOf, type ListQuery, listPath } from "./list-address";

interface PartProps {
  page: Pick<OutputListPage, "slug" | "shown" | "older" | "newer">;
  query: ListQuery;
}

export function Pages({ page, query }: PartProps) {
  const words = useTexts().outputs.list;
  const locale = useLocale();
  const filters = filtersOf(query);
  const { older, newer, slug } = page;
  const first = query.older ? { to: listPath(slug, filters), label: words.first } : undefined;
  return (
    <Pagination
      label={words.pages}
      newer={newer ? { to: listPath(slug, { ...filters, newer }), label: words.newer } : first}
      older={older ? { to: listPath(slug, { ...filters, older }), label: words.older } : undefined}
      summary={page.shown > 0 ? words.newestFirst(formatNumber(page.shown, locale)) : undefined}
    />
  );
}

/** The whole list with its filters as a file. */
export function SaveLinks({ page, query }: PartProps) {
  const words = useTexts().outputs.list;
  if (page.shown === 0) return null;
  return (
    <p className="save-links">
      {words.save}: <a href={exportPath(page.slug, query, "xlsx")}>{words.saveXlsx}</a>,{" "}
      <a href={exportPath(page.slug, query, "csv")}>{words.saveCsv}</a>
    </p>
  );
}
