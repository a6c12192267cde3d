/**
 * The gate of the decoration: by its day every planned site complete and inspected. Counts sites, never pieces of
 * different kinds together.
 */
import { addDays, type CivilDate, daysBetween } from "./calendar/civil-date";
import { isDecorated, isLateSite, type Site, siteDue } from "./decoration";

/** What a site still needs to pass the gate; null: it has passed. */
export type GateNeed = "approve" | "work" | "mend" | "check";

export function needOf({ state }: Pick<Site, "state">): GateNeed | null {
  if (state === "checked" || state === "taken-down") return null;
  if (state === "proposed") return "approve";
  if (state === "needs-repair") return "mend";
  return state === "complete" ? "check" : "work";
}

export interface GateLeft {
  /** Not standing as planned: to be approved, made or mended. */
  toComplete: number;
  /** Not passed by an inspection. */
  toCheck: number;
  /** Days to work on, today and the last day among them; 0: none is left, or no day is set. */
  days: number;
  completePerDay: number | null;
  checkPerDay: number | null;
}

/** What is left, and how much a day it takes. */
export function gateLeft(
  sites: readonly Pick<Site, "state">[],
  decorationOn: CivilDate | null,
  today: CivilDate,
): GateLeft {
  const toComplete = sites.filter(({ state }) => !isDecorated(state)).length;
  const toCheck = sites.filter((site) => needOf(site) !== null).length;
  const days = decorationOn === null ? 0 : Math.max(0, daysBetween(today, decorationOn) + 1);
  const perDay = (sum: number) => (days > 0 ? Math.ceil(sum / days) : null);
  return { toComplete, toCheck, days, completePerDay: perDay(toComplete), checkPerDay: perDay(toCheck) };
}

/** What the lines of the picture hold on one day. */
export interface GateDay {
  day: CivilDate;
  planned: number;
  complete: number;
  checked: number;
  needsRepair: number;
}

export interface GateCurve {
  startsOn: CivilDate;
  /** Days from the first through the last of the axis. */
  length: number;
  /** Sites expected complete at the end of each day of the axis, to a tenth. */
  planned: number[];
  /** What was, on each day through today. */
  actual: GateDay[];
}

/** Complete, inspected and to be mended on the days on which something moved, in order. */
export type GateMoves = readonly Omit<GateDay, "planned">[];

/**
 * The planned curve: each site is expected in equal steps from the first day of the work through its own last day, so
 * that the line bends where some are due earlier than others.
 */
export function gateCurve(
  sites: readonly Pick<Site, "items">[],
  moves: GateMoves,
  { decorationOn, today }: { decorationOn: CivilDate | null; today: CivilDate },
): GateCurve | null {
  const first = moves[0]?.day;
  const dues = sites.map(({ items }) => siteDue(items, decorationOn)).filter((day) => day !== null);
  if (first === undefined || dues.length === 0) return null;
  const last = [...dues, today].reduce((a, b) => (a > b ? a : b));
  const length = daysBetween(first, last) + 1;
  const spans = new Map<number, number>();
  for (const due of dues) {
    const span = Math.max(1, daysBetween(first, due) + 1);
    spans.set(span, (spans.get(span) ?? 0) + 1);
  }
  const planned = Array.from({ length }, (_, index) => plannedOn(index + 1, spans));
  return { startsOn: first, length, planned, actual: heldThrough(moves, planned, first, today) };
}

function plannedOn(day: number, spans: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [span, count] of spans) sum += count * Math.min(1, day / span);
  return Math.round(sum * 10) / 10;
}

/** A value holds from the day on which something moved to the next such day. */
function heldThrough(
  moves: GateMoves,
  planned: readonly number[],
  first: CivilDate,
  today: CivilDate,
): GateDay[] {
  const byDay = new Map(moves.map((one) => [one.day, one]));
  let held = { complete: 0, checked: 0, needsRepair: 0 };
  return Array.from({ length: Math.max(0, daysBetween(first, today) + 1) }, (_, index) => {
    const day = addDays(first, index);
    const { complete, checked, needsRepair } = byDay.get(day) ?? held;
    held = { complete, checked, needsRepair };
    return { day, planned: planned[index] ?? 0, ...held };
  });
}

/** Sites that have not passed, the latest and most pressing first: late, to be mended, by their day, then by number. */
export function leftInOrder(
  sites: readonly Site[],
  decorationOn: CivilDate | null,
  today: CivilDate,
): Site[] {
  const rank = (site: Site) =>
    isLateSite(site, decorationOn, today)
      ? 0
      : site.state === "needs-repair"
        ? 1
        : needOf(site) === "check"
          ? 3
          : 2;
  const dueOf = ({ items }: Site) => siteDue(items, decorationOn) ?? "9999";
  return sites
    .filter((site) => needOf(site) !== null)
    .sort(
      (a, b) =>
        rank(a) - rank(b) || (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0) || a.number - b.number,
    );
}
