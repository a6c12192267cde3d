import type { OutputForm } from "~/domain/outputs";
import type { Problem } from "~/domain/problem";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { type Logged, logOutput } from "~/usecases/outputs.server";
import { outputFormOf } from "./output-forms";
import type { World } from "./world";

/** Slug of the world's campaign. */
export const slug = "ha-long-2021";

/** Logs an output, which must succeed; returns its numbers and codes. */
export async function logged(ctx: UseCaseContext, differs: Partial<OutputForm> = {}): Promise<Logged> {
  return carriedOut(await logOutput(ctx, slug, outputFormOf(differs)));
}

/** Number of an output that is logged for it. */
export async function numberOf(ctx: UseCaseContext, differs: Partial<OutputForm> = {}): Promise<number> {
  const [number] = (await logged(ctx, differs)).numbers;
  if (number === undefined) throw new Error("no number");
  return number;
}

/** Tries to log an output, which must be refused; returns why. */
export async function refusedLog(ctx: UseCaseContext, differs: Partial<OutputForm> = {}): Promise<Problem[]> {
  return problemsOf(await logOutput(ctx, slug, outputFormOf(differs)));
}

export function carriedOut<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

export function problemsOf<T>(outcome: Outcome<T>): Problem[] {
  if (outcome.ok) throw new Error(`not refused: ${JSON.stringify(outcome.value)}`);
  return outcome.problems;
}

export const codesOf = (problems: readonly Problem[]): string[] =>
  problems.map(({ field, code }) => `${field} ${code}`);

/** Sum of a category under a unit up to a day, from the stored totals. */
export async function storedTotal(
  world: World,
  unitKey: string,
  categoryKey: string,
  to: string,
): Promise<StoredTotal> {
  const rows = await world.db.read
    .selectFrom("rollup_days")
    .selectAll()
    .where("unit_id", "=", world.unit(unitKey).id)
    .where("category_id", "=", await categoryId(world, categoryKey))
    .where("day", "<=", to)
    .execute();
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + pick(row), 0);
  return {
    records: sum((row) => row.records),
    amount: sum((row) => row.amount),
    nOver: sum((row) => row.n_over),
    nNearly: sum((row) => row.n_nearly),
    nAbout: sum((row) => row.n_about),
    nUncounted: sum((row) => row.n_uncounted),
  };
}

export interface StoredTotal {
  records: number;
  amount: number;
  nOver: number;
  nNearly: number;
  nAbout: number;
  nUncounted: number;
}

/** Id of a category, also of a combined one that was made since the world was opened. */
async function categoryId(world: World, key: string): Promise<string> {
  const row = await world.db.read
    .selectFrom("categories")
    .select("id")
    .where("campaign_id", "=", world.campaign.id)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** How many rows of the tables that a write of an output touches; equal before and after something that left no trace. */
export async function footprint(world: World): Promise<Record<string, number>> {
  const tables = [
    "outputs",
    "output_units",
    "output_scope",
    "output_revisions",
    "output_search",
    "rollup_days",
  ] as const;
  const more = [
    "rollup_weeks",
    "rollup_unit_weeks",
    "audit_entries",
    "idempotency_keys",
    "declarations",
    "categories",
  ] as const;
  const counts: Record<string, number> = {};
  for (const table of [...tables, ...more]) {
    const row = await world.db.read
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    counts[table] = row.count;
  }
  return counts;
}
