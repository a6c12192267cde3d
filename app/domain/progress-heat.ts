import { addDays, type CivilDate } from "./calendar/civil-date";
import { type ElectionWeek, weeksBetween } from "./calendar/election-week";
import type { Campaign } from "./campaign";
import type { Declaration } from "./declarations";

/** A reporting week cut to the campaign's days; rollups know it by the first day of the whole week. */
export interface CampaignWeek extends ElectionWeek {
  wholeFrom: CivilDate;
}

/** The reporting weeks of a campaign that have begun by the day. */
export function campaignWeeks(
  campaign: Pick<Campaign, "startsOn" | "endsOn" | "weekFirstDay">,
  through: CivilDate,
): CampaignWeek[] {
  const last = through < campaign.endsOn ? through : campaign.endsOn;
  return weeksBetween(campaign.startsOn, last, campaign.weekFirstDay).map((week) => ({
    ...week,
    wholeFrom: week.startsOn,
    startsOn: week.startsOn < campaign.startsOn ? campaign.startsOn : week.startsOn,
    endsOn: week.endsOn > campaign.endsOn ? campaign.endsOn : week.endsOn,
  }));
}

/** What a unit said about days without outputs. */
export type Declared = Omit<Declaration, "id">;

/**
 * One unit in one week: its number of records, or one of four things that are not the same: it reported that there
 * was nothing; it has not reported; it has nothing to report; its report is not due yet.
 */
export type WeekState = number | "zero" | "missing" | "not-applicable" | "not-due";

export interface WeekClock {
  /** Last day whose figures are shown. */
  asOf: CivilDate;
  /** The campaign's day; its week is unfinished until it ends. */
  today: CivilDate;
}

export interface WeekQuestion {
  week: ElectionWeek;
  records: number;
  /** Days on which the unit existed: [from, to). */
  validFrom: CivilDate;
  validTo: CivilDate | null;
  /** The unit's own declarations about everything. */
  declared: readonly Declared[];
}

export function weekStateOf(question: WeekQuestion, clock: WeekClock): WeekState {
  const { week, records, declared } = question;
  if (records > 0) return records;
  if (!isValidOn(question, week.endsOn)) return "not-applicable";
  const from = question.validFrom > week.startsOn ? question.validFrom : week.startsOn;
  if (isCovered(from, week.endsOn, declared, ["not-applicable"])) return "not-applicable";
  if (isCovered(from, week.endsOn, declared, ["zero", "not-applicable"])) return "zero";
  return isFinished(week, clock) ? "missing" : "not-due";
}

/** A week is due once it is over, in the figures shown and in the campaign's own time. */
export function isFinished(week: ElectionWeek, { asOf, today }: WeekClock): boolean {
  return week.endsOn <= asOf && week.endsOn < today;
}

function isValidOn({ validFrom, validTo }: WeekQuestion, day: CivilDate): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

/** Whether declarations of these kinds together leave no day open. */
export function isCovered(
  from: CivilDate,
  to: CivilDate,
  declared: readonly Declared[],
  kinds: readonly string[],
): boolean {
  let open = from;
  for (const one of [...declared].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (!kinds.includes(one.kind) || one.from > open || one.to < open) continue;
    if (one.to >= to) return true;
    open = addDays(one.to, 1);
  }
  return false;
}

/** Lower bounds of the five tints, for counts up to `max`: 1, 3, 6, 20, 45 times 1, 2, 5, 10 … as the counts grow. */
export function heatSteps(max: number): [number, number, number, number, number] {
  let scale = 1;
  for (let index = 0; 65 * scale < max; index += 1) scale *= index % 3 === 1 ? 2.5 : 2;
  return [1, 3 * scale, 6 * scale, 20 * scale, 45 * scale];
}

/** Tint 1–5 of a count of at least 1. */
export function heatLevel(count: number, steps: readonly number[]): 1 | 2 | 3 | 4 | 5 {
  const reached = steps.filter((step) => step <= count).length;
  return Math.min(5, Math.max(1, reached)) as 1 | 2 | 3 | 4 | 5;
}

const letters = { zero: "0", missing: "x", "not-applicable": "-", "not-due": "." } as const;

/** A row of states as one short text, since thousands of values are dear to send: "12 0 x - .". */
export function packWeeks(states: readonly WeekState[]): string {
  return states.map((state) => (typeof state === "number" ? String(state) : letters[state])).join(" ");
}

export function unpackWeeks(text: string): WeekState[] {
  if (text === "") return [];
  return text.split(" ").map((token) => {
    const named = Object.entries(letters).find(([, letter]) => letter === token);
    return named ? (named[0] as keyof typeof letters) : Number(token);
  });
}
