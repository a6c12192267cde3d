import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { CampaignClosingsTable } from "../schema";

/** Every wish to close or reopen an election, the latest first, with the names of both people. */
export function listClosingRequests(db: Connection, campaignId: string) {
  return db
    .selectFrom("campaign_closings as request")
    .innerJoin("accounts as asker", "asker.id", "request.requested_by")
    .leftJoin("accounts as decider", "decider.id", "request.decided_by")
    .select([
      "request.id",
      "request.kind",
      "request.reason",
      "request.still_open as stillOpen",
      "request.requested_by as requestedBy",
      "request.requested_at as requestedAt",
      "request.decision",
      "request.decided_at as decidedAt",
      "asker.display_name as by",
      "decider.display_name as decidedBy",
    ])
    .where("request.campaign_id", "=", campaignId)
    .orderBy("request.requested_at", "desc")
    .orderBy("request.id", "desc")
    .execute();
}
export type ClosingRequest = Awaited<ReturnType<typeof listClosingRequests>>[number];

export async function insertClosingRequest(
  tx: WriteTransaction,
  row: Insertable<CampaignClosingsTable>,
): Promise<void> {
  await tx.insertInto("campaign_closings").values(row).execute();
}

export async function decideClosingRequest(
  tx: WriteTransaction,
  id: string,
  set: { decision: "consented" | "refused" | "withdrawn"; decided_by: string; decided_at: string },
): Promise<void> {
  await tx.updateTable("campaign_closings").set(set).where("id", "=", id).execute();
}

/** Closes an election at that instant, or opens it again (null). */
export async function setClosed(
  tx: WriteTransaction,
  campaignId: string,
  closedAt: string | null,
): Promise<void> {
  await tx
    .updateTable("campaigns")
    .set((eb) => ({
      status: closedAt === null ? "active" : "closed",
      closed_at: closedAt,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", campaignId)
    .execute();
}

/** How the election stands inside a transaction: since when it has been closed. */
export async function findClosedAt(tx: Connection, campaignId: string): Promise<string | null> {
  const row = await tx
    .selectFrom("campaigns")
    .select("closed_at")
    .where("id", "=", campaignId)
    .executeTakeFirst();
  return row?.closed_at ?? null;
}

/** Records that are open by a column of theirs alone, counted. */
export async function countOpenRecords(db: Connection, campaignId: string) {
  const [adjustments, imports, packs, cases, issues, fieldReports] = await Promise.all([
    count(
      db
        .selectFrom("adjustments")
        .where("campaign_id", "=", campaignId)
        .where("state", "=", "waiting")
        .select((eb) => eb.fn.countAll<number>().as("n")),
    ),
    count(
      db
        .selectFrom("imports")
        .where("campaign_id", "=", campaignId)
        .where("status", "in", ["reading", "checked", "writing", "undoing"])
        .select((eb) => eb.fn.countAll<number>().as("n")),
    ),
    count(
      db
        .selectFrom("meetings")
        .leftJoin("meeting_packs as pack", "pack.meeting_id", "meetings.id")
        .where("meetings.campaign_id", "=", campaignId)
        .where("pack.id", "is", null)
        .select((eb) => eb.fn.countAll<number>().as("n")),
    ),
    count(openCases(db, campaignId)),
    count(unansweredIssues(db, campaignId)),
    count(
      db
        .selectFrom("field_reports")
        .where("campaign_id", "=", campaignId)
        .where("state", "=", "open")
        .select((eb) => eb.fn.countAll<number>().as("n")),
    ),
  ]);
  return { adjustments, imports, packs, cases, issues, "field-reports": fieldReports };
}

/** Undecided, or to be made public and not published. */
const openCases = (db: Connection, campaignId: string) =>
  db
    .selectFrom("rebuttal_cases as one")
    .where("one.campaign_id", "=", campaignId)
    .where("one.removed_at", "is", null)
    .where("one.merged_into", "is", null)
    .where((eb) =>
      eb.or([
        eb("one.decision", "is", null),
        eb.and([eb("one.decision", "in", ["rebut", "inform"]), eb("one.published_at", "is", null)]),
      ]),
    )
    .select((eb) => eb.fn.countAll<number>().as("n"));

/** Passed on to whoever answers, without an answer. */
const unansweredIssues = (db: Connection, campaignId: string) =>
  db
    .selectFrom("opinion_handovers as handover")
    .innerJoin("opinion_issues as issue", "issue.id", "handover.issue_id")
    .where("issue.campaign_id", "=", campaignId)
    .where("issue.removed_at", "is", null)
    .where("handover.removed_at", "is", null)
    .where("handover.answered_on", "is", null)
    .select((eb) => eb.fn.countAll<number>().as("n"));

async function count(query: { executeTakeFirstOrThrow(): Promise<{ n: number }> }): Promise<number> {
  return (await query.executeTakeFirstOrThrow()).n;
}
