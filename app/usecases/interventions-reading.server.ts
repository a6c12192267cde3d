import type { CivilDate } from "~/domain/calendar/civil-date";
import {
  changedMatters,
  decorationMatters,
  type Matter,
  overdueMatters,
  type Standing,
  silentMatters,
  slippedMatters,
} from "~/domain/interventions";
import { dimensions, noTallies, type ReadinessTallies } from "~/domain/readiness";
import { gradeAll } from "~/domain/readiness-grades";
import { listSites } from "~db/queries/decoration-sites.server";
import { listMeetings } from "~db/queries/meetings.server";
import type { CampaignContext } from "./campaigns.server";
import { readSilentUnits } from "./interventions-silent.server";
import { readMovedDays } from "./interventions-slipped.server";
import { keptReading } from "./kept-readings.server";
import { allMeetings } from "./meetings.server";
import { atEndOf, decorationDay } from "./readiness-facts.server";
import { keptDuties } from "./readiness-kept.server";
import { type ReadinessView, readView } from "./readiness-view.server";
import type { CampaignTimeline } from "./timeline-entries.server";

/** What the matters are found in: readiness as it stands, and as it stood at the last meeting. */
export interface MatterFacts {
  open: CampaignContext;
  view: ReadinessView;
  meetingOn: CivilDate | null;
  atMeeting: ReadinessTallies | null;
}

/** Where matters come from. What has duties that fall due stands in readiness already; anything else is a line here. */
const sources: readonly ((facts: MatterFacts) => Matter[] | Promise<Matter[]>)[] = [
  ({ view, open }) => overdueMatters(view.now.rows, open.today),
  decoration,
  async ({ open, view }) => slippedMatters(await readMovedDays(open, view.now), open.today),
  async ({ open }) => silentMatters(await readSilentUnits(open), open.today),
  changed,
];

export interface ReadMatters extends MatterFacts {
  /** In no order. */
  matters: Matter[];
}

/** Every matter of the campaign as of its day. */
export async function readMatters(open: CampaignContext): Promise<ReadMatters> {
  const { view } = await readView(open, { asOf: "", compare: "", unitKey: "", page: 1 });
  const meetingOn = await lastMeeting(open, view.now.timeline);
  const facts = { open, view, meetingOn, atMeeting: await talliesAtEndOf(open, meetingOn) };
  return { ...facts, matters: await keptReading(open, "matters", () => findMatters(facts)) };
}

/** The same for everybody: nothing of it depends on who looks. */
async function findMatters(facts: MatterFacts): Promise<Matter[]> {
  const found = await Promise.all(sources.map((source) => source(facts)));
  const order = new Map(facts.open.structure.tree.units.map(({ id }, index) => [id, index]));
  const inOrder = (ids: readonly string[]) =>
    [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return found.flat().map((one) => ({ ...one, unitIds: inOrder(one.unitIds) }));
}

async function lastMeeting(open: CampaignContext, timeline: CampaignTimeline): Promise<CivilDate | null> {
  const begun = await listMeetings(open.db.read, open.campaign.id);
  const past = allMeetings(open, timeline, begun).filter(({ on }) => on < open.today);
  return past.at(-1)?.on ?? null;
}

async function talliesAtEndOf(open: CampaignContext, on: CivilDate | null): Promise<ReadinessTallies | null> {
  if (on === null || on < open.campaign.startsOn) return null;
  return (await keptDuties(atEndOf(open, on))).tallies;
}

async function decoration({ open, view }: MatterFacts): Promise<Matter[]> {
  const sites = await listSites(open.db.read, open.campaign.id);
  return decorationMatters(sites, decorationDay(open, view.now.timeline), open.today);
}

function changed({ view, open, meetingOn, atMeeting }: MatterFacts): Matter[] {
  if (meetingOn === null || atMeeting === null) return [];
  const { rules, now, scope } = view;
  const whole = { before: gradeAll(atMeeting.all, rules), now: gradeAll(now.tallies.all, rules) };
  const levelIn = (grade: typeof whole.now, key: string) =>
    grade.dimensions.find((one) => one.key === key)?.level ?? "grey";
  const ofUnit = (tallies: ReadinessTallies, id: string) =>
    gradeAll(tallies.byUnit.get(id) ?? noTallies(), rules).level;
  const standings: Standing[] = [
    ...dimensions.map((subject) => ({
      ...{ unitId: null, subject },
      ...{ before: levelIn(whole.before, subject), now: levelIn(whole.now, subject) },
    })),
    ...scope.reporting.map(({ id }) => ({
      ...{ unitId: id, subject: "units" as const },
      ...{ before: ofUnit(atMeeting, id), now: ofUnit(now.tallies, id) },
    })),
  ];
  return changedMatters(standings, meetingOn, open.today);
}
