import { useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Pagination } from "~/ui/kit/pagination";
import { Segmented } from "~/ui/kit/segmented";
import { Table } from "~/ui/kit/table";
import type { ImportPage, ShownRow } from "~/usecases/imports-page.server";
import { rowColumns } from "./import-row-columns";

/** The rows of a file, a page of them: what each would become, or its own text and what is wrong with it. */
export function ImportRows({ page }: { page: ImportPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.imports;
  const sums = page.import.found?.sums ?? 0;
  const to = (state: ShownRow["state"] | null, after?: number) => {
    const query = new URLSearchParams({
      ...(state ? { xem: state } : {}),
      ...(after ? { sau: String(after) } : {}),
    });
    return `?${query}`;
  };
  const shownStates = (["new", "twin", "bad", "done", "undone"] as const).filter((state) =>
    hasRows(page, state),
  );
  return (
    <Section title={words.counts(page.import.rows)} note={sums > 0 ? words.sums(sums) : undefined}>
      <Segmented
        label={words.show}
        segments={[
          { to: to(null), label: words.showAll, current: page.shown === null },
          ...shownStates.map((state) => ({
            to: to(state),
            label: words.states[state],
            current: page.shown === state,
          })),
        ]}
      />
      <Table<ShownRow>
        caption={t.paste.caption}
        captionHidden
        rows={page.rows}
        rowKey={({ line }) => String(line)}
        columns={rowColumns(page.slug, t, locale)}
        empty={words.noRows}
      />
      {page.next !== null ? (
        <Pagination
          label={t.outputs.list.pages}
          newer={{ to: to(page.shown), label: words.fromStart }}
          older={{ to: to(page.shown, page.next), label: words.more }}
        />
      ) : null}
    </Section>
  );
}

function hasRows({ import: { rows, status, written } }: ImportPage, state: ShownRow["state"]): boolean {
  if (state === "twin") return rows.twins > 0;
  if (state === "bad") return rows.bad > 0;
  if (state === "new") return status === "checked" && rows.fresh > 0;
  return state === "undone"
    ? status === "undone"
    : (status === "done" || status === "writing") && written > 0;
}
