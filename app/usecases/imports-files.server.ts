import { xlsxMime } from "~/domain/files";
import { importExamples } from "~/domain/import-examples";
import { exportColumns } from "~/domain/outputs-export";
import type { Cell, SheetWithRows } from "~/domain/sheets";
import { en as allEn } from "~/i18n/en";
import { importTexts as en } from "~/i18n/en/imports";
import { outputsExportTexts as sheetEn } from "~/i18n/en/outputs-export";
import { vi as allVi } from "~/i18n/vi";
import { importTexts as vi } from "~/i18n/vi/imports";
import { outputsExportTexts as sheetVi } from "~/i18n/vi/outputs-export";
import { type ImportRow, listRows } from "~db/queries/import-rows.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { openImport } from "./imports.server";
import { formOptions } from "./outputs-options.server";
import { problemWords } from "./problem-words.server";

/** The columns of the own export that can be filled in; the others are the product's to write. */
const templateColumns = exportColumns.filter(
  (column) => !["code", "measure", "coveredBy", "loggedBy", "loggedAt"].includes(column),
);

/**
 * An empty list to fill in for one unit: the heads of the own export, examples on a sheet of their own, and all the
 * words that a column takes. An unknown unit gives the template for all of the person's units.
 */
export async function importTemplate(
  ctx: UseCaseContext,
  slug: string,
  { unitKey, gone }: { unitKey: string; gone: AbortSignal },
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "output.log");
  const words = { vi, en }[open.actor.locale].template;
  const { columns: heads, sheet } = { vi: sheetVi, en: sheetEn }[open.actor.locale];
  const unit = open.structure.tree.units.find(({ key }) => key === unitKey);
  const columns = templateColumns.map((column) => ({ title: heads[column], width: widths[column] ?? 16 }));
  const sheets: SheetWithRows[] = [
    { name: sheet, columns },
    { name: words.examples, columns, rows: exampleRows(open, unit?.name ?? "") },
    allowedSheet(open, unit?.key ?? "", words.allowed),
  ];
  const name = `${words.file}-${unit?.key ?? open.campaign.slug}.xlsx`;
  return { name, mime: xlsxMime, content: open.writeWorkbook(sheets, noRows(), gone) };
}

async function* noRows(): AsyncGenerator<Cell[][]> {}

const widths: Record<string, number> = {
  units: 34,
  category: 34,
  message: 28,
  title: 60,
  link: 40,
  note: 30,
};

function exampleRows(open: CampaignContext, unit: string): Cell[][] {
  const { locale } = open.actor;
  const t = { vi: allVi, en: allEn }[locale];
  const names = new Map(open.structure.categories.map(({ key, name }) => [key, name[locale]]));
  return importExamples.map(({ day, from, categoryKeys, ...row }) => {
    const cells: Partial<Record<(typeof exportColumns)[number], Cell>> = {
      ...row,
      day: { day },
      from: from === null ? "" : { day: from },
      units: unit,
      category: categoryKeys.flatMap((key) => names.get(key) ?? []).join(" + "),
      basis: t.outputs.bases[row.basis],
      qualifier: t.outputs.form.qualifiers[row.qualifier],
      per: row.per ? t.outputs.form.pers[row.per] : "",
    };
    return templateColumns.map((column) => cells[column] ?? "");
  });
}

/** One column for each list to choose from. */
function allowedSheet(open: CampaignContext, unitKey: string, name: string): SheetWithRows {
  const { locale } = open.actor;
  const { structure } = open;
  const t = { vi: allVi, en: allEn }[locale];
  const heads = { vi: sheetVi, en: sheetEn }[locale].columns;
  const { own } = formOptions(open);
  const channels = structure.channels.filter(({ unitId }) => {
    const key = structure.tree.keyOf(unitId);
    return unitKey === "" ? own.some(([one]) => one === key) : key === unitKey;
  });
  const lists: [title: string, values: string[]][] = [
    [heads.category, structure.categories.filter((one) => one.isActive).map((one) => one.name[locale])],
    [heads.channel, channels.map((channel) => channel.name)],
    [heads.basis, Object.values(t.outputs.bases)],
    [heads.qualifier, Object.values(t.outputs.form.qualifiers)],
    [heads.per, Object.values(t.outputs.form.pers)],
    [heads.message, structure.messages.map((message) => message.name)],
    [heads.units, own.map(([, unit]) => unit)],
  ];
  const length = Math.max(...lists.map(([, values]) => values.length));
  return {
    name,
    columns: lists.map(([title]) => ({ title, width: 36 })),
    rows: Array.from({ length }, (_, at) => lists.map(([, values]) => values[at] ?? "")),
  };
}

/** Rows that are read at one time. */
const batch = 200;

/** The file as it came in, with what became of each row in a column behind its own. */
export async function importWithErrors(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "output.log");
  const at = await openImport(open, id);
  const words = { vi, en }[open.actor.locale];
  const { head, columns: found } = at.found ?? { head: [], columns: [] };
  const width = Math.max(head.length, found.length);
  const heads = Array.from({ length: width }, (_, column) => head[column] ?? "");
  const columns = [...heads.map((title) => ({ title, width: 24 })), { title: words.errorColumn, width: 80 }];
  const name = `${at.fileName.replace(/\.[A-Za-z0-9]{1,5}$/, "")}-${words.errorFile}.xlsx`;
  const rows = errorRows(open, id, width);
  return {
    name,
    mime: xlsxMime,
    content: open.writeWorkbook([{ name: words.errorSheet, columns }], rows, gone),
  };
}

async function* errorRows(open: CampaignContext, id: string, width: number): AsyncGenerator<Cell[][]> {
  for (let after = 0; ; ) {
    const rows = await listRows(open.db.read, id, { state: null, after, limit: batch });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => [
      ...Array.from({ length: width }, (_, at) => row.cells[at] ?? ""),
      saidOf(row, open),
    ]);
    after = last.line;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function saidOf({ state, problems, twin }: ImportRow, { actor, campaign }: CampaignContext): string {
  const words = { vi, en }[actor.locale];
  const said = problems.map((problem) => problemWords(problem, actor.locale));
  const place = twin && words.twinWords(twin, campaign);
  return [words.states[state], place, ...said].filter(Boolean).join(": ");
}
