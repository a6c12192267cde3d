import type { BriefingTopic } from "~/domain/briefings";
import type { CivilDate } from "~/domain/calendar/civil-date";
import {
  countMessageDays,
  countMessageDaysOf,
  countUnitMessageDays,
  type MessageDay,
} from "~db/queries/briefing-coverage.server";
import { listBriefingTopics } from "~db/queries/briefings.server";
import type { CampaignContext } from "./campaigns.server";

/** The topics that a person sees, and over whom: a press unit only those that go to it, and of them its own part. */
export interface BriefingReach {
  topics: BriefingTopic[];
  within: "all" | readonly string[];
}

export async function readTopics(open: CampaignContext): Promise<BriefingReach> {
  const within = open.unitsFor("output.view");
  const all = await listBriefingTopics(open.db.read, open.campaign.id);
  if (within === "all") return { topics: all, within };
  const topics = all
    .map((topic) => ({ ...topic, unitIds: topic.unitIds.filter((id) => within.includes(id)) }))
    .filter(({ unitIds, isRemoved }) => unitIds.length > 0 && !isRemoved);
  return { topics, within };
}

export interface Days {
  from: CivilDate;
  to: CivilDate;
}

/** What was published about topics: counts of a topic's days, of all within reach and of one unit. */
export interface Coverage {
  whole(topic: Pick<BriefingTopic, "messageId">, days: Days): number;
  ofUnit(topic: Pick<BriefingTopic, "messageId">, days: Days, unitId: string): number;
}

/** Reads what was published from the first to the last of these days; by unit only for the units given. */
export async function readCoverage(
  open: CampaignContext,
  { within }: Pick<BriefingReach, "within">,
  asked: { messageIds: readonly string[]; unitIds: readonly string[] } & Days,
): Promise<Coverage> {
  const { db } = open;
  if (asked.messageIds.length === 0) return { whole: () => 0, ofUnit: () => 0 };
  const [all, units] = await Promise.all([
    within === "all" ? countMessageDays(db.read, asked) : countMessageDaysOf(db.read, asked, within),
    asked.unitIds.length === 0 ? [] : countUnitMessageDays(db.read, asked, asked.unitIds),
  ]);
  const wholes = gathered(all, ({ messageId }) => messageId);
  const ofUnits = gathered(units, ({ messageId, unitId }) => `${messageId} ${unitId}`);
  return {
    whole: ({ messageId }, span) => sumIn(wholes.get(messageId), span),
    ofUnit: ({ messageId }, span, unitId) => sumIn(ofUnits.get(`${messageId} ${unitId}`), span),
  };
}

function gathered<T extends MessageDay>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): Map<string, MessageDay[]> {
  const found = new Map<string, MessageDay[]>();
  for (const row of rows) {
    const own = found.get(keyOf(row));
    if (own) own.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}

const sumIn = (rows: readonly MessageDay[] = [], { from, to }: Days): number =>
  rows.reduce((sum, { day, records }) => (from <= day && day <= to ? sum + records : sum), 0);
