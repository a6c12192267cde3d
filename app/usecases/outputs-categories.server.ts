import type { Category } from "~/domain/categories";
import { combine, combinedAmong, type Placement } from "~/domain/outputs-placement";
import type { WriteTransaction } from "~db/client.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import { findCategoryId, insertCombinedCategory } from "~db/queries/outputs-categories.server";
import { appendAudit } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";

/** The category id of each placement. A set that was never used before gets its combined category here. */
export async function categoryIdsOf(
  tx: WriteTransaction,
  campaign: CampaignContext,
  placements: readonly Placement[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { members } of placements) ids.push(await categoryIdOf(tx, campaign, members));
  return ids;
}

async function categoryIdOf(
  tx: WriteTransaction,
  campaign: CampaignContext,
  members: readonly Category[],
): Promise<string> {
  const known = combinedAmong(members, campaign.structure.categories);
  if (known) return known.id;
  const category = { id: campaign.newId(), ...combine(members) };
  const { id: campaignId } = campaign.campaign;
  const added = await findCategoryId(tx, campaignId, category.key);
  if (added !== undefined) return added;
  await insertCombinedCategory(tx, campaignId, category, members);
  await bumpStructure(tx, campaignId);
  await appendAudit(tx, campaign, {
    chain: campaignId,
    action: "category.combine",
    subjectKind: "category",
    subjectId: category.id,
    campaignId,
    payload: { key: category.key, name: category.name.vi, measure: category.measure },
  });
  return category.id;
}
