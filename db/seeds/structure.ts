import type { WriteTransaction } from "../client.server";
import type { CampaignSeed } from "./campaign-seed";
import { type Plot, plotOf, type SeedDeps } from "./plot";
import { insertCatalogue, insertCompletions, insertPlan, insertWeeks } from "./structure-plan";
import { insertRoster } from "./structure-roster";
import { insertAccounts, insertUnits } from "./structure-units";

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
  await insertCampaign(tx, plot);
  await insertUnits(tx, plot);
  await insertAccounts(tx, plot);
  await insertRoster(tx, plot);
  await insertCatalogue(tx, plot);
  await insertPlan(tx, plot);
  await insertCompletions(tx, plot);
  await insertWeeks(tx, plot);
  return plot.campaignId;
}

async function insertCampaign(tx: WriteTransaction, { seed, deps, campaignId }: Plot): Promise<void> {
  const last = await tx.selectFrom("campaigns").select("no").orderBy("no", "desc").executeTakeFirst();
  await tx
    .insertInto("campaigns")
    .values({
      id: campaignId,
      no: (last?.no ?? 0) + 1,
      slug: seed.slug,
      name: seed.name,
      short_name: seed.shortName,
      committee: seed.committee,
      place: seed.place,
      election_on: seed.electionOn,
      law_edition: seed.lawEdition,
      starts_on: seed.startsOn,
      ends_on: seed.endsOn,
      week_first_day: seed.weekFirstDay,
      level: seed.level,
      meeting_weekday: seed.meeting.weekday,
      meeting_time: seed.meeting.time,
      report_weekday: seed.reportCloses.weekday,
      report_time: seed.reportCloses.time,
      decoration_key: seed.decorationKey,
      is_demo: seed.isDemo ? 1 : 0,
      pinned_on: seed.pinnedOn,
      status: "active",
      structure_version: 1,
      version: 1,
      created_at: deps.now,
    })
    .execute();
}
