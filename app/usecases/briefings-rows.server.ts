import { type BriefingTopic, overlapping, type TopicReached, topicStateOf } from "~/domain/briefings";
import { logTopicPath, type TopicLine } from "~/domain/briefings-page";
import { CHOSEN_UNITS, scopeOf } from "~/domain/milestone-units";
import { topicScopes } from "./briefings-fields.server";
import type { CampaignContext } from "./campaigns.server";
import { documentName } from "./timeline-entries.server";

export interface LineInput extends TopicReached {
  topic: BriefingTopic;
  /** Topics of all weeks that are there. */
  all: readonly BriefingTopic[];
  /** Only the reader's own units' part is known. */
  isOwn: boolean;
  /** What units are called: a screen has room for short names, a paper wants the full ones. */
  naming: "name" | "shortName";
}

const namedUnits = 6;

/** A topic as the list shows it to this reader. */
export function topicLine(open: CampaignContext, input: LineInput): TopicLine {
  const { topic, all, isOwn, naming, ...reached } = input;
  const { structure, today } = open;
  const { id, messageKey, name, from, to, guidance, version } = topic;
  const units = topic.unitIds.flatMap((unitId) => structure.tree.get(unitId) ?? []);
  return {
    ...{ id, messageKey, name, from, to, guidance, version },
    ...reached,
    documents: documentsOf(topic, open),
    scope: isOwn ? { value: CHOSEN_UNITS, name: "" } : scopeName(topic, open),
    units: units.slice(0, namedUnits).map((unit) => unit[naming]),
    unitCount: units.length,
    ended: units.flatMap(({ name, validTo }) =>
      validTo !== null && validTo <= to ? [{ name, endedOn: validTo }] : [],
    ),
    state: topicStateOf(topic, reached, today),
    overlaps: overlapping(topic, all)
      .filter(({ week }) => week !== topic.week)
      .map((other) => ({ week: Number(other.week.slice(6)), from: other.from, to: other.to })),
    logPath: logPathOf(topic, open),
  };
}

function documentsOf({ documentIds }: BriefingTopic, open: CampaignContext): TopicLine["documents"] {
  const { campaign, structure } = open;
  const canOpen = open.may("document.view");
  return structure.documents
    .filter(({ id }) => documentIds.includes(id))
    .map((document) => ({
      name: documentName(document),
      title: document.title,
      path: canOpen ? `/${campaign.slug}/ke-hoach/van-ban/${document.id}` : null,
    }));
}

/** The set's name where the topic goes to all units of one that has more than one. */
function scopeName({ unitIds }: BriefingTopic, open: CampaignContext): TopicLine["scope"] {
  const scopes = topicScopes(open).filter((scope) => scope.unitIds.length > 1);
  const value = scopeOf(unitIds, scopes);
  return { value, name: scopes.find((scope) => scope.value === value)?.name ?? "" };
}

/**
 * Where somebody logs what a unit of theirs published about the topic, once its days have begun; null for those who log
 * for no unit that it goes to, or for all units.
 */
export function logPathOf(topic: BriefingTopic, open: CampaignContext): string | null {
  const own = open.unitsFor("output.log");
  if (!open.may("output.log") || open.today < topic.from) return null;
  if (own === "all") return null;
  const ownId = topic.unitIds.find((id) => own.includes(id));
  const unit = ownId && open.structure.tree.get(ownId);
  return unit ? logTopicPath(open.campaign.slug, topic.messageKey, unit.key) : null;
}
