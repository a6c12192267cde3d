import { type Output, warningCodes } from "~/domain/outputs";
import { isSummary } from "~/domain/outputs-cover";
import { readOutput } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { importTexts as en } from "~/i18n/en/imports";
import { importTexts as vi } from "~/i18n/vi/imports";
import type { WriteTransaction } from "~db/client.server";
import {
  type ImportRow,
  insertImportOutputs,
  listRows,
  refuseRow,
  setState,
} from "~db/queries/import-rows.server";
import { listForeignLinks, listRecordedKeys } from "~db/queries/import-twins.server";
import { addProgress, deleteParts, findImport, type Import, moveImport } from "~db/queries/imports.server";
import { appendAudit } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";
import { turn } from "./imports-check.server";
import { insertNew, newOutputs } from "./outputs.server";
import { categoryIdsOf } from "./outputs-categories.server";
import { settle } from "./outputs-counting.server";
import { auditOf } from "./outputs-record.server";
import { writeIfDone } from "./outputs-transaction.server";
import { checkWarnings, takeBackDeclarations, type Warned } from "./outputs-warnings.server";
import { requireCredit } from "./outputs-writing.server";

/** Milliseconds for which one portion may hold the others up; portions become smaller when they take longer. */
const patience = 20;
const largest = 60;

/**
 * Records the new rows, portion by portion, each with its marks in one transaction: whoever goes on after a crash
 * finds what is done. A row that is refused meanwhile ends the import, and all that it has recorded is taken back.
 */
export async function writeImport(reopen: () => Promise<CampaignContext>, id: string): Promise<void> {
  let portion = 10;
  for (;;) {
    const open = await reopen();
    let took = 0;
    const outcome = await writeIfDone(open.db, open.campaign.id, async (tx) => {
      const began = performance.now();
      const result = await writePortion(tx, open, id, portion);
      took = performance.now() - began;
      return result;
    });
    if (!outcome.ok) {
      const [problem] = outcome.problems;
      // What several rows together are refused for is asked again row by row, so that the right one is named.
      if (problem?.params?.line === undefined && portion > 1) {
        portion = 1;
        continue;
      }
      return takeBack(open, id, problem);
    }
    if (outcome.value === "end") return;
    if (took > 0) portion = Math.max(1, Math.min(largest, Math.floor((portion * patience) / took)));
    await turn();
  }
}

async function writePortion(
  tx: WriteTransaction,
  open: CampaignContext,
  id: string,
  portion: number,
): Promise<Outcome<"more" | "end">> {
  const at = await findImport(tx, id);
  if (at?.status !== "writing") return done("end");
  const rows = (await listRows(tx, id, { state: "new", after: 0, limit: portion + 1 })).filter(
    ({ line, leader }) => line === leader,
  );
  const left = await withoutRecorded(tx, at, rows.slice(0, portion));
  const written = await recordRows(tx, open, at, left);
  if (!written.ok) return written;
  if (rows.length > 0) return done("more");
  await finish(tx, open, at);
  return done("end");
}

/** Rows that another import of the same list has recorded since the check are twins by now. */
async function withoutRecorded(
  tx: WriteTransaction,
  at: Import,
  rows: readonly ImportRow[],
): Promise<ImportRow[]> {
  if (at.options.withTwins || rows.length === 0) return [...rows];
  const keys = rows.map(({ rowKey }) => rowKey);
  const recorded = await listRecordedKeys(tx, at.campaignId, keys);
  const twins = rows.filter(({ rowKey }) => recorded.has(rowKey)).map(({ leader }) => leader);
  if (twins.length > 0) await setState(tx, at.id, twins, "twin");
  return rows.filter(({ rowKey }) => !recorded.has(rowKey));
}

async function finish(tx: WriteTransaction, open: CampaignContext, at: Import): Promise<void> {
  await moveImport(tx, at, { status: "done", doneAt: open.campaignNow });
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

/** Rows up to the first summary: what covers what depends on all that is written before it. */
async function recordRows(
  tx: WriteTransaction,
  open: CampaignContext,
  at: Import,
  rows: readonly ImportRow[],
): Promise<Outcome<null>> {
  const records: NewRecord[] = [];
  for (const row of rows) {
    const read = await recordOf(tx, open, at, row);
    if (!read.ok) return refused(...read.problems.map((problem) => atLine(row, problem)));
    const isAlone = read.value.outputs.some(({ basis }) => isSummary(basis)) || row.entries.length > 1;
    if (isAlone && records.length > 0) break;
    records.push(read.value);
    if (isAlone) break;
  }
  return records.length === 0 ? done(null) : insertRecords(tx, open, at, records);
}

interface NewRecord {
  row: ImportRow;
  outputs: Output[];
  warned: Warned;
}

async function recordOf(
  tx: WriteTransaction,
  open: CampaignContext,
  at: Import,
  row: ImportRow,
): Promise<Outcome<NewRecord>> {
  const outputs: Output[] = [];
  for (const entry of row.entries) {
    const read = readOutput(entry, open);
    if (!read.ok) return refused(...read.problems);
    requireCredit(open, "output.log", read.draft);
    const categoryIds = await categoryIdsOf(tx, open, read.draft.placements);
    outputs.push(...newOutputs(open, read.draft, categoryIds, open.campaignNow));
  }
  const warned = await checkWarnings(tx, open, outputs, answersOf(open, at));
  return warned.problems.length > 0 ? refused(...warned.problems) : done({ row, outputs, warned });
}

/**
 * Whoever saw all rows beforehand has agreed to what they say of each other; to take back that nothing happened they
 * have to agree by itself.
 */
function answersOf({ actor }: CampaignContext, { options }: Import) {
  const confirm = warningCodes.filter((code) => code !== "declared-zero" || options.confirm.includes(code));
  const own = { vi: vi.oneStory, en: en.oneStory }[actor.locale];
  return { confirm: [...confirm], confirmReason: options.reason || own };
}

async function insertRecords(
  tx: WriteTransaction,
  open: CampaignContext,
  at: Import,
  records: readonly NewRecord[],
): Promise<Outcome<null>> {
  const meanwhile = await linkedMeanwhile(tx, at, records);
  if (meanwhile) return refused(atLine(meanwhile, { field: "link", code: "import-link-meanwhile" }));
  const outputs = await insertNew(
    tx,
    open,
    records.flatMap((record) => record.outputs),
  );
  const refusal = await settle(
    tx,
    open,
    outputs.map((after) => ({ before: null, after })),
  );
  const [first] = records;
  if (refusal) return refused(first && records.length === 1 ? atLine(first.row, refusal) : refusal);
  for (const { warned } of records) await takeBackDeclarations(tx, open, warned.declarations);
  for (const output of outputs) {
    const confirmed = {
      import: at.id,
      ...(at.options.reason === "" ? {} : { confirmReason: at.options.reason }),
    };
    await appendAudit(tx, open, auditOf(open, "output.log", output, confirmed));
  }
  const lineOf = new Map(records.flatMap(({ row, outputs: own }) => own.map(({ id }) => [id, row.line])));
  await insertImportOutputs(
    tx,
    at.id,
    outputs.map(({ id, number }) => ({ id, number, line: lineOf.get(id) ?? 0 })),
  );
  const rows = await setState(
    tx,
    at.id,
    records.map(({ row }) => row.leader),
    "done",
  );
  await addProgress(tx, at.id, { rows, outputs: outputs.length });
  return done(null);
}

/** A row whose link somebody else has recorded since the check. */
async function linkedMeanwhile(
  tx: WriteTransaction,
  { id, campaignId, options }: Import,
  records: readonly NewRecord[],
): Promise<ImportRow | undefined> {
  const linkKeys = records.flatMap(({ outputs }) => outputs.flatMap(({ linkKey }) => linkKey ?? []));
  if (options.withTwins || linkKeys.length === 0) return undefined;
  const foreign = await listForeignLinks(tx, { campaignId, importId: id, linkKeys });
  return records.find(({ outputs }) => outputs.some(({ linkKey }) => foreign.has(linkKey ?? "")))?.row;
}

const atLine = (row: ImportRow, problem: Problem): Problem => ({
  ...problem,
  params: { ...problem.params, line: row.line },
});

/** Leaves the row with what stands against it, and all that was recorded to be taken back. */
export async function takeBack(
  open: CampaignContext,
  id: string,
  problem: Problem | undefined,
): Promise<void> {
  await open.db.write(open.campaign.id, async (tx) => {
    const at = await findImport(tx, id);
    if (at?.status !== "writing") return;
    const line = Number(problem?.params?.line ?? 0);
    if (line > 0 && problem) await refuseRow(tx, id, line, { problems: [problem], twin: null });
    await moveImport(tx, at, { status: "undoing", problem: problem ?? null });
  });
}
