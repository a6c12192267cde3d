import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { ReportSubmissionsTable } from "../schema";

/** The next number of a campaign's sendings; the campaign's chain keeps two from taking it. */
export async function insertSubmission(
  tx: WriteTransaction,
  row: Omit<Insertable<ReportSubmissionsTable>, "number">,
): Promise<number> {
  const last = await tx
    .selectFrom("report_submissions")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("campaign_id", "=", row.campaign_id)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto("report_submissions")
    .values({ ...row, number })
    .execute();
  return number;
}

const submissions = (db: Connection) =>
  db
    .selectFrom("report_submissions as sent")
    .innerJoin("accounts", "accounts.id", "sent.submitted_by")
    .select([
      "sent.number",
      "sent.expected_id as expectedId",
      "sent.is_nothing as isNothing",
      "sent.content",
      "sent.hash",
      "sent.submitted_at as at",
      "accounts.display_name as by",
    ]);

/** The last sending of a report. */
export function findLastSubmission(db: Connection, expectedId: string) {
  return submissions(db)
    .where("sent.expected_id", "=", expectedId)
    .orderBy("sent.number", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** One sending with the unit and week that it is of. */
export function findSubmission(db: Connection, campaignId: string, number: number) {
  return submissions(db)
    .innerJoin("expected_reports as expected", "expected.id", "sent.expected_id")
    .select([
      "expected.unit_id as unitId",
      "expected.period_from as periodFrom",
      "expected.period_to as periodTo",
      "expected.due_at as dueAt",
    ])
    .where("sent.campaign_id", "=", campaignId)
    .where("sent.number", "=", number)
    .executeTakeFirst();
}
