import { findHead, type ImportHead, importColumns } from "~/domain/import-columns";
import { type ImportWords, rowReader } from "~/domain/import-rows";
import { type FileRow, gatherStories } from "~/domain/import-stories";
import { maxImportRows, type TableFound } from "~/domain/import-table";
import type { ImportFound } from "~/domain/imports";
import type { Basis, RatePeriod } from "~/domain/outputs-terms";
import { isSum } from "~/domain/pasted-list";
import { type NameEdit, rename, unknownNames } from "~/domain/pasted-names";
import type { Problem } from "~/domain/problem";
import type { Qualifier } from "~/domain/quantities";
import { foldVietnamese } from "~/domain/vietnamese";
import { en } from "~/i18n/en";
import { vi } from "~/i18n/vi";
import { deleteSomeRows, type ImportRow, putRows } from "~db/queries/import-rows.server";
import { lastNumber } from "~db/queries/import-twins.server";
import { addProgress, findImport, type Import, listParts, moveImport } from "~db/queries/imports.server";
import type { CampaignContext } from "./campaigns.server";
import { RowJudge } from "./imports-judging.server";
import { namesKnown } from "./outputs-known.server";

/** Rows that are judged and written down at one time: few enough that nobody else feels it. */
const batch = 50;
/** Rows that go at one time when a file is read again. */
const forgotten = 500;

/** Reads the file, judges every row and keeps what was found. May be begun again after it was broken off. */
export async function checkImport(open: CampaignContext, found: Import): Promise<void> {
  // Whoever begins last goes on: an earlier one finds the version moved and stops.
  const begun = { ...found, version: found.version + 1 };
  if (!(await open.db.write(open.campaign.id, (tx) => moveImport(tx, found, { status: "reading" })))) return;
  const content = Buffer.concat(
    (await listParts(open.db.read, begun.id)).map((part) => Buffer.from(part, "base64")),
  );
  const { encoding, separator, sheet } = begun.options;
  const read = await open.readTable(content, { encoding, separator, sheet });
  if (!read.ok) return giveUp(open, begun, read.problems[0]);
  const { rows, ...table } = read.value;
  const head = headOf(rows, begun.options.columns);
  const filled = rows.flatMap((cells, at) =>
    at > head.at && cells.some((cell) => cell !== "") ? [{ line: at + 1, cells }] : [],
  );
  const lines = filled.filter(({ cells }) => !isSum(cells));
  if (lines.length === 0) return giveUp(open, begun, { field: "file", code: "import-empty" });
  if (lines.length > maxImportRows) {
    const params = { max: maxImportRows, count: lines.length };
    return giveUp(open, begun, { field: "file", code: "import-too-many-rows", params });
  }
  await judgeLines(open, begun, {
    ...{ lines, head, headCells: rows[head.at] ?? [] },
    found: { ...table, sums: filled.length - lines.length },
  });
}

async function giveUp(open: CampaignContext, at: Import, problem: Problem | undefined): Promise<void> {
  await open.db.write(open.campaign.id, (tx) =>
    moveImport(tx, at, {
      status: "unread",
      problem: problem ?? { field: "file", code: "import-file-broken" },
    }),
  );
}

/** The head line stays where it was found; what somebody chose for the columns goes before what their heads say. */
function headOf(rows: TableFound["rows"], chosen: readonly string[]): ImportHead {
  const found = findHead(rows);
  if (chosen.length === 0) return found;
  return {
    at: found.at,
    columns: chosen.map((text) => importColumns.find((column) => column === text) ?? null),
  };
}

interface FileLines {
  lines: { line: number; cells: string[] }[];
  head: ImportHead;
  headCells: string[];
  found: Omit<TableFound, "rows"> & { sums: number };
}

/** Names of most rows, few enough to be answered on one page. */
const namesAsked = { least: 1, most: 40 };

async function judgeLines(open: CampaignContext, begun: Import, file: FileLines): Promise<void> {
  const { unit, category, date, names } = begun.options;
  const { lines, head } = file;
  const frame = { structure: open.structure, today: open.today, words: importWords() };
  const told = renamed(lines, names);
  const reader = rowReader(
    told.map(({ cells }) => cells),
    head.columns,
    { unit, category, date },
    frame,
  );
  const read: FileRow[] = [];
  for (const [at, { line, cells }] of lines.entries()) {
    read.push({ line, cells, ...reader.read(told[at]?.cells ?? cells) });
    if (at % batch === batch - 1) await turn();
  }
  await forget(open, begun.id);
  const counts = { all: lines.length, fresh: 0, twins: 0, bad: 0 };
  await open.db.write(open.campaign.id, (tx) => moveImport(tx, begun, { rows: counts, written: 0 }));
  const numbered = await lastNumber(open.db.read, open.campaign.id);
  const judge = new RowJudge(open);
  const stories = gatherStories(read, open.structure);
  const leaders = new Map<number, ImportRow>();
  for (let at = 0; at < stories.length; at += batch) {
    const judged = await judge.judge(stories.slice(at, at + batch), leaders);
    for (const row of judged)
      counts[row.state === "new" ? "fresh" : row.state === "twin" ? "twins" : "bad"] += 1;
    const isMine = await open.db.write(open.campaign.id, async (tx) => {
      const now = await findImport(tx, begun.id);
      if (now?.version !== begun.version || now.status !== "reading") return false;
      await putRows(tx, begun.id, judged);
      await addProgress(tx, begun.id, { rows: judged.length, outputs: 0 });
      return true;
    });
    if (!isMine) return;
    await turn();
  }
  const found: ImportFound = {
    ...file.found,
    head: file.headCells,
    headLine: head.at + 1,
    columns: head.columns,
    dayStyle: reader.dayStyle,
    unknown: unknownNames(read, head.columns, namesKnown(open), namesAsked),
    warnings: judge.warnings,
    lastNumber: numbered,
  };
  const end = { status: "checked" as const, found, rows: counts, problem: null, written: 0 };
  await open.db.write(open.campaign.id, (tx) => moveImport(tx, begun, end));
}

/** The cells with what their names stand for; those of the file stay as they are. */
function renamed(lines: FileLines["lines"], names: readonly NameEdit[]): { cells: string[] }[] {
  const told = lines.map(({ cells }) => ({ cells: [...cells] }));
  rename(told, names);
  return told;
}

async function forget(open: CampaignContext, importId: string): Promise<void> {
  for (let isMore = true; isMore; ) {
    isMore = await open.db.write(open.campaign.id, (tx) => deleteSomeRows(tx, importId, forgotten));
    await turn();
  }
}

/** SQLite answers without ever leaving the event loop: other requests get their turn here. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What the product's own files say in columns that are chosen from a list, in both languages. */
function importWords(): ImportWords {
  const folded = <Key extends string>(...lists: Record<Key, string>[]): ReadonlyMap<string, Key> =>
    new Map(
      lists.flatMap((list) =>
        (Object.entries(list) as [Key, string][]).map(([key, text]) => [foldVietnamese(text).trim(), key]),
      ),
    );
  return {
    bases: folded<Basis>(vi.outputs.bases, en.outputs.bases, vi.outputs.form.bases, en.outputs.form.bases),
    qualifiers: folded<Qualifier>(vi.outputs.form.qualifiers, en.outputs.form.qualifiers),
    pers: folded<RatePeriod>(vi.outputs.form.pers, en.outputs.form.pers),
  };
}
