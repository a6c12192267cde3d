import type { Connection } from "../client.server";

/** Active outputs with one of these links, by link. */
export async function listByLinks(
  db: Connection,
  campaignId: string,
  linkKeys: readonly string[],
): Promise<Map<string, { number: number; publishedOn: string; title: string }>> {
  const rows = await db
    .selectFrom("outputs")
    .select(["link_key", "number", "published_on", "title"])
    .where("campaign_id", "=", campaignId)
    .where("link_key", "in", [...linkKeys])
    .where("status", "=", "active")
    .execute();
  return new Map(
    rows.map((row) => [
      row.link_key ?? "",
      { number: row.number, publishedOn: row.published_on, title: row.title },
    ]),
  );
}

/** Titles of a unit's active outputs on some days. */
export async function listTitlesOn(
  db: Connection,
  unitIds: readonly string[],
  days: readonly string[],
): Promise<{ number: number; publishedOn: string; categoryId: string; unitId: string; title: string }[]> {
  const rows = await db
    .selectFrom("outputs")
    .innerJoin("output_scope", (join) =>
      join
        .onRef("output_scope.output_id", "=", "outputs.id")
        .onRef("output_scope.published_on", "=", "outputs.published_on"),
    )
    .select(["number", "outputs.published_on", "outputs.category_id", "ancestor_id", "title"])
    .where("output_scope.ancestor_id", "in", [...unitIds])
    .where("output_scope.published_on", "in", [...days])
    .execute();
  return rows.map((row) => ({
    number: row.number,
    publishedOn: row.published_on,
    categoryId: row.category_id,
    unitId: row.ancestor_id,
    title: row.title,
  }));
}
