import type { WriteTransaction } from "../client.server";
import { insertOutline } from "../queries/campaign-outline.server";
import type { CampaignSeed } from "./campaign-seed";
import { plotOf, type SeedDeps } from "./plot";
import { insertAccounts } from "./structure-accounts";
import { insertChannels, insertCompletions, insertPlan } from "./structure-plan";
import { insertRoster } from "./structure-roster";

/**
 * Writes a campaign with its units, channels, catalogue, documents, phases, milestones, weeks and accounts, and no
 * outputs. Returns its id; a campaign that is already there by its slug is left exactly as it is.
 */
export async function seedStructure(
  tx: WriteTransaction,
  seed: CampaignSeed,
  deps: SeedDeps,
): Promise<string> {
  const there = await tx
    .selectFrom("campaigns")
    .select("id")
    .where("slug", "=", seed.slug)
    .executeTakeFirst();
  if (there) return there.id;
  const plot = plotOf(seed, deps);
  await insertOutline(tx, seed, plot, { now: deps.now, copiedFrom: null });
  await insertAccounts(tx, plot);
  await insertRoster(tx, plot);
  await insertChannels(tx, plot);
  await insertPlan(tx, plot);
  await insertCompletions(tx, plot);
  return plot.campaignId;
}
