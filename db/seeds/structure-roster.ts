import type { WriteTransaction } from "../client.server";
import type { Plot } from "./plot";

/** The sub-committee's members in their order, with the units that each is in charge of. */
export async function insertRoster(tx: WriteTransaction, plot: Plot): Promise<void> {
  const { seed, deps, campaignId, accountId, unitId } = plot;
  for (const [order, member] of (seed.roster ?? []).entries()) {
    const id = deps.newId();
    await tx
      .insertInto("roster")
      .values({
        id,
        campaign_id: campaignId,
        account_id: member.account === undefined ? null : accountId(member.account),
        name: member.name,
        position: member.position,
        agency: member.agency,
        sort_order: order,
        removed_at: null,
        version: 1,
        created_by: null,
        created_at: deps.now,
      })
      .execute();
    const areas = member.areas.map((key) => ({ roster_id: id, unit_id: unitId(key) }));
    if (areas.length > 0) await tx.insertInto("roster_areas").values(areas).execute();
  }
}
