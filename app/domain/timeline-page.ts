/** The timeline as its page shows it: rows in one language, filtered, counted and grouped around a day. */
import { addDays, type CivilDate } from "./calendar/civil-date";
import { type FirstWeekday, weekOf } from "./calendar/election-week";
import type { HolidayGaps } from "./calendar/working-days";
import type { DateWarnings } from "./date-warnings";
import type { Duty } from "./law/edition";
import type { MilestoneDate, MilestoneState, TimelineEntry, UnitCoverage } from "./timeline";
import type { DayRange, PictureDayOff, PictureMeeting } from "./timeline-picture";
import type { PictureRound } from "./timeline-picture-rounds";
import { DUE_SOON_DAYS } from "./timeline-state";

/** What a planned milestone is about; the law's have kinds of their own. */
export const PLAN_KINDS = ["publicity", "review", "decoration", "meeting", "deadline"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Letters that the fields of the timeline's forms take. */
export const LONGEST = { title: 200, responsible: 200, clause: 100, reason: 500 } as const;

/** One milestone in a list, with the texts of one language. */
export interface TimelineRow {
  key: string;
  origin: TimelineEntry["origin"];
  kind: TimelineEntry["kind"] | PlanKind;
  duty: Duty;
  title: string;
  responsible: string;
  /** The law's article, or the plan's document with its clause; "" when neither. */
  source: string;
  mustBeChecked: boolean;
  isProvisional: boolean;
  latest: MilestoneDate | null;
  /** What the latest date replaced, when it was overridden. */
  original: MilestoneDate | null;
  isOverridden: boolean;
  plannedOn: CivilDate | null;
  actualOn: CivilDate | null;
  tMinus: number | null;
  state: MilestoneState;
  /** What the latest date falls on, and the working days left to it. */
  warnings: DateWarnings;
  /** How many units have done it, where it is done unit by unit. */
  units: UnitCoverage | null;
}

/** A judgement in one word; only our own duties are ever overdue or soon. */
export type MilestoneTone = "done" | "late" | "overdue" | "soon" | "ahead" | "passed" | "undated";

export function toneOf({ state, duty }: Pick<TimelineRow, "state" | "duty">): MilestoneTone {
  switch (state.code) {
    case "done":
    case "done-early":
      return "done";
    case "done-late":
      return "late";
    case "overdue":
      return "overdue";
    case "due-soon":
      return "soon";
    case "due-today":
      return duty === "ours" ? "soon" : "ahead";
    case "window-open":
      return duty === "ours" && state.days <= DUE_SOON_DAYS ? "soon" : "ahead";
    case "upcoming":
      return "ahead";
    case "passed":
      return "passed";
    case "not-datable":
      return "undated";
  }
}

export const WHOSE = ["ours", "publicise"] as const;
export const STATES = ["overdue", "soon", "ahead", "done", "passed", "undated"] as const;

export interface TimelineFilters {
  whose: Duty | null;
  /** `done` takes in what was done late. */
  state: (typeof STATES)[number] | null;
  /** The responsible body's name as it is written. */
  responsible: string | null;
}

/** What the filters are called in an address. */
export const whoseWords = { ours: "cua-tieu-ban", publicise: "can-tuyen-truyen" } as const;
export const filterStateWords = {
  overdue: "qua-han",
  soon: "sap-den",
  ahead: "chua-den",
  done: "da-xong",
  passed: "da-qua",
  undated: "chua-co-ngay",
} as const;

/** Anything unknown in the address is as if it were not there. */
export function readTimelineFilters(get: (name: string) => string | null): TimelineFilters {
  const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, word: string | null) =>
    (Object.keys(words) as Key[]).find((key) => words[key] === word) ?? null;
  return {
    whose: keyOf(whoseWords, get("loai")),
    state: keyOf(filterStateWords, get("trang-thai")),
    responsible: get("phu-trach")?.normalize("NFC") || null,
  };
}

export function matchesFilters(row: TimelineRow, filters: TimelineFilters): boolean {
  const tone = toneOf(row);
  if (filters.whose && row.duty !== filters.whose) return false;
  if (filters.state && filters.state !== (tone === "late" ? "done" : tone)) return false;
  return !filters.responsible || row.responsible === filters.responsible;
}

export interface TimelineCounts {
  statutory: number;
  plan: number;
  internal: number;
  /** By tone; they add up to all. `late` counts as done. */
  done: number;
  overdue: number;
  /** Other bodies' dates that have passed without a word; nobody is graded for them. */
  passed: number;
  left: number;
}

export function countsOf(rows: readonly TimelineRow[]): TimelineCounts {
  const counts: TimelineCounts = {
    statutory: 0,
    plan: 0,
    internal: 0,
    done: 0,
    overdue: 0,
    passed: 0,
    left: 0,
  };
  for (const row of rows) {
    const tone = toneOf(row);
    counts[row.origin] += 1;
    if (tone === "done" || tone === "late") counts.done += 1;
    else if (tone === "overdue" || tone === "passed") counts[tone] += 1;
    else counts.left += 1;
  }
  return counts;
}

/** Sections of the list, in their order. */
const GROUPS = ["overdue", "near", "later", "recent", "earlier", "undated"] as const;
export type TimelineGroup = (typeof GROUPS)[number];

const RECENT_DAYS = 14;

/**
 * The rows by section: overdue; this reporting week and the next; later; done or passed in the last 14 days and
 * earlier, the latest first; what has no date.
 */
export function groupsOf(
  rows: readonly TimelineRow[],
  { asOf, weekFirstDay }: { asOf: CivilDate; weekFirstDay: FirstWeekday },
): { key: TimelineGroup; rows: TimelineRow[] }[] {
  const nextWeekEndsOn = addDays(weekOf(asOf, weekFirstDay).endsOn, 7);
  const isNear = (row: TimelineRow) => row.state.code === "window-open" || firstDayOf(row) <= nextWeekEndsOn;
  const isRecent = (row: TimelineRow) => settledOn(row) >= addDays(asOf, -RECENT_DAYS);
  const groupOf = (row: TimelineRow): TimelineGroup => {
    const tone = toneOf(row);
    if (tone === "overdue" || tone === "undated") return tone;
    if (tone === "soon" || tone === "ahead") return isNear(row) ? "near" : "later";
    return isRecent(row) ? "recent" : "earlier";
  };
  return GROUPS.map((key) => {
    const own = rows.filter((row) => groupOf(row) === key);
    const isBackwards = key === "recent" || key === "earlier";
    return { key, rows: isBackwards ? own.sort((a, b) => settledOn(b).localeCompare(settledOn(a))) : own };
  }).filter((group) => group.rows.length > 0);
}

export function lastDayOf(date: MilestoneDate): CivilDate {
  return date.form === "window" ? date.to : date.on;
}

function firstDayOf({ latest }: TimelineRow): CivilDate {
  if (!latest) return "9999-12-31";
  return latest.form === "window" ? latest.from : latest.on;
}

/** When it was done, or passed. */
function settledOn(row: TimelineRow): CivilDate {
  return row.actualOn ?? (row.latest ? lastDayOf(row.latest) : "0000-01-01");
}

/** What a milestone of the plan may hang on, and the units that it may apply to. */
export interface PlanChoices {
  anchors: { key: string; title: string; origin: TimelineEntry["origin"] }[];
  /** A bloc's `name`, "" for the wards and communes. */
  scopes: { value: string; name: string; count: number }[];
  units: { key: string; name: string }[];
}

/** What the page of the timeline shows; all of it plain JSON. */
export interface TimelinePage {
  slug: string;
  name: string;
  isDemo: boolean;
  today: CivilDate;
  asOf: CivilDate;
  electionOn: CivilDate;
  weekFirstDay: FirstWeekday;
  lawName: string;
  /** Years of these dates whose days off are not known, or not all. */
  holidayGaps: HolidayGaps;
  counts: TimelineCounts;
  /** The rows that the filters let through. */
  rows: TimelineRow[];
  phases: { key: string; name: string; kind: "phase" | "peak"; startOn: CivilDate; endOn: CivilDate }[];
  decorationKey: string | null;
  /** Weekly meetings that are no milestones. */
  meetings: PictureMeeting[];
  /** Consultation rounds, days off and the frozen plan's days (by the keys of milestones and phases) for the picture. */
  rounds?: readonly PictureRound[];
  daysOff?: readonly PictureDayOff[];
  baseline?: Readonly<Record<string, DayRange>>;
  /** For those who may move planned days: the newest line of each milestone's history, by key. */
  planning: { seen: Record<string, string> } | null;
  filters: TimelineFilters;
  /** Every responsible body of the timeline: with duties of the sub-committee, and those whose days it makes known. */
  responsibles: { ours: string[]; publicise: string[] };
  canAdd: boolean;
  canAddDocument: boolean;
  /** What the form that adds a milestone offers; null for those who may not. */
  choices: PlanChoices | null;
  /** For the form that adds a milestone; none for those who may not. */
  documents: { id: string; name: string }[];
  formKey: string;
}
