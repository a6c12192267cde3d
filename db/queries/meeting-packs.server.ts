import type { Insertable } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection, WriteTransaction } from "../client.server";
import type { MeetingAddendaTable, MeetingPacksTable } from "../schema";

/** A pack as it was frozen; its content is read one at a time. */
export interface StoredPack {
  id: string;
  meetingId: string;
  asOf: string;
  hash: string;
  by: string;
  frozenAt: string;
}

export function listPacks(db: Connection, meetingIds: readonly string[]): Promise<StoredPack[]> {
  return db
    .selectFrom("meeting_packs as pack")
    .innerJoin("accounts", "accounts.id", "pack.frozen_by")
    .select([
      "pack.id",
      "pack.meeting_id as meetingId",
      "pack.as_of as asOf",
      "pack.hash",
      "accounts.display_name as by",
      "pack.frozen_at as frozenAt",
    ])
    .where("pack.meeting_id", "in", [...meetingIds])
    .execute();
}

/** Days of an election's meetings whose pack is frozen, in their order. */
export async function listFrozenMeetings(
  db: Connection,
  campaignId: string,
): Promise<{ id: string; on: CivilDate }[]> {
  return db
    .selectFrom("meetings")
    .innerJoin("meeting_packs as pack", "pack.meeting_id", "meetings.id")
    .select(["meetings.id", "meetings.held_on as on"])
    .where("meetings.campaign_id", "=", campaignId)
    .orderBy("meetings.held_on")
    .execute();
}

/** The very text that was frozen, whose SHA-256 is the pack's hash. */
export async function findPackContent(db: Connection, packId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("meeting_packs")
    .select("content")
    .where("id", "=", packId)
    .executeTakeFirst();
  return row?.content;
}

/** Freezes a pack; false: it has been frozen already. */
export async function insertPack(tx: WriteTransaction, row: Insertable<MeetingPacksTable>): Promise<boolean> {
  const result = await tx
    .insertInto("meeting_packs")
    .values(row)
    .onConflict((conflict) => conflict.columns(["meeting_id"]).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export interface StoredAddendum {
  number: number;
  body: string;
  by: string;
  recordedAt: string;
}

/** Addenda of a pack in the order of their numbers. */
export function listAddenda(db: Connection, packId: string): Promise<StoredAddendum[]> {
  return db
    .selectFrom("meeting_addenda as addendum")
    .innerJoin("accounts", "accounts.id", "addendum.account_id")
    .select([
      "addendum.number",
      "addendum.body",
      "accounts.display_name as by",
      "addendum.recorded_at as recordedAt",
    ])
    .where("addendum.pack_id", "=", packId)
    .orderBy("addendum.number")
    .execute();
}

export async function insertAddendum(
  tx: WriteTransaction,
  row: Insertable<MeetingAddendaTable>,
): Promise<void> {
  await tx.insertInto("meeting_addenda").values(row).execute();
}

/** Difficulties and proposals of the week's reports that have been sent, in no order. */
export function listReportWords(
  db: Connection,
  campaignId: string,
  weekStart: CivilDate,
): Promise<{ unitId: string; difficulties: string; proposals: string }[]> {
  return db
    .selectFrom("weekly_reports as report")
    .innerJoin("expected_reports as expected", "expected.id", "report.expected_id")
    .select(["expected.unit_id as unitId", "report.difficulties", "report.proposals"])
    .where("expected.campaign_id", "=", campaignId)
    .where("expected.series", "=", "weekly")
    .where("expected.period_from", "=", weekStart)
    .where("expected.cancelled_at", "is", null)
    .where("report.state", "in", ["submitted", "accepted"])
    .where((eb) => eb.or([eb("report.difficulties", "!=", ""), eb("report.proposals", "!=", "")]))
    .execute();
}
