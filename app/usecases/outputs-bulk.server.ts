import { minutesAfter } from "~/domain/calendar/civil-date";
import type { BulkChange, BulkForm } from "~/domain/outputs-bulk";
import { outputCode } from "~/domain/outputs-terms";
import type { WriteTransaction } from "~db/client.server";
import { findIdempotencyKey } from "~db/queries/idempotency.server";
import {
  findBulk,
  findUndoOf,
  insertBulk,
  insertBulkRows,
  listBulkRows,
  moveBulk,
  type OutputBulk,
  type OutputBulkRow,
} from "~db/queries/output-bulks.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { enqueue } from "./jobs.server";
import { bulkKind, carryOut } from "./outputs-bulk-run.server";
import {
  type Judged,
  judgeAll,
  readChange,
  type Selection,
  selectedOutputs,
} from "./outputs-bulk-selection.server";
import { writeIfDone } from "./outputs-transaction.server";

/** What an act would do, said before it is done. */
export interface BulkPreview {
  total: number;
  /** How many would be changed. */
  ready: number;
  /** How many would be left as they are and why, with the first of their codes. */
  left: { code: string; count: number; codes: string[] }[];
  /** Stands for the list as it was shown; it is carried out only as that. */
  seen: string;
}

/** Says what an act on many outputs would change, and what it would have to leave. */
export async function previewBulk(
  ctx: UseCaseContext,
  slug: string,
  selection: Selection,
  form: BulkForm,
): Promise<Outcome<BulkPreview>> {
  const campaign = await openCampaign(ctx, slug, "output.revise");
  const planned = await planOf(campaign, selection, form);
  return planned.ok ? done(previewOf(campaign, planned.value)) : planned;
}

/** Up to here somebody waits for the answer; beyond, a job works and the page of the act tells how far it is. */
const inline = 60;

export interface BulkStarted {
  id: string;
}

/**
 * Carries out an act on many outputs, each in a short transaction with its own history, exactly on the list that its
 * author saw. Problems: bulk-list-changed when that list is no longer the same, bulk-nothing when none can be changed.
 */
export async function startBulk(
  ctx: UseCaseContext,
  slug: string,
  selection: Selection,
  form: BulkForm,
): Promise<Outcome<BulkStarted>> {
  const campaign = await openCampaign(ctx, slug, "output.revise");
  // A form that is sent again finds its outputs changed by itself: it gets its first answer, not another preview.
  const earlier = await findIdempotencyKey(ctx.db.read, campaign.actor.accountId, form._key);
  if (earlier) {
    const isSame = earlier.payload_hash === ctx.auditSeal.digest(JSON.stringify(payloadOf(form)));
    if (!isSame) return refused({ field: "form", code: "resent-with-changes" });
    return done(JSON.parse(earlier.result) as BulkStarted);
  }
  const planned = await planOf(campaign, selection, form);
  if (!planned.ok) return planned;
  const { change, judged } = planned.value;
  const { seen, ready } = previewOf(campaign, planned.value);
  // Bringing back needs no preview: it says by itself what it does, and can be taken back at once.
  if (change.act !== "restore" && seen !== form.seen)
    return refused({ field: "form", code: "bulk-list-changed" });
  if (ready === 0) return refused({ field: "form", code: "bulk-nothing" });
  const rows = judged.map(({ output: { number, version }, left }) => ({ number, version, code: left }));
  const begun = { ...change, reason: form.reason, undoOf: null, key: form._key, payload: payloadOf(form) };
  return begin(campaign, begun, rows);
}

/** What makes a form the same form when it comes again. */
const payloadOf = ({ act, unit, category, date, message, reason, seen }: BulkForm) => [
  act,
  unit,
  category,
  date,
  message,
  reason,
  seen,
];

/**
 * Takes a whole act back: every output that it changed and that nobody has changed since becomes what it was before.
 * The others are left and named. Throws AccessDenied for other people's acts, unless the whole campaign is one's own.
 */
export async function undoBulk(
  ctx: UseCaseContext,
  slug: string,
  bulkId: string,
  { reason, key }: { reason: string; key: string },
): Promise<Outcome<BulkStarted>> {
  const campaign = await openCampaign(ctx, slug, "output.revise");
  const bulk = await findBulk(campaign.db.read, campaign.campaign.id, bulkId);
  if (!bulk) throw new NotFound();
  if (!mayUndo(campaign, bulk)) throw new AccessDenied();
  if (bulk.state !== "finished") return refused({ field: "form", code: "bulk-running" });
  const earlier = await findUndoOf(campaign.db.read, bulkId);
  if (earlier) return done({ id: earlier.id });
  const changed = await listBulkRows(campaign.db.read, bulkId, "changed", Number.MAX_SAFE_INTEGER);
  if (changed.length === 0) return refused({ field: "form", code: "bulk-nothing" });
  const rows = changed.map((row) => ({ number: row.number, version: row.version_after ?? 0, code: null }));
  return begin(campaign, { act: "undo", value: null, reason, undoOf: bulkId, key, payload: bulkId }, rows);
}

export const mayUndo = (campaign: CampaignContext, bulk: Pick<OutputBulk, "account_id">): boolean =>
  bulk.account_id === campaign.actor.accountId || campaign.unitsFor("output.revise") === "all";

interface Planned {
  change: BulkChange;
  judged: Judged[];
}

async function planOf(
  campaign: CampaignContext,
  selection: Selection,
  form: BulkForm,
): Promise<Outcome<Planned>> {
  const change = readChange(form, campaign);
  if (!change.ok) return change;
  const outputs = await selectedOutputs(campaign, selection);
  if (!outputs.ok) return outputs;
  if (outputs.value.length === 0) return refused({ field: "form", code: "bulk-none" });
  return done({ change: change.value, judged: await judgeAll(campaign, outputs.value, change.value) });
}

const namedCodes = 5;

function previewOf(campaign: CampaignContext, { change, judged }: Planned): BulkPreview {
  const left = new Map<string, { code: string; count: number; codes: string[] }>();
  for (const { output, code } of judged) {
    if (code === null) continue;
    const group = left.get(code) ?? { code, count: 0, codes: [] };
    group.count += 1;
    if (group.codes.length < namedCodes) group.codes.push(outputCode(campaign.campaign, output.number));
    left.set(code, group);
  }
  const list = judged.map(({ output, code }) => [output.number, output.version, code]);
  return {
    total: judged.length,
    ready: judged.filter(({ code }) => code === null).length,
    left: [...left.values()].sort((a, b) => b.count - a.count),
    seen: campaign.auditSeal.digest(JSON.stringify([change, list])),
  };
}

interface Begun extends Pick<OutputBulk, "act" | "value" | "reason"> {
  undoOf: string | null;
  key: string;
  payload: unknown;
}

interface PlannedRow {
  number: number;
  version: number;
  code: string | null;
}

/** Rows of one statement. */
const slice = 1_000;

async function begin(
  campaign: CampaignContext,
  begun: Begun,
  planned: readonly PlannedRow[],
): Promise<Outcome<BulkStarted>> {
  const { db, campaign: frame } = campaign;
  const opened = await writeIfDone(db, frame.id, (tx) =>
    once(tx, campaign, { key: begun.key, payload: begun.payload }, () =>
      open(tx, campaign, begun, planned.length),
    ),
  );
  if (!opened.ok) return opened;
  const { id } = opened.value;
  const rows = planned.map(
    (row): OutputBulkRow => ({
      bulk_id: id,
      number: row.number,
      version_at: row.version,
      state: row.code === null ? "waiting" : "left",
      code: row.code,
      version_after: null,
    }),
  );
  for (let at = 0; at < rows.length; at += slice) {
    await db.write(frame.id, async (tx) => {
      const bulk = await findBulk(tx, frame.id, id);
      if (bulk?.state === "draft") await insertBulkRows(tx, rows.slice(at, at + slice));
    });
  }
  const isSmall = rows.length <= inline;
  await db.write(frame.id, async (tx) => {
    if (!(await moveBulk(tx, id, { from: "draft", to: "running" }))) return;
    // The job sees to what a server that dies in the middle leaves behind.
    const runAt = isSmall ? minutesAfter(campaign.now(), 1) : campaign.now();
    await enqueue(tx, campaign, { kind: bulkKind, uniqueKey: `${bulkKind}:${id}`, payload: { id }, runAt });
  });
  if (isSmall) await carryOut(campaign, id);
  return done({ id });
}

async function open(
  tx: WriteTransaction,
  campaign: CampaignContext,
  { act, value, reason, undoOf }: Begun,
  count: number,
): Promise<Outcome<BulkStarted>> {
  const id = campaign.newId();
  await insertBulk(tx, {
    id,
    campaign_id: campaign.campaign.id,
    act,
    value,
    reason,
    state: "draft",
    undo_of: undoOf,
    account_id: campaign.actor.accountId,
    created_at: campaign.campaignNow,
    finished_at: null,
  });
  await appendAudit(tx, campaign, {
    chain: campaign.campaign.id,
    action: undoOf === null ? "output.bulk" : "output.bulk-undo",
    subjectKind: "output-bulk",
    subjectId: id,
    campaignId: campaign.campaign.id,
    payload: { act, value, reason, outputs: count, ...(undoOf === null ? {} : { undoOf }) },
  });
  return done({ id });
}
