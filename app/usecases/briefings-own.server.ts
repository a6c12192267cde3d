import { type BriefingTopic, briefingWeeks, topicStateOf, weekAsked } from "~/domain/briefings";
import { briefingsPath, type OwnBriefing, topicOutputsPath } from "~/domain/briefings-page";
import { readCoverage, readTopics } from "./briefings-reading.server";
import { logPathOf } from "./briefings-rows.server";
import type { CampaignContext } from "./campaigns.server";

/**
 * What is to be publicised today: for the people of a unit the topics that go to it with what it has published; for
 * those who answer for all the topics about which nobody has published anything. null where there is neither, and for
 * those who see no briefings.
 */
export async function loadOwnBriefing(open: CampaignContext): Promise<OwnBriefing | null> {
  if (!open.may("briefing.view")) return null;
  const { topics, within } = await readTopics(open);
  const due = latestOfEach(
    topics.filter(({ from, to, isRemoved }) => !isRemoved && from <= open.today && open.today <= to),
  );
  const logging = open.unitsFor("output.log");
  const own = logging === "all" ? [] : logging;
  const asked = own.length === 0 ? due : due.filter((topic) => topic.unitIds.some((id) => own.includes(id)));
  const week = weekAsked(briefingWeeks(open.campaign), "", open.today);
  if (asked.length === 0 || !week) return null;
  const span = {
    from: asked.reduce((first, { from }) => (from < first ? from : first), open.today),
    to: open.today,
  };
  const reach = own.length === 0 ? within : own;
  const coverage = await readCoverage(
    open,
    { within: reach },
    { messageIds: asked.map(({ messageId }) => messageId), unitIds: [], ...span },
  );
  const found = asked.map((topic) => ({ topic, records: coverage.whole(topic, topic) }));
  const silent = own.length === 0 ? found.filter(({ records }) => records === 0) : [];
  if (own.length === 0 && silent.length === 0) return null;
  return {
    path: briefingsPath(open.campaign.slug),
    week: week.number,
    topics: own.length === 0 ? [] : found.map((one) => ownTopic(one, own, open)),
    silent: silent.map(({ topic }) => topic.name),
  };
}

/** One message may be asked for by two weeks whose days overlap; the later one holds, in its place of the list. */
function latestOfEach(topics: readonly BriefingTopic[]): BriefingTopic[] {
  return topics.filter(
    ({ messageId }, index) => !topics.slice(index + 1).some((later) => later.messageId === messageId),
  );
}

function ownTopic(
  { topic, records }: { topic: BriefingTopic; records: number },
  own: readonly string[],
  open: CampaignContext,
): OwnBriefing["topics"][number] {
  const { id, name, guidance, from, to, messageKey } = topic;
  const asked = topic.unitIds.filter((unitId) => own.includes(unitId));
  const unitKey = asked.length === 1 ? open.structure.tree.keyOf(asked[0]) : undefined;
  const reached = { records, reached: records > 0 ? 1 : 0, asked: 1 };
  return {
    ...{ id, name, guidance, to, records },
    state: topicStateOf(topic, reached, open.today),
    listPath: topicOutputsPath(open.campaign.slug, { messageKey, unitKey, from, to }),
    logPath: logPathOf(topic, open),
  };
}
