import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Output } from "~/domain/outputs";
import type { Tally } from "~/domain/quantities";
import type { Connection, WriteTransaction } from "../client.server";
import type { OutputsTable } from "../schema";

/** Units whose outputs a person may see: "all", or a list. */
export type Within = "all" | readonly string[];

/** Whether the row of `outputs` at hand credits one of the units within reach. */
export function creditsWithin(within: Within): RawBuilder<boolean> {
  if (within === "all") return sql<boolean>`1 = 1`;
  if (within.length === 0) return sql<boolean>`1 = 0`;
  return sql<boolean>`exists (
    select 1 from output_units
    where output_units.output_id = outputs.id and output_units.unit_id in (${sql.join([...within])})
  )`;
}

/** One output of a campaign by its number, if it credits a unit within reach. */
export async function findOutput(
  db: Connection,
  place: { campaignId: string; number: number; within: Within },
): Promise<Output | undefined> {
  const row = await db
    .selectFrom("outputs")
    .selectAll()
    .where("campaign_id", "=", place.campaignId)
    .where("number", "=", place.number)
    .where(creditsWithin(place.within))
    .executeTakeFirst();
  if (!row) return undefined;
  const units = await listCreditedUnits(db, [row.id]);
  return outputOf(row, units.get(row.id) ?? []);
}

/** Number and title of an output that another one refers to. */
export function findOutputById(db: Connection, id: string) {
  return db.selectFrom("outputs").select(["number", "title"]).where("id", "=", id).executeTakeFirst();
}

/** Credited units by output, each in the order of their ids. */
export async function listCreditedUnits(
  db: Connection,
  outputIds: readonly string[],
): Promise<Map<string, string[]>> {
  const units = new Map<string, string[]>();
  if (outputIds.length === 0) return units;
  const rows = await db
    .selectFrom("output_units")
    .select(["output_id", "unit_id"])
    .where("output_id", "in", [...outputIds])
    .orderBy("output_id")
    .orderBy("unit_id")
    .execute();
  for (const row of rows) units.set(row.output_id, [...(units.get(row.output_id) ?? []), row.unit_id]);
  return units;
}

/** The same, to be asked output by output. */
export async function creditedUnitsOf(
  db: Connection,
  outputIds: readonly string[],
): Promise<(outputId: string) => string[]> {
  const units = await listCreditedUnits(db, outputIds);
  return (outputId) => units.get(outputId) ?? [];
}

/** Takes the next `count` numbers of a campaign and returns the first of them. */
export async function takeNumbers(tx: WriteTransaction, campaignId: string, count: number): Promise<number> {
  const row = await tx
    .insertInto("counters")
    .values({ key: `output:${campaignId}`, value: count })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((eb) => ({ value: eb("counters.value", "+", count) })),
    )
    .returning("value")
    .executeTakeFirstOrThrow();
  return row.value - count + 1;
}

/** Outputs with the units they credit. */
export async function insertOutputs(tx: WriteTransaction, outputs: readonly Output[]): Promise<void> {
  await tx.insertInto("outputs").values(outputs.map(rowOf)).execute();
  await insertCredits(tx, outputs);
}

/** Writes an output's content and state over the version it was read at; false when somebody else was first. */
export async function updateOutput(
  tx: WriteTransaction,
  output: Output,
  atVersion: number,
): Promise<boolean> {
  const { id, campaign_id, number, story_id, logged_by, logged_at, ...row } = rowOf(output);
  const { numUpdatedRows } = await tx
    .updateTable("outputs")
    .set({ ...row, version: atVersion + 1 })
    .where("id", "=", id)
    .where("version", "=", atVersion)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Replaces the credited units of one output. */
export async function replaceCredits(tx: WriteTransaction, output: Output): Promise<void> {
  await tx.deleteFrom("output_units").where("output_id", "=", output.id).execute();
  await insertCredits(tx, [output]);
}

async function insertCredits(tx: WriteTransaction, outputs: readonly Output[]): Promise<void> {
  const rows = outputs.flatMap(({ id, unitIds }) =>
    unitIds.map((unitId) => ({ output_id: id, unit_id: unitId })),
  );
  await tx.insertInto("output_units").values(rows).execute();
}

/** The rows of a story, by number. */
export function listStory(db: Connection, storyId: string) {
  return db
    .selectFrom("outputs")
    .select(["number", "channel_id", "status"])
    .where("story_id", "=", storyId)
    .orderBy("number")
    .execute();
}

/** The newest other active output with an output's link; rows of its own story share theirs. */
export async function findSameLink(db: Connection, { id, campaignId, linkKey, storyId }: Output) {
  // Not ordered by the database: SQLite would walk all numbers downwards instead of looking the link up.
  const rows = await db
    .selectFrom("outputs")
    .select(["id", "number", "published_on", "title"])
    .where("campaign_id", "=", campaignId)
    .where("link_key", "=", linkKey)
    .where("status", "=", "active")
    .where("id", "<>", id)
    .$if(storyId !== null, (query) =>
      query.where((eb) => eb.or([eb("story_id", "is", null), eb("story_id", "<>", storyId)])),
    )
    .limit(100)
    .execute();
  return rows.sort((a, b) => b.number - a.number)[0];
}

export function outputOf(row: Selectable<OutputsTable>, unitIds: readonly string[]): Output {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    number: row.number,
    storyId: row.story_id,
    categoryId: row.category_id,
    channelId: row.channel_id,
    basis: row.basis,
    value: row.value,
    qualifier: row.qualifier,
    coverageOf: row.coverage_of,
    ratePer: row.rate_per,
    periodFrom: row.period_from,
    publishedOn: row.published_on,
    messageId: row.message_id,
    title: row.title,
    link: row.link,
    linkKey: row.link_key,
    note: row.note,
    unitIds,
    status: row.status,
    coveredBy: row.covered_by,
    counted: tallyOfRow(row),
    onBehalf: row.on_behalf === 1,
    loggedBy: row.logged_by,
    loggedAt: row.logged_at,
    version: row.version,
  };
}

type CountedColumns = Pick<
  OutputsTable,
  "counted" | "counted_over" | "counted_nearly" | "counted_about" | "counted_uncounted"
>;

function tallyOfRow(row: CountedColumns): Tally {
  return {
    amount: row.counted,
    nOver: row.counted_over,
    nNearly: row.counted_nearly,
    nAbout: row.counted_about,
    nUncounted: row.counted_uncounted,
  };
}

export function countedColumns(counted: Tally): CountedColumns {
  return {
    counted: counted.amount,
    counted_over: counted.nOver,
    counted_nearly: counted.nNearly,
    counted_about: counted.nAbout,
    counted_uncounted: counted.nUncounted,
  };
}

function rowOf(output: Output): OutputsTable {
  return {
    id: output.id,
    campaign_id: output.campaignId,
    number: output.number,
    story_id: output.storyId,
    category_id: output.categoryId,
    channel_id: output.channelId,
    basis: output.basis,
    value: output.value,
    qualifier: output.qualifier,
    coverage_of: output.coverageOf,
    rate_per: output.ratePer,
    period_from: output.periodFrom,
    published_on: output.publishedOn,
    message_id: output.messageId,
    title: output.title,
    link: output.link,
    link_key: output.linkKey,
    note: output.note,
    status: output.status,
    covered_by: output.coveredBy,
    ...countedColumns(output.counted),
    on_behalf: output.onBehalf ? 1 : 0,
    logged_by: output.loggedBy,
    logged_at: output.loggedAt,
    version: output.version,
  };
}
