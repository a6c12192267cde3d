import { type Output, type OutputForm, outputCode } from "~/domain/outputs";
import { isSummary, itemTally } from "~/domain/outputs-cover";
import { type OutputDraft, readOutput } from "~/domain/outputs-draft";
import { noTally } from "~/domain/quantities";
import type { WriteTransaction } from "~db/client.server";
import { insertWords } from "~db/queries/output-search.server";
import { insertOutputs, takeNumbers } from "~db/queries/outputs.server";
import { holdBack } from "./adjustments-hold.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { categoryIdsOf } from "./outputs-categories.server";
import { placeOutput, settle } from "./outputs-counting.server";
import { auditOf, searchText } from "./outputs-record.server";
import { writeIfDone } from "./outputs-transaction.server";
import { keepTwins } from "./outputs-twins.server";
import { checkWarnings, confirmedOf, takeBackDeclarations } from "./outputs-warnings.server";
import { actsOnBehalf, requireCredit } from "./outputs-writing.server";

/** What was recorded, for the receipt: "Đã nhận 16:42, mã KQ-2021-0896". */
export interface Logged {
  numbers: number[];
  codes: string[];
  /** UTC instant on the campaign's clock. */
  loggedAt: string;
}

/**
 * Records what a unit published. A form with several channels gives one row for each, in one transaction. The same
 * form sent twice gives the first answer.
 */
export async function logOutput(
  ctx: UseCaseContext,
  slug: string,
  form: OutputForm,
): Promise<Outcome<Logged>> {
  const campaign = await openCampaign(ctx, slug, "output.log");
  const read = readOutput(form, campaign);
  if (!read.ok) return refused(...read.problems);
  requireCredit(campaign, "output.log", read.draft);
  return writeIfDone(ctx.db, campaign.campaign.id, (tx) =>
    logInto(tx, campaign, form, read.draft, campaign.campaignNow),
  );
}

/** One of many outputs that a script records at once. */
export interface LoggedEntry {
  form: OutputForm;
  /** UTC instant at which it is said to have been logged; on the campaign's clock when left out. */
  loggedAt?: string;
}

/** Records many outputs in one transaction: all of them, or none and the problems of the first refused one. */
export async function logOutputs(
  ctx: UseCaseContext,
  slug: string,
  entries: readonly LoggedEntry[],
): Promise<Outcome<Logged[]>> {
  const campaign = await openCampaign(ctx, slug, "output.log");
  return writeIfDone(ctx.db, campaign.campaign.id, async (tx) => {
    const logged: Logged[] = [];
    for (const { form, loggedAt = campaign.campaignNow } of entries) {
      const read = readOutput(form, campaign);
      if (!read.ok) return refused(...read.problems);
      requireCredit(campaign, "output.log", read.draft);
      const outcome = await logInto(tx, campaign, form, read.draft, loggedAt);
      if (!outcome.ok) return outcome;
      logged.push(outcome.value);
    }
    return done(logged);
  });
}

/** Records one form inside the caller's transaction, which is to be rolled back when it is refused. */
export function logInto(
  tx: WriteTransaction,
  campaign: CampaignContext,
  form: OutputForm,
  draft: OutputDraft,
  loggedAt: string,
): Promise<Outcome<Logged>> {
  const { _key: key, ...payload } = form;
  return once(tx, campaign, { key, payload }, async () => {
    const categoryIds = await categoryIdsOf(tx, campaign, draft.placements);
    const drafts = newOutputs(campaign, draft, categoryIds, loggedAt);
    const warnings = await checkWarnings(tx, campaign, drafts, form);
    if (warnings.problems.length > 0) return refused(...warnings.problems);
    const outputs = await insertNew(tx, campaign, drafts);
    const refusal = await settle(
      tx,
      campaign,
      outputs.map((after) => ({ before: null, after })),
    );
    if (refusal) {
      const changes = outputs.map((after) => ({ before: null, after }));
      return holdBack(campaign, refusal, { act: "log", changes, reason: form.confirmReason });
    }
    await takeBackDeclarations(tx, campaign, warnings.declarations);
    await keepTwins(tx, campaign, warnings.twins, form.confirmReason);
    for (const output of outputs) {
      await appendAudit(tx, campaign, auditOf(campaign, "output.log", output, confirmedOf(form, warnings)));
    }
    const numbers = outputs.map((output) => output.number);
    const codes = numbers.map((number) => outputCode(campaign.campaign, number));
    return done({ numbers, codes, loggedAt });
  });
}

/** One output for each placement, not yet numbered. */
export function newOutputs(
  campaign: CampaignContext,
  draft: OutputDraft,
  categoryIds: readonly string[],
  loggedAt: string,
): Output[] {
  const { placements, ...content } = draft;
  const storyId = placements.length > 1 ? campaign.newId() : null;
  const onBehalf = actsOnBehalf(campaign, draft.unitIds);
  return placements.map(({ channelId }, index) => ({
    ...content,
    id: campaign.newId(),
    campaignId: campaign.campaign.id,
    number: 0,
    storyId,
    channelId,
    categoryId: categoryIds[index] ?? "",
    status: "active",
    coveredBy: null,
    counted: isSummary(content.basis) ? noTally : itemTally(content),
    onBehalf,
    loggedBy: campaign.actor.accountId,
    loggedAt,
    version: 1,
  }));
}

/** Writes outputs under the next numbers; `settle` has to follow. */
export async function insertNew(
  tx: WriteTransaction,
  campaign: CampaignContext,
  drafts: readonly Output[],
): Promise<Output[]> {
  const first = await takeNumbers(tx, campaign.campaign.id, drafts.length);
  const outputs: Output[] = [];
  for (const [index, draft] of drafts.entries()) {
    outputs.push(await placeOutput(tx, campaign, { ...draft, number: first + index }));
  }
  await insertOutputs(tx, outputs);
  await insertWords(
    tx,
    outputs.map((output) => ({
      campaignNo: campaign.campaign.no,
      number: output.number,
      text: searchText(campaign, output),
    })),
  );
  return outputs;
}
