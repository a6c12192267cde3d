/**
 * What needs a leader's hand (việc cần chỉ đạo): what is overdue, what was put off, what fell since the last meeting,
 * and who is silent. One matter is one line, however many units it concerns. The rule of the order stands on the page.
 */
import { type CivilDate, daysBetween } from "./calendar/civil-date";
import { lateDays, type Site } from "./decoration";
import type { Dimension, DutyRow } from "./readiness";
import { type Level, levels } from "./readiness-grades";

export const matterKinds = ["overdue", "changed", "silent", "slipped"] as const;
export type MatterKind = (typeof matterKinds)[number];

/** A dimension of readiness; `units`: units as such. */
export type MatterSubject = Dimension | "units";

export interface Matter {
  /** Stays the same from day to day while it is the same matter. */
  key: string;
  kind: MatterKind;
  subject: MatterSubject;
  /** What it is called; "" where kind and subject say it all. Of a report the first day of its week. */
  title: string;
  /** What its address is made of, as of a duty's (`dutyPath`). */
  ref: string;
  /** Who owns it; none: the sub-committee itself. */
  unitIds: readonly string[];
  sinceOn: CivilDate;
  /** Days over its day, silent, since the meeting; of a day that was put off by how many. At least 1. */
  days: number;
  /** Late sites, or times of a task that comes back; null: there is nothing to count. */
  count: number | null;
  /** Of a day that was put off: from, to. */
  moved: { from: CivilDate; to: CivilDate } | null;
  /** Of what fell: how it stood and stands. */
  fell: { before: Level; now: Level } | null;
}

/** Days beyond which a matter weighs no more. */
export const MOST_DAYS = 30;
/** From so many days without anything on, a unit is silent. */
export const SILENT_DAYS = 14;

/** What a day over counts. */
export const overdueWeights: Record<Dimension, number> = {
  milestones: 5,
  rebuttals: 5,
  publicity: 4,
  decoration: 4,
  conclusions: 3,
  targets: 2,
  tasks: 2,
  reports: 2,
};
export const kindWeights: Record<Exclude<MatterKind, "overdue">, number> = {
  changed: 3,
  silent: 1,
  slipped: 1,
};

export function weightOf({ kind, subject }: Pick<Matter, "kind" | "subject">): number {
  if (kind !== "overdue") return kindWeights[kind];
  return subject === "units" ? 1 : overdueWeights[subject];
}

/** Days, at most 30, times the weight; twice that where a leader has asked for it. */
export const scoreOf = (matter: Pick<Matter, "kind" | "subject" | "days">, isAsked: boolean): number =>
  Math.min(MOST_DAYS, matter.days) * weightOf(matter) * (isAsked ? 2 : 1);

export type RankedMatter = Matter & { score: number };

/** The weightiest first; alike ones by days, then by how many units they concern. */
export function ranked(matters: readonly Matter[], asked: ReadonlySet<string>): RankedMatter[] {
  return matters
    .map((matter) => ({ ...matter, score: scoreOf(matter, asked.has(matter.key)) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.days - a.days ||
        b.unitIds.length - a.unitIds.length ||
        (a.key < b.key ? -1 : 1),
    );
}

/** Duties that passed their day, gathered: one matter for a milestone, task, conclusion or week of reports. */
export function overdueMatters(rows: readonly DutyRow[], today: CivilDate): Matter[] {
  const late = rows.flatMap(({ dueOn, ...row }) =>
    row.tally.late > 0 && dueOn !== null && row.dimension !== "decoration" ? [{ ...row, dueOn }] : [],
  );
  return [...gathered(late, matterKeyOf)].map(([key, own]): Matter => {
    const first = own.reduce((a, b) => (b.dueOn < a.dueOn ? b : a));
    const { dimension: subject, title, ref, dueOn: sinceOn } = first;
    const times = new Set(own.map((one) => one.ref)).size;
    return {
      ...plain,
      ...{ key: `overdue:${key}`, kind: "overdue", subject, title, ref },
      ...{ sinceOn, days: atLeastOne(sinceOn, today) },
      unitIds: unitsOf(own),
      count: times > 1 ? times : null,
    };
  });
}

/** A task that comes back is one matter, whichever of its times are late. */
function matterKeyOf({ dimension, ref, part }: Omit<DutyRow, "dueOn">): string {
  const [thing = ref] = dimension === "tasks" ? ref.split(" ", 1) : [ref];
  return [dimension, thing, ...(part === undefined ? [] : [part])].join(":");
}

/** All sites that passed their own day, as one matter of their units. */
export function decorationMatters(
  sites: readonly Site[],
  decorationOn: CivilDate | null,
  today: CivilDate,
): Matter[] {
  const late = sites
    .filter(({ isRemoved }) => !isRemoved)
    .map((site) => ({ unitId: site.unitId, days: lateDays(site, decorationOn, today) }))
    .filter(({ days }) => days.length > 0);
  if (late.length === 0) return [];
  const sinceOn = earliest(late.flatMap(({ days }) => days));
  return [
    {
      ...plain,
      ...{ key: "overdue:decoration", kind: "overdue", subject: "decoration", sinceOn },
      ...{ days: atLeastOne(sinceOn, today), unitIds: unitsOf(late), count: late.length },
    },
  ];
}

/** A day that was put off, of something that is still to be done. */
export interface MovedDay {
  subject: Dimension;
  ref: string;
  title: string;
  unitIds: readonly string[];
  from: CivilDate;
  to: CivilDate;
  movedOn: CivilDate;
}

/** What was put off and is not overdue by its new day: there it is told as overdue. */
export function slippedMatters(moves: readonly MovedDay[], today: CivilDate): Matter[] {
  return moves
    .filter(({ from, to }) => from < to && to >= today)
    .map(({ subject, ref, title, unitIds, from, to, movedOn }) => ({
      ...plain,
      ...{ key: `slipped:${subject}:${ref}`, kind: "slipped", subject, title, ref, unitIds },
      ...{ sinceOn: movedOn, days: daysBetween(from, to), moved: { from, to } },
    }));
}

/** A unit from which nothing has come since a day, with the unit that it reports to. */
export interface SilentUnit {
  unitId: string;
  parentId: string;
  sinceOn: CivilDate;
}

/** Silent units, gathered under whom they report to. */
export function silentMatters(silent: readonly SilentUnit[], today: CivilDate): Matter[] {
  return [...gathered(silent, ({ parentId }) => parentId)].map(([parentId, own]) => {
    const sinceOn = earliest(own.map((one) => one.sinceOn));
    return {
      ...plain,
      ...{ key: `silent:${parentId}`, kind: "silent", subject: "units", sinceOn },
      ...{ days: atLeastOne(sinceOn, today), unitIds: own.map(({ unitId }) => unitId) },
    };
  });
}

/** How something stood at the meeting and stands now: a unit, or (unitId null) a dimension of the whole. */
export interface Standing {
  unitId: string | null;
  subject: MatterSubject;
  before: Level;
  now: Level;
}

/** What fell by at least a level since the meeting: dimensions of the whole singly, units by how they stand now. */
export function changedMatters(
  standings: readonly Standing[],
  meetingOn: CivilDate,
  today: CivilDate,
): Matter[] {
  const fallen = standings.filter(({ before, now }) => hasFallen(before, now));
  const keyOf = ({ subject, before, now }: Standing) =>
    subject === "units" ? `units:${before}:${now}` : subject;
  return [...gathered(fallen, keyOf)].map(([key, own]): Matter => {
    const [{ subject, before, now }] = own;
    return {
      ...plain,
      ...{ key: `changed:${meetingOn}:${key}`, kind: "changed", subject, sinceOn: meetingOn },
      ...{ days: atLeastOne(meetingOn, today), unitIds: unitsOf(own), fell: { before, now } },
    };
  });
}

/** Grey is no level: what was not graded on one of the days has not fallen. */
function hasFallen(before: Level, now: Level): boolean {
  if (before === "grey" || now === "grey") return false;
  return levels.indexOf(now) < levels.indexOf(before);
}

const plain = { title: "", ref: "", count: null, moved: null, fell: null } as const;

const earliest = (days: readonly CivilDate[]): CivilDate => days.reduce((a, b) => (b < a ? b : a));

const atLeastOne = (from: CivilDate, today: CivilDate) => Math.max(1, daysBetween(from, today));

const unitsOf = (rows: readonly { unitId: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ unitId }) => unitId ?? [])),
];

function gathered<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, [T, ...T[]]> {
  const found = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const own = found.get(keyOf(row));
    if (own) own.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}
