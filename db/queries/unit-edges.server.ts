import type { ParentEdge } from "~/domain/units";
import type { Connection } from "../client.server";

/** Which unit belongs to which, by days. */
export function listAdministrativeEdges(db: Connection, campaignId: string): Promise<ParentEdge[]> {
  return db
    .selectFrom("unit_parents")
    .innerJoin("units", "units.id", "unit_parents.unit_id")
    .select([
      "unit_parents.unit_id as unitId",
      "unit_parents.parent_id as parentId",
      "unit_parents.valid_from as validFrom",
      "unit_parents.valid_to as validTo",
    ])
    .where("units.campaign_id", "=", campaignId)
    .where("unit_parents.kind", "=", "administrative")
    .orderBy("units.sort_order")
    .orderBy("units.sort_key")
    .execute();
}
