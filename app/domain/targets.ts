import { type CivilDate, isCivilDate } from "./calendar/civil-date";
import { weekOf } from "./calendar/election-week";
import type { Campaign, Phase } from "./campaign";
import { readCount } from "./quantities";

/** A planned quantity of one unit in one category over one period. No row is no target; 0 is a target of 0. */
export interface Target {
  unitId: string;
  categoryId: string;
  periodKey: string;
  amount: number;
}

/**
 * Days a target is meant for, both included. `key` is "campaign", "phase:<phase id>", "week:<first day>" or
 * "days:<first day>:<last day>".
 */
export interface TargetPeriod {
  key: string;
  kind: "campaign" | "phase" | "week" | "days";
  from: CivilDate;
  to: CivilDate;
}

export type PeriodFrame = Pick<Campaign, "startsOn" | "endsOn" | "weekFirstDay">;

/**
 * The days behind a stored period key; null for a key that names nothing in this campaign. Peaks overlap phases, so
 * that a target for one would be counted twice: they are not periods of targets.
 */
export function periodOf(key: string, campaign: PeriodFrame, phases: readonly Phase[]): TargetPeriod | null {
  if (key === "campaign") return { key, kind: "campaign", from: campaign.startsOn, to: campaign.endsOn };
  const [kind, name = ""] = splitOnce(key);
  if (kind === "phase") {
    const phase = phases.find((one) => one.id === name && one.kind === "phase");
    return phase ? { key, kind, from: phase.startOn, to: phase.endOn } : null;
  }
  if (kind === "days") return daysPeriod(key, name, campaign);
  if (kind !== "week" || !isCivilDate(name)) return null;
  const week = weekOf(name, campaign.weekFirstDay);
  const isWeekOfCampaign =
    week.startsOn === name && name <= campaign.endsOn && week.endsOn >= campaign.startsOn;
  return isWeekOfCampaign ? { key, kind, from: week.startsOn, to: week.endsOn } : null;
}

export const phasePeriodKey = (phaseId: string) => `phase:${phaseId}`;

export const weekPeriodKey = (startsOn: CivilDate) => `week:${startsOn}`;
export const daysPeriodKey = (from: CivilDate, to: CivilDate) => `days:${from}:${to}`;

/** Whether two periods share a day: then a target of the one is partly inside the other. */
export const shareDays = (a: TargetPeriod, b: TargetPeriod): boolean => a.from <= b.to && b.from <= a.to;

export type ReadTarget = { ok: true; amount: number | null } | { ok: false; code: string };

/** A cell as people type it: blank is no target, otherwise a whole number of at most ten million ("1.000"). */
export function readTarget(text: string): ReadTarget {
  if (text.trim() === "") return { ok: true, amount: null };
  const read = readCount(text);
  return read.ok ? { ok: true, amount: read.count } : read;
}

function daysPeriod(key: string, days: string, campaign: PeriodFrame): TargetPeriod | null {
  const [from = "", to = ""] = splitOnce(days);
  if (!isCivilDate(from) || !isCivilDate(to) || from > to) return null;
  return campaign.startsOn <= from && to <= campaign.endsOn ? { key, kind: "days", from, to } : null;
}

function splitOnce(key: string): [string, string?] {
  const at = key.indexOf(":");
  return at < 0 ? [key] : [key.slice(0, at), key.slice(at + 1)];
}
