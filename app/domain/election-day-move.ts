/** What a new election day does to every date of a campaign: a list to be read before anything is saved. */
import { addDays, type CivilDate, daysBetween } from "./calendar/civil-date";
import { tMinus } from "./calendar/election-week";
import {
  type CampaignDates,
  dayOf,
  entriesOf,
  milestonesAfter,
  type NewElectionDay,
} from "./election-day-dates";
import type { LocalText } from "./law/edition";
import type { MilestoneDate, TimelineEntry } from "./timeline";
import { happenedOn } from "./timeline-entry";

export const MOVE_GROUPS = ["campaign", "phases", "decoration", "plan", "internal", "statutory"] as const;
export type MoveGroup = (typeof MOVE_GROUPS)[number];

export interface DateMove {
  /** `campaign:start`, `phase:dot-2:end`, `milestone:consultation-3`; with `@unit id` for a unit's own date. */
  id: string;
  group: MoveGroup;
  key: string;
  /** null for the campaign's own days, which `part` names. */
  title: LocalText | null;
  part: "start" | "end" | null;
  unitId: string | null;
  from: MilestoneDate | null;
  /** Where it goes, or would go when it is kept. */
  to: MilestoneDate | null;
  /** By how many days; null when one of the two is no day. */
  days: number | null;
  tFrom: number | null;
  tTo: number | null;
  /** The law or a rule gives the date, it keeps its T−n, or somebody has overridden it. */
  how: "law" | "rule" | "shift" | "overridden";
  /** May stay at its day by choice; it does when `isKept`. */
  isChoice: boolean;
  isKept: boolean;
  /** Facts that stay whatever happens. */
  actualOn: CivilDate | null;
  plannedOn: CivilDate | null;
}

/** All dates with what becomes of each, in groups, by day within a group. */
export function electionDayMove(dates: CampaignDates, target: NewElectionDay): DateMove[] {
  const by = daysBetween(dates.electionOn, target.electionOn);
  const parts: Parts = { dates, target, by };
  const moves = [...campaignMoves(parts), ...phaseMoves(parts), ...milestoneMoves(parts)];
  return moves
    .map((move, order) => ({ move, order, group: MOVE_GROUPS.indexOf(move.group) }))
    .sort((a, b) => a.group - b.group || a.order - b.order)
    .map(({ move }) => move);
}

/**
 * What stays unless somebody asks for more: days that have passed, milestones that are done, and weekly meetings,
 * which keep their weekday. Everything else keeps its T−n.
 */
export function keptByDefault(dates: CampaignDates): Set<string> {
  const { startsOn, endsOn, today } = dates;
  const days: [string, CivilDate][] = [
    ["campaign:start", startsOn],
    ["campaign:end", endsOn],
    ...dates.phases.flatMap((phase): [string, CivilDate][] => [
      [`phase:${phase.key}:start`, phase.startOn],
      [`phase:${phase.key}:end`, phase.endOn],
    ]),
    ...dates.milestones.map(({ key, dueOn }): [string, CivilDate] => [`milestone:${key}`, dueOn]),
  ];
  const passed = days.filter(([, day]) => day < today).map(([id]) => id);
  const settled = dates.milestones
    .filter((one) => one.isMeeting || isDone(one.key, dates))
    .map((one) => `milestone:${one.key}`);
  return new Set([...passed, ...settled]);
}

/** Recorded as done as a whole, or by every unit that it applies to. */
function isDone(key: string, { states, units }: CampaignDates): boolean {
  const record = states.get(key);
  return record !== undefined && happenedOn(record, units.get(key)) !== null;
}

/** Whether anything but the number of days changes for it. */
export const isChanged = (move: DateMove): boolean =>
  !move.isKept && move.how !== "overridden" && JSON.stringify(move.from) !== JSON.stringify(move.to);

interface Parts {
  dates: CampaignDates;
  target: NewElectionDay;
  by: number;
}

function campaignMoves(parts: Parts): DateMove[] {
  const { startsOn, endsOn } = parts.dates;
  const own = { group: "campaign" as const, key: "campaign", title: null };
  return [
    dayMove({ ...own, id: "campaign:start", part: "start" }, startsOn, parts),
    dayMove({ ...own, id: "campaign:end", part: "end" }, endsOn, parts),
  ];
}

function phaseMoves(parts: Parts): DateMove[] {
  return parts.dates.phases.flatMap(({ key, name, startOn, endOn }) => {
    const own = { group: "phases" as const, key, title: { vi: name, en: name } };
    return [
      dayMove({ ...own, id: `phase:${key}:start`, part: "start" }, startOn, parts),
      dayMove({ ...own, id: `phase:${key}:end`, part: "end" }, endOn, parts),
    ];
  });
}

function dayMove(
  own: Pick<DateMove, "id" | "group" | "key" | "title" | "part">,
  day: CivilDate,
  { dates, target, by }: Parts,
): DateMove {
  const to = addDays(day, by);
  return {
    ...own,
    unitId: null,
    from: { form: "day", on: day },
    to: { form: "day", on: to },
    days: by,
    tFrom: tMinus(dates.electionOn, day),
    tTo: tMinus(target.electionOn, to),
    how: "shift",
    isChoice: true,
    isKept: target.keep.has(own.id),
    actualOn: null,
    plannedOn: null,
  };
}

/** Compares the timeline as it stands with the one that the new day gives, a milestone at a time. */
function milestoneMoves(parts: Parts): DateMove[] {
  const { dates, target } = parts;
  const before = entriesOf(dates, dates.edition, dates.electionOn, dates.milestones);
  const moved = { ...target, keep: new Set<string>() };
  const after = entriesOf(dates, target.edition, target.electionOn, milestonesAfter(dates, moved));
  const rules = new Set(dates.milestones.filter((one) => one.rule).map((one) => one.key));
  const ruledNow =
    rules.size === 0
      ? []
      : entriesOf(dates, target.edition, target.electionOn, milestonesAfter(dates, target));
  const [afterByKey, ruledByKey] = [byKey(after), byKey(ruledNow)];
  return before.flatMap((entry) => {
    const isRuled = rules.has(entry.key);
    const next = (isRuled ? ruledByKey : afterByKey).get(entry.key);
    return next ? [entryMove(entry, next, isRuled, parts), ...unitMoves(entry, parts)] : [];
  });
}

const byKey = (entries: readonly TimelineEntry[]) => new Map(entries.map((entry) => [entry.key, entry]));

function entryMove(
  entry: TimelineEntry,
  next: TimelineEntry,
  isRuled: boolean,
  { dates, target }: Parts,
): DateMove {
  const from = entry.overridden ? entry.overridden.original : entry.latest;
  const to = next.overridden ? next.overridden.original : next.latest;
  const isOverridden = entry.overridden !== null;
  const id = `milestone:${entry.key}`;
  const isChoice = entry.origin !== "statutory" && !isRuled && !isOverridden;
  return {
    id,
    group: entry.key === dates.decorationKey ? "decoration" : entry.origin,
    key: entry.key,
    title: entry.title,
    part: null,
    unitId: null,
    from: isOverridden ? entry.latest : from,
    to: isOverridden ? entry.latest : to,
    days: isOverridden ? 0 : daysApart(from, to),
    tFrom: entry.tMinus,
    tTo: next.tMinus,
    how: isOverridden ? "overridden" : entry.origin === "statutory" ? "law" : isRuled ? "rule" : "shift",
    isChoice,
    isKept: isChoice && target.keep.has(id),
    actualOn: entry.actualOn,
    plannedOn: entry.plannedOn,
  };
}

/** Dates that single units have of their own, such as early polling: they were decided, so they stay. */
function unitMoves(entry: TimelineEntry, { dates, target }: Parts): DateMove[] {
  const units = [...(dates.states.get(entry.key)?.units ?? [])];
  return units.flatMap(([unitId, { override }]) => {
    if (!override) return [];
    const day: MilestoneDate = { form: "day", on: override.on };
    return [
      {
        id: `milestone:${entry.key}@${unitId}`,
        group: entry.key === dates.decorationKey ? "decoration" : entry.origin,
        key: entry.key,
        title: entry.title,
        part: null,
        unitId,
        from: day,
        to: day,
        days: 0,
        tFrom: tMinus(dates.electionOn, override.on),
        tTo: tMinus(target.electionOn, override.on),
        how: "overridden" as const,
        isChoice: false,
        isKept: false,
        actualOn: null,
        plannedOn: null,
      },
    ];
  });
}

function daysApart(from: MilestoneDate | null, to: MilestoneDate | null): number | null {
  const [first, last] = [dayOf(from), dayOf(to)];
  return first && last ? daysBetween(first, last) : null;
}
