import type { Connection, WriteTransaction } from "../client.server";

/** A setting of the whole installation; undefined: nobody has chosen. */
export function findSetting(db: Connection, name: string) {
  return db
    .selectFrom("installation_settings")
    .select(["value", "version", "changed_at"])
    .where("name", "=", name)
    .executeTakeFirst();
}

/** Writes a setting; false: it is not any more at the version that was seen (0: nobody had chosen). */
export async function saveSetting(
  tx: WriteTransaction,
  setting: { name: string; value: string; seen: number; by: string | null; at: string },
): Promise<boolean> {
  const set = { value: setting.value, changed_by: setting.by, changed_at: setting.at };
  if (setting.seen === 0) {
    const made = await tx
      .insertInto("installation_settings")
      .values({ name: setting.name, version: 1, ...set })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .executeTakeFirst();
    return Number(made.numInsertedOrUpdatedRows) === 1;
  }
  const result = await tx
    .updateTable("installation_settings")
    .set((eb) => ({ ...set, version: eb("version", "+", 1) }))
    .where("name", "=", setting.name)
    .where("version", "=", setting.seen)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
