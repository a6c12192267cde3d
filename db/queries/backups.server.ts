import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { BackupRunsTable } from "../schema";

export type BackupAct = BackupRunsTable["act"];

export async function insertBackupRun(tx: WriteTransaction, run: Insertable<BackupRunsTable>): Promise<void> {
  await tx.insertInto("backup_runs").values(run).execute();
}

/** The latest run of a kind that ended well. */
export function findLastGood(db: Connection, act: BackupAct) {
  return db
    .selectFrom("backup_runs")
    .selectAll()
    .where("act", "=", act)
    .where("problem", "is", null)
    .orderBy("begun_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** All runs, latest first, with who asked for them. */
export function listBackupRuns(db: Connection, limit: number) {
  return db
    .selectFrom("backup_runs as run")
    .leftJoin("accounts", "accounts.id", "run.account_id")
    .selectAll("run")
    .select("accounts.display_name as accountName")
    .orderBy("run.begun_at", "desc")
    .orderBy("run.id", "desc")
    .limit(limit)
    .execute();
}

/** Forgets runs of before an instant; their lines in the audit trail stay. */
export async function deleteBackupRuns(tx: WriteTransaction, before: string): Promise<void> {
  await tx.deleteFrom("backup_runs").where("begun_at", "<", before).execute();
}

/** The seal of the entry of that number; undefined: there is none. */
export async function findSealAt(db: Connection, chain: string, seq: number): Promise<string | undefined> {
  const row = await db
    .selectFrom("audit_entries")
    .select("hmac")
    .where("chain", "=", chain)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row?.hmac;
}
