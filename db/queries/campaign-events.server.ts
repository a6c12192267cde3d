import type { Connection, WriteTransaction } from "../client.server";

/** A line of what happened to a campaign, to one of its units or phases. */
export interface CampaignEvent {
  id: string;
  campaignId: string;
  /** `campaign`, `unit` or `phase`. */
  subjectKind: string;
  subjectKey: string;
  unitId: string | null;
  event: string;
  on: string | null;
  /** JSON of the event's own facts. */
  detail: string | null;
  reason: string;
  documentId: string | null;
  accountId: string;
  recordedAt: string;
}

export async function insertCampaignEvent(tx: WriteTransaction, event: CampaignEvent): Promise<void> {
  await tx
    .insertInto("state_events")
    .values({
      id: event.id,
      campaign_id: event.campaignId,
      subject_kind: event.subjectKind,
      subject_key: event.subjectKey,
      unit_id: event.unitId,
      event: event.event,
      effective_on: event.on,
      effective_at: null,
      detail: event.detail,
      reason: event.reason,
      document_id: event.documentId,
      account_id: event.accountId,
      recorded_at: event.recordedAt,
    })
    .execute();
}

/** The lines about one subject, newest first, with who recorded them. */
export async function listCampaignEvents(
  db: Connection,
  campaignId: string,
  subject: { kind: string; key?: string },
): Promise<(CampaignEvent & { by: string })[]> {
  let query = db
    .selectFrom("state_events")
    .innerJoin("accounts", "accounts.id", "state_events.account_id")
    .selectAll("state_events")
    .select("accounts.display_name")
    .where("campaign_id", "=", campaignId)
    .where("subject_kind", "=", subject.kind);
  if (subject.key !== undefined) query = query.where("subject_key", "=", subject.key);
  const rows = await query.orderBy("state_events.id", "desc").execute();
  return rows.map((row) => ({
    id: row.id,
    campaignId: row.campaign_id,
    subjectKind: row.subject_kind,
    subjectKey: row.subject_key,
    unitId: row.unit_id,
    event: row.event,
    on: row.effective_on,
    detail: row.detail,
    reason: row.reason,
    documentId: row.document_id,
    accountId: row.account_id,
    recordedAt: row.recorded_at,
    by: row.display_name,
  }));
}
