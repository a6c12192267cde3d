import type { Output } from "~/domain/outputs";
import type { Connection } from "../client.server";
import { listCreditedUnits, outputOf } from "./outputs.server";

/** Where an output stands among those of a unit. */
export interface CreditKey {
  publishedOn: string;
  outputId: string;
}

/** Active outputs that credit this very unit, not only one below it; the oldest first, beyond `after`. */
export async function listCreditKeys(
  db: Connection,
  unitId: string,
  after: CreditKey | null,
  limit: number,
): Promise<CreditKey[]> {
  let query = db
    .selectFrom("output_scope")
    .innerJoin("output_units", (join) =>
      join
        .onRef("output_units.output_id", "=", "output_scope.output_id")
        .onRef("output_units.unit_id", "=", "output_scope.ancestor_id"),
    )
    .select(["output_scope.published_on as publishedOn", "output_scope.output_id as outputId"])
    .where("ancestor_id", "=", unitId);
  if (after) {
    const { publishedOn, outputId } = after;
    query = query.where((eb) =>
      eb(
        eb.refTuple("output_scope.published_on", "output_scope.output_id"),
        ">",
        eb.tuple(publishedOn, outputId),
      ),
    );
  }
  return query.orderBy("output_scope.published_on").orderBy("output_scope.output_id").limit(limit).execute();
}

/** Whole outputs with the units that they credit. */
export async function listOutputsById(db: Connection, ids: readonly string[]): Promise<Output[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("outputs")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
  const units = await listCreditedUnits(db, ids);
  return rows.map((row) => outputOf(row, units.get(row.id) ?? []));
}
