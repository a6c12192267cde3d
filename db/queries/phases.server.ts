import type { Insertable, Selectable } from "kysely";
import type { Phase } from "~/domain/campaign";
import type { Connection, WriteTransaction } from "../client.server";
import type { PhasesTable } from "../schema";

export interface VersionedPhase extends Phase {
  version: number;
}

/** Phases and peaks in the order in which lists show them. */
export async function listVersionedPhases(db: Connection, campaignId: string): Promise<VersionedPhase[]> {
  const rows = await db
    .selectFrom("phases")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("sort_order")
    .orderBy("key")
    .execute();
  return rows.map(phaseOf);
}

export async function insertPhase(tx: WriteTransaction, row: Insertable<PhasesTable>): Promise<void> {
  await tx.insertInto("phases").values(row).execute();
}

/** Changes a phase at a version; false: somebody was faster. */
export async function updatePhase(
  tx: WriteTransaction,
  { id, version }: { id: string; version: number },
  values: Pick<Phase, "name" | "kind" | "startOn" | "endOn">,
): Promise<boolean> {
  const result = await tx
    .updateTable("phases")
    .set({
      name: values.name,
      kind: values.kind,
      start_on: values.startOn,
      end_on: values.endOn,
      version: version + 1,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Lists show phases in the order of these ids. */
export async function updatePhaseOrder(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  for (const [order, id] of ids.entries()) {
    await tx.updateTable("phases").set({ sort_order: order }).where("id", "=", id).execute();
  }
}

export async function deletePhase(tx: WriteTransaction, id: string): Promise<void> {
  await tx.deleteFrom("phases").where("id", "=", id).execute();
}

/** How many targets are set for each period. */
export async function countTargetsByPeriod(db: Connection, campaignId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("targets")
    .select((eb) => ["period_key", eb.fn.countAll<number>().as("targets")])
    .where("campaign_id", "=", campaignId)
    .groupBy("period_key")
    .execute();
  return new Map(rows.map((row) => [row.period_key, row.targets]));
}

function phaseOf(row: Selectable<PhasesTable>): VersionedPhase {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    kind: row.kind,
    startOn: row.start_on,
    endOn: row.end_on,
    version: row.version,
  };
}
