import type { EvidenceTwin } from "~/domain/evidence";
import { lookDistance, lookMarks, nearDistance } from "~/domain/evidence-looks";
import { outputCode } from "~/domain/outputs";
import type { WriteTransaction } from "~db/client.server";
import { type Alike, listAlike, listSame } from "~db/queries/evidence.server";
import { findOutput } from "~db/queries/outputs.server";
import type { CampaignContext } from "./campaigns.server";

/**
 * Evidence of the campaign that has the same content or looks the same, the most alike first; null when there is none,
 * or only such of outputs that the person may not see.
 */
export async function findTwin(
  tx: WriteTransaction,
  open: CampaignContext,
  { hashes, look }: { hashes: readonly string[]; look: string | null },
): Promise<EvidenceTwin | null> {
  const same = await listSame(tx, open.campaign.id, hashes);
  const alike = look === null ? [] : await alikeBy(tx, open, look);
  const near = alike
    .filter(({ distance }) => distance <= nearDistance)
    .sort((a, b) => a.distance - b.distance);
  for (const found of [...same, ...near.map(({ one }) => one)]) {
    if (await maySee(tx, open, found)) return twinOf(open, found);
  }
  return null;
}

/** With how far each is from it. */
async function alikeBy(tx: WriteTransaction, { campaign }: CampaignContext, look: string) {
  const alike = await listAlike(tx, campaign.id, lookMarks(look));
  return alike.map((one) => ({ one, distance: lookDistance(one.look, look) }));
}

async function maySee(tx: WriteTransaction, open: CampaignContext, { number }: Alike): Promise<boolean> {
  const within = open.unitsFor("output.view");
  if (within === "all") return true;
  return (await findOutput(tx, { campaignId: open.campaign.id, number, within })) !== undefined;
}

function twinOf({ campaign }: CampaignContext, { id, number, title, published_on }: Alike): EvidenceTwin {
  return { id, number, code: outputCode(campaign, number), title, publishedOn: published_on };
}
