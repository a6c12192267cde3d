import type { OpinionPlace } from "~/domain/opinion";
import { type ReleasedItem, releaseItems } from "~/domain/opinion-cells";
import type { MatterRow, TopicLine } from "~/domain/opinion-page";
import { wholeUnit } from "~/domain/opinion-places";
import type { OpinionSettings } from "~/domain/opinion-settings";
import { textsOf } from "~/i18n/texts-of";
import { listFiledItems } from "~db/queries/opinion-reports.server";
import { readOpinionSettings } from "~db/queries/opinion-settings.server";
import { listAllTopics } from "~db/queries/opinion-topics.server";
import type { CampaignContext } from "./campaigns.server";

/** What the organisation's reports say, as far as the person may see it. */
export interface ReadOpinion {
  /** In the order in which the reports came. */
  items: ReleasedItem[];
  topics: TopicLine[];
  settings: OpinionSettings;
}

/**
 * The one way to the organisation's reports for pages, tables, files and papers: matters of small cells come with a
 * wider place and without their report (`domain/opinion-cells`), except for their author.
 */
export async function readOpinion(open: CampaignContext): Promise<ReadOpinion> {
  const { organisation } = open.campaign;
  const [filed, topics, settings] = await Promise.all([
    listFiledItems(open.db.read, organisation),
    listAllTopics(open.db.read, organisation),
    readOpinionSettings(open.db.read, organisation),
  ]);
  const viewer = { accountId: open.actor.accountId, least: settings.smallestCell };
  return { items: releaseItems(filed, viewer), topics, settings };
}

/** Matters with the names of their topics and places in the person's language. */
export function matterRows(
  items: readonly ReleasedItem[],
  topics: readonly TopicLine[],
  open: CampaignContext,
) {
  const name = topicNames(topics, open);
  const placed = placeNames(open);
  return items.map(
    (item): MatterRow => ({
      ...item,
      ...{ topic: name(item.topicKey), placeName: placed(item.place) },
    }),
  );
}

/** The name of a topic; one that is gone is called by its key. */
export function topicNames(topics: readonly TopicLine[], { actor }: CampaignContext) {
  const names = new Map(topics.map(({ key, name }) => [key, name[actor.locale]]));
  return (key: string): string => names.get(key) ?? key;
}

/** The name of a place; the whole one is named after the unit that it is of. */
export function placeNames(open: CampaignContext) {
  const whole = wholeName(open);
  return ({ key, name }: OpinionPlace): string => (key === "" ? whole : name);
}

/** "Toàn Thành phố Hạ Long". */
export function wholeName({ structure, today, actor, campaign }: CampaignContext): string {
  const name = wholeUnit(structure.tree, today)?.name ?? campaign.place;
  return textsOf(actor.locale).opinion.whole(name);
}
