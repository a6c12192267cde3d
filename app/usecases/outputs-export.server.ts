import { xlsxMime } from "~/domain/files";
import { type ExportedOutput, exportColumns, exportRow } from "~/domain/outputs-export";
import { type ListFilter, listParams, readFilter } from "~/domain/outputs-list";
import { hasPhrases, readSearch } from "~/domain/search-terms";
import { type Cell, CSV_MARK, csvLine, type SheetWithRows } from "~/domain/sheets";
import { en } from "~/i18n/en";
import { outputsExportTexts as sheetEn } from "~/i18n/en/outputs-export";
import { vi } from "~/i18n/vi";
import { outputsExportTexts as sheetVi } from "~/i18n/vi/outputs-export";
import { listNumbersByWords } from "~db/queries/output-search.server";
import { listWholeOutputs } from "~db/queries/outputs-export.server";
import { listOutputRowsByNumber } from "~db/queries/outputs-list.server";
import { listScopeKeys, type ScopeKey } from "~db/queries/outputs-scope.server";
import { aboutSheet } from "./about-sheet.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile, ExportFormat } from "./exported-file.server";
import { momentOf } from "./instants.server";
import { nextPlace, type SearchPlace, scopeSearch, topsOfFilter } from "./outputs-list.server";
import type { Ask } from "./outputs-pages.server";
import { searchText } from "./outputs-record.server";

/**
 * The list that an address describes as a file, every row of it. A wrong part of the address filters nothing. `gone`
 * says when nobody waits for it any more.
 */
export async function exportOutputs(
  ctx: UseCaseContext,
  slug: string,
  ask: Ask,
  { format, gone }: { format: ExportFormat; gone: AbortSignal },
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "output.view");
  const { filter } = readFilter(ask, open.structure);
  const tops = await topsOfFilter(open, filter);
  const rows = rowsOf(open, filter, tops);
  const name = `ket-qua-${open.campaign.slug}-${open.today}.${format}`;
  const words = { vi: sheetVi, en: sheetEn }[open.actor.locale];
  const columns = exportColumns.map((column) => ({
    title: words.columns[column],
    width: widths[column] ?? 14,
  }));
  if (format === "csv") {
    return {
      name,
      mime: "text/csv; charset=utf-8",
      content: csvOf(
        columns.map(({ title }) => title),
        rows,
      ),
    };
  }
  return {
    name,
    mime: xlsxMime,
    content: ctx.writeWorkbook([{ name: words.sheet, columns }, aboutRows(open, ask)], rows, gone),
  };
}

const widths: Partial<Record<(typeof exportColumns)[number], number>> = {
  units: 30,
  category: 30,
  message: 24,
  title: 60,
  link: 40,
  note: 30,
  loggedBy: 24,
  loggedAt: 18,
};

/** So many rows are read at once: little enough that pages asked for meanwhile do not feel it. */
const batchSize = 200;

async function* rowsOf(
  open: CampaignContext,
  filter: ListFilter,
  tops: readonly string[],
): AsyncGenerator<Cell[][]> {
  const { actor, campaign, structure } = open;
  const t = { vi, en }[actor.locale];
  const frame = {
    structure,
    electionOn: campaign.electionOn,
    locale: actor.locale,
    words: { bases: t.outputs.bases, qualifiers: t.outputs.form.qualifiers, pers: t.outputs.form.pers },
    moment: momentOf,
  };
  for await (const batch of matchingOutputs(open, filter, tops)) {
    yield batch.map((output) => exportRow(output, frame));
    // SQLite answers without ever leaving the event loop: other requests get their turn here.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Every output that a filter describes, in the order of its list, a batch at a time. */
export function matchingOutputs(
  open: CampaignContext,
  filter: ListFilter,
  tops: readonly string[],
): AsyncGenerator<ExportedOutput[]> {
  return filter.text === "" ? batchesByDay(open, filter, tops) : batchesByWords(open, filter, tops);
}

async function* batchesByDay(
  { db }: CampaignContext,
  filter: ListFilter,
  ancestorIds: readonly string[],
): AsyncGenerator<ExportedOutput[]> {
  const search = { ...scopeSearch(filter), ancestorIds, direction: "older" as const, limit: batchSize };
  let beyond: ScopeKey | null = null;
  for (;;) {
    const keys: ScopeKey[] = await listScopeKeys(db.read, { ...search, beyond });
    yield await listWholeOutputs(
      db.read,
      keys.map((key) => key.outputId),
      filter,
    );
    if (keys.length < batchSize) return;
    beyond = keys.at(-1) ?? null;
  }
}

/** In the order in which the search shows them: matches with their marks first. */
async function* batchesByWords(
  open: CampaignContext,
  filter: ListFilter,
  ancestorIds: readonly string[],
): AsyncGenerator<ExportedOutput[]> {
  const { db, campaign } = open;
  const { phrases } = readSearch(filter.text);
  const numberFilter = { ...filter, ...scopeSearch(filter), campaignId: campaign.id, ancestorIds };
  const search = { campaignNo: campaign.no, text: filter.text, limit: batchSize };
  for (let at: SearchPlace | null = { phase: "exact", below: null }; at; ) {
    const numbers: number[] = await listNumbersByWords(db.read, { ...search, ...at });
    const rows = numbers.length > 0 ? await listOutputRowsByNumber(db.read, numbers, numberFilter) : [];
    const ids = rows.sort((a, b) => b.number - a.number).map((row) => row.id);
    const outputs = await listWholeOutputs(db.read, ids, filter);
    yield outputs.filter((output) => hasPhrases(searchText(open, output), phrases));
    at = nextPlace(at.phase, numbers, batchSize);
  }
}

/** With a byte order mark, by which Excel knows UTF-8. */
async function* csvOf(head: readonly string[], rows: AsyncIterable<Cell[][]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${CSV_MARK}${csvLine(head)}`);
  for await (const batch of rows) yield encoder.encode(batch.map(csvLine).join(""));
}

/** What the rows are: kept off their sheet, so that it can be read in again as it is. */
function aboutRows(open: CampaignContext, ask: Ask): SheetWithRows {
  const { about, aboutSheet: name } = { vi: sheetVi, en: sheetEn }[open.actor.locale];
  const { older: _, newer: __, ...filters } = listParams;
  const asked = Object.values(filters)
    .map((param) => [param, ask(param)])
    .filter(([, value]) => value !== "");
  const filter = asked.map(([param, value]) => `${param}=${value}`).join("; ") || about.whole;
  return aboutSheet(open, { ...about, name }, [[about.filter, filter]]);
}
