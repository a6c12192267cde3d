import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { goesOnWhenClosed } from "~/domain/campaign-closing";
import type { WriteTransaction } from "~db/client.server";
import { type AuditEntryRow, findAuditHead, insertAuditEntry } from "~db/queries/audit.server";
import type { CampaignContext } from "./campaigns.server";
import { type AuditSeal, CampaignClosed, type UseCaseContext } from "./context.server";

export interface AuditEvent {
  /** The chain it is sealed into: the campaign's id, or "system". */
  chain: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  campaignId: string | null;
  /** What changed; never a secret. Kept apart from the sealed entry so that it can be erased. */
  payload: Record<string, unknown>;
}

export const systemChain = "system";

/**
 * Adds one line to the audit trail inside the transaction of the change that it tells of. Since every change has such a
 * line, this is where a closed election is closed for jobs, scripts and writers that were under way as well: throws
 * CampaignClosed for any change that does not go on after the end.
 */
export async function appendAudit(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  event: AuditEvent,
): Promise<void> {
  const head = await findAuditHead(tx, event.chain);
  if (head?.closedAt && !goesOnWhenClosed(event.action))
    throw new CampaignClosed(civilDateOfInstant(head.closedAt));
  const payload = JSON.stringify(event.payload);
  const entry = {
    id: ctx.newId(),
    chain: event.chain,
    seq: (head?.seq ?? 0) + 1,
    at: ctx.now(),
    account_id: ctx.actor?.accountId ?? null,
    action: event.action,
    subject_kind: event.subjectKind,
    subject_id: event.subjectId,
    campaign_id: event.campaignId,
    request_id: ctx.requestId,
    payload_hash: ctx.auditSeal.digest(payload),
  };
  await insertAuditEntry(tx, { ...entry, hmac: sealAfter(ctx.auditSeal, head?.hmac ?? "", entry) }, payload);
}

/** How changes to things of one kind are written into their election's chain: "meeting.begun" about a "meeting". */
export function recorderOf(kind: string) {
  return (
    tx: WriteTransaction,
    open: CampaignContext,
    { id, action, payload }: { id: string; action: string; payload: Record<string, unknown> },
  ): Promise<void> =>
    appendAudit(tx, open, {
      chain: open.campaign.id,
      action: `${kind}.${action}`,
      subjectKind: kind,
      subjectId: id,
      campaignId: open.campaign.id,
      payload,
    });
}

/** The seal of an entry that follows one with that seal ("" for the first): over all of it but the payload's text. */
export function sealAfter(seal: AuditSeal, previous: string, entry: Omit<AuditEntryRow, "hmac">): string {
  const { id, chain, seq, at, account_id, action, subject_kind, subject_id } = entry;
  const { campaign_id, request_id, payload_hash } = entry;
  // In this order for ever: what is sealed is the text.
  const first = { id, chain, seq, at, account_id, action, subject_kind, subject_id };
  return seal.seal(
    previous,
    seal.digest(JSON.stringify({ ...first, campaign_id, request_id, payload_hash })),
  );
}
