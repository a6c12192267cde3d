import { colourOfGroup } from "~/domain/categories";
import type { KeptContent } from "~/domain/outputs-history";
import type { OutputLine } from "~/domain/outputs-list";
import type { Connection } from "~db/client.server";
import { creditedUnitsOf } from "~db/queries/outputs.server";
import { listLastRevisions, type OutputListRow } from "~db/queries/outputs-list.server";
import type { CampaignContext } from "./campaigns.server";

/** Rows as the reader sees them, in the reader's language. */
export async function linesOf(
  { db, structure, actor }: CampaignContext,
  rows: readonly OutputListRow[],
): Promise<OutputLine[]> {
  const ids = rows.map((row) => row.id);
  const unitsOf = await creditedUnitsOf(db.read, ids);
  const corrections = await correctionsOf(db.read, rows);
  const categories = new Map(structure.categories.map((category) => [category.id, category]));
  return rows.map((row) => {
    const category = categories.get(row.category_id);
    return {
      number: row.number,
      publishedOn: row.published_on,
      periodFrom: row.period_from,
      basis: row.basis,
      value: row.value,
      qualifier: row.qualifier,
      coverageOf: row.coverage_of,
      ratePer: row.rate_per,
      title: row.title,
      units: unitsOf(row.id).map(structure.tree.shortNameOf),
      category: category?.name[actor.locale] ?? "",
      colour: category ? colourOfGroup[category.group] : 8,
      loggedAt: row.logged_at,
      corrected: corrections.get(row.id),
    };
  });
}

async function correctionsOf(
  db: Connection,
  rows: readonly OutputListRow[],
): Promise<Map<string, OutputLine["corrected"]>> {
  const changed = rows.filter((row) => row.version > 1).map((row) => row.id);
  if (changed.length === 0) return new Map();
  const revisions = await listLastRevisions(db, changed);
  return new Map(
    revisions.flatMap(({ output_id, revision, kind, before, reason }) => {
      if (kind !== "revised" || before === null) return [];
      const { value, qualifier } = JSON.parse(before) as KeptContent;
      return [[output_id, { times: revision - 1, before: { value, qualifier }, reason }] as const];
    }),
  );
}
