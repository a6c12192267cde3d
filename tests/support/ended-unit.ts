import type { World } from "./world";

/** Lets a unit of the world end: it reports until the day before. */
export async function endUnit(world: World, key: string, validTo: string): Promise<void> {
  await world.db.write(world.campaign.id, async (tx) => {
    await tx.updateTable("units").set({ valid_to: validTo }).where("id", "=", world.unit(key).id).execute();
    await tx
      .updateTable("campaigns")
      .set((eb) => ({ structure_version: eb("structure_version", "+", 1) }))
      .execute();
  });
}
