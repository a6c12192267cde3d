import type { Insertable } from "kysely";
import type { TargetRule } from "~/domain/target-rules";
import { isSizeKey, type UnitSize } from "~/domain/unit-sizes";
import type { Connection, WriteTransaction } from "../client.server";
import type { TargetRulesTable, UnitSizesTable } from "../schema";

/** The rules that hold, oldest first. */
export async function listRules(db: Connection, campaignId: string): Promise<TargetRule[]> {
  const rows = await db
    .selectFrom("target_rules")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    categoryId: row.category_id,
    factor: row.factor,
    sizeKey: row.size_key !== null && isSizeKey(row.size_key) ? row.size_key : null,
    times: row.times,
    periodKey: row.period_key,
    scope: row.scope,
    scopeUnitId: row.scope_unit_id,
    documentId: row.document_id,
    clause: row.clause,
    version: row.version,
  }));
}

export async function insertRule(tx: WriteTransaction, rule: TargetRulesTable): Promise<void> {
  await tx.insertInto("target_rules").values(rule).execute();
}

/** Writes sizes of units that have none yet. */
export async function insertUnitSizes(
  tx: WriteTransaction,
  rows: readonly Insertable<UnitSizesTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const part = rows.slice(start, start + rowsPerInsert);
    await tx.insertInto("unit_sizes").values(part).execute();
  }
}

/** SQLite takes 32,766 values in a statement. */
const rowsPerInsert = 4_000;

/** Replaces a rule at a version; false: somebody was faster. */
export async function updateRule(
  tx: WriteTransaction,
  place: { id: string; campaignId: string; version: number },
  values: Partial<Omit<TargetRulesTable, "id" | "campaign_id" | "version">>,
): Promise<boolean> {
  const result = await tx
    .updateTable("target_rules")
    .set({ ...values, version: place.version + 1 })
    .where("id", "=", place.id)
    .where("campaign_id", "=", place.campaignId)
    .where("version", "=", place.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** A size as it stands, with where it was read and who wrote it down. */
export interface StandingSize extends UnitSize {
  source: string;
  version: number;
  updatedBy: string;
  updatedAt: string;
}

export async function listUnitSizes(db: Connection, campaignId: string): Promise<StandingSize[]> {
  const rows = await db
    .selectFrom("unit_sizes")
    .innerJoin("accounts", "accounts.id", "unit_sizes.updated_by")
    .selectAll("unit_sizes")
    .select("accounts.display_name")
    .where("campaign_id", "=", campaignId)
    .execute();
  return rows.flatMap((row) =>
    isSizeKey(row.size_key)
      ? [
          {
            unitId: row.unit_id,
            sizeKey: row.size_key,
            amount: row.amount,
            source: row.source,
            version: row.version,
            updatedBy: row.display_name,
            updatedAt: row.updated_at,
          },
        ]
      : [],
  );
}

/** Writes a size over the one that stands, if any. */
export async function upsertUnitSize(tx: WriteTransaction, size: Insertable<UnitSizesTable>): Promise<void> {
  const { amount, source, version, updated_by, updated_at } = size;
  await tx
    .insertInto("unit_sizes")
    .values(size)
    .onConflict((conflict) =>
      conflict
        .columns(["campaign_id", "unit_id", "size_key"])
        .doUpdateSet({ amount, source, version, updated_by, updated_at }),
    )
    .execute();
}

export async function deleteUnitSize(
  tx: WriteTransaction,
  place: { campaignId: string; unitId: string; sizeKey: string },
): Promise<void> {
  await tx
    .deleteFrom("unit_sizes")
    .where("campaign_id", "=", place.campaignId)
    .where("unit_id", "=", place.unitId)
    .where("size_key", "=", place.sizeKey)
    .execute();
}
