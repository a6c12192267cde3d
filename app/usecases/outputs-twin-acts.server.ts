import type { TwinForm } from "~/domain/output-twin-forms";
import { type Output, outputCode } from "~/domain/outputs";
import { textProblems } from "~/domain/outputs-draft";
import type { WriteTransaction } from "~db/client.server";
import { insertTwins } from "~db/queries/outputs-twins.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { placeOutput } from "./outputs-counting.server";
import { rerunInto } from "./outputs-reruns.server";
import { change, changedByOther, findOwn, withdrawInto } from "./outputs-revise.server";
import { writeIfDone } from "./outputs-transaction.server";

/** What the history of both outputs says, in the words of the person's language. */
export interface TwinWords {
  withdrawn(code: string): string;
  joined(code: string): string;
}

/** The newer output and the version that the act has made of it, for taking it back. */
export interface TwinDecided {
  newer: number;
  code: string;
  version: number;
}

/**
 * Decides about two outputs that look alike: both stay, with a reason; the newer one goes to the trash; or it goes there
 * and its units are credited by the older one (published together), or its day becomes a re-run of the older one.
 * Problems: reason-needed at `reason`, and those of each act at `form`.
 */
export async function decideTwins(
  ctx: UseCaseContext,
  slug: string,
  form: TwinForm,
  words: TwinWords,
): Promise<Outcome<TwinDecided>> {
  const campaign = await openCampaign(ctx, slug, "output.withdraw");
  const problems = textProblems({ reason: form.reason }, campaign.structure);
  if (problems.length > 0) return refused(...problems);
  if (form.intent === "keep" && form.reason === "") {
    return refused({ field: "reason", code: "reason-needed" });
  }
  return writeIfDone(ctx.db, campaign.campaign.id, async (tx) => {
    const older = await findOwn(tx, campaign, "output.withdraw", form.older);
    const newer = await findOwn(tx, campaign, "output.withdraw", form.newer);
    if (older.id === newer.id) return refused({ field: "form", code: "not-valid" });
    if (older.version !== form.olderVersion) return refused(await changedByOther(tx, older));
    if (newer.version !== form.newerVersion) return refused(await changedByOther(tx, newer));
    const outcome = await act(tx, campaign, { form, older, newer, words });
    if (!outcome.ok) return refused(...outcome.problems.map((problem) => ({ ...problem, field: "form" })));
    const version = newer.version + (form.intent === "keep" ? 0 : 1);
    return done({ newer: newer.number, code: outputCode(campaign.campaign, newer.number), version });
  });
}

interface Decision {
  form: TwinForm;
  older: Output;
  newer: Output;
  words: TwinWords;
}

async function act(
  tx: WriteTransaction,
  campaign: CampaignContext,
  decision: Decision,
): Promise<Outcome<unknown>> {
  const { form, older, newer, words } = decision;
  if (form.intent === "keep") return keepBoth(tx, campaign, decision);
  if (form.intent === "join") {
    const joined = await join(tx, campaign, decision);
    if (!joined.ok) return joined;
  }
  if (form.intent === "rerun") {
    const shown = await rerunInto(tx, campaign, older, { day: newer.publishedOn, note: form.reason });
    if (!shown.ok) return shown;
  }
  const reason = form.reason || words.withdrawn(outputCode(campaign.campaign, older.number));
  return withdrawInto(tx, campaign, newer.number, { version: newer.version, reason });
}

async function keepBoth(
  tx: WriteTransaction,
  campaign: CampaignContext,
  { form, older, newer }: Decision,
): Promise<Outcome<unknown>> {
  const { actor, campaignNow, campaign: election } = campaign;
  const decided = { reason: form.reason, account_id: actor.accountId, decided_at: campaignNow };
  await insertTwins(tx, [{ output_id: newer.id, other_id: older.id, ...decided }]);
  await appendAudit(tx, campaign, {
    chain: election.id,
    action: "output.keep-both",
    subjectKind: "output",
    subjectId: newer.id,
    campaignId: election.id,
    payload: {
      code: outputCode(election, newer.number),
      other: outputCode(election, older.number),
      reason: form.reason,
    },
  });
  return done(null);
}

/** The older output credits the units of both from now on; common totals go on counting it once. */
async function join(
  tx: WriteTransaction,
  campaign: CampaignContext,
  { form, older, newer, words }: Decision,
): Promise<Outcome<unknown>> {
  const unitIds = [...new Set([...older.unitIds, ...newer.unitIds])];
  if (unitIds.length === older.unitIds.length) return done(null);
  const reason = form.reason || words.joined(outputCode(campaign.campaign, newer.number));
  const after = await placeOutput(tx, campaign, { ...older, unitIds });
  return change(tx, campaign, { act: "revised", before: older, after, reason });
}
