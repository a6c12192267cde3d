import type { Round, RoundEvent, RoundEventKind, RoundNumber, RoundResult } from "~/domain/rounds";
import type { Connection, WriteTransaction } from "../client.server";
import type { ConsultationRoundsTable, StateEventsTable } from "../schema";

const SUBJECT = "round";

/** A round with the instant at which it was taken away; null: it stands. */
export interface KeptRound extends Round {
  removedAt: string | null;
}

/** The rounds that stand, by number, then as they were added. */
export async function listRounds(db: Connection, campaignId: string): Promise<KeptRound[]> {
  const rows = await db
    .selectFrom("consultation_rounds")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is", null)
    .orderBy("number")
    .orderBy("id")
    .execute();
  return rows.map(roundOf);
}

/** One round of the campaign, also one that was taken away. */
export async function findRound(
  db: Connection,
  campaignId: string,
  id: string,
): Promise<KeptRound | undefined> {
  const row = await db
    .selectFrom("consultation_rounds")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && roundOf(row);
}

export type NewRound = Omit<Round, "version" | "place" | "note">;

export async function insertRounds(
  tx: WriteTransaction,
  rounds: readonly NewRound[],
  stamp: { campaignId: string; createdBy: string; createdAt: string },
): Promise<void> {
  const rows = rounds.map((round) => ({
    id: round.id,
    campaign_id: stamp.campaignId,
    number: round.number,
    body: round.body,
    level: round.level,
    unit_id: round.unitId,
    window_from: round.windowFrom,
    window_to: round.windowTo,
    place: "",
    note: "",
    removed_at: null,
    version: 1,
    created_by: stamp.createdBy,
    created_at: stamp.createdAt,
  }));
  await tx.insertInto("consultation_rounds").values(rows).execute();
}

export type RoundDetails = Pick<Round, "windowFrom" | "windowTo" | "place" | "note">;

export async function updateRoundDetails(
  tx: WriteTransaction,
  id: string,
  details: RoundDetails,
): Promise<void> {
  await tx
    .updateTable("consultation_rounds")
    .set((eb) => ({
      window_from: details.windowFrom,
      window_to: details.windowTo,
      place: details.place,
      note: details.note,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}

/** Takes a round away, or with null puts it back. */
export async function updateRoundRemoved(
  tx: WriteTransaction,
  id: string,
  removedAt: string | null,
): Promise<void> {
  await tx
    .updateTable("consultation_rounds")
    .set((eb) => ({ removed_at: removedAt, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** A line of a round's history with the name of who recorded it. */
export interface RecordedRoundEvent extends RoundEvent {
  id: string;
  roundId: string;
  reason: string;
  documentId: string | null;
  accountName: string;
  recordedAt: string;
}

/** The history of all rounds of a campaign, or of one, in the order in which it was written. */
export async function listRoundEvents(
  db: Connection,
  campaignId: string,
  roundId: string | null = null,
): Promise<RecordedRoundEvent[]> {
  const rows = await db
    .selectFrom("state_events")
    .innerJoin("accounts", "accounts.id", "state_events.account_id")
    .selectAll("state_events")
    .select("accounts.display_name")
    .where("campaign_id", "=", campaignId)
    .where("subject_kind", "=", SUBJECT)
    .$if(roundId !== null, (query) => query.where("subject_key", "=", roundId ?? ""))
    .orderBy("state_events.id")
    .execute();
  return rows.map((row) => ({ ...eventOf(row), accountName: row.display_name }));
}

export interface NewRoundEvent extends RoundEvent {
  id: string;
  campaignId: string;
  roundId: string;
  unitId: string | null;
  reason: string;
  documentId: string | null;
  accountId: string;
  recordedAt: string;
}

export async function insertRoundEvents(
  tx: WriteTransaction,
  events: readonly NewRoundEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    id: event.id,
    campaign_id: event.campaignId,
    subject_kind: SUBJECT,
    subject_key: event.roundId,
    unit_id: event.unitId,
    event: event.kind,
    effective_on: event.on,
    effective_at: event.at,
    detail: event.result && JSON.stringify(event.result),
    reason: event.reason,
    document_id: event.documentId,
    account_id: event.accountId,
    recorded_at: event.recordedAt,
  }));
  await tx.insertInto("state_events").values(rows).execute();
}

function roundOf(row: ConsultationRoundsTable): KeptRound {
  return {
    id: row.id,
    number: row.number as RoundNumber,
    body: row.body,
    level: row.level,
    unitId: row.unit_id,
    windowFrom: row.window_from,
    windowTo: row.window_to,
    place: row.place,
    note: row.note,
    version: row.version,
    removedAt: row.removed_at,
  };
}

function eventOf(row: StateEventsTable): Omit<RecordedRoundEvent, "accountName"> {
  return {
    id: row.id,
    roundId: row.subject_key,
    kind: row.event as RoundEventKind,
    on: row.effective_on,
    at: row.effective_at,
    result: row.detail === null ? null : (JSON.parse(row.detail) as RoundResult),
    reason: row.reason,
    documentId: row.document_id,
    recordedAt: row.recorded_at,
  };
}
