import { civilDateOfInstant, formatCivil, localTimeOf } from "~/domain/calendar/civil-date";
import { isWarning, type Output, type RevisionForm, type WithdrawalForm } from "~/domain/outputs";
import { isSameUnits, isSummary, itemTally } from "~/domain/outputs-cover";
import { readOutput, textProblems } from "~/domain/outputs-draft";
import { changedFields, keptContent } from "~/domain/outputs-history";
import type { Action } from "~/domain/permissions";
import type { Problem } from "~/domain/problem";
import { noTally } from "~/domain/quantities";
import type { WriteTransaction } from "~db/client.server";
import { deleteWords, insertWords } from "~db/queries/output-search.server";
import { findOutput, replaceCredits, updateOutput } from "~db/queries/outputs.server";
import { findLastHand, insertRevision } from "~db/queries/outputs-revisions.server";
import { holdBack } from "./adjustments-hold.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { categoryIdsOf } from "./outputs-categories.server";
import { placeOutput, settle } from "./outputs-counting.server";
import { auditOf, searchText } from "./outputs-record.server";
import { writeIfDone } from "./outputs-transaction.server";
import { trashGate } from "./outputs-trash.server";
import { keepTwins } from "./outputs-twins.server";
import { checkWarnings, confirmedOf, takeBackDeclarations } from "./outputs-warnings.server";
import { requireCredit } from "./outputs-writing.server";

/** The version that a change has made. */
export interface Changed {
  number: number;
  version: number;
}

/** Corrects an output: the content anew, with a reason. What it said before stays on record. */
export async function reviseOutput(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  form: RevisionForm,
): Promise<Outcome<Changed>> {
  const campaign = await openCampaign(ctx, slug, "output.revise");
  const read = readOutput(form, campaign);
  const problems = [
    ...(read.ok ? [] : read.problems),
    ...textProblems({ reason: form.reason }, campaign.structure),
  ];
  return writeIfDone(ctx.db, campaign.campaign.id, async (tx) => {
    const before = await findOwn(tx, campaign, "output.revise", number);
    if (before.version !== form.version) return refused(await changedByOther(tx, before));
    if (before.status !== "active") return refused({ field: "form", code: "output-withdrawn" });
    if (!read.ok || problems.length > 0) return refused(...problems);
    const { placements, ...content } = read.draft;
    requireCredit(campaign, "output.revise", content);
    const [categoryId] = await categoryIdsOf(tx, campaign, placements);
    if (placements.length !== 1 || categoryId === undefined)
      return refused({ field: "channels", code: "one-channel" });
    const counted = isSummary(content.basis) ? noTally : itemTally(content);
    const channelId = placements[0]?.channelId ?? null;
    const revised: Output = { ...before, ...content, categoryId, channelId, counted };
    if (changedFields(keptContent(before), keptContent(revised)).length === 0) {
      return refused({ field: "form", code: "nothing-changed" });
    }
    const warnings = await checkWarnings(tx, campaign, [revised], form, before);
    if (warnings.problems.length > 0) return refused(...warnings.problems);
    await takeBackDeclarations(tx, campaign, warnings.declarations);
    await keepTwins(tx, campaign, warnings.twins, form.confirmReason);
    const after = await placeOutput(tx, campaign, revised);
    return change(tx, campaign, {
      act: "revised",
      before,
      after,
      reason: form.reason,
      detail: confirmedOf(form, warnings),
    });
  });
}

/** Takes an output out of all lists and totals into the trash, with a reason. */
export async function withdrawOutput(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  form: WithdrawalForm,
): Promise<Outcome<Changed>> {
  const campaign = await openCampaign(ctx, slug, "output.withdraw");
  return writeIfDone(ctx.db, campaign.campaign.id, (tx) => withdrawInto(tx, campaign, number, form));
}

/** Takes outputs that nobody has touched since they were logged into the trash: all of them, or none. */
export async function withdrawUntouched(
  ctx: UseCaseContext,
  slug: string,
  numbers: readonly number[],
  reason: string,
): Promise<Outcome<number>> {
  const campaign = await openCampaign(ctx, slug, "output.withdraw");
  return writeIfDone(ctx.db, campaign.campaign.id, async (tx) => {
    for (const number of numbers) {
      const outcome = await withdrawInto(tx, campaign, number, { version: 1, reason });
      if (!outcome.ok) return outcome;
    }
    return done(numbers.length);
  });
}

/** Withdraws inside the caller's transaction, which is to be rolled back when it is refused. */
export async function withdrawInto(
  tx: WriteTransaction,
  campaign: CampaignContext,
  number: number,
  form: WithdrawalForm,
): Promise<Outcome<Changed>> {
  const problems = textProblems({ reason: form.reason }, campaign.structure);
  const before = await findOwn(tx, campaign, "output.withdraw", number);
  if (before.version !== form.version) return refused(await changedByOther(tx, before));
  if (before.status !== "active") return refused({ field: "form", code: "output-withdrawn" });
  if (problems.length > 0) return refused(...problems);
  const after: Output = { ...before, status: "withdrawn", coveredBy: null, counted: noTally };
  return change(tx, campaign, { act: "withdrawn", before, after, reason: form.reason });
}

/** Brings an output back from the trash, as it was. */
export async function restoreOutput(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  form: { version: number },
): Promise<Outcome<Changed>> {
  const campaign = await openCampaign(ctx, slug, "output.withdraw");
  return writeIfDone(ctx.db, campaign.campaign.id, async (tx) => {
    const before = await findOwn(tx, campaign, "output.withdraw", number);
    if (before.version !== form.version) return refused(await changedByOther(tx, before));
    if (before.status !== "withdrawn") return refused({ field: "form", code: "output-active" });
    const expired = await trashGate(tx, campaign, before);
    if (expired) return refused(expired);
    const counted = isSummary(before.basis) ? noTally : itemTally(before);
    const restored: Output = { ...before, status: "active", counted };
    const { problems } = await checkWarnings(tx, campaign, [restored], { confirm: [], confirmReason: "" });
    const against = problems.filter(
      (problem) => !isWarning(problem.code) || problem.code === "declared-zero",
    );
    if (against.length > 0) return refused(...against.map(standsAgainst));
    const after = await placeOutput(tx, campaign, restored);
    return change(tx, campaign, { act: "restored", before, after, reason: "" });
  });
}

/** There is no form to tick when something is restored: a declaration against it has to be taken back first. */
const standsAgainst = ({ code, ...problem }: Problem): Problem =>
  toForm({ ...problem, code: code === "declared-zero" ? "declared-stands" : code });

const toForm = (problem: Problem): Problem => ({ ...problem, field: "form" });

/** The output, if it is there for the person to see; throws AccessDenied when it is not the person's to change. */
export async function findOwn(
  tx: WriteTransaction,
  campaign: CampaignContext,
  action: Action,
  number: number,
): Promise<Output> {
  const within = campaign.unitsFor("output.view");
  const output = await findOutput(tx, { campaignId: campaign.campaign.id, number, within });
  if (!output) throw new NotFound();
  requireCredit(campaign, action, output);
  return output;
}

export async function changedByOther(tx: WriteTransaction, output: Output): Promise<Problem> {
  const { by, at } = await findLastHand(tx, output);
  const params = { by, at: `${localTimeOf(at)} ${formatCivil(civilDateOfInstant(at))}` };
  return { field: "form", code: "changed-by-other", params };
}

interface Act {
  act: "revised" | "withdrawn" | "restored";
  before: Output;
  after: Output;
  reason: string;
  detail?: Record<string, unknown>;
}

const auditActions = {
  revised: "output.revise",
  withdrawn: "output.withdraw",
  restored: "output.restore",
} as const;

/** Writes a change with everything that hangs on it. */
export async function change(
  tx: WriteTransaction,
  campaign: CampaignContext,
  step: Act,
): Promise<Outcome<Changed>> {
  const { act, before, after, reason } = step;
  if (!(await updateOutput(tx, after, before.version))) return refused(await changedByOther(tx, before));
  if (!isSameUnits(before.unitIds, after.unitIds)) await replaceCredits(tx, after);
  const counts = (output: Output) => (output.status === "active" ? output : null);
  const refusal = await settle(tx, campaign, [{ before: counts(before), after: counts(after) }]);
  if (refusal) {
    const told = act === "revised" ? refusal : toForm(refusal);
    return holdBack(campaign, told, { act, changes: [{ before, after }], reason });
  }
  await reindex(tx, campaign, before, after);
  await insertRevision(tx, {
    id: campaign.newId(),
    output_id: after.id,
    revision: before.version + 1,
    kind: act,
    before: JSON.stringify(keptContent(before)),
    after: JSON.stringify(keptContent(after)),
    reason,
    account_id: campaign.actor.accountId,
    recorded_at: campaign.campaignNow,
  });
  const detail = { ...(act === "revised" ? { before: keptContent(before) } : {}), reason, ...step.detail };
  await appendAudit(tx, campaign, auditOf(campaign, auditActions[act], after, detail));
  return done({ number: after.number, version: before.version + 1 });
}

/** Only active outputs are found by their words. */
async function reindex(
  tx: WriteTransaction,
  campaign: CampaignContext,
  before: Output,
  after: Output,
): Promise<void> {
  const place = { campaignNo: campaign.campaign.no, number: after.number };
  const stays =
    before.status === after.status && searchText(campaign, before) === searchText(campaign, after);
  if (stays) return;
  if (before.status === "active") await deleteWords(tx, place);
  if (after.status === "active") await insertWords(tx, [{ ...place, text: searchText(campaign, after) }]);
}
