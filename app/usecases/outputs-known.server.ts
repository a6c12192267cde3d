import type { KnownOutputs, KnownTitle } from "~/domain/output-twins";
import type { OutputDraft } from "~/domain/outputs-draft";
import { combinedAmong } from "~/domain/outputs-placement";
import { creditedUnitsOf } from "~db/queries/outputs.server";
import { listByLinks, listTitlesOn } from "~db/queries/outputs-twins.server";
import type { CampaignContext } from "./campaigns.server";

/**
 * What is recorded of the links, units and days of a list's drafts. However often it is asked, each title is given once
 * and each unit's day is looked up once, so that a long list may ask part by part.
 */
export function knownOutputs(
  open: CampaignContext,
): (drafts: readonly OutputDraft[]) => Promise<KnownOutputs> {
  const asked = new Map<string, Set<string>>();
  return async (drafts) => {
    const links = await linkedOutputs(open, [...new Set(drafts.flatMap(({ linkKey }) => linkKey ?? []))]);
    const titles: KnownTitle[] = [];
    for (const [unitId, days] of daysToAsk(asked, drafts)) {
      titles.push(...(await listTitlesOn(open.db.read, [unitId], days)));
    }
    return { links, titles };
  };
}

/** The days of each unit that nobody has asked for before; they count as asked for from now on. */
function daysToAsk(asked: Map<string, Set<string>>, drafts: readonly OutputDraft[]): Map<string, string[]> {
  const missing = new Map<string, string[]>();
  for (const { unitIds, publishedOn } of drafts) {
    for (const unitId of unitIds) {
      const days = asked.get(unitId) ?? new Set();
      asked.set(unitId, days);
      if (days.has(publishedOn)) continue;
      days.add(publishedOn);
      missing.set(unitId, [...(missing.get(unitId) ?? []), publishedOn]);
    }
  }
  return missing;
}

async function linkedOutputs({ db, campaign }: CampaignContext, keys: readonly string[]) {
  const found = await listByLinks(db.read, campaign.id, keys);
  const unitsOf = await creditedUnitsOf(
    db.read,
    [...found.values()].map(({ id }) => id),
  );
  return new Map([...found].map(([key, one]) => [key, { ...one, unitIds: unitsOf(one.id) }]));
}

/** The categories that a draft would be counted in, but for combinations that were never used before. */
export const knownCategoryIds = ({ structure }: CampaignContext, { placements }: OutputDraft): string[] =>
  placements.flatMap(({ members }) => combinedAmong(members, structure.categories)?.id ?? []);

/** What units and categories are called: what names in lists are held against. */
export const namesKnown = ({ structure }: CampaignContext) => ({
  unit: structure.tree.units.map(({ key, name, shortName }) => ({ key, names: [name, shortName] })),
  category: structure.categories.map(({ key, name }) => ({ key, names: [name.vi, name.en] })),
});
