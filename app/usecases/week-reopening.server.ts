import { textProblems } from "~/domain/outputs-draft";
import type { ReopenForm } from "~/domain/weekly-report-forms";
import type { WriteTransaction } from "~db/client.server";
import {
  decideRequest,
  findRequest,
  insertRequest,
  listOpenRequests,
} from "~db/queries/reopen-requests.server";
import { findClosure, reopenClosure } from "~db/queries/week-closures.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { writeIfDone } from "./outputs-transaction.server";
import { requireStepUp } from "./step-up.server";

/**
 * Asks for a closed week to be opened again, with a reason; nothing opens before a second secretary consents. Problems:
 * week-is-open and reopening-asked at `form`, those of the text at `reason`.
 */
export async function askReopening(
  ctx: UseCaseContext,
  slug: string,
  form: ReopenForm,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "week.close");
  const problems = textProblems({ reason: form.reason }, open.structure);
  if (problems.length > 0) return refused(...problems);
  requireStepUp(ctx);
  const { _key: key, ...payload } = form;
  return writeIfDone(ctx.db, open.campaign.id, (tx) =>
    once(tx, open, { key, payload }, async () => {
      const closure = await findClosure(tx, open.campaign.id, form.closure);
      if (!closure) throw new NotFound();
      if (closure.reopened_at !== null) return refused({ field: "form", code: "week-is-open" });
      const asked = await listOpenRequests(tx, open.campaign.id);
      const same = asked.find(({ closureId }) => closureId === closure.id);
      if (same) return refused({ field: "form", code: "reopening-asked", params: { by: same.by } });
      const id = open.newId();
      await insertRequest(tx, {
        id,
        campaign_id: open.campaign.id,
        closure_id: closure.id,
        reason: form.reason,
        requested_by: open.actor.accountId,
        requested_at: open.campaignNow,
        decision: null,
        decided_by: null,
        decided_at: null,
      });
      await tell(tx, open, "week.reopen-ask", closure.id, { reason: form.reason });
      return done(closure.week_start);
    }),
  );
}

/**
 * The second person's word: consent opens the week, a refusal leaves it closed. Problems at `form`: request-decided,
 * reopening-own (whoever asked cannot consent), week-is-open.
 */
export async function decideReopening(
  ctx: UseCaseContext,
  slug: string,
  requestId: string,
  decision: "consented" | "refused",
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "week.close");
  if (decision === "consented") requireStepUp(ctx);
  return writeIfDone(ctx.db, open.campaign.id, async (tx) => {
    const request = await findRequest(tx, open.campaign.id, requestId);
    const closure = request && (await findClosure(tx, open.campaign.id, request.closure_id));
    if (!request || !closure) throw new NotFound();
    if (request.decision !== null) return refused({ field: "form", code: "request-decided" });
    const { accountId } = open.actor;
    const isOwn = request.requested_by === accountId;
    if (isOwn && decision === "consented") return refused({ field: "form", code: "reopening-own" });
    if (decision === "consented") {
      const set = { reopened_at: open.campaignNow, reopened_by: accountId, reason: request.reason };
      if (!(await reopenClosure(tx, closure.id, set)))
        return refused({ field: "form", code: "week-is-open" });
    }
    const kind = isOwn ? "withdrawn" : decision;
    await decideRequest(tx, request.id, {
      decision: kind,
      decided_by: accountId,
      decided_at: open.campaignNow,
    });
    const detail = { reason: request.reason, askedBy: request.requested_by, decision: kind };
    await tell(tx, open, decision === "consented" ? "week.reopen" : "week.reopen-refuse", closure.id, detail);
    return done(closure.week_start);
  });
}

function tell(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  closureId: string,
  payload: Record<string, unknown>,
) {
  return appendAudit(tx, open, {
    chain: open.campaign.id,
    action,
    subjectKind: "week",
    subjectId: closureId,
    campaignId: open.campaign.id,
    payload,
  });
}
