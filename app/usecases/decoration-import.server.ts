import { itemKinds } from "~/domain/decoration";
import { MOST_PASTED_SITES } from "~/domain/decoration-paste";
import { inMebibytes, xlsxMime } from "~/domain/files";
import { maxImportBytes } from "~/domain/import-table";
import { tableText } from "~/domain/pasted-table";
import type { Cell, SheetWithRows } from "~/domain/sheets";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { textsOf } from "~/i18n/texts-of";
import { listDesigns } from "~db/queries/decoration-designs.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import type { OfferedTable } from "./imports-begin.server";

/**
 * A worksheet or a CSV file of sites as the text that would be pasted: from there on a file and a pasted list are one.
 * Problems at `file`: file-too-big {max}, file-empty, import-…, paste-too-many {max}.
 */
export async function readSiteFile(
  ctx: UseCaseContext,
  slug: string,
  file: OfferedTable,
): Promise<Outcome<{ text: string }>> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const content = await contentOf(file.content);
  if (content === null)
    return refused({ field: "file", code: "file-too-big", params: { max: inMebibytes(maxImportBytes) } });
  if (content.length === 0) return refused({ field: "file", code: "file-empty" });
  const read = await open.readTable(content, { encoding: "", separator: "", sheet: "" });
  if (!read.ok) return refused(...read.problems.map((one) => ({ ...one, field: "file" })));
  const text = tableText(read.value.rows);
  if (text.length > LONGEST_SITE.paste)
    return refused({ field: "file", code: "paste-too-many", params: { max: MOST_PASTED_SITES } });
  return done({ text });
}

async function contentOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > maxImportBytes) return null;
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

/** Columns of the own workbook of sites that can be filled in, by their place in it. */
const filledIn = [0, 2, 3, 4, 5, 7, 8, 9, 10, 11, 15, 16];

/** An empty list to fill in, with examples and all the words that a column takes on sheets of their own. */
export async function siteTemplate(
  ctx: UseCaseContext,
  slug: string,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const { sheet: words, importing } = textsOf(open.actor.locale).decoration;
  const columns = words.columns
    .filter((_, place) => filledIn.includes(place))
    .map(([title, width]) => ({ title, width }));
  const sheets: SheetWithRows[] = [
    { name: words.name, columns },
    { name: importing.examples, columns, rows: exampleRows(open) },
    await allowedSheet(open),
  ];
  return {
    name: "mau-diem-trang-tri.xlsx",
    mime: xlsxMime,
    content: ctx.writeWorkbook(sheets, noRows(), gone),
  };
}

async function* noRows(): AsyncGenerator<Cell[][]> {}

/** Two items of one place, and one of another. */
function exampleRows(open: CampaignContext): Cell[][] {
  const { kinds, importing } = textsOf(open.actor.locale).decoration;
  const unit = ownUnits(open)[0]?.name ?? "";
  const [first, second] = importing.places;
  return [
    [unit, first, importing.street, kinds.pano, 2, "3 x 2", 2, "", "", "", "20.951234, 107.080123", ""],
    [unit, first, importing.street, kinds.flag, 20, "", "", "", "", "", "", ""],
    [unit, second, "", kinds.banner, 1, "6 x 1", 1, "", "", "", "", ""],
  ];
}

/** Of those the columns that take one of a list: units, kinds of items, designs. */
const listed = [0, 4, 11];

async function allowedSheet(open: CampaignContext): Promise<SheetWithRows> {
  const { kinds, importing, sheet } = textsOf(open.actor.locale).decoration;
  const designs = await listDesigns(open.db.read, open.campaign.id);
  const lists = [
    ownUnits(open).map(({ name }) => name),
    itemKinds.map((kind) => kinds[kind]),
    designs.filter(({ isRemoved }) => !isRemoved).map(({ code }) => code),
  ];
  const heads = sheet.columns.filter((_, place) => listed.includes(place));
  const longest = Math.max(...lists.map(({ length }) => length));
  return {
    name: importing.allowed,
    columns: heads.map(([title]) => ({ title, width: 34 })),
    rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? "")),
  };
}

function ownUnits({ structure, unitsFor, today }: CampaignContext) {
  const own = unitsFor("decoration.propose");
  return structure.tree.units.filter(
    ({ id, validTo }) => (own === "all" || own.includes(id)) && (validTo ?? "9999") > today,
  );
}
