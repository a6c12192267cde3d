import type { Insertable } from "kysely";
import type { ActionEvent, MeetingAction } from "~/domain/meeting-actions";
import type { Connection, WriteTransaction } from "../client.server";
import type { MeetingActionEventsTable, MeetingActionsTable } from "../schema";
import { creditsWithin, type Within } from "./outputs.server";

/** What was concluded in all of a campaign's meetings, or in one, the latest meeting first. */
export async function listActions(
  db: Connection,
  campaignId: string,
  only: { meetingId?: string; id?: string } = {},
): Promise<MeetingAction[]> {
  const { meetingId, id } = only;
  const rows = await db
    .selectFrom("meeting_actions as action")
    .innerJoin("meetings as meeting", "meeting.id", "action.meeting_id")
    .select([
      "action.id",
      "action.meeting_id as meetingId",
      "action.topic_id as topicId",
      "action.number",
      "action.content",
      "action.due_on as dueOn",
      "action.version",
      "meeting.held_on as saidOn",
    ])
    .where("action.campaign_id", "=", campaignId)
    .$if(meetingId !== undefined, (query) => query.where("action.meeting_id", "=", meetingId ?? ""))
    .$if(id !== undefined, (query) => query.where("action.id", "=", id ?? ""))
    .orderBy("meeting.held_on", "desc")
    .orderBy("action.number")
    .execute();
  const units = await listActionUnits(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, unitIds: units.get(row.id) ?? [] }));
}

async function listActionUnits(db: Connection, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("meeting_action_units")
    .selectAll()
    .where("action_id", "in", [...ids])
    .orderBy("action_id")
    .orderBy("unit_id")
    .execute();
  const found = new Map<string, string[]>();
  for (const row of rows) found.set(row.action_id, [...(found.get(row.action_id) ?? []), row.unit_id]);
  return found;
}

/** What was said of a campaign's conclusions, in the order in which it was said; of one only where it is given. */
export function listActionEvents(
  db: Connection,
  campaignId: string,
  actionId?: string,
): Promise<ActionEvent[]> {
  return db
    .selectFrom("meeting_action_events as event")
    .innerJoin("meeting_actions as action", "action.id", "event.action_id")
    .innerJoin("accounts", "accounts.id", "event.account_id")
    .select([
      "event.id",
      "event.action_id as actionId",
      "event.unit_id as unitId",
      "event.mark",
      "event.note",
      "accounts.display_name as by",
      "event.recorded_at as recordedAt",
    ])
    .where("action.campaign_id", "=", campaignId)
    .$if(actionId !== undefined, (query) => query.where("event.action_id", "=", actionId ?? ""))
    .orderBy("event.id")
    .execute();
}

/** The number that the meeting's next conclusion gets. */
export async function nextActionNumber(db: Connection, meetingId: string): Promise<number> {
  const row = await db
    .selectFrom("meeting_actions")
    .select(({ fn }) => fn.max("number").as("last"))
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

export async function insertAction(
  tx: WriteTransaction,
  row: Insertable<MeetingActionsTable>,
  unitIds: readonly string[],
): Promise<void> {
  await tx.insertInto("meeting_actions").values(row).execute();
  await insertActionUnits(tx, row.id, unitIds);
}

/** Changes a conclusion with its units, unless somebody else has done so meanwhile. */
export async function updateAction(
  tx: WriteTransaction,
  action: Pick<MeetingAction, "id" | "version">,
  set: Pick<MeetingActionsTable, "content" | "due_on">,
  unitIds: readonly string[],
): Promise<boolean> {
  const result = await tx
    .updateTable("meeting_actions")
    .set((eb) => ({ ...set, version: eb("version", "+", 1) }))
    .where("id", "=", action.id)
    .where("version", "=", action.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await tx.deleteFrom("meeting_action_units").where("action_id", "=", action.id).execute();
  await insertActionUnits(tx, action.id, unitIds);
  return true;
}

async function insertActionUnits(tx: WriteTransaction, id: string, unitIds: readonly string[]) {
  const rows = unitIds.map((unitId) => ({ action_id: id, unit_id: unitId }));
  await tx.insertInto("meeting_action_units").values(rows).execute();
}

export async function insertActionEvents(
  tx: WriteTransaction,
  rows: readonly Insertable<MeetingActionEventsTable>[],
): Promise<void> {
  await tx
    .insertInto("meeting_action_events")
    .values([...rows])
    .execute();
}

/** Active outputs of the campaign by their numbers, of those that credit a unit within reach. */
export async function listOutputsByNumber(
  db: Connection,
  campaignId: string,
  numbers: readonly number[],
  within: Within,
): Promise<{ id: string; number: number }[]> {
  return db
    .selectFrom("outputs")
    .select(["id", "number"])
    .where("campaign_id", "=", campaignId)
    .where("number", "in", [...numbers])
    .where("status", "=", "active")
    .where(creditsWithin(within))
    .execute();
}

/** Links outputs to a conclusion; those that are linked already stay as they are. */
export async function insertActionOutputs(
  tx: WriteTransaction,
  actionId: string,
  outputIds: readonly string[],
  by: { accountId: string; at: string },
): Promise<void> {
  const rows = outputIds.map((outputId) => ({
    action_id: actionId,
    output_id: outputId,
    linked_by: by.accountId,
    linked_at: by.at,
  }));
  await tx
    .insertInto("meeting_action_outputs")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The outputs linked to a conclusion, the earliest first; withdrawn ones among them. */
export function listActionOutputs(db: Connection, actionId: string) {
  return db
    .selectFrom("meeting_action_outputs as link")
    .innerJoin("outputs", "outputs.id", "link.output_id")
    .select(["outputs.number", "outputs.title", "outputs.published_on as publishedOn", "outputs.status"])
    .where("link.action_id", "=", actionId)
    .orderBy("outputs.published_on")
    .orderBy("outputs.number")
    .execute();
}
