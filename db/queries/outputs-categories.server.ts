import type { Category } from "~/domain/categories";
import type { WriteTransaction } from "../client.server";

/** Adds a combined category with the single ones that it lumps together; the id of the one that is there by then. */
export async function insertCombinedCategory(
  tx: WriteTransaction,
  campaignId: string,
  category: Category,
  members: readonly Category[],
): Promise<void> {
  await tx
    .insertInto("categories")
    .values({
      id: category.id,
      campaign_id: campaignId,
      key: category.key,
      name_vi: category.name.vi,
      name_en: category.name.en,
      unit_vi: category.unit.vi,
      unit_en: category.unit.en,
      group_key: category.group,
      measure_key: category.measure,
      kind: "combined",
      sort_order: 1_000,
      is_active: 1,
    })
    .execute();
  await tx
    .insertInto("category_members")
    .values(members.map((member) => ({ category_id: category.id, member_id: member.id })))
    .execute();
}

/** Id of a category by its key, also one that was added since the structure was read. */
export async function findCategoryId(
  tx: WriteTransaction,
  campaignId: string,
  key: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("categories")
    .select("id")
    .where("campaign_id", "=", campaignId)
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.id;
}
