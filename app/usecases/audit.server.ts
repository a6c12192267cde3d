import type { WriteTransaction } from "~db/client.server";
import { type AuditEntryRow, findAuditHead, insertAuditEntry } from "~db/queries/audit.server";
import type { AuditSeal, UseCaseContext } from "./context.server";

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

/** Adds one line to the audit trail inside the transaction of the change that it tells of. */
export async function appendAudit(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  event: AuditEvent,
): Promise<void> {
  const head = await findAuditHead(tx, event.chain);
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
