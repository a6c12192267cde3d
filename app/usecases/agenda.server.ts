import type { AgendaItem } from "~/domain/agenda";
import { type CivilDate, instantOf } from "~/domain/calendar/civil-date";
import type { Duty } from "~/domain/law/edition";
import { foldMilestoneEvents, type MilestoneRecord, type TimelineEntry } from "~/domain/timeline";
import { lastDayOf, type TimelineRow } from "~/domain/timeline-page";
import { weeklyMeetings } from "~/domain/timeline-picture-meetings";
import { listMilestoneUnits } from "~db/queries/milestone-units.server";
import type { RecordedMilestoneEvent } from "~db/queries/timeline.server";
import type { CampaignContext } from "./campaigns.server";
import { type CampaignTimeline, inWrittenOrder, readTimeline, rowOf } from "./timeline-entries.server";

/**
 * Everything dated in the campaign as of its today, in the person's language and by day: milestones of the law and of
 * the plan, the same once more for each of the person's own units that has to do them, and the weekly meetings.
 */
export async function loadAgenda(open: CampaignContext, meetingWord: string): Promise<AgendaItem[]> {
  const { db, campaign, today } = open;
  const [timeline, units] = await Promise.all([
    readTimeline(open, today),
    listMilestoneUnits(db.read, campaign.id),
  ]);
  const items = [
    ...timeline.entries.flatMap((entry) => milestoneItem(entry, timeline, open)),
    ...ownUnitItems(timeline, units, open),
    ...meetingItems(timeline, open, meetingWord),
  ];
  return items.sort((a, b) => (a.from === b.from ? compare(a.key, b.key) : compare(a.from, b.from)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function milestoneItem(
  entry: TimelineEntry,
  timeline: CampaignTimeline,
  open: CampaignContext,
): AgendaItem[] {
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
      ...changesOf(timeline.events, entry.key, null),
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
function ownUnitItems(
  timeline: CampaignTimeline,
  units: ReadonlyMap<string, readonly string[]>,
  open: CampaignContext,
): AgendaItem[] {
  const own = open.unitsFor("milestone.unit-complete");
  if (own === "all") return [];
  const records = foldMilestoneEvents(inWrittenOrder(timeline.events));
  return timeline.entries.flatMap((entry) => {
    const record = records.get(entry.key);
    const withOwnDay = [...(record?.units ?? [])].flatMap(([unitId, { override }]) =>
      override ? [unitId] : [],
    );
    const concerned = new Set([...(units.get(entry.key) ?? []), ...withOwnDay]);
    return own
      .filter((unitId) => concerned.has(unitId))
      .flatMap((unitId) => unitItem(entry, unitId, record, timeline, open));
  });
}

function unitItem(
  entry: TimelineEntry,
  unitId: string,
  record: MilestoneRecord | undefined,
  timeline: CampaignTimeline,
  open: CampaignContext,
): AgendaItem[] {
  const unit = open.structure.tree.get(unitId);
  if (!unit) return [];
  const facts = record?.units.get(unitId);
  const day: CivilDate | null = facts?.override?.on ?? null;
  return milestoneItem(entry, timeline, open).map((item) => ({
    ...item,
    key: `${item.key}@${unit.key}`,
    kind: "own-unit",
    title: `${unit.shortName}: ${item.title}`,
    ...(day ? { from: day, to: day, at: facts?.override?.at ?? null } : {}),
    duty: "ours",
    isOpen: !facts?.actualOn,
    ...changesOf(timeline.events, entry.key, unitId),
  }));
}

function changesOf(
  events: readonly RecordedMilestoneEvent[],
  key: string,
  unitId: string | null,
): Pick<AgendaItem, "changes" | "changedAt"> {
  const own = events.filter(
    (event) => event.milestoneKey === key && (event.unitId === null || event.unitId === unitId),
  );
  return { changes: own.length, changedAt: own.at(-1)?.recordedAt ?? null };
}

/** The weekly meetings, but for a week whose meeting is a milestone: it was moved there, and is not held twice. */
function meetingItems(
  { entries, planKinds }: CampaignTimeline,
  { campaign, today }: CampaignContext,
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
    path: `/${campaign.slug}/lich`,
    changes: 0,
    changedAt: null,
  }));
}
