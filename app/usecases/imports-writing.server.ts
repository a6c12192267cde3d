import type { KnownTitle } from "~/domain/output-twins";
import { warningCodes } from "~/domain/outputs";
import { readOutput } from "~/domain/outputs-draft";
import { isTwinWarning } from "~/domain/outputs-terms";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import {
  countRows,
  type ImportRow,
  insertImportOutputs,
  listRows,
  refuseRow,
  setState,
} from "~db/queries/import-rows.server";
import { lastNumber, listOfImport, listRecordedKeys, listTitlesAfter } from "~db/queries/import-twins.server";
import { addProgress, deleteParts, findImport, type Import, moveImport } from "~db/queries/imports.server";
import { appendAudit } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";
import { turn } from "./imports-check.server";
import { holdClosedRows } from "./imports-holding.server";
import { isLeftAsTwin, keepFileTwins, leaveTwins } from "./imports-twins.server";
import { type BatchEntry, logBatch } from "./outputs-batch.server";
import { writeIfDone } from "./outputs-transaction.server";
import { requireCredit } from "./outputs-writing.server";

/** Milliseconds for which one portion may hold the others up; portions become smaller when they take longer. */
const patience = 25;
/** Fewer rows than this cost more by their transactions than they let others through. */
const smallest = 10;
const largest = 80;

/**
 * Records the new rows, portion by portion, each with its marks in one transaction: whoever goes on after a crash
 * finds what is done. A row that is there by now is left out as a twin; one that is refused meanwhile ends the import,
 * and all that it has recorded is taken back.
 */
export async function writeImport(reopen: () => Promise<CampaignContext>, id: string): Promise<void> {
  let portion = smallest;
  const foreign: Foreign = { after: null, titles: [] };
  for (;;) {
    const open = await reopen();
    let took = 0;
    const outcome = await writeIfDone(open.db, open.campaign.id, async (tx) => {
      const began = performance.now();
      const result = await writePortion(tx, open, { id, portion, foreign });
      took = performance.now() - began;
      return result;
    });
    if (!outcome.ok) {
      const refusal = outcome.problems.find((problem) => !isLeftAsTwin(problem));
      if (!refusal) {
        await leaveTwins(open, id, outcome.problems);
        continue;
      }
      // What several rows together are refused for is asked again row by row, so that the right one is named.
      if (refusal.params?.line === undefined && portion > 1) {
        portion = 1;
        continue;
      }
      return takeBack(open, id, refusal);
    }
    if (outcome.value === "end") return;
    if (took > 0) portion = Math.max(smallest, Math.min(largest, Math.floor((portion * patience) / took)));
    await turn();
  }
}

/** What others have recorded since the check, as far as it was looked at. */
interface Foreign {
  /** Outputs up to this number; null: none yet. */
  after: number | null;
  titles: KnownTitle[];
}

interface Portion {
  id: string;
  portion: number;
  foreign: Foreign;
}

async function writePortion(
  tx: WriteTransaction,
  open: CampaignContext,
  { id, portion, foreign }: Portion,
): Promise<Outcome<"more" | "end">> {
  const at = await findImport(tx, id);
  if (at?.status !== "writing") return done("end");
  await lookFurther(tx, at, foreign);
  const rows = (await listRows(tx, id, { state: "new", after: 0, limit: portion + 1 })).filter(
    ({ line, leader }) => line === leader,
  );
  const left = await withoutRecorded(tx, at, rows.slice(0, portion));
  const written = await recordRows(tx, open, { at, rows: left, titles: foreign.titles });
  if (!written.ok) return written;
  if (rows.length > 0) return done("more");
  await finish(tx, open, at);
  return done("end");
}

/** Before anything is written: a number that a refused portion had may be somebody else's next. */
async function lookFurther(tx: WriteTransaction, at: Import, foreign: Foreign): Promise<void> {
  const { campaignId, id: importId } = at;
  const after = foreign.after ?? at.found?.lastNumber ?? 0;
  const last = await lastNumber(tx, campaignId);
  if (last > after) foreign.titles.push(...(await listTitlesAfter(tx, { campaignId, importId, after })));
  foreign.after = last;
}

/** Rows that another import of the same list has recorded since the check are twins by now. */
async function withoutRecorded(
  tx: WriteTransaction,
  at: Import,
  rows: readonly ImportRow[],
): Promise<ImportRow[]> {
  const asked = rows.filter(({ twin }) => twin === null);
  if (asked.length === 0) return [...rows];
  const keys = asked.map(({ rowKey }) => rowKey);
  const recorded = await listRecordedKeys(tx, at.campaignId, keys);
  const twins = new Set<ImportRow>();
  for (const row of asked) {
    const earlier = recorded.get(row.rowKey);
    if (!earlier) continue;
    await refuseRow(tx, at.id, row.leader, { problems: [], twin: { of: "import", ...earlier } });
    twins.add(row);
  }
  return rows.filter((row) => !twins.has(row));
}

async function finish(tx: WriteTransaction, open: CampaignContext, at: Import): Promise<void> {
  await holdClosedRows(tx, open, at.id);
  const counts = await countRows(tx, at.id);
  const [fresh = 0, twins = 0, bad = 0] = (["done", "twin", "bad"] as const).map((state) =>
    counts.get(state),
  );
  const rows = { all: at.rows.all, fresh, twins, bad };
  await moveImport(tx, at, { status: "done", doneAt: open.campaignNow, rows });
  await deleteParts(tx, at.id);
  await appendAudit(tx, open, {
    chain: open.campaign.id,
    action: "output.import",
    subjectKind: "import",
    subjectId: at.id,
    campaignId: open.campaign.id,
    payload: { act: "done", file: at.fileName, hash: at.fileHash, rows: at.written, outputs: at.outputs },
  });
}

/** Records rows as a pasted list is recorded; problems name their line. */
async function recordRows(
  tx: WriteTransaction,
  open: CampaignContext,
  { at, rows, titles }: { at: Import; rows: readonly ImportRow[]; titles: readonly KnownTitle[] },
): Promise<Outcome<null>> {
  const entries: BatchEntry[] = [];
  for (const row of rows) {
    const read = entriesOf(open, at, row);
    if (!read.ok) return refused(...read.problems.map((problem) => atLine(row.line, problem)));
    entries.push(...read.value);
  }
  if (entries.length === 0) return done(null);
  const logged = await logBatch(tx, open, entries, {
    cameWith: (ids) => listOfImport(tx, at.id, ids),
    titles,
  });
  if (!logged.ok) return refused(...logged.problems.map((problem) => named(rows, problem)));
  const outputs = [...logged.value].flatMap(([line, own]) =>
    own.map(({ id, number }) => ({ id, number, line })),
  );
  await insertImportOutputs(tx, at.id, outputs);
  await keepFileTwins(tx, open, at, rows);
  const moved = await setState(tx, at.id, rows, "done");
  await addProgress(tx, at.id, { rows: moved, outputs: outputs.length });
  return done(null);
}

/**
 * Whoever saw all rows beforehand has agreed to what they say of each other; to take back that nothing happened they
 * have to agree by itself, and what is there already has to have been shown to them.
 */
function entriesOf(open: CampaignContext, at: Import, row: ImportRow): Outcome<BatchEntry[]> {
  const { confirm: agreed, reason } = at.options;
  const confirm = warningCodes.filter((code) => {
    if (isTwinWarning(code)) return row.twin !== null;
    return code !== "declared-zero" || agreed.includes(code);
  });
  const entries: BatchEntry[] = [];
  for (const fields of row.entries) {
    const read = readOutput(fields, open);
    if (!read.ok) return refused(...read.problems);
    requireCredit(open, "output.log", read.draft);
    const form = { confirm: [...confirm], confirmReason: row.twin ? reason : "" };
    const told = { import: at.id, ...(row.twin ? { confirmReason: reason } : {}) };
    entries.push({ line: row.line, form, draft: read.draft, told });
  }
  return done(entries);
}

/** The row that a batch's problem is about: the one it names at `line-N`, or the only one. */
function named(rows: readonly ImportRow[], problem: Problem): Problem {
  const line = /^line-(\d+)$/.exec(problem.field)?.[1];
  if (line !== undefined) return atLine(Number(line), problem);
  const [first] = rows;
  return first && rows.length === 1 ? atLine(first.line, problem) : problem;
}

const atLine = (line: number, problem: Problem): Problem => ({
  ...problem,
  params: { ...problem.params, line },
});

/** Leaves the row with what stands against it, and all that was recorded to be taken back. */
export async function takeBack(open: CampaignContext, id: string, problem: Problem): Promise<void> {
  await open.db.write(open.campaign.id, async (tx) => {
    const at = await findImport(tx, id);
    if (at?.status !== "writing") return;
    const line = Number(problem.params?.line ?? 0);
    if (line > 0) await refuseRow(tx, id, line, { problems: [problem], twin: null });
    await moveImport(tx, at, { status: "undoing", problem });
  });
}
