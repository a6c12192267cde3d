import { type CivilDate, formatCivil, parseVietnameseDate } from "~/domain/calendar/civil-date";
import type { RerunForm } from "~/domain/output-twin-forms";
import { type Output, outputCode } from "~/domain/outputs";
import { textProblems } from "~/domain/outputs-draft";
import type { WriteTransaction } from "~db/client.server";
import { insertRerun, withdrawRerun } from "~db/queries/output-reruns.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { findOwn } from "./outputs-revise.server";
import { writeIfDone } from "./outputs-transaction.server";
import { periodGate } from "./period-gate.server";

/**
 * Marks that an output was shown again on a day. It stays one output and no total changes: a re-run is no new work.
 * Problems at `rerunOn`: those of a date, future-date, rerun-before, rerun-known.
 */
export async function addRerun(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  form: RerunForm,
): Promise<Outcome<{ id: string }>> {
  const campaign = await openCampaign(ctx, slug, "output.revise");
  const problems = textProblems({ rerunNote: form.rerunNote }, campaign.structure);
  if (problems.length > 0) return refused(...problems);
  const parsed = parseVietnameseDate(form.rerunOn);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    return refused({ field: "rerunOn", code: form.rerunOn === "" ? "date-needed" : code, params });
  }
  return writeIfDone(ctx.db, campaign.campaign.id, async (tx) => {
    const output = await findOwn(tx, campaign, "output.revise", number);
    if (output.status !== "active") return refused({ field: "form", code: "output-withdrawn" });
    return rerunInto(tx, campaign, output, { day: parsed.date, note: form.rerunNote });
  });
}

/** The same inside the caller's transaction. */
export async function rerunInto(
  tx: WriteTransaction,
  campaign: CampaignContext,
  output: Output,
  { day, note }: { day: CivilDate; note: string },
): Promise<Outcome<{ id: string }>> {
  const closed = await periodGate(tx, campaign, []);
  if (closed) return refused(closed);
  const field = "rerunOn";
  if (day > campaign.today) return refused({ field, code: "future-date", params: { today: campaign.today } });
  if (day < output.publishedOn) {
    return refused({ field, code: "rerun-before", params: { day: formatCivil(output.publishedOn) } });
  }
  const id = campaign.newId();
  const row = {
    id,
    output_id: output.id,
    aired_on: day,
    note,
    account_id: campaign.actor.accountId,
    recorded_at: campaign.campaignNow,
    withdrawn_at: null,
  };
  if (!(await insertRerun(tx, row))) return refused({ field, code: "rerun-known" });
  await tell(tx, campaign, "output.rerun", output, { day, ...(note === "" ? {} : { note }) });
  return done({ id });
}

/** Takes the mark of a re-run back. */
export async function removeRerun(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  id: string,
): Promise<Outcome<{ day: CivilDate }>> {
  const campaign = await openCampaign(ctx, slug, "output.revise");
  return writeIfDone(ctx.db, campaign.campaign.id, async (tx) => {
    const output = await findOwn(tx, campaign, "output.revise", number);
    const closed = await periodGate(tx, campaign, []);
    if (closed) return refused(closed);
    const day = await withdrawRerun(tx, { id, outputId: output.id, at: campaign.campaignNow });
    if (day === null) return refused({ field: "form", code: "rerun-gone" });
    await tell(tx, campaign, "output.rerun-withdraw", output, { day });
    return done({ day });
  });
}

function tell(
  tx: WriteTransaction,
  campaign: CampaignContext,
  action: "output.rerun" | "output.rerun-withdraw",
  output: Output,
  detail: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, campaign, {
    chain: campaign.campaign.id,
    action,
    subjectKind: "output",
    subjectId: output.id,
    campaignId: campaign.campaign.id,
    payload: { code: outputCode(campaign.campaign, output.number), ...detail },
  });
}
