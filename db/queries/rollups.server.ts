import { sql } from "kysely";
import type { RollupDelta, RollupPart } from "~/domain/outputs-rollup";
import type { Tally } from "~/domain/quantities";
import type { Connection, WriteTransaction } from "../client.server";

/** Rows of one statement at most: SQLite takes 32,766 parameters. */
const chunk = 1_000;

/** Adds a change to the stored totals of days, weeks and units' weeks; totals of no output go, since blank is not 0. */
export async function addToRollups(tx: WriteTransaction, delta: RollupDelta): Promise<void> {
  for (const parts of chunksOf(delta.days)) await addDays(tx, parts);
  for (const parts of chunksOf(delta.weeks)) await addWeeks(tx, parts);
  for (const parts of chunksOf(delta.unitWeeks)) await addUnitWeeks(tx, parts);
}

async function addDays(tx: WriteTransaction, parts: readonly RollupPart[]): Promise<void> {
  await tx
    .insertInto("rollup_days")
    .values(
      parts.map((part) => ({
        unit_id: part.unitId,
        category_id: part.categoryId,
        day: part.at,
        ...measuresOf(part),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["unit_id", "category_id", "day"]).doUpdateSet(addedTo("rollup_days")),
    )
    .execute();
  for (const part of parts.filter(isLess)) {
    await tx
      .deleteFrom("rollup_days")
      .where("unit_id", "=", part.unitId)
      .where("category_id", "=", part.categoryId)
      .where("day", "=", part.at)
      .where("records", "=", 0)
      .execute();
  }
}

async function addWeeks(tx: WriteTransaction, parts: readonly RollupPart[]): Promise<void> {
  await tx
    .insertInto("rollup_weeks")
    .values(
      parts.map((part) => ({
        unit_id: part.unitId,
        category_id: part.categoryId,
        week_start: part.at,
        ...measuresOf(part),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["unit_id", "category_id", "week_start"]).doUpdateSet(addedTo("rollup_weeks")),
    )
    .execute();
  for (const part of parts.filter(isLess)) {
    await tx
      .deleteFrom("rollup_weeks")
      .where("unit_id", "=", part.unitId)
      .where("category_id", "=", part.categoryId)
      .where("week_start", "=", part.at)
      .where("records", "=", 0)
      .execute();
  }
}

async function addUnitWeeks(tx: WriteTransaction, parts: RollupDelta["unitWeeks"]): Promise<void> {
  await tx
    .insertInto("rollup_unit_weeks")
    .values(
      parts.map((part) => ({ unit_id: part.unitId, week_start: part.weekStart, records: part.records })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["unit_id", "week_start"])
        .doUpdateSet({ records: sql<number>`rollup_unit_weeks.records + excluded.records` }),
    )
    .execute();
  for (const part of parts.filter(isLess)) {
    await tx
      .deleteFrom("rollup_unit_weeks")
      .where("unit_id", "=", part.unitId)
      .where("week_start", "=", part.weekStart)
      .where("records", "=", 0)
      .execute();
  }
}

function measuresOf(part: RollupPart) {
  return {
    records: part.records,
    amount: part.amount,
    n_over: part.nOver,
    n_nearly: part.nNearly,
    n_about: part.nAbout,
    n_uncounted: part.nUncounted,
  };
}

/** For `on conflict do update`: each measure plus what the refused row brought. */
function addedTo(table: "rollup_days" | "rollup_weeks") {
  const sum = (name: keyof ReturnType<typeof measuresOf>) =>
    sql<number>`${sql.ref(`${table}.${name}`)} + ${sql.ref(`excluded.${name}`)}`;
  return {
    records: sum("records"),
    amount: sum("amount"),
    n_over: sum("n_over"),
    n_nearly: sum("n_nearly"),
    n_about: sum("n_about"),
    n_uncounted: sum("n_uncounted"),
  };
}

const isLess = (part: { records: number }) => part.records < 0;

function chunksOf<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / chunk) }, (_, index) =>
    rows.slice(index * chunk, (index + 1) * chunk),
  );
}

/** How many outputs units have in a category, and their amount. */
export function sumUsual(db: Connection, unitIds: readonly string[], categoryId: string) {
  return db
    .selectFrom("rollup_weeks")
    .select((eb) => [
      "unit_id",
      eb.fn.sum<number>("records").as("records"),
      eb.fn.sum<number>("amount").as("amount"),
    ])
    .where("unit_id", "in", [...unitIds])
    .where("category_id", "=", categoryId)
    .groupBy("unit_id")
    .execute();
}

/** How many active outputs stand under a unit. */
export async function sumUnitWeeks(db: Connection, unitId: string): Promise<number> {
  const row = await db
    .selectFrom("rollup_unit_weeks")
    .select((eb) => eb.fn.sum<number | null>("records").as("records"))
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  return row?.records ?? 0;
}

export interface ListSums extends Tally {
  records: number;
}

/** Records and total of a unit's subtree in some categories (null: all) between two days (null: no limit). */
export async function sumList(
  db: Connection,
  list: { unitId: string; categoryIds: readonly string[] | null; from: string | null; to: string | null },
): Promise<ListSums> {
  const { unitId, categoryIds, from, to } = list;
  const row = await db
    .selectFrom("rollup_days")
    .select((eb) => [
      eb.fn.sum<number | null>("records").as("records"),
      eb.fn.sum<number | null>("amount").as("amount"),
      eb.fn.sum<number | null>("n_over").as("nOver"),
      eb.fn.sum<number | null>("n_nearly").as("nNearly"),
      eb.fn.sum<number | null>("n_about").as("nAbout"),
      eb.fn.sum<number | null>("n_uncounted").as("nUncounted"),
    ])
    .where("unit_id", "=", unitId)
    .$if(categoryIds !== null, (query) => query.where("category_id", "in", [...(categoryIds ?? [])]))
    .$if(from !== null, (query) => query.where("day", ">=", from ?? ""))
    .$if(to !== null, (query) => query.where("day", "<=", to ?? ""))
    .executeTakeFirst();
  return {
    records: row?.records ?? 0,
    amount: row?.amount ?? 0,
    nOver: row?.nOver ?? 0,
    nNearly: row?.nNearly ?? 0,
    nAbout: row?.nAbout ?? 0,
    nUncounted: row?.nUncounted ?? 0,
  };
}
