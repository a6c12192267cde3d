import type { Insertable } from "kysely";
import type { Target } from "~/domain/targets";
import type { StandingTarget } from "~/domain/targets-matrix";
import type { Connection, WriteTransaction } from "../client.server";
import type { TargetsTable } from "../schema";

/** Targets of these units in every period, with who set them. */
export function listTargets(
  db: Connection,
  campaignId: string,
  unitIds: readonly string[],
): Promise<(StandingTarget & { documentId: string | null; clause: string })[]> {
  return db
    .selectFrom("targets")
    .innerJoin("accounts", "accounts.id", "targets.updated_by")
    .select([
      "targets.unit_id as unitId",
      "targets.category_id as categoryId",
      "targets.period_key as periodKey",
      "targets.amount",
      "targets.version",
      "targets.document_id as documentId",
      "targets.clause",
      "targets.updated_at as updatedAt",
      "accounts.display_name as updatedBy",
    ])
    .where("targets.campaign_id", "=", campaignId)
    .where("targets.unit_id", "in", unitIds)
    .execute();
}

/** Every target that is set by hand, without who set it. */
export function listAllTargets(
  db: Connection,
  campaignId: string,
): Promise<(Target & { documentId: string | null; clause: string })[]> {
  return db
    .selectFrom("targets")
    .select([
      "unit_id as unitId",
      "category_id as categoryId",
      "period_key as periodKey",
      "amount",
      "document_id as documentId",
      "clause",
    ])
    .where("campaign_id", "=", campaignId)
    .execute();
}

/** Targets of the same category, period and document, added up. */
export interface TargetSum extends Omit<Target, "unitId"> {
  documentId: string | null;
}

/** Rows that one statement may bring: SQLite takes 32,766 values, a target has eleven. */
const rowsPerInsert = 1_000;

export async function insertTargets(
  tx: WriteTransaction,
  rows: readonly Insertable<TargetsTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await tx
      .insertInto("targets")
      .values(rows.slice(start, start + rowsPerInsert))
      .execute();
  }
}

type TargetPlace = Pick<TargetsTable, "campaign_id" | "period_key" | "unit_id" | "category_id">;

/** Replaces one target at a version; false: somebody was faster. */
export async function updateTarget(
  tx: WriteTransaction,
  place: TargetPlace,
  expected: number,
  values: Pick<TargetsTable, "amount" | "document_id" | "clause" | "updated_by" | "updated_at">,
): Promise<boolean> {
  const result = await tx
    .updateTable("targets")
    .set({ ...values, version: expected + 1 })
    .where("campaign_id", "=", place.campaign_id)
    .where("period_key", "=", place.period_key)
    .where("unit_id", "=", place.unit_id)
    .where("category_id", "=", place.category_id)
    .where("version", "=", expected)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes one target away at a version; false: somebody was faster. */
export async function deleteTarget(
  tx: WriteTransaction,
  place: TargetPlace,
  expected: number,
): Promise<boolean> {
  const result = await tx
    .deleteFrom("targets")
    .where("campaign_id", "=", place.campaign_id)
    .where("period_key", "=", place.period_key)
    .where("unit_id", "=", place.unit_id)
    .where("category_id", "=", place.category_id)
    .where("version", "=", expected)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
