import { Form } from "@remix-run/react";
import { bulkParams } from "~/domain/outputs-bulk-terms";
import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";
import type { OutputListPage } from "~/usecases/outputs-pages.server";
import { filtersOf, type ListQuery, listPath } from "./list-address";

export const pickFormId = "pick-rows";

/** The form of the rows' boxes, which stand in the table, and the way to an act on all that the filter finds. */
export function PickRows({
  page,
  query,
}: {
  page: Pick<OutputListPage, "slug" | "count">;
  query: ListQuery;
}) {
  const words = useTexts().bulk;
  const locale = useLocale();
  const { slug, count } = page;
  const address = `/${slug}/ket-qua/sua-loat`;
  const filters = listPath(slug, filtersOf(query)).split("?")[1];
  const whole = `${address}?${filters ? `${filters}&` : ""}${bulkParams.whole}=1`;
  return (
    <Form id={pickFormId} method="get" action={address} className="acts pick-acts">
      <Button size="sm">{words.onPicked}</Button>
      <ButtonLink size="sm" variant="bare" to={whole}>
        {count && !count.isMore ? words.onAll(formatNumber(count.records, locale)) : words.onAllUncounted}
      </ButtonLink>
    </Form>
  );
}

/** The box of one row. */
export function PickOne({ form, number, code }: { form: string; number: number; code: string }) {
  const words = useTexts().bulk;
  return (
    <input
      type="checkbox"
      className="pick"
      form={form}
      name={bulkParams.number}
      value={number}
      aria-label={words.pick(code)}
    />
  );
}

/** Ticks all boxes of the page; only where scripts run, since without them it could not. */
export function PickAll({ form }: { form: string }) {
  const words = useTexts().bulk;
  if (!useHydrated()) return <span className="sr">{words.pickColumn}</span>;
  return (
    <input
      type="checkbox"
      className="pick"
      aria-label={words.pickAll}
      onChange={({ target }) => {
        const boxes = document.querySelectorAll<HTMLInputElement>(
          `input[form="${form}"][name="${bulkParams.number}"]`,
        );
        for (const box of boxes) box.checked = target.checked;
      }}
    />
  );
}
