import type { Insertable, Selectable } from "kysely";
import { isTopicKind } from "~/domain/meeting-topics";
import type { Meeting, MeetingTopic } from "~/domain/meetings-page";
import type { Connection, WriteTransaction } from "../client.server";
import type { MeetingNotesTable, MeetingPapersTable, MeetingsTable, MeetingTopicsTable } from "../schema";

/** Meetings that somebody has worked on, the latest first. */
export async function listMeetings(db: Connection, campaignId: string): Promise<Meeting[]> {
  const rows = await db
    .selectFrom("meetings")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("held_on", "desc")
    .execute();
  return rows.map(meetingOf);
}

export async function findMeeting(
  db: Connection,
  campaignId: string,
  heldOn: string,
): Promise<Meeting | undefined> {
  const row = await db
    .selectFrom("meetings")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("held_on", "=", heldOn)
    .executeTakeFirst();
  return row && meetingOf(row);
}

/** Adds a meeting unless its day has one. */
export async function insertMeeting(tx: WriteTransaction, row: Insertable<MeetingsTable>): Promise<void> {
  await tx
    .insertInto("meetings")
    .values(row)
    .onConflict((conflict) => conflict.columns(["campaign_id", "held_on"]).doNothing())
    .execute();
}

/** Changes a meeting, unless somebody else has done so meanwhile. */
export async function updateMeeting(
  tx: WriteTransaction,
  meeting: Pick<Meeting, "id" | "version">,
  set: Partial<Pick<MeetingsTable, "held_on" | "at_time" | "place" | "chair" | "attendance">>,
): Promise<boolean> {
  const result = await tx
    .updateTable("meetings")
    .set((eb) => ({ ...set, version: eb("version", "+", 1) }))
    .where("id", "=", meeting.id)
    .where("version", "=", meeting.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function meetingOf(row: Selectable<MeetingsTable>): Meeting {
  return {
    id: row.id,
    on: row.held_on,
    time: row.at_time,
    place: row.place,
    chair: row.chair,
    attendance: row.attendance,
    version: row.version,
  };
}

/** The topics of a meeting in their order; removed ones only when asked for. */
export async function listTopics(
  db: Connection,
  meetingId: string,
  { removed = false }: { removed?: boolean } = {},
): Promise<MeetingTopic[]> {
  const rows = await db
    .selectFrom("meeting_topics")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("removed_at", removed ? "is not" : "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ id, kind, title, body, position, version }) =>
    isTopicKind(kind) ? [{ id, kind, title, body, position, version }] : [],
  );
}

export async function insertTopics(
  tx: WriteTransaction,
  rows: readonly Insertable<MeetingTopicsTable>[],
): Promise<void> {
  await tx
    .insertInto("meeting_topics")
    .values([...rows])
    .execute();
}

/** Changes a topic, unless somebody else has done so meanwhile. */
export async function updateTopic(
  tx: WriteTransaction,
  topic: Pick<MeetingTopic, "id" | "version">,
  set: Partial<Pick<MeetingTopicsTable, "title" | "body" | "removed_at">> &
    Pick<MeetingTopicsTable, "updated_by" | "updated_at">,
): Promise<boolean> {
  const result = await tx
    .updateTable("meeting_topics")
    .set((eb) => ({ ...set, version: eb("version", "+", 1) }))
    .where("id", "=", topic.id)
    .where("version", "=", topic.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Its place among the others; no new version, since its words stay. */
export async function placeTopic(tx: WriteTransaction, id: string, position: number): Promise<void> {
  await tx.updateTable("meeting_topics").set({ position }).where("id", "=", id).execute();
}

export interface StoredNote {
  topicId: string;
  revision: number;
  body: string;
  by: string;
  recordedAt: string;
}

/** Every wording of a meeting's minutes, oldest first. */
export function listNotes(db: Connection, meetingId: string): Promise<StoredNote[]> {
  return db
    .selectFrom("meeting_notes as note")
    .innerJoin("meeting_topics as topic", "topic.id", "note.topic_id")
    .innerJoin("accounts", "accounts.id", "note.account_id")
    .select([
      "note.topic_id as topicId",
      "note.revision",
      "note.body",
      "accounts.display_name as by",
      "note.recorded_at as recordedAt",
    ])
    .where("topic.meeting_id", "=", meetingId)
    .orderBy("note.topic_id")
    .orderBy("note.revision")
    .execute();
}

/** Adds a wording, the revision after the last one. */
export async function insertNote(tx: WriteTransaction, row: Insertable<MeetingNotesTable>): Promise<void> {
  await tx.insertInto("meeting_notes").values(row).execute();
}

export interface StoredMeetingPaper {
  paper: "pack" | "notice";
  symbol: string;
  number: string;
  signedOn: string | null;
  version: number;
}

export async function listMeetingPapers(db: Connection, meetingId: string): Promise<StoredMeetingPaper[]> {
  const rows = await db
    .selectFrom("meeting_papers")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .execute();
  return rows.map(({ paper, symbol, number, signed_on, version }) => ({
    paper,
    symbol,
    number,
    signedOn: signed_on,
    version,
  }));
}

/** Sets a paper that had that version (0: none yet), unless somebody else has been quicker. */
export async function saveMeetingPaper(
  tx: WriteTransaction,
  seen: number,
  row: Insertable<MeetingPapersTable>,
): Promise<boolean> {
  const { meeting_id, paper, ...set } = row;
  if (seen === 0) {
    const result = await tx
      .insertInto("meeting_papers")
      .values({ ...row, version: 1 })
      .onConflict((conflict) => conflict.columns(["meeting_id", "paper"]).doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }
  const result = await tx
    .updateTable("meeting_papers")
    .set({ ...set, version: seen + 1 })
    .where("meeting_id", "=", meeting_id)
    .where("paper", "=", paper)
    .where("version", "=", seen)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
