import { listParams } from "~/domain/outputs-list";
import { outputCode } from "~/domain/outputs-terms";
import { type Receipt, receiptParams } from "~/domain/receipts";
import { formatDay, formatQuantity } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";
import { loadImports } from "./imports-page.server";
import { momentOf } from "./instants.server";
import type { ListReader } from "./list-files.server";
import { columnsOf, dayCell } from "./list-files-kinds.server";
import { loadTrash } from "./outputs-pages.server";
import { loadReceipts } from "./receipts.server";

export const importsFile: ListReader = async (ctx, slug, _ask, t) => {
  const { imports } = await loadImports(ctx, slug);
  const { columns, statuses, listTitle } = t.imports;
  const { file } = t.lists;
  return {
    title: listTitle,
    columns: columnsOf([
      [columns.when, 18],
      [columns.file, 50],
      [columns.by, 30],
      [columns.rows, 10],
      [columns.state, 20],
      [file.recorded, 14],
    ]),
    rows: imports.map(({ createdAt, fileName, by, rows, status, outputs }) => [
      ...[momentOf(createdAt), fileName, by, rows.all, statuses[status], outputs],
    ]),
  };
};

/** All of them, or those of the day that the address names: a proof is of use as a whole. */
export const receiptsFile: ListReader = async (ctx, slug, ask, t, locale) => {
  const pages = await everyPage((older) =>
    loadReceipts(ctx, slug, (name) => (name === receiptParams.older ? older : ask(name))),
  );
  const words = t.offline.receipts;
  return {
    title: words.title,
    columns: columnsOf([
      [words.at, 18],
      [words.code, 18],
      [words.what, 60],
      [t.lists.file.units, 40],
      [t.lists.file.category, 30],
      [words.published, 22],
      [words.quantity, 16],
      [t.lists.file.state, 22],
    ]),
    rows: pages.flatMap(({ rows }) =>
      rows.map((row) => [momentOf(row.at), ...sentCells(row, t, locale), receiptState(row, t)]),
    ),
  };
};

function sentCells(row: Receipt, t: Texts, locale: Locale) {
  const words = t.offline.receipts;
  const about = [row.units.join("; "), row.category ?? words.allCategories];
  if (row.kind === "output")
    return [row.code, row.title, ...about, dayCell(row.publishedOn), formatQuantity(row, t, locale)];
  const days = `${formatDay(row.from)} – ${formatDay(row.to)}`;
  return [words.declaration, t.outputs.declarations.kinds[row.declares], ...about, days, ""];
}

function receiptState(row: Receipt, t: Texts): string {
  const words = t.offline.receipts;
  if (row.kind === "declaration") return row.isWithdrawn ? words.takenBack : "";
  if (row.isWithdrawn) return words.withdrawn;
  return row.isCorrected ? words.corrected : "";
}

export const trashFile: ListReader = async (ctx, slug, ask, t, locale) => {
  const pages = await everyPage((older) =>
    loadTrash(ctx, slug, (name) => (name === listParams.older ? older : ask(name))),
  );
  const { trashPage: words, list, page: terms } = t.outputs;
  const { file } = t.lists;
  return {
    title: words.title,
    columns: columnsOf([
      [file.code, 18],
      [list.columns.day, 12],
      [list.columns.title, 60],
      [file.units, 40],
      [terms.quantity, 16],
      [words.withdrawn, 30],
      [file.withdrawnAt, 18],
      [file.reason, 50],
    ]),
    rows: pages.flatMap(({ rows, electionOn }) =>
      rows.map((row) => [
        ...[outputCode({ electionOn }, row.number), dayCell(row.publishedOn), row.title],
        ...[row.units.join("; "), formatQuantity(row, t, locale)],
        ...[row.by, momentOf(row.withdrawnAt), row.reason],
      ]),
    ),
  };
};

const mostPages = 500;

/** The pages of a list that goes on by a cursor, from its beginning. */
async function everyPage<Page extends { older: string | null }>(
  load: (older: string) => Promise<Page>,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (let older: string | null = ""; older !== null && pages.length < mostPages; ) {
    const page: Page = await load(older);
    pages.push(page);
    older = page.older;
  }
  return pages;
}
