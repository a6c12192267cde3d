import { sql } from "kysely";
import { type OwnCount, ownCounts } from "~/domain/own-data";
import type { Connection } from "../client.server";

/** Where a kind's rows are, and which column names the person. */
const places: Record<OwnCount, [table: string, column: string]> = {
  outputs: ["outputs", "logged_by"],
  declarations: ["declarations", "account_id"],
  reports: ["report_submissions", "submitted_by"],
  opinionReports: ["opinion_reports", "author_id"],
  fieldReports: ["field_reports", "reported_by"],
  digests: ["reminder_digests", "account_id"],
  nudges: ["report_nudges", "contact_id"],
  noticeReads: ["notice_reads", "account_id"],
  drafts: ["form_drafts", "account_id"],
  feeds: ["calendar_feeds", "account_id"],
  views: ["saved_views", "account_id"],
  auditLines: ["audit_entries", "account_id"],
};

/** How much of each kind there is of one person, in all elections. */
export async function countOwnData(db: Connection, accountId: string): Promise<Record<OwnCount, number>> {
  const counted = await Promise.all(
    ownCounts.map(async (kind) => {
      const [table, column] = places[kind];
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${accountId}`.execute(db);
      return [kind, rows[0]?.n ?? 0] as const;
    }),
  );
  return Object.fromEntries(counted) as Record<OwnCount, number>;
}
