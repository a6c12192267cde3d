import { categoryWords } from "~/domain/categories";
import { outputCode } from "~/domain/outputs";
import type { PublicityOutput } from "~/domain/publicity-page";
import type { LinkedOutputRow } from "~db/queries/publicity-outputs.server";
import type { CampaignContext } from "./campaigns.server";

/** The outputs that the reader may see, as both the checklist and the search for more show them. */
export function outputsSeen(
  rows: readonly LinkedOutputRow[],
  credited: ReadonlyMap<string, readonly string[]>,
  { campaign, structure, actor, unitsFor }: CampaignContext,
): PublicityOutput[] {
  const [seen, linkable] = [unitsFor("output.view"), unitsFor("publicity.link")];
  const reaches = (within: "all" | readonly string[], unitIds: readonly string[]) =>
    within === "all" || unitIds.some((unitId) => within.includes(unitId));
  return rows.flatMap((row) => {
    const unitIds = credited.get(row.id) ?? [];
    if (!reaches(seen, unitIds)) return [];
    return [
      {
        id: row.id,
        number: row.number,
        code: outputCode(campaign, row.number),
        title: row.title,
        publishedOn: row.published_on,
        category: categoryWords(structure.categories, row.category_id, actor.locale).name,
        units: unitIds.map(structure.tree.shortNameOf).join(", "),
        isWithdrawn: row.status === "withdrawn",
        mayUnlink: reaches(linkable, unitIds),
      },
    ];
  });
}
