import type { Database } from "~db/client.server";

/** How many rows the tables hold that a seed could touch. */
export async function countRows(db: Database): Promise<Record<string, number>> {
  const structure = [
    "campaigns",
    "units",
    "unit_parents",
    "channels",
    "categories",
    "messages",
    "documents",
  ] as const;
  const plan = [
    "phases",
    "plan_milestones",
    "state_events",
    "reporting_weeks",
    "accounts",
    "memberships",
  ] as const;
  const work = [
    "outputs",
    "output_units",
    "output_scope",
    "output_revisions",
    "output_search",
    "rollup_days",
  ] as const;
  const rest = ["targets", "declarations", "week_closures", "audit_entries", "idempotency_keys"] as const;
  const counts: Record<string, number> = {};
  for (const table of [...structure, ...plan, ...work, ...rest]) {
    const rows = db.read.selectFrom(table).select((eb) => eb.fn.countAll<number>().as("rows"));
    counts[table] = (await rows.executeTakeFirstOrThrow()).rows;
  }
  return counts;
}
