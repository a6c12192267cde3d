import { type AdjustedOutput, adjustmentCode } from "~/domain/adjustments";
import { type Output, warningCodes } from "~/domain/outputs";
import { textProblems } from "~/domain/outputs-draft";
import type { WriteTransaction } from "~db/client.server";
import { decideAdjustment, findAdjustment, numberAdjustedWeeks } from "~db/queries/adjustments.server";
import { findOutput } from "~db/queries/outputs.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { insertNew } from "./outputs.server";
import { placeOutput, settle } from "./outputs-counting.server";
import { auditOf } from "./outputs-record.server";
import { change, changedByOther } from "./outputs-revise.server";
import { writeIfDone } from "./outputs-transaction.server";
import { keepTwins } from "./outputs-twins.server";
import { checkWarnings, confirmedOf, takeBackDeclarations } from "./outputs-warnings.server";
import { writeDueClosings } from "./week-closing.server";

type Adjustment = NonNullable<Awaited<ReturnType<typeof findAdjustment>>>;

/**
 * Carries out what waits: from now on it counts, as "điều chỉnh số liệu lần n" of each unit and week that it changes.
 * Problems at `form`: adjustment-decided, changed-by-other, and what stands against the outputs themselves.
 */
export async function acceptAdjustment(
  ctx: UseCaseContext,
  slug: string,
  number: number,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "week.close");
  return writeIfDone(ctx.db, open.campaign.id, async (tx) => {
    const found = await findWaiting(tx, open, number);
    if (!found.ok) return found;
    // A week whose instant has come keeps the figures it had then, not those of the adjustment.
    await writeDueClosings(tx, open);
    const carried = await carryOut(tx, { ...open, adjusting: true }, found.value);
    if (!carried.ok) return refused(...carried.problems.map((problem) => ({ ...problem, field: "form" })));
    await numberAdjustedWeeks(tx, found.value.id);
    return decide(tx, open, found.value, "accepted", "");
  });
}

/** Says no, with a reason that whoever asked reads. Problems: adjustment-decided at `form`, those of the text at `answer`. */
export async function declineAdjustment(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  answer: string,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "week.close");
  if (answer === "") return refused({ field: "answer", code: "reason-needed" });
  const problems = textProblems({ answer }, open.structure);
  if (problems.length > 0) return refused(...problems);
  return writeIfDone(ctx.db, open.campaign.id, async (tx) => {
    const found = await findWaiting(tx, open, number);
    return found.ok ? decide(tx, open, found.value, "declined", answer) : found;
  });
}

/** Whoever asked takes the wish back while it waits. */
export async function withdrawAdjustment(
  ctx: UseCaseContext,
  slug: string,
  number: number,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "output.log");
  return writeIfDone(ctx.db, open.campaign.id, async (tx) => {
    const found = await findWaiting(tx, open, number);
    if (!found.ok) return found;
    if (found.value.asked_by !== open.actor.accountId) throw new AccessDenied();
    return decide(tx, open, found.value, "withdrawn", "");
  });
}

async function findWaiting(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  number: number,
): Promise<Outcome<Adjustment>> {
  const found = await findAdjustment(tx, campaign.id, number);
  if (!found) throw new NotFound();
  return found.state === "waiting" ? done(found) : refused({ field: "form", code: "adjustment-decided" });
}

async function carryOut(
  tx: WriteTransaction,
  open: CampaignContext,
  adjustment: Adjustment,
): Promise<Outcome<unknown>> {
  const { act, reason } = adjustment;
  const changes = JSON.parse(adjustment.changes) as AdjustedOutput[];
  const code = adjustmentCode(open.campaign, adjustment.number);
  if (act === "log") {
    return logAdjusted(
      tx,
      open,
      changes.flatMap(({ after }) => after ?? []),
      { reason, code },
    );
  }
  for (const { before, after } of changes) {
    if (!before || !after) continue;
    const place = { campaignId: open.campaign.id, number: before.number, within: "all" as const };
    const current = await findOutput(tx, place);
    if (!current) throw new NotFound();
    if (current.version !== before.version) return refused(await changedByOther(tx, current));
    const placedAfter = act === "withdrawn" ? after : await placeOutput(tx, open, after);
    const detail = { adjustment: code };
    const outcome = await change(tx, open, { act, before: current, after: placedAfter, reason, detail });
    if (!outcome.ok) return outcome;
  }
  return done(null);
}

/** What was warned of was gone on against when it was asked for; what is refused now is refused. */
async function logAdjusted(
  tx: WriteTransaction,
  open: CampaignContext,
  drafts: readonly Output[],
  { reason, code }: { reason: string; code: string },
): Promise<Outcome<unknown>> {
  const answers = { confirm: [...warningCodes], confirmReason: reason || code };
  const warnings = await checkWarnings(tx, open, drafts, answers);
  if (warnings.problems.length > 0) return refused(...warnings.problems);
  const outputs = await insertNew(tx, open, drafts);
  const changes = outputs.map((after) => ({ before: null, after }));
  const refusal = await settle(tx, open, changes);
  if (refusal) return refused(refusal);
  await takeBackDeclarations(tx, open, warnings.declarations);
  await keepTwins(tx, open, warnings.twins, answers.confirmReason);
  for (const output of outputs) {
    const detail = { adjustment: code, ...confirmedOf(answers, warnings) };
    await appendAudit(tx, open, auditOf(open, "output.log", output, detail));
  }
  return done(null);
}

const auditActions = {
  accepted: "adjustment.accept",
  declined: "adjustment.decline",
  withdrawn: "adjustment.withdraw",
} as const;

async function decide(
  tx: WriteTransaction,
  open: CampaignContext,
  adjustment: Adjustment,
  state: keyof typeof auditActions,
  answer: string,
): Promise<Outcome<string>> {
  const code = adjustmentCode(open.campaign, adjustment.number);
  const by = { decided_by: open.actor.accountId, decided_at: open.campaignNow };
  await decideAdjustment(tx, adjustment.id, { state, answer, ...by });
  await appendAudit(tx, open, {
    chain: open.campaign.id,
    action: auditActions[state],
    subjectKind: "adjustment",
    subjectId: adjustment.id,
    campaignId: open.campaign.id,
    payload: { code, answer },
  });
  return done(code);
}
