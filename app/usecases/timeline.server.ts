import type { CivilDate } from "~/domain/calendar/civil-date";
import { gapsOf } from "~/domain/date-warnings";
import { EDITIONS } from "~/domain/law/editions";
import {
  countsOf,
  lastDayOf,
  matchesFilters,
  type TimelineFilters,
  type TimelinePage,
  type TimelineRow,
} from "~/domain/timeline-page";
import { weeklyMeetings } from "~/domain/timeline-picture-meetings";
import { readBaseline } from "./baselines.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { listRoundsOnTimeline } from "./rounds-reading.server";
import { planChoicesBeside } from "./timeline-choices.server";
import { type CampaignTimeline, documentName, readTimeline, rowOf } from "./timeline-entries.server";

export interface TimelineQuestion {
  /** The end of this day instead of today's; a day to come is refused by answering for today. */
  asOf?: CivilDate | null;
  filters?: TimelineFilters;
}

const NO_FILTERS: TimelineFilters = { whose: null, state: null, responsible: null };

/** The election's calendar: every milestone the filters let through, the phases, and the counts of all milestones. */
export async function loadTimeline(
  ctx: UseCaseContext,
  slug: string,
  { asOf: wanted, filters = NO_FILTERS }: TimelineQuestion = {},
): Promise<TimelinePage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const { campaign, structure, today } = open;
  const asOf = wanted && wanted < today ? wanted : today;
  const [timeline, rounds, baseline] = await Promise.all([
    readTimeline(open, asOf),
    listRoundsOnTimeline(open),
    readBaseline(ctx.db.read, campaign.id),
  ]);
  const rows = timeline.entries.map((entry) => rowOf(entry, timeline, open));
  const canAdd = open.may("milestone.add");
  return {
    slug: campaign.slug,
    asOf,
    ...frameOf(open),
    holidayGaps: gapsOf(
      rows.map((row) => row.latest),
      asOf,
      timeline.holidays,
    ),
    counts: countsOf(rows),
    rows: rows.filter((row) => matchesFilters(row, filters)),
    meetings: weeklyMeetings(campaign, campaign.meeting, meetingDaysOf(rows), campaign.weekFirstDay),
    rounds,
    daysOff: timeline.holidays.rows.map(({ day, kind, name }) => ({
      on: day,
      name: name[open.actor.locale],
      isWorking: kind === "swapped-working",
    })),
    baseline: Object.fromEntries(baseline),
    planning: open.may("milestone.assign") ? { seen: lastLines(timeline) } : null,
    filters,
    responsibles: responsiblesOf(rows),
    canAdd,
    canAddDocument: open.may("document.add"),
    choices: canAdd ? planChoicesBeside(timeline, open) : null,
    documents: canAdd ? structure.documents.map((one) => ({ id: one.id, name: documentName(one) })) : [],
    formKey: ctx.newId(),
  };
}

/** Who has duties that are graded here stands with those, also where others of its days are only made known. */
function responsiblesOf(rows: readonly TimelineRow[]): TimelinePage["responsibles"] {
  const named = (those: readonly TimelineRow[]) => [...new Set(those.map((row) => row.responsible))];
  const ours = named(rows.filter(({ duty }) => duty === "ours"));
  const publicise = named(rows).filter((one) => !ours.includes(one));
  return { ours: ours.sort(byVietnamese), publicise: publicise.sort(byVietnamese) };
}

/** What the page says of the campaign itself. */
function frameOf({ campaign, structure, today, actor }: CampaignContext) {
  const { name, isDemo, electionOn, weekFirstDay, decorationKey } = campaign;
  const phases = structure.phases.map(({ id: _, ...phase }) => phase);
  const lawName = EDITIONS[campaign.lawEdition].name[actor.locale];
  return { name, isDemo, today, electionOn, weekFirstDay, decorationKey, lawName, phases };
}

/** Days of the meetings that stand in the calendar as milestones. */
function meetingDaysOf(rows: readonly TimelineRow[]): CivilDate[] {
  return rows.flatMap(({ kind, latest }) => (kind === "meeting" && latest ? [lastDayOf(latest)] : []));
}

/** What a form that changes a milestone as a whole has to have seen. */
function lastLines({ events }: CampaignTimeline): Record<string, string> {
  const whole = events.filter(({ unitId }) => unitId === null);
  return Object.fromEntries(whole.map(({ milestoneKey, id }) => [milestoneKey, id]));
}

const byVietnamese = (a: string, b: string) => a.localeCompare(b, "vi");
