/** Two states of the plan side by side: what was added, what was taken away, what reads differently. */
import { daysBetween } from "./calendar/civil-date";

/** One thing of the plan as it was frozen: its name in the language of the plan, and what can change about it. */
export interface FrozenLine {
  title: string;
  values: Readonly<Record<string, string | number>>;
}

/** Lines by a stable key, in parts: milestones, phases, targets, rules, owners, and what else a plan holds. */
export type PlanState = Readonly<Record<string, Readonly<Record<string, FrozenLine>>>>;

export interface PlanDifference {
  part: string;
  key: string;
  title: string;
  kind: "added" | "removed" | "changed";
  /** What reads differently; of an added or removed thing all of it. */
  fields: { field: string; before: string | number | null; after: string | number | null }[];
  /** Days by which it ends later (negative: earlier); null where days are not what changed. */
  shift: number | null;
}

/** Parts that only one of the two holds are not compared: an old freeze knows nothing of targets. */
export function comparePlans(before: PlanState, after: PlanState): PlanDifference[] {
  return comparableParts(before, after).flatMap((part) =>
    compareLines(part, before[part] ?? {}, after[part] ?? {}),
  );
}

export function comparableParts(before: PlanState, after: PlanState): string[] {
  return Object.keys(after).filter((part) => before[part] !== undefined);
}

function compareLines(
  part: string,
  before: Readonly<Record<string, FrozenLine>>,
  after: Readonly<Record<string, FrozenLine>>,
): PlanDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key): PlanDifference[] => {
    const [old, now] = [before[key], after[key]];
    const fields = fieldsOf(part, old, now);
    const title = now?.title ?? old?.title ?? "";
    if (!old) return [{ part, key, title, kind: "added", fields, shift: null }];
    if (!now) return [{ part, key, title, kind: "removed", fields, shift: null }];
    if (fields.length === 0) return [];
    return [{ part, key, title, kind: "changed", fields, shift: shiftOf(old, now) }];
  });
}

/** Parts whose things are called something of their own; a target's name is that of its unit, category and period. */
const namedParts: ReadonlySet<string> = new Set(["milestones", "phases", "tasks"]);

function fieldsOf(
  part: string,
  old: FrozenLine | undefined,
  now: FrozenLine | undefined,
): PlanDifference["fields"] {
  const names = [...new Set([...Object.keys(old?.values ?? {}), ...Object.keys(now?.values ?? {})])];
  const values = names.flatMap((field) => {
    const before = old?.values[field] ?? null;
    const after = now?.values[field] ?? null;
    return before === after ? [] : [{ field, before, after }];
  });
  const isRenamed = namedParts.has(part) && old && now && old.title !== now.title;
  return isRenamed ? [{ field: "name", before: old.title, after: now.title }, ...values] : values;
}

function shiftOf(old: FrozenLine, now: FrozenLine): number | null {
  const [from, to] = [old.values.to, now.values.to];
  return typeof from === "string" && typeof to === "string" && from !== to ? daysBetween(from, to) : null;
}
