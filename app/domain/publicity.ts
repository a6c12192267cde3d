/**
 * What has to be made public around a consultation round or a milestone: our own work, so it is graded. An item is
 * ticked by linking the outputs that did it.
 */
import { addDays, type CivilDate, daysBetween } from "./calendar/civil-date";
import { DUE_SOON_DAYS } from "./timeline-state";
import { foldVietnamese, words } from "./vietnamese";

export const publicitySides = ["before", "after"] as const;
export type PublicitySide = (typeof publicitySides)[number];

/** What an item belongs to: a milestone by its key, a round by its id. */
export interface PublicitySubject {
  kind: "milestone" | "round";
  key: string;
}

/** A day of the calendar, or so many days from the subject's own day (negative: before it); null: not set. */
export interface PublicityTerm {
  on: CivilDate | null;
  days: number | null;
}

export interface PublicityItem {
  id: string;
  subject: PublicitySubject;
  side: PublicitySide;
  name: string;
  categoryId: string | null;
  unitId: string | null;
  from: PublicityTerm;
  due: PublicityTerm;
  order: number;
  version: number;
}

/** The day that an item counts from: the day it happened, else the planned one, else the latest lawful one. */
export interface PublicityAnchor {
  on: CivilDate | null;
  is: "actual" | "planned" | "latest" | "none";
}

export function anchorOf(days: {
  actualOn: CivilDate | null;
  plannedOn: CivilDate | null;
  latestOn: CivilDate | null;
}): PublicityAnchor {
  if (days.actualOn) return { on: days.actualOn, is: "actual" };
  if (days.plannedOn) return { on: days.plannedOn, is: "planned" };
  return days.latestOn ? { on: days.latestOn, is: "latest" } : { on: null, is: "none" };
}

/** The day a term falls on; null when it is not set, or counts from a day that is not known. */
export function termDay({ on, days }: PublicityTerm, anchor: PublicityAnchor): CivilDate | null {
  if (on) return on;
  return days === null || anchor.on === null ? null : addDays(anchor.on, days);
}

/** How an item stands; `days`: how late, or how long until it is due or may begin. */
export interface PublicityState {
  code: "done" | "done-late" | "late" | "due-soon" | "due-today" | "open" | "waiting" | "undated";
  days: number;
}

/** An item is done with its first output that counts; when that was published after the due day, late stays. */
export function publicityStateOf(input: {
  from: CivilDate | null;
  due: CivilDate | null;
  /** Days of the linked outputs that count. */
  publishedOn: readonly CivilDate[];
  today: CivilDate;
}): PublicityState {
  const { from, due, today } = input;
  const [first] = [...input.publishedOn].sort();
  if (first) {
    const days = due ? daysBetween(due, first) : 0;
    return days > 0 ? { code: "done-late", days } : { code: "done", days: 0 };
  }
  if (due && today > due) return { code: "late", days: daysBetween(due, today) };
  if (from && today < from) return { code: "waiting", days: daysBetween(today, from) };
  if (!due) return { code: from ? "open" : "undated", days: 0 };
  const days = daysBetween(today, due);
  if (days === 0) return { code: "due-today", days };
  return { code: days <= DUE_SOON_DAYS ? "due-soon" : "open", days };
}

export const isDone = ({ code }: PublicityState): boolean => code === "done" || code === "done-late";

/** How many items there are, are done, and are late without having been done. */
export interface PublicityCounts {
  all: number;
  done: number;
  late: number;
}

export function countPublicity(states: readonly PublicityState[]): PublicityCounts {
  return {
    all: states.length,
    done: states.filter(isDone).length,
    late: states.filter(({ code }) => code === "late").length,
  };
}

/** How many pairs of neighbouring words two texts share, marks aside: Vietnamese words are mostly of two syllables. */
export function likenessOf(one: string, other: string): number {
  const pairs = pairsOf(one);
  return [...pairsOf(other)].filter((pair) => pairs.has(pair)).length;
}

function pairsOf(text: string): Set<string> {
  const typed = words(foldVietnamese(text));
  return new Set(typed.slice(1).map((word, index) => `${typed[index]} ${word}`));
}
