import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { Pagination } from "~/ui/kit/pagination";
import { useAskedOrder, withOrder } from "~/ui/lists/list-order";
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
  const order = useAskedOrder();
  const to = (asked: ListQuery) => withOrder(listPath(slug, asked), order);
  const isFurther = query.older !== undefined || (order !== null && query.newer !== undefined);
  const first = isFurther ? { to: to(filters), label: words.first } : undefined;
  const count = formatNumber(page.shown, locale);
  return (
    <Pagination
      label={words.pages}
      newer={newer ? { to: to({ ...filters, newer }), label: words.newer } : first}
      older={
        older
          ? { to: to({ ...filters, older }), label: words.older }
          : newer && order !== null
            ? first
            : undefined
      }
      summary={
        page.shown > 0 ? (order === null ? words.newestFirst(count) : words.ordered(count)) : undefined
      }
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
