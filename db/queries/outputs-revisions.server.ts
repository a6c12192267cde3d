import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { OutputRevisionsTable } from "../schema";

/** Keeps a correction. Its number is the version that it makes; version 1 is the logging and stands in the output. */
export async function insertRevision(
  tx: WriteTransaction,
  row: Insertable<OutputRevisionsTable>,
): Promise<void> {
  await tx.insertInto("output_revisions").values(row).execute();
}

/** Corrections of an output with who made them, the newest first. */
export function listRevisions(db: Connection, outputId: string) {
  return db
    .selectFrom("output_revisions")
    .innerJoin("accounts", "accounts.id", "output_revisions.account_id")
    .select([
      "output_revisions.revision",
      "output_revisions.kind",
      "output_revisions.before",
      "output_revisions.after",
      "output_revisions.reason",
      "output_revisions.recorded_at",
      "accounts.display_name as by",
    ])
    .where("output_id", "=", outputId)
    .orderBy("revision", "desc")
    .execute();
}

/** Who changed an output last, and when: its last correction, else its logging. */
export async function findLastHand(
  db: Connection,
  output: { id: string; loggedBy: string; loggedAt: string },
): Promise<{ by: string; at: string }> {
  const last = await db
    .selectFrom("output_revisions")
    .innerJoin("accounts", "accounts.id", "output_revisions.account_id")
    .select(["accounts.display_name as by", "output_revisions.recorded_at as at"])
    .where("output_id", "=", output.id)
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ?? { by: await findAccountName(db, output.loggedBy), at: output.loggedAt };
}

export async function findAccountName(db: Connection, accountId: string): Promise<string> {
  const row = await db
    .selectFrom("accounts")
    .select("display_name")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  return row.display_name;
}
