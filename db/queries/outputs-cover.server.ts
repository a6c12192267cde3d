import { sql } from "kysely";
import type { Output } from "~/domain/outputs";
import type { Placed, SummaryNode } from "~/domain/outputs-cover";
import { noTally, type Tally } from "~/domain/quantities";
import type { Connection, WriteTransaction } from "../client.server";
import { countedColumns, creditsWithin, listCreditedUnits, outputOf } from "./outputs.server";

/** What says that a row is an active summary; word for word the condition of the index outputs_summaries. */
const isActiveSummary = sql<boolean>`outputs.basis in ('period', 'cumulative') and outputs.status = 'active'`;

export interface SummarySearch {
  campaignId: string;
  categoryId: string;
  unitIds: readonly string[];
  from: string;
  to: string;
}

/** Active summaries of a category that share a day and a unit with what is asked about. */
export async function listSummaries(db: Connection, search: SummarySearch): Promise<Output[]> {
  const rows = await db
    .selectFrom("outputs")
    .selectAll()
    .where(isActiveSummary)
    .where("campaign_id", "=", search.campaignId)
    .where("category_id", "=", search.categoryId)
    .where("published_on", ">=", search.from)
    .where((eb) => eb.or([eb("period_from", "is", null), eb("period_from", "<=", search.to)]))
    .where(creditsWithin(search.unitIds))
    .execute();
  const units = await listCreditedUnits(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => outputOf(row, units.get(row.id) ?? []));
}

export interface Capture {
  summary: Placed;
  categoryId: string;
  /** First day of the campaign, where cumulative figures begin. */
  startsOn: string;
  /** Less tight summaries, which give up what the new one includes. */
  looser: readonly string[];
}

/** Puts under a summary the active outputs that it includes and that nothing tighter covers. */
export async function coverInside(
  tx: WriteTransaction,
  { summary, categoryId, startsOn, looser }: Capture,
): Promise<void> {
  const unitIds = [...summary.unitIds];
  await tx
    .updateTable("outputs")
    .set({ covered_by: summary.id })
    .where("id", "in", (eb) =>
      eb
        .selectFrom("output_scope")
        .select("output_id")
        .where("ancestor_id", "in", unitIds)
        .where("category_id", "=", categoryId)
        .where("published_on", ">=", summary.from)
        .where("published_on", "<=", summary.to),
    )
    .where("id", "<>", summary.id)
    .where((eb) => eb.or([eb("covered_by", "is", null), eb("covered_by", "in", [...looser])]))
    .where((eb) => eb.or([eb("period_from", "is", null), eb("period_from", ">=", summary.from)]))
    .$if(summary.from > startsOn, (query) => query.where("basis", "<>", "cumulative"))
    .where(
      sql<boolean>`not exists (
        select 1 from output_units
        where output_units.output_id = outputs.id and output_units.unit_id not in (${sql.join(unitIds)})
      )`,
    )
    .execute();
}

/** Lets go of everything that a summary covers. */
export async function uncoverInside(tx: WriteTransaction, summaryId: string): Promise<void> {
  await tx.updateTable("outputs").set({ covered_by: null }).where("covered_by", "=", summaryId).execute();
}

/**
 * These summaries, those that include them and those inside any of them, each with the sum of its covered outputs
 * that are no summaries.
 */
export async function listSummaryFamily(
  db: Connection,
  summaryIds: readonly string[],
): Promise<{ output: Output; node: SummaryNode }[]> {
  const { rows: found } = await sql<{ id: string }>`
    with recursive wholes (id, covered_by) as (
      select id, covered_by from outputs where id in (${sql.join(summaryIds)}) and status = 'active'
      union
      select outputs.id, outputs.covered_by from outputs join wholes on outputs.id = wholes.covered_by
    ), family (id) as (
      select id from wholes
      union
      select outputs.id from outputs join family on outputs.covered_by = family.id
      where outputs.basis in ('period', 'cumulative')
    )
    select id from family`.execute(db);
  if (found.length === 0) return [];
  const ids = found.map((row) => row.id);
  const rows = await db.selectFrom("outputs").selectAll().where("id", "in", ids).execute();
  const units = await listCreditedUnits(db, ids);
  const items = await sumCoveredItems(db, ids);
  return rows.map((row) => {
    const output = outputOf(row, units.get(row.id) ?? []);
    return { output, node: { ...output, items: items.get(row.id)?.tally ?? noTally } };
  });
}

/** How many outputs that are no summaries each summary directly covers, and their sum. */
export async function sumCoveredItems(
  db: Connection,
  summaryIds: readonly string[],
): Promise<Map<string, { count: number; tally: Tally }>> {
  const rows = await db
    .selectFrom("outputs")
    .select((eb) => [
      "covered_by",
      eb.fn.countAll<number>().as("count"),
      eb.fn.sum<number>("counted").as("amount"),
      eb.fn.sum<number>("counted_over").as("nOver"),
      eb.fn.sum<number>("counted_nearly").as("nNearly"),
      eb.fn.sum<number>("counted_about").as("nAbout"),
      eb.fn.sum<number>("counted_uncounted").as("nUncounted"),
    ])
    .where("covered_by", "in", [...summaryIds])
    .where("basis", "not in", ["period", "cumulative"])
    .groupBy("covered_by")
    .execute();
  return new Map(rows.map(({ covered_by, count, ...tally }) => [covered_by ?? "", { count, tally }]));
}

/** The summaries directly inside one, the newest first, at most `limit`. */
export function listCovered(db: Connection, summaryId: string, limit: number) {
  return db
    .selectFrom("outputs")
    .select(["number", "published_on", "period_from", "title", "value", "qualifier", "basis"])
    .where("covered_by", "=", summaryId)
    .orderBy("published_on", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** What an output adds to totals. Not a change of its content: its version stays. */
export async function updateCounted(tx: WriteTransaction, outputId: string, counted: Tally): Promise<void> {
  await tx.updateTable("outputs").set(countedColumns(counted)).where("id", "=", outputId).execute();
}
