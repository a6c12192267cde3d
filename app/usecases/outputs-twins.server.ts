import { formatCivil } from "~/domain/calendar/civil-date";
import { type KnownTitle, type Told, titleIndex, toldOf } from "~/domain/output-twins";
import { type Output, outputCode } from "~/domain/outputs";
import type { Problem } from "~/domain/problem";
import type { Connection, WriteTransaction } from "~db/client.server";
import { creditedUnitsOf, findSameLink } from "~db/queries/outputs.server";
import { insertTwins, listByLinks, listTitlesOn, listTwins } from "~db/queries/outputs-twins.server";
import type { CampaignContext } from "./campaigns.server";

/** An output that is about to be written and one that is there already and looks like it. */
export interface TwinFound {
  problem: Problem & { code: "same-link" | "same-title" };
  outputId: string;
  otherId: string;
}

/**
 * What is there already and looks like these outputs: the same link, or the same unit, day, category and figure with a
 * title that says nearly the same. A correction (`before`) is not asked again about what it leaves as it was, nor about
 * a pair that was settled.
 */
export async function findTwins(
  tx: Connection,
  campaign: CampaignContext,
  outputs: readonly Output[],
  before?: Output,
): Promise<TwinFound[]> {
  const [first] = outputs;
  if (!first) return [];
  const settled = before ? new Set((await listTwins(tx, before.id)).map(({ id }) => id)) : new Set<string>();
  const link = first.linkKey === before?.linkKey ? null : await sameLink(tx, campaign, first);
  // A link says more than a title does: one question about one story.
  const isAsked = link === null && !(before && isSameTelling(before, first));
  const found = link ? [link] : isAsked ? await sameTitles(tx, campaign, outputs) : [];
  return found.filter(({ otherId }) => !settled.has(otherId));
}

/**
 * The same for many new stories at once, with two questions to the database; in their order. A caller that has held
 * them against older titles before gives those that came since (`titles`).
 */
export async function findTwinsOfMany(
  tx: Connection,
  campaign: CampaignContext,
  stories: readonly (readonly Output[])[],
  titles?: readonly KnownTitle[],
): Promise<TwinFound[][]> {
  const outputs = stories.flat();
  const keys = [...new Set(outputs.flatMap(({ linkKey }) => linkKey ?? []))];
  const links = await listByLinks(tx, campaign.campaign.id, keys);
  const linkIds = [...links.values()].map(({ id }) => id);
  const unitsOf = await creditedUnitsOf(tx, linkIds);
  const items = outputs.filter(({ basis }) => basis === "item");
  const index = titleIndex<KnownTitle>();
  for (const one of titles ?? (await titlesAround(tx, items))) index.add(toldOf(one), one);
  return stories.map((story) => {
    const [first] = story;
    const linked = first?.linkKey ? links.get(first.linkKey) : undefined;
    if (first && linked) {
      return [linkTwin(campaign, first, { ...linked, unitIds: unitsOf(linked.id) })];
    }
    return story.flatMap((output) =>
      output.basis === "item" ? (titleTwin(campaign, output, index) ?? []) : [],
    );
  });
}

/** Keeps the reason for which somebody went on, at both outputs. */
export async function keepTwins(
  tx: WriteTransaction,
  campaign: CampaignContext,
  twins: readonly TwinFound[],
  reason: string,
): Promise<void> {
  const decided = { reason, account_id: campaign.actor.accountId, decided_at: campaign.campaignNow };
  await insertTwins(
    tx,
    twins.map(({ outputId, otherId }) => ({ output_id: outputId, other_id: otherId, ...decided })),
  );
}

const isSameTelling = (a: Output, b: Output): boolean =>
  a.title === b.title &&
  a.publishedOn === b.publishedOn &&
  a.categoryId === b.categoryId &&
  a.channelId === b.channelId &&
  a.value === b.value &&
  [...a.unitIds].sort().join() === [...b.unitIds].sort().join();

async function sameLink(
  tx: Connection,
  campaign: CampaignContext,
  output: Output,
): Promise<TwinFound | null> {
  if (output.linkKey === null) return null;
  const found = await findSameLink(tx, output);
  if (!found) return null;
  const unitIds = (await creditedUnitsOf(tx, [found.id]))(found.id);
  return linkTwin(campaign, output, { ...found, publishedOn: found.published_on, unitIds });
}

function linkTwin(campaign: CampaignContext, output: Output, other: Other & { id: string }): TwinFound {
  const problem = { field: "link", code: "same-link" as const, params: twinParams(campaign, other) };
  return { problem, outputId: output.id, otherId: other.id };
}

/** Rates, coverages and summaries say the same words about other days: only items are held against each other. */
async function sameTitles(
  tx: Connection,
  campaign: CampaignContext,
  outputs: readonly Output[],
): Promise<TwinFound[]> {
  const items = outputs.filter(({ basis }) => basis === "item");
  const index = titleIndex<KnownTitle>();
  for (const one of await titlesAround(tx, items)) index.add(toldOf(one), one);
  return items.flatMap((output) => titleTwin(campaign, output, index) ?? []);
}

/** Titles of other outputs of the same units and days; rows of one story share theirs. */
async function titlesAround(tx: Connection, items: readonly Output[]): Promise<KnownTitle[]> {
  if (items.length === 0) return [];
  const units = [...new Set(items.flatMap(({ unitIds }) => unitIds))];
  const known = await listTitlesOn(tx, units, [...new Set(items.map(({ publishedOn }) => publishedOn))]);
  const own = new Set(items.flatMap(({ id, storyId }) => [id, ...(storyId === null ? [] : [storyId])]));
  return known.filter(({ id, storyId }) => !own.has(id) && !(storyId !== null && own.has(storyId)));
}

function titleTwin(
  campaign: CampaignContext,
  output: Output,
  index: { find(told: Told): KnownTitle | undefined },
): TwinFound | null {
  const same = index.find({ ...output, categoryIds: [output.categoryId] });
  if (!same) return null;
  const params = twinParams(campaign, { ...same, unitIds: [same.unitId] });
  const problem = { field: "title", code: "same-title" as const, params };
  return { problem, outputId: output.id, otherId: same.id };
}

interface Other {
  number: number;
  publishedOn: string;
  title: string;
  unitIds: readonly string[];
}

/** The other row as a sentence needs it: code, day, units, title, and the number that its page has. */
function twinParams({ campaign, structure }: CampaignContext, other: Other): Record<string, string | number> {
  return {
    code: outputCode(campaign, other.number),
    number: other.number,
    day: formatCivil(other.publishedOn),
    unit: other.unitIds.map(structure.tree.shortNameOf).join(", "),
    title: other.title,
  };
}
