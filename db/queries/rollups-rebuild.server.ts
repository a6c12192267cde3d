import type { Output } from "~/domain/outputs";
import type { RollupDelta } from "~/domain/outputs-rollup";
import type { WriteTransaction } from "../client.server";
import { listCreditedUnits, outputOf } from "./outputs.server";
import { addToRollups } from "./rollups.server";

/** The next outputs of a campaign by number, withdrawn ones too, with the units they credit. */
export async function listOutputsAfter(
  tx: WriteTransaction,
  campaignId: string,
  number: number,
  limit: number,
): Promise<Output[]> {
  const rows = await tx
    .selectFrom("outputs")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("number", ">", number)
    .orderBy("number")
    .limit(limit)
    .execute();
  const units = await listCreditedUnits(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => outputOf(row, units.get(row.id) ?? []));
}

/** What lists of one unit's subtree hold, the next rows in their order. */
export function listScopeAfter(
  tx: WriteTransaction,
  unitId: string,
  after: { publishedOn: string; outputId: string },
  limit: number,
) {
  return tx
    .selectFrom("output_scope")
    .select(["published_on as publishedOn", "output_id as outputId", "category_id as categoryId"])
    .where("ancestor_id", "=", unitId)
    .where((eb) =>
      eb(eb.refTuple("published_on", "output_id"), ">", eb.tuple(after.publishedOn, after.outputId)),
    )
    .orderBy("published_on")
    .orderBy("output_id")
    .limit(limit)
    .execute();
}

/** The stored totals of one unit. */
export async function listStoredTotals(tx: WriteTransaction, unitId: string): Promise<RollupDelta> {
  const measures = [
    "unit_id as unitId",
    "category_id as categoryId",
    "records",
    "amount",
    "n_over as nOver",
    "n_nearly as nNearly",
    "n_about as nAbout",
    "n_uncounted as nUncounted",
  ] as const;
  const days = await tx
    .selectFrom("rollup_days")
    .select(measures)
    .select("day as at")
    .where("unit_id", "=", unitId)
    .execute();
  const weeks = await tx
    .selectFrom("rollup_weeks")
    .select(measures)
    .select("week_start as at")
    .where("unit_id", "=", unitId)
    .execute();
  const unitWeeks = await tx
    .selectFrom("rollup_unit_weeks")
    .select(["unit_id as unitId", "week_start as weekStart", "records"])
    .where("unit_id", "=", unitId)
    .execute();
  return { days, weeks, unitWeeks };
}

/** Puts other totals in place of those stored for some units. */
export async function replaceTotals(
  tx: WriteTransaction,
  unitIds: readonly string[],
  totals: RollupDelta,
): Promise<void> {
  for (const table of ["rollup_days", "rollup_weeks", "rollup_unit_weeks"] as const) {
    await tx
      .deleteFrom(table)
      .where("unit_id", "in", [...unitIds])
      .execute();
  }
  await addToRollups(tx, totals);
}

export async function deleteScopeOf(tx: WriteTransaction, unitIds: readonly string[]): Promise<void> {
  await tx
    .deleteFrom("output_scope")
    .where("ancestor_id", "in", [...unitIds])
    .execute();
}

export async function updateCover(
  tx: WriteTransaction,
  outputId: string,
  coveredBy: string | null,
): Promise<void> {
  await tx.updateTable("outputs").set({ covered_by: coveredBy }).where("id", "=", outputId).execute();
}
