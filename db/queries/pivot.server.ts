import { sql } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { SharedOutput } from "~/domain/pivot-shared";
import type { PivotFact } from "~/domain/pivot-sums";
import type { Sums } from "~/domain/progress-figures";
import type { Connection } from "../client.server";
import { passes, type RowFilter } from "./outputs-list.server";

/** Which stored totals; days are those of `rollup_days`, or the keys of whole weeks of `rollup_weeks`. */
export interface TotalsAsked {
  unitIds: readonly string[];
  categoryIds: readonly string[];
  from: CivilDate;
  to: CivilDate;
}

/** Stored totals of units per category over the days asked for; a day of "". */
export async function sumTotals(
  db: Connection,
  of: "weeks" | "days",
  { unitIds, categoryIds, from, to }: TotalsAsked,
): Promise<PivotFact[]> {
  const { table, at } = placeOf(of);
  const { rows } = await sql<Pick<PivotFact, "unitId" | "categoryId" | keyof Sums>>`
    select unit_id as "unitId", category_id as "categoryId", sum(records) as records, sum(amount) as amount,
      sum(n_over) as "nOver", sum(n_nearly) as "nNearly", sum(n_about) as "nAbout", sum(n_uncounted) as "nUncounted"
    from ${table}
    where unit_id in (${sql.join(unitIds)}) and category_id in (${sql.join(categoryIds)})
      and ${at} >= ${from} and ${at} <= ${to}
    group by unit_id, category_id`.execute(db);
  return rows.map((row) => ({ ...row, day: "", messageId: null, channelId: null }));
}

/**
 * The same, each day or week by itself. Those of a unit and category come as one text: a hundred thousand rows cost
 * more to hand over than to read. The kinds of inexact parts are left out where there are none.
 */
export async function listTotals(
  db: Connection,
  of: "weeks" | "days",
  { unitIds, categoryIds, from, to }: TotalsAsked,
): Promise<PivotFact[]> {
  const { table, at } = placeOf(of);
  const { rows } = await sql<{ unitId: string; categoryId: string; parts: string }>`
    select unit_id as "unitId", category_id as "categoryId", string_agg(
      ${at} || ' ' || records || ' ' || amount || case when n_over + n_nearly + n_about + n_uncounted = 0 then ''
        else ' ' || n_over || ' ' || n_nearly || ' ' || n_about || ' ' || n_uncounted end, ';') as parts
    from ${table}
    where unit_id in (${sql.join(unitIds)}) and category_id in (${sql.join(categoryIds)})
      and ${at} >= ${from} and ${at} <= ${to}
    group by unit_id, category_id`.execute(db);
  return rows.flatMap(({ unitId, categoryId, parts }) =>
    parts.split(";").map((part) => {
      const [day = "", records, amount, nOver = 0, nNearly = 0, nAbout = 0, nUncounted = 0] = part.split(" ");
      return {
        unitId,
        categoryId,
        day,
        messageId: null,
        channelId: null,
        records: Number(records),
        amount: Number(amount),
        nOver: Number(nOver),
        nNearly: Number(nNearly),
        nAbout: Number(nAbout),
        nUncounted: Number(nUncounted),
      };
    }),
  );
}

const placeOf = (of: "weeks" | "days") =>
  of === "weeks"
    ? { table: sql.table("rollup_weeks"), at: sql.ref("week_start") }
    : { table: sql.table("rollup_days"), at: sql.ref("day") };

/** What stored totals do not know: counted from the rows, which takes longer the more there are. */
export interface RowsAsked extends TotalsAsked {
  filter: RowFilter;
  /** What the sums are told apart by, beside units and categories. */
  by: { day: boolean; message: boolean; channel: boolean };
}

export function sumRows(
  db: Connection,
  { unitIds, categoryIds, from, to, filter, by }: RowsAsked,
): Promise<PivotFact[]> {
  const none = sql<string | null>`null`;
  return db
    .selectFrom("output_scope")
    .innerJoin("outputs", "outputs.id", "output_scope.output_id")
    .select([
      "output_scope.ancestor_id as unitId",
      "outputs.category_id as categoryId",
      (by.day ? sql<string>`outputs.published_on` : sql<string>`''`).as("day"),
      (by.message ? sql<string | null>`outputs.message_id` : none).as("messageId"),
      (by.channel ? sql<string | null>`outputs.channel_id` : none).as("channelId"),
      sql<number>`count(*)`.as("records"),
      sql<number>`sum(counted)`.as("amount"),
      sql<number>`sum(counted_over)`.as("nOver"),
      sql<number>`sum(counted_nearly)`.as("nNearly"),
      sql<number>`sum(counted_about)`.as("nAbout"),
      sql<number>`sum(counted_uncounted)`.as("nUncounted"),
    ])
    .where("output_scope.ancestor_id", "in", unitIds)
    .where("output_scope.published_on", ">=", from)
    .where("output_scope.published_on", "<=", to)
    .where("output_scope.category_id", "in", categoryIds)
    .where(passes(filter))
    .groupBy(["output_scope.ancestor_id", "outputs.category_id"])
    .$if(by.day, (query) => query.groupBy("outputs.published_on"))
    .$if(by.message, (query) => query.groupBy("outputs.message_id"))
    .$if(by.channel, (query) => query.groupBy("outputs.channel_id"))
    .execute();
}

/** Active outputs of a campaign that credit several units. */
export async function listShared(
  db: Connection,
  campaignId: string,
  { categoryIds, from, to, filter }: Omit<RowsAsked, "unitIds" | "by">,
): Promise<SharedOutput[]> {
  const rows = await db
    .selectFrom("outputs")
    .innerJoin("output_units", "output_units.output_id", "outputs.id")
    .select([
      "outputs.category_id as categoryId",
      "outputs.published_on as day",
      "outputs.message_id as messageId",
      "outputs.channel_id as channelId",
      "outputs.counted as amount",
      "outputs.counted_over as nOver",
      "outputs.counted_nearly as nNearly",
      "outputs.counted_about as nAbout",
      "outputs.counted_uncounted as nUncounted",
    ])
    .select(sql<string>`string_agg(output_units.unit_id, ' ')`.as("unitIds"))
    .where("outputs.campaign_id", "=", campaignId)
    .where("outputs.status", "=", "active")
    .where("outputs.category_id", "in", categoryIds)
    .where("outputs.published_on", ">=", from)
    .where("outputs.published_on", "<=", to)
    .where(passes(filter))
    .where("outputs.id", "in", (eb) =>
      eb
        .selectFrom("output_units")
        .select("output_id")
        .groupBy("output_id")
        .having(sql<boolean>`count(*) > 1`),
    )
    .groupBy("outputs.id")
    .execute();
  return rows.map((row) => ({ ...row, unitIds: row.unitIds.split(" ") }));
}
