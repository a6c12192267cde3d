import type { CaseMedium, CaseSource } from "~/domain/cases";
import type { Connection, WriteTransaction } from "../client.server";

/** Replaces the sources of a case. */
export async function replaceCaseSources(
  tx: WriteTransaction,
  caseId: string,
  sources: readonly (CaseSource & { id: string })[],
): Promise<void> {
  await tx.deleteFrom("rebuttal_sources").where("case_id", "=", caseId).execute();
  if (sources.length === 0) return;
  const rows = sources.map(({ id, kind, title, link, documentId }, sort_order) => ({
    ...{ id, case_id: caseId, kind, title, link, document_id: documentId, sort_order },
  }));
  await tx.insertInto("rebuttal_sources").values(rows).execute();
}

/** Another sighting of a claim. */
export interface CaseRepeatRow {
  id: string;
  caseId: string;
  seenAt: string;
  medium: CaseMedium;
  unitId: string | null;
  note: string;
  /** The case that it was before it went into this one. */
  mergedFrom: string | null;
}

/** Repeats of a case, the latest first, with who recorded them. */
export async function listRepeats(
  db: Connection,
  caseId: string,
): Promise<(CaseRepeatRow & { by: string })[]> {
  const rows = await db
    .selectFrom("rebuttal_repeats")
    .innerJoin("accounts", "accounts.id", "rebuttal_repeats.recorded_by")
    .selectAll("rebuttal_repeats")
    .select("accounts.display_name")
    .where("case_id", "=", caseId)
    .where("removed_at", "is", null)
    .orderBy("seen_at", "desc")
    .orderBy("rebuttal_repeats.id", "desc")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, caseId: row.case_id, seenAt: row.seen_at, medium: row.medium, unitId: row.unit_id },
    ...{ note: row.note, mergedFrom: row.merged_from, by: row.display_name },
  }));
}

/** How many times each case of the campaign, or each of some cases, was met again. */
export async function countRepeats(
  db: Connection,
  campaignId: string,
  caseIds?: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("rebuttal_repeats")
    .innerJoin("rebuttal_cases", "rebuttal_cases.id", "rebuttal_repeats.case_id")
    .select("case_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("campaign_id", "=", campaignId)
    .where("rebuttal_repeats.removed_at", "is", null)
    .$if(caseIds !== undefined, (query) => query.where("case_id", "in", [...(caseIds ?? [])]))
    .groupBy("case_id")
    .execute();
  return new Map(rows.map(({ case_id, count }) => [case_id, count]));
}

export async function insertRepeat(
  tx: WriteTransaction,
  { id, caseId, seenAt, medium, unitId, note, mergedFrom }: CaseRepeatRow,
  by: { accountId: string; at: string },
): Promise<void> {
  await tx
    .insertInto("rebuttal_repeats")
    .values({
      ...{ id, case_id: caseId, seen_at: seenAt, medium, unit_id: unitId, note, merged_from: mergedFrom },
      ...{ recorded_by: by.accountId, recorded_at: by.at, removed_at: null },
    })
    .execute();
}

/** Takes a repeat away, or with null puts it back; the value is its unit, undefined when it is not the case's. */
export async function updateRepeatRemoved(
  tx: WriteTransaction,
  { caseId, id }: { caseId: string; id: string },
  removedAt: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("rebuttal_repeats")
    .set({ removed_at: removedAt })
    .where("id", "=", id)
    .where("case_id", "=", caseId)
    .where("merged_from", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A repeat of a case, also one that was taken away. */
export function findRepeat(db: Connection, { caseId, id }: { caseId: string; id: string }) {
  return db
    .selectFrom("rebuttal_repeats")
    .select(["unit_id", "merged_from", "seen_at"])
    .where("id", "=", id)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
}

/** All sightings of a case become another's. */
export async function moveRepeats(tx: WriteTransaction, fromId: string, toId: string): Promise<void> {
  await tx.updateTable("rebuttal_repeats").set({ case_id: toId }).where("case_id", "=", fromId).execute();
}

/** What was done to a case. */
export interface CaseEvent {
  id: string;
  act: string;
  /** JSON: what changed, before and after, or what it was about. */
  details: string;
  reason: string;
  by: string;
  recordedAt: string;
}

/** The history of a case, the latest first. */
export async function listCaseEvents(db: Connection, caseId: string): Promise<CaseEvent[]> {
  const rows = await db
    .selectFrom("rebuttal_events")
    .innerJoin("accounts", "accounts.id", "rebuttal_events.account_id")
    .selectAll("rebuttal_events")
    .select("accounts.display_name")
    .where("case_id", "=", caseId)
    .orderBy("rebuttal_events.id", "desc")
    .execute();
  return rows.map(({ id, act, details, reason, display_name, recorded_at }) => ({
    ...{ id, act, details, reason, by: display_name, recordedAt: recorded_at },
  }));
}

export async function insertCaseEvent(
  tx: WriteTransaction,
  event: { id: string; caseId: string; act: string; details: string; reason: string },
  by: { accountId: string; at: string },
): Promise<void> {
  const { id, caseId, act, details, reason } = event;
  await tx
    .insertInto("rebuttal_events")
    .values({ id, case_id: caseId, act, details, reason, account_id: by.accountId, recorded_at: by.at })
    .execute();
}

/** null: the campaign has set none. */
export async function findCaseGoals(db: Connection, campaignId: string) {
  const row = await db
    .selectFrom("rebuttal_goals")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  return row
    ? { decideHours: row.decide_hours, publishHours: row.publish_hours, version: row.version }
    : null;
}

/** Writes goals over the version that was read (0: none); false when somebody else was first. */
export async function upsertCaseGoals(
  tx: WriteTransaction,
  campaignId: string,
  version: number,
  { decideHours, publishHours }: { decideHours: number; publishHours: number },
): Promise<boolean> {
  const values = { decide_hours: decideHours, publish_hours: publishHours, version: version + 1 };
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("rebuttal_goals")
      .values({ campaign_id: campaignId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable("rebuttal_goals")
    .set(values)
    .where("campaign_id", "=", campaignId)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
