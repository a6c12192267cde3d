import { type BriefingTopic, type BriefingWeek, briefingWeeks, weekAsked } from "~/domain/briefings";
import {
  type CoverageRow,
  coverageRows,
  lackingMost,
  packedTable,
  reachedBy,
  trendRows,
} from "~/domain/briefings-coverage";
import type { BriefingPage, WeekName } from "~/domain/briefings-page";
import type { CivilDate } from "~/domain/calendar/civil-date";
import { heatLimits } from "~/domain/progress-heat-table";
import type { Unit } from "~/domain/units";
import { listDeclarations } from "~db/queries/declarations.server";
import { type BriefingReach, type Coverage, readCoverage, readTopics } from "./briefings-reading.server";
import { topicLine } from "./briefings-rows.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";

const trendWeeks = 10;

/**
 * The briefing of a week ("2021-W10"; else of today's week): its topics, what came of them, and the weeks before.
 * `isWhole`: every unit, however many they are.
 */
export async function loadBriefing(
  ctx: UseCaseContext,
  slug: string,
  { weekKey, isWhole }: { weekKey: string; isWhole: boolean },
): Promise<BriefingPage> {
  const open = await openCampaign(ctx, slug, "briefing.view");
  const { week, weeks, all, topics, rows, coverage, reach } = await readBriefing(open, weekKey);
  const at = weeks.indexOf(week);
  const trend = await readTrend(open, { week, weeks, all, reach });
  const source = sourceOf(all, week, weeks);
  const canEdit = open.may("briefing.edit");
  return {
    slug,
    today: open.today,
    week: nameOf(week),
    isThisWeek: week.startsOn <= open.today && open.today <= week.endsOn,
    earlier: neighbour(weeks[at - 1]),
    later: neighbour(weeks[at + 1]),
    weeks: withTopics(all, weeks).reverse(),
    topics: topics.map((topic, index) =>
      topicLine(open, {
        topic,
        all,
        isOwn: reach.within !== "all",
        naming: "shortName",
        records: coverage.whole(topic, topic),
        ...reachedBy(rows, topic, index),
      }),
    ),
    coverage: coverageOf(rows, isWhole),
    trend,
    source: canEdit ? source : null,
    removed: canEdit
      ? reach.topics
          .filter((one) => one.week === week.key && one.isRemoved)
          .map(({ id, name, version }) => ({ id, name, version }))
      : [],
    isOwn: reach.within !== "all",
    canEdit,
    seesMeetings: open.may("meeting.view"),
    formKey: ctx.newId(),
  };
}

function coverageOf(rows: readonly CoverageRow[], isWhole: boolean): BriefingPage["coverage"] {
  const shown = isWhole || rows.length <= heatLimits.units ? rows : lackingMost(rows, heatLimits.chosen);
  const lines = shown.map(({ unit, states }) => ({ key: unit.key, name: unit.name, states }));
  return { ...packedTable(lines), hiddenUnits: rows.length - shown.length };
}

export interface ReadBriefing {
  week: BriefingWeek;
  weeks: BriefingWeek[];
  /** Topics of all weeks that are there. */
  all: BriefingTopic[];
  /** Those of the week. */
  topics: BriefingTopic[];
  rows: CoverageRow[];
  coverage: Coverage;
  reach: BriefingReach;
}

/** What a week's briefing asks for, and unit by unit what came of it. */
export async function readBriefing(open: CampaignContext, weekKey: string): Promise<ReadBriefing> {
  const { campaign, today, db } = open;
  const weeks = briefingWeeks(campaign);
  const week = weekAsked(weeks, weekKey, today);
  if (!week) throw new NotFound();
  const reach = await readTopics(open);
  const all = reach.topics.filter(({ isRemoved }) => !isRemoved);
  const topics = all.filter((one) => one.week === week.key);
  const units = unitsOf(topics, open);
  const from = earliest(topics.map((one) => one.from)) ?? week.startsOn;
  const to = topics.reduce((last, one) => (one.to > last ? one.to : last), from);
  const [coverage, declared] = await Promise.all([
    readCoverage(open, reach, {
      messageIds: topics.map(({ messageId }) => messageId),
      unitIds: units.map(({ id }) => id),
      from,
      to,
    }),
    listDeclarations(db.read, campaign.id, from, to),
  ]);
  const records = (topic: BriefingTopic, unitId: string) => coverage.ofUnit(topic, topic, unitId);
  const rows = coverageRows({ topics, units, declared, today, records });
  return { week, weeks, all, topics, rows, coverage, reach };
}

/** The units that any of the topics goes to, in the tree's order. */
function unitsOf(topics: readonly BriefingTopic[], { structure }: CampaignContext): Unit[] {
  const asked = new Set(topics.flatMap(({ unitIds }) => unitIds));
  return structure.tree.units.filter(({ id }) => asked.has(id));
}

const earliest = (days: readonly CivilDate[]): CivilDate | undefined => [...days].sort()[0];

/** What every topic briefed up to the week brought, in that week and those before it. */
export async function readTrend(
  open: CampaignContext,
  { week: last, weeks: known, all, reach }: Pick<ReadBriefing, "week" | "weeks" | "all" | "reach">,
): Promise<BriefingPage["trend"]> {
  const at = known.indexOf(last);
  const weeks = known.slice(Math.max(0, at + 1 - trendWeeks), at + 1);
  const topics = all.filter(({ week }) => week <= last.key);
  const coverage = await readCoverage(open, reach, {
    messageIds: [...new Set(topics.map(({ messageId }) => messageId))],
    unitIds: [],
    from: weeks[0]?.startsOn ?? last.startsOn,
    to: last.endsOn,
  });
  const records = (topic: BriefingTopic, { startsOn, endsOn }: BriefingWeek) =>
    coverage.whole(topic, { from: startsOn, to: endsOn });
  const rows = trendRows({ topics, weeks, today: open.today, records });
  return {
    ...packedTable(rows.map(({ topic, states }) => ({ key: topic.messageKey, name: topic.name, states }))),
    weeks: weeks.map(nameOf),
    isLastOpen: last.endsOn >= open.today,
  };
}

/** The last week before this one that has topics, with how many of them are not in this one yet. */
export function sourceOf(
  all: readonly BriefingTopic[],
  week: BriefingWeek,
  weeks: readonly BriefingWeek[],
): (WeekName & { topics: number }) | null {
  const source = weeks.findLast(
    ({ key, startsOn }) => startsOn < week.startsOn && all.some((topic) => topic.week === key),
  );
  if (!source) return null;
  const there = new Set(all.filter((one) => one.week === week.key).map(({ messageId }) => messageId));
  const topics = all.filter((one) => one.week === source.key && !there.has(one.messageId)).length;
  return topics === 0 ? null : { ...nameOf(source), topics };
}

function withTopics(all: readonly BriefingTopic[], weeks: readonly BriefingWeek[]) {
  return weeks
    .map((week) => ({ ...nameOf(week), topics: all.filter((one) => one.week === week.key).length }))
    .filter(({ topics }) => topics > 0);
}

const neighbour = (week: BriefingWeek | undefined): WeekName | null => (week ? nameOf(week) : null);

export const nameOf = ({ key, number, year, startsOn, endsOn }: BriefingWeek): WeekName => ({
  key,
  number,
  year,
  startsOn,
  endsOn,
});
