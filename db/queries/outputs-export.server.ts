import type { ExportedOutput } from "~/domain/outputs-export";
import type { Connection } from "../client.server";
import { listCreditedUnits, outputOf } from "./outputs.server";
import { passes, type RowFilter } from "./outputs-list.server";

/** Whole outputs with the names that a file tells beside them, in the order of the ids; those that pass the filter. */
export async function listWholeOutputs(
  db: Connection,
  ids: readonly string[],
  filter: RowFilter,
): Promise<ExportedOutput[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("outputs")
    .innerJoin("accounts", "accounts.id", "outputs.logged_by")
    .leftJoin("outputs as summary", "summary.id", "outputs.covered_by")
    .selectAll("outputs")
    .select(["accounts.display_name", "summary.number as summary_number"])
    .where("outputs.id", "in", [...ids])
    .where(passes(filter))
    .execute();
  const units = await listCreditedUnits(db, ids);
  const byId = new Map(
    rows.map((row) => [
      row.id,
      {
        ...outputOf(row, units.get(row.id) ?? []),
        loggedByName: row.display_name,
        coveredByNumber: row.summary_number,
      },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
