import type { Connection, WriteTransaction } from "../client.server";
import type { RetentionDeletionsTable } from "../schema";

/** A version of a campaign's terms: who set it, when and why. */
export interface TermsVersion {
  version: number;
  months: Partial<Record<string, number>>;
  reason: string;
  by: string;
  setAt: string;
}

/** All versions that were set, the latest first. */
export async function listTerms(db: Connection, campaignId: string): Promise<TermsVersion[]> {
  const rows = await db
    .selectFrom("retention_terms as terms")
    .innerJoin("accounts", "accounts.id", "terms.set_by")
    .select(["terms.version", "months", "reason", "set_at", "accounts.display_name as by"])
    .where("campaign_id", "=", campaignId)
    .orderBy("terms.version", "desc")
    .execute();
  return rows.map(({ version, months, reason, by, set_at }) => ({
    ...{ version, reason, by, setAt: set_at },
    months: JSON.parse(months) as Partial<Record<string, number>>,
  }));
}

export async function insertTerms(
  tx: WriteTransaction,
  set: Omit<TermsVersion, "by"> & { campaignId: string; accountId: string },
): Promise<void> {
  await tx
    .insertInto("retention_terms")
    .values({
      ...{ campaign_id: set.campaignId, version: set.version, months: JSON.stringify(set.months) },
      ...{ reason: set.reason, set_by: set.accountId, set_at: set.setAt },
    })
    .execute();
}

/** Adds to what a job has deleted of a kind, in the transaction of the deletion. */
export async function noteDeletion(tx: WriteTransaction, row: RetentionDeletionsTable): Promise<void> {
  const known = await tx
    .selectFrom("retention_deletions")
    .select(["id", "deleted", "oldest_at", "newest_at"])
    .where("job_id", "=", row.job_id)
    .where("kind", "=", row.kind)
    .where("campaign_id", row.campaign_id === null ? "is" : "=", row.campaign_id)
    .executeTakeFirst();
  if (!known) {
    await tx.insertInto("retention_deletions").values(row).execute();
    return;
  }
  const { deleted, ended_at } = row;
  const [oldest_at] = [known.oldest_at, row.oldest_at].sort();
  const newest_at = [known.newest_at, row.newest_at].sort().at(-1);
  await tx
    .updateTable("retention_deletions")
    .set({ deleted: known.deleted + deleted, oldest_at, newest_at, ended_at })
    .where("id", "=", known.id)
    .execute();
}

const shownDeletions = 200;

/** What was deleted of a campaign (null: of the installation), the latest first. */
export function listDeletions(db: Connection, campaignId: string | null) {
  return db
    .selectFrom("retention_deletions")
    .selectAll()
    .where("campaign_id", campaignId === null ? "is" : "=", campaignId)
    .orderBy("ended_at", "desc")
    .orderBy("id", "desc")
    .limit(shownDeletions)
    .execute();
}
