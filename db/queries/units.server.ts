import type { Insertable } from "kysely";
import { sql } from "kysely";
import type { Unit } from "~/domain/units";
import type { Connection, WriteTransaction } from "../client.server";
import type { UnitParentsTable, UnitsTable } from "../schema";

export type TreeKind = UnitParentsTable["kind"];

/** An edge of one of the two trees, valid in [validFrom, validTo). */
export interface TreeEdge {
  unitId: string;
  parentId: string;
  kind: TreeKind;
  validFrom: string;
  validTo: string | null;
}

/** All edges of both trees, past and future ones too. */
export async function listTreeEdges(db: Connection, campaignId: string): Promise<TreeEdge[]> {
  return db
    .selectFrom("unit_parents")
    .innerJoin("units", "units.id", "unit_parents.unit_id")
    .select([
      "unit_parents.unit_id as unitId",
      "unit_parents.parent_id as parentId",
      "unit_parents.kind",
      "unit_parents.valid_from as validFrom",
      "unit_parents.valid_to as validTo",
    ])
    .where("units.campaign_id", "=", campaignId)
    .orderBy("unit_parents.valid_from")
    .execute();
}

/** Sort orders by unit: new units stand where their parent's others stand. */
export async function listSortOrders(db: Connection, campaignId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("units")
    .select(["id", "sort_order"])
    .where("campaign_id", "=", campaignId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.sort_order]));
}

const rowsPerInsert = 500;

export async function insertUnits(
  tx: WriteTransaction,
  units: readonly Insertable<UnitsTable>[],
  edges: readonly TreeEdge[],
): Promise<void> {
  for (let start = 0; start < units.length; start += rowsPerInsert) {
    await tx
      .insertInto("units")
      .values(units.slice(start, start + rowsPerInsert))
      .execute();
  }
  for (const edge of edges) await insertEdge(tx, edge);
}

export async function updateUnit(
  tx: WriteTransaction,
  unitId: string,
  values: Pick<Unit, "name" | "shortName" | "kind" | "bloc" | "reports"> & { sortKey: string },
): Promise<void> {
  await tx
    .updateTable("units")
    .set({
      name: values.name,
      short_name: values.shortName,
      kind: values.kind,
      bloc: values.bloc,
      reports: values.reports ? 1 : 0,
      sort_key: values.sortKey,
    })
    .where("id", "=", unitId)
    .execute();
}

/** From the day on (to another, if given) the unit hangs under another parent; null: under none. */
export async function replaceParent(
  tx: WriteTransaction,
  place: { unitId: string; kind: TreeKind; from: string; until?: string | null; parentId: string | null },
): Promise<void> {
  const { unitId, kind, from, until = null, parentId } = place;
  await tx
    .deleteFrom("unit_parents")
    .where("unit_id", "=", unitId)
    .where("kind", "=", kind)
    .where("valid_from", "=", from)
    .execute();
  await tx
    .updateTable("unit_parents")
    .set({ valid_to: from })
    .where("unit_id", "=", unitId)
    .where("kind", "=", kind)
    .where("valid_from", "<", from)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", from)]))
    .execute();
  if (parentId !== null) await insertEdge(tx, { unitId, parentId, kind, validFrom: from, validTo: until });
}

/** The unit is no more from the day on, in either tree. */
export async function endUnit(tx: WriteTransaction, unitId: string, from: string): Promise<void> {
  await tx.updateTable("units").set({ valid_to: from }).where("id", "=", unitId).execute();
  await tx.deleteFrom("unit_parents").where("unit_id", "=", unitId).where("valid_from", ">=", from).execute();
  await tx
    .updateTable("unit_parents")
    .set({ valid_to: from })
    .where("unit_id", "=", unitId)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", from)]))
    .execute();
}

/** Whether active outputs dated on or after the day stand under the unit, its own or those below it. */
export async function hasOutputsFrom(db: Connection, unitId: string, day: string): Promise<boolean> {
  const row = await db
    .selectFrom("output_scope")
    .select("output_id")
    .where("ancestor_id", "=", unitId)
    .where("published_on", ">=", day)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const users = [
  ["output_units", "unit_id"],
  ["targets", "unit_id"],
  ["unit_sizes", "unit_id"],
  ["target_rules", "scope_unit_id"],
  ["own_feeds", "unit_id"],
  ["memberships", "unit_id"],
  ["channels", "unit_id"],
  ["declarations", "unit_id"],
  ["week_closures", "unit_id"],
  ["expected_reports", "unit_id"],
  ["adjusted_weeks", "unit_id"],
  ["milestone_units", "unit_id"],
  ["briefing_topic_units", "unit_id"],
  ["roster_areas", "unit_id"],
  ["consultation_rounds", "unit_id"],
  ["publicity_items", "unit_id"],
  ["state_events", "unit_id"],
  ["unit_parents", "parent_id"],
] as const;

/** Whether anything names the unit: then it is part of the record and never deleted. */
export async function isUnitUsed(db: Connection, unitId: string): Promise<boolean> {
  for (const [table, column] of users) {
    const found =
      await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${unitId} limit 1`.execute(db);
    if (found.rows.length > 0) return true;
  }
  return false;
}

/** Takes a unit away that nothing names. */
export async function deleteUnit(tx: WriteTransaction, unitId: string): Promise<void> {
  await tx.deleteFrom("unit_parents").where("unit_id", "=", unitId).execute();
  await tx.deleteFrom("units").where("id", "=", unitId).execute();
}

/** How many people hold a role at the unit on a day. */
export async function countMembersOf(db: Connection, unitId: string, day: string): Promise<number> {
  const row = await db
    .selectFrom("memberships")
    .select((eb) => eb.fn.count<number>("account_id").distinct().as("people"))
    .where("unit_id", "=", unitId)
    .where("valid_from", "<=", day)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", day)]))
    .executeTakeFirstOrThrow();
  return row.people;
}

async function insertEdge(tx: WriteTransaction, edge: TreeEdge): Promise<void> {
  await tx
    .insertInto("unit_parents")
    .values({
      unit_id: edge.unitId,
      parent_id: edge.parentId,
      kind: edge.kind,
      valid_from: edge.validFrom,
      valid_to: edge.validTo,
    })
    .execute();
}
