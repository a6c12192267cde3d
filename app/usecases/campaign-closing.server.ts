import type { ClosingDecision, ClosingKind } from "~/domain/campaign-closing";
import type { AskClosingForm } from "~/domain/campaign-closing-forms";
import { textProblems } from "~/domain/outputs-draft";
import type { WriteTransaction } from "~db/client.server";
import {
  type ClosingRequest,
  decideClosingRequest,
  findClosedAt,
  insertClosingRequest,
  listClosingRequests,
  setClosed,
} from "~db/queries/campaign-closing.server";
import { appendAudit } from "./audit.server";
import { readOpenMatters } from "./campaign-closing-page.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { writeIfDone } from "./outputs-transaction.server";
import { requireStepUp } from "./step-up.server";

/**
 * Asks for an election to be closed, or opened again, with a reason; nothing happens before a second person consents.
 * Problems: those of the text at `reason`; still-open {count} at `confirm` when something is open and nobody has said
 * that it may stay so; at `form` closing-waits, election-closed, election-not-closed.
 */
export async function askClosing(
  ctx: UseCaseContext,
  slug: string,
  { _key: key, ...form }: AskClosingForm,
): Promise<Outcome<ClosingKind>> {
  const open = await openCampaign(ctx, slug, "election.close");
  requireStepUp(ctx);
  const problems = textProblems({ reason: form.reason }, open.structure);
  if (problems.length > 0) return refused(...problems);
  const matters = await readOpenMatters(open);
  const count = Object.values(matters).reduce((sum, one) => sum + one, 0);
  if (form.kind === "close" && count > 0 && form.confirm !== "1" && open.campaign.closedAt === null)
    return refused({ field: "confirm", code: "still-open", params: { count } });
  const { campaign, actor } = open;
  return writeIfDone(ctx.db, campaign.id, (tx) =>
    once(tx, open, { key, payload: form }, async () => {
      const wrong = await standsAgainst(tx, open, form.kind);
      if (wrong) return refused({ field: "form", code: wrong });
      if ((await waitingOf(tx, open)) !== undefined) return refused({ field: "form", code: "closing-waits" });
      const id = open.newId();
      await insertClosingRequest(tx, {
        ...{ id, campaign_id: campaign.id, kind: form.kind, reason: form.reason },
        still_open: JSON.stringify(matters),
        ...{ requested_by: actor.accountId, requested_at: ctx.now() },
        ...{ decision: null, decided_by: null, decided_at: null },
      });
      await tell(tx, open, `campaign.${form.kind}-ask`, { reason: form.reason, stillOpen: matters });
      return done(form.kind);
    }),
  );
}

/**
 * The second person's word: consent closes or opens the election, a refusal leaves it. Whoever asked can only take it
 * back. Problems at `form`: closing-decided, closing-own, election-closed, election-not-closed.
 */
export async function decideClosing(
  ctx: UseCaseContext,
  slug: string,
  requestId: string,
  decision: ClosingDecision,
): Promise<Outcome<{ kind: ClosingKind; decision: ClosingDecision | "withdrawn" }>> {
  const open = await openCampaign(ctx, slug, "election.close");
  requireStepUp(ctx);
  const { campaign, actor } = open;
  return writeIfDone(ctx.db, campaign.id, async (tx) => {
    const request = (await listClosingRequests(tx, campaign.id)).find(({ id }) => id === requestId);
    if (!request) throw new NotFound();
    if (request.decision !== null) return refused({ field: "form", code: "closing-decided" });
    const isOwn = request.requestedBy === actor.accountId;
    if (isOwn && decision === "consented") return refused({ field: "form", code: "closing-own" });
    const { kind } = request;
    if (decision === "consented") {
      const wrong = await standsAgainst(tx, open, kind);
      if (wrong) return refused({ field: "form", code: wrong });
    }
    const made = isOwn ? "withdrawn" : decision;
    await decideClosingRequest(tx, request.id, {
      ...{ decision: made, decided_by: actor.accountId, decided_at: ctx.now() },
    });
    await carryOut(tx, open, request, made);
    return done({ kind, decision: made });
  });
}

/** Does what was decided, with its line in the audit trail. */
async function carryOut(
  tx: WriteTransaction,
  open: CampaignContext,
  { kind, reason, requestedBy, stillOpen }: ClosingRequest,
  decision: ClosingDecision | "withdrawn",
): Promise<void> {
  const details = { reason, askedBy: requestedBy, decision };
  if (decision !== "consented") return tell(tx, open, `campaign.${kind}-refused`, details);
  if (kind === "reopen") {
    await setClosed(tx, open.campaign.id, null);
    return tell(tx, open, "campaign.reopened", { ...details, closedAt: open.campaign.closedAt });
  }
  await setClosed(tx, open.campaign.id, open.campaignNow);
  await tell(tx, open, "campaign.closed", { ...details, stillOpen: JSON.parse(stillOpen) });
}

async function standsAgainst(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  kind: ClosingKind,
): Promise<"election-closed" | "election-not-closed" | null> {
  const isClosed = (await findClosedAt(tx, campaign.id)) !== null;
  if (kind === "close") return isClosed ? "election-closed" : null;
  return isClosed ? null : "election-not-closed";
}

const waitingOf = async (tx: WriteTransaction, { campaign }: CampaignContext) =>
  (await listClosingRequests(tx, campaign.id)).find(({ decision }) => decision === null);

function tell(
  tx: WriteTransaction,
  { campaign, ...ctx }: CampaignContext,
  action: string,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, ctx, {
    ...{ chain: campaign.id, campaignId: campaign.id, action, payload },
    ...{ subjectKind: "campaign", subjectId: campaign.id },
  });
}
