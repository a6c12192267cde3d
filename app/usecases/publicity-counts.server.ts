import {
  anchorOf,
  countPublicity,
  type PublicityCounts,
  type PublicityState,
  publicityStateOf,
  termDay,
} from "~/domain/publicity";
import { listPublicityItems } from "~db/queries/publicity.server";
import { listLinkedOutputs } from "~db/queries/publicity-outputs.server";
import type { CampaignContext } from "./campaigns.server";
import { type CampaignRounds, latestOf } from "./rounds-reading.server";

/** How far the publicity around each round is, by the round's id; rounds without items are left out. */
export async function countRoundPublicity(
  { db, campaign, today }: CampaignContext,
  { rounds, limits }: CampaignRounds,
): Promise<Map<string, PublicityCounts>> {
  const every = { kind: "round", key: null } as const;
  const [items, links] = await Promise.all([
    listPublicityItems(db.read, campaign.id, every),
    listLinkedOutputs(db.read, campaign.id, every),
  ]);
  const published = new Map<string, string[]>();
  for (const { item_id, status, published_on } of links) {
    if (status === "active") published.set(item_id, [...(published.get(item_id) ?? []), published_on]);
  }
  const states = new Map<string, PublicityState[]>();
  for (const round of rounds) {
    const { heldOn, plannedOn } = round.facts;
    const latestOn = latestOf(round.number, limits);
    const anchor = anchorOf({ actualOn: heldOn, plannedOn, latestOn });
    const own = items.filter((item) => item.subject.key === round.id);
    if (own.length === 0) continue;
    states.set(
      round.id,
      own.map((item) =>
        publicityStateOf({
          from: termDay(item.from, anchor),
          due: termDay(item.due, anchor),
          publishedOn: published.get(item.id) ?? [],
          today,
        }),
      ),
    );
  }
  return new Map([...states].map(([id, own]) => [id, countPublicity(own)]));
}
