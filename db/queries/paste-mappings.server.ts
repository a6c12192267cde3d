import type { Connection, WriteTransaction } from "../client.server";
import type { PasteMappingsTable } from "../schema";

export type MappingPlace = Pick<PasteMappingsTable, "campaign_id" | "unit_key" | "head">;

/** How the columns of a list with that head line were last taken for a unit. */
export function findMapping(db: Connection, { campaign_id, unit_key, head }: MappingPlace) {
  return db
    .selectFrom("paste_mappings")
    .select(["columns", "day_style"])
    .where("campaign_id", "=", campaign_id)
    .where("unit_key", "=", unit_key)
    .where("head", "=", head)
    .executeTakeFirst();
}

export async function saveMapping(tx: WriteTransaction, row: PasteMappingsTable): Promise<void> {
  const { columns, day_style, account_id, updated_at } = row;
  await tx
    .insertInto("paste_mappings")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["campaign_id", "unit_key", "head"])
        .doUpdateSet({ columns, day_style, account_id, updated_at }),
    )
    .execute();
}

export async function deleteMapping(tx: WriteTransaction, place: MappingPlace): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("paste_mappings")
    .where("campaign_id", "=", place.campaign_id)
    .where("unit_key", "=", place.unit_key)
    .where("head", "=", place.head)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
