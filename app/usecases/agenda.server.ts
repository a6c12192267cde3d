import type { AgendaItem } from "~/domain/agenda";
import { type CivilDate, instantOf } from "~/domain/calendar/civil-date";
import type { Duty } from "~/domain/law/edition";
import { EDITIONS } from "~/domain/law/editions";
import { meetingPath } from "~/domain/meeting-topics";
import { chainOf, type Links, lawfulAnchors, plannedAnchors } from "~/domain/milestone-chain";
import type { MilestoneRecord, TimelineEntry } from "~/domain/timeline";
import { lastDayOf, type TimelineRow } from "~/domain/timeline-page";
import { weeklyMeetings } from "~/domain/timeline-picture-meetings";
import type { RecordedMilestoneEvent } from "~db/queries/timeline.server";
import type { CampaignContext } from "./campaigns.server";
import { caseAgenda } from "./cases-own.server";
import { decorationAgenda } from "./decoration-own.server";
import { fieldAgenda } from "./field-reports-pages.server";
import { actionAgenda } from "./meeting-actions-list.server";
import { answerAgenda } from "./opinion-answers-own.server";
import { reportAgenda } from "./reports-own.server";
import { taskAgenda } from "./tasks-own.server";
import { type CampaignTimeline, readTimeline, rowOf } from "./timeline-entries.server";

/**
 * Everything dated in the campaign as of its today, in the person's language and by day: milestones of the law and of
 * the plan, the same once more for each of the person's own units that has to do them, the weekly meetings, what
 * these concluded, the tasks of the plan, the weekly reports, the decoration sites of the person's units, and false claims to decide on.
 */
export async function loadAgenda(open: CampaignContext, meetingWord: string): Promise<AgendaItem[]> {
  const { today } = open;
  const timeline = await readTimeline(open, today);
  const sources = { timeline, links: linksOf(timeline, open), open };
  const items = [
    ...timeline.entries.flatMap((entry) => milestoneItem(entry, sources)),
    ...ownUnitItems(sources),
    ...meetingItems(open, timeline, meetingWord),
    ...(await taskAgenda(open, timeline)),
    ...(await actionAgenda(open)),
    ...(await reportAgenda(open)),
    ...(await decorationAgenda(open)),
    ...(await caseAgenda(open)),
    ...(await answerAgenda(open)),
    ...(await fieldAgenda(open)),
  ];
  return items.sort((a, b) => (a.from === b.from ? compare(a.key, b.key) : compare(a.from, b.from)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Sources {
  timeline: CampaignTimeline;
  links: Links;
  open: CampaignContext;
}

/** From which milestones the days of all others are counted. */
function linksOf({ planned }: CampaignTimeline, { campaign }: CampaignContext): Links {
  return new Map<string, readonly string[]>([
    ...EDITIONS[campaign.lawEdition].milestones.map((one) => [one.key, lawfulAnchors(one)] as const),
    ...planned.map((one) => [one.key, plannedAnchors(one)] as const),
  ]);
}

function milestoneItem(entry: TimelineEntry, { timeline, links, open }: Sources): AgendaItem[] {
  const { latest } = entry;
  if (!latest) return [];
  const row = rowOf(entry, timeline, open);
  const [from, to] = latest.form === "window" ? [latest.from, latest.to] : [latest.on, latest.on];
  return [
    {
      key: `milestone:${entry.key}`,
      kind: kindOf(row),
      title: row.title,
      from,
      to,
      at: latest.form === "hour" ? new Date(latest.at).toISOString() : null,
      source: row.source,
      duty: entry.duty,
      isOpen: entry.actualOn === null && isStillOpen(entry.duty, to, open.today),
      path: `/${open.campaign.slug}/lich/${entry.key}`,
      ...changesOf(timeline.events, chainOf(entry.key, links), [entry.key, null]),
    },
  ];
}

/** A meeting written as a milestone is still a meeting to whoever chooses what to be told of. */
function kindOf({ origin, kind }: TimelineRow): AgendaItem["kind"] {
  if (origin === "statutory") return "statutory";
  return kind === "meeting" ? "meeting" : "plan";
}

/** Our own duty stays open until it is done; another body's date is over when its day is. */
const isStillOpen = (duty: Duty, to: CivilDate, today: CivilDate) => duty === "ours" || to >= today;

/** Only for those who answer for units of their own: to the whole campaign's people the milestone itself says it. */
function ownUnitItems(sources: Sources): AgendaItem[] {
  const { timeline, open } = sources;
  const own = open.unitsFor("milestone.unit-complete");
  if (own === "all") return [];
  return timeline.entries.flatMap((entry) => {
    const record = timeline.records.get(entry.key);
    const withOwnDay = [...(record?.units ?? [])].flatMap(([unitId, { override }]) =>
      override ? [unitId] : [],
    );
    const concerned = new Set([...(timeline.units.get(entry.key) ?? []), ...withOwnDay]);
    return own
      .filter((unitId) => concerned.has(unitId))
      .flatMap((unitId) => unitItem(entry, unitId, record, sources));
  });
}

function unitItem(
  entry: TimelineEntry,
  unitId: string,
  record: MilestoneRecord | undefined,
  sources: Sources,
): AgendaItem[] {
  const { timeline, links, open } = sources;
  const unit = open.structure.tree.get(unitId);
  if (!unit) return [];
  const facts = record?.units.get(unitId);
  const day: CivilDate | null = facts?.override?.on ?? null;
  // A unit that only votes on a day of its own has nothing to mark as done.
  const isToDo = timeline.units.get(entry.key)?.includes(unitId) === true;
  return milestoneItem(entry, sources).map((item) => ({
    ...item,
    key: `${item.key}@${unit.key}`,
    kind: "own-unit",
    title: `${unit.shortName}: ${item.title}`,
    ...(day ? { from: day, to: day, at: facts?.override?.at ?? null } : {}),
    ...(isToDo
      ? { duty: "ours", isOpen: !facts?.actualOn }
      : { isOpen: entry.actualOn === null && isStillOpen(item.duty, day ?? item.to, open.today) }),
    ...changesOf(timeline.events, chainOf(entry.key, links), [entry.key, unitId]),
  }));
}

/** Lines about the milestone or the unit's share in it, and about everything that its day hangs on. */
function changesOf(
  events: readonly RecordedMilestoneEvent[],
  chain: ReadonlySet<string>,
  [key, unitId]: [string, string | null],
): Pick<AgendaItem, "changes" | "changedAt"> {
  const own = events.filter(
    (event) =>
      chain.has(event.milestoneKey) &&
      (event.milestoneKey !== key || event.unitId === null || event.unitId === unitId),
  );
  return { changes: own.length, changedAt: own.at(-1)?.recordedAt ?? null };
}

/** The weekly meetings, but for a week whose meeting is a milestone: it was moved there, and is not held twice. */
function meetingItems(
  { campaign, today, may }: CampaignContext,
  { entries, planKinds }: CampaignTimeline,
  title: string,
): AgendaItem[] {
  const written = entries.flatMap(({ key, latest }) =>
    planKinds.get(key) === "meeting" && latest ? [lastDayOf(latest)] : [],
  );
  return weeklyMeetings(campaign, campaign.meeting, written, campaign.weekFirstDay).map(({ on, time }) => ({
    key: `meeting:${on}`,
    kind: "meeting",
    title,
    from: on,
    to: on,
    at: instantOf(on, time),
    source: "",
    duty: "ours",
    isOpen: on >= today,
    path: may("meeting.view") ? meetingPath(campaign.slug, on) : `/${campaign.slug}/lich`,
    changes: 0,
    changedAt: null,
  }));
}
