/** What hangs on what: chains that must never come back to where they began, and orders that the dates contradict. */
import { type CivilDate, daysBetween } from "./calendar/civil-date";
import type { LawMilestone, MilestoneKey } from "./law/edition";
import type { TimelineEntry } from "./timeline-entry";
import { ELECTION_ANCHOR, type PlanMilestone } from "./timeline-plan";
import type { MilestoneDate } from "./timeline-state";

/** For each milestone those it hangs on directly. */
export type Links = ReadonlyMap<string, readonly string[]>;

/** The milestones from whose days the law counts one of its own. */
export function lawfulAnchors({ rule }: Pick<LawMilestone, "rule">): MilestoneKey[] {
  switch (rule.type) {
    case "before":
    case "days-after":
      return [rule.key];
    case "between":
      return [rule.from, rule.to];
    case "after-actual":
      return [...rule.keys];
    case "hours-before-polls-open":
      return ["polling-day"];
    default:
      return [];
  }
}

/** The milestone from whose day one of the plan is counted; none for election day itself. */
export const plannedAnchors = ({ rule }: Pick<PlanMilestone, "rule">): string[] =>
  rule && rule.anchor !== ELECTION_ANCHOR ? [rule.anchor] : [];

/** A milestone and everything that its day hangs on, over however many others. */
export function chainOf(key: string, links: Links): Set<string> {
  const chain = new Set([key]);
  // A set is gone through with what is added on the way.
  for (const one of chain) for (const next of links.get(one) ?? []) chain.add(next);
  return chain;
}

/** The keys by which `from` comes back to itself, itself first and last; null when it does not. */
export function chainBack(from: string, links: Links): string[] | null {
  const seen = new Set<string>();
  const follow = (key: string, path: readonly string[]): string[] | null => {
    for (const next of links.get(key) ?? []) {
      if (next === from) return [...path, key, from];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = follow(next, [...path, key]);
      if (found) return found;
    }
    return null;
  };
  return follow(from, []);
}

/** `planned-before`: its day lies before the day of what it waits for. `held-up`: what it waits for is late. */
export interface OrderFinding {
  code: "planned-before" | "held-up";
  /** The milestone that has to come first. */
  before: string;
  /** Its day: the actual or planned one, else the latest; today while it is overdue. */
  beforeOn: CivilDate;
  /** The milestone that waits for it, and its day. */
  after: string;
  afterOn: CivilDate;
  days: number;
}

type Dated = Pick<TimelineEntry, "key" | "latest" | "plannedOn" | "actualOn">;

/** Whether `after` can still come after `before` by their dates; null when it can, or when it is done already. */
export function orderFinding(before: Dated, after: Dated, asOf: CivilDate): OrderFinding | null {
  const intended = before.actualOn ?? before.plannedOn ?? lastDay(before.latest);
  const afterOn = after.plannedOn ?? lastDay(after.latest);
  if (intended === null || afterOn === null || after.actualOn) return null;
  // What is not done today cannot be done earlier than today.
  const beforeOn = before.actualOn ?? (intended < asOf ? asOf : intended);
  if (beforeOn <= afterOn) return null;
  const limit = lastDay(before.latest);
  const isLate = limit !== null && beforeOn > limit;
  const code = isLate ? "held-up" : "planned-before";
  const days = daysBetween(afterOn, beforeOn);
  return { code, before: before.key, beforeOn, after: after.key, afterOn, days };
}

function lastDay(date: MilestoneDate | null): CivilDate | null {
  if (!date) return null;
  return date.form === "window" ? date.to : date.on;
}
