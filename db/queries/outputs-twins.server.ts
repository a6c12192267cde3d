import type { Connection, WriteTransaction } from "../client.server";
import type { OutputTwinsTable } from "../schema";

/** The newest active output with each of these links, by link. */
export async function listByLinks(
  db: Connection,
  campaignId: string,
  linkKeys: readonly string[],
): Promise<Map<string, { id: string; number: number; publishedOn: string; title: string }>> {
  const rows = await db
    .selectFrom("outputs")
    .select(["id", "link_key", "number", "published_on", "title"])
    .where("campaign_id", "=", campaignId)
    .where("link_key", "in", [...linkKeys])
    .where("status", "=", "active")
    .execute();
  return new Map(
    rows
      .sort((a, b) => a.number - b.number)
      .map(({ id, link_key, number, published_on, title }) => [
        link_key ?? "",
        { id, number, publishedOn: published_on, title },
      ]),
  );
}

/** Titles of the active outputs that credit one of the units on one of the days, once for each unit. */
export async function listTitlesOn(db: Connection, unitIds: readonly string[], days: readonly string[]) {
  const rows = await db
    .selectFrom("output_scope")
    .innerJoin("output_units", (join) =>
      join
        .onRef("output_units.output_id", "=", "output_scope.output_id")
        .onRef("output_units.unit_id", "=", "output_scope.ancestor_id"),
    )
    .innerJoin("outputs", "outputs.id", "output_scope.output_id")
    .select([
      "outputs.id",
      "outputs.number",
      "outputs.published_on",
      "outputs.category_id",
      "output_units.unit_id",
      "outputs.title",
      "outputs.value",
      "outputs.channel_id",
      "outputs.story_id",
    ])
    .where("output_scope.ancestor_id", "in", [...unitIds])
    .where("output_scope.published_on", "in", [...days])
    .orderBy("outputs.number")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    publishedOn: row.published_on,
    categoryId: row.category_id,
    unitId: row.unit_id,
    title: row.title,
    value: row.value,
    channelId: row.channel_id,
    storyId: row.story_id,
  }));
}

/** Keeps why two outputs that look alike both stay; a pair that is settled already stays as it was. */
export async function insertTwins(tx: WriteTransaction, rows: readonly OutputTwinsTable[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("output_twins")
    .values([...rows])
    .onConflict((conflict) => conflict.columns(["output_id", "other_id"]).doNothing())
    .execute();
}

/** The outputs that were held against one and both kept, with why, who and when; the newest first. */
export async function listTwins(db: Connection, outputId: string) {
  const pairs = await Promise.all(
    (
      [
        ["output_id", "other_id"],
        ["other_id", "output_id"],
      ] as const
    ).map(([own, other]) =>
      db
        .selectFrom("output_twins")
        .innerJoin("outputs", "outputs.id", `output_twins.${other}`)
        .innerJoin("accounts", "accounts.id", "output_twins.account_id")
        .select([
          "outputs.id",
          "outputs.number",
          "outputs.title",
          "output_twins.reason",
          "output_twins.decided_at as at",
          "accounts.display_name as by",
        ])
        .where(`output_twins.${own}`, "=", outputId)
        .execute(),
    ),
  );
  return pairs.flat().sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Active outputs under some units since a day, by number, the newest `limit` of them. */
export async function listForTwins(
  db: Connection,
  place: { ancestorIds: readonly string[]; from: string; to: string; limit: number },
) {
  const rows = await db
    .selectFrom("outputs")
    .select([
      "id",
      "number",
      "story_id",
      "link_key",
      "basis",
      "published_on",
      "category_id",
      "channel_id",
      "title",
      "value",
      "version",
    ])
    .where("status", "=", "active")
    .where("id", "in", (query) =>
      query
        .selectFrom("output_scope")
        .select("output_id")
        .where("ancestor_id", "in", [...place.ancestorIds])
        .where("published_on", ">=", place.from)
        .where("published_on", "<=", place.to),
    )
    .orderBy("number", "desc")
    .limit(place.limit)
    .execute();
  return rows.reverse();
}

/** Pairs among these outputs of which somebody has said why both stay. */
export function listSettledPairs(db: Connection, outputIds: readonly string[]) {
  return db
    .selectFrom("output_twins")
    .select(["output_id", "other_id"])
    .where("output_id", "in", [...outputIds])
    .execute();
}
