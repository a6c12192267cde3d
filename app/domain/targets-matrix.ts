import { civilDateOfInstant, formatCivil, localTimeOf } from "./calendar/civil-date";
import type { Problem } from "./problem";
import { readTarget, shareDays, type Target, type TargetPeriod } from "./targets";

/** A target as it stands in the database, with who set it. */
export interface StandingTarget extends Target {
  version: number;
  /** Name of the account. */
  updatedBy: string;
  /** UTC instant. */
  updatedAt: string;
}

/** One cell of the posted matrix: what was typed, and what the person was shown (see `baseOf`). */
export interface TypedCell {
  unitId: string;
  categoryId: string;
  /** Name of the form's field; problems point at it. */
  field: string;
  text: string;
  base: string;
}

export interface CellChange {
  unitId: string;
  categoryId: string;
  /** What stands now, to be replaced only at this version; null: nothing stands. */
  from: { amount: number; version: number } | null;
  /** null: the target is taken away. */
  to: number | null;
}

/** What a cell's hidden field says about the value that was shown: "" for blank, else version:amount. */
export const baseOf = (shown: { version: number; amount: number } | undefined): string =>
  shown ? `${shown.version}:${shown.amount}` : "";

/** The period of a matrix, and what else a target could be a part of. */
export interface MatrixFrame {
  period: TargetPeriod;
  /** null: a period that names nothing any more. */
  periodOf(key: string): TargetPeriod | null;
  /** Whether two categories or groups have a category in common. */
  share(categoryId: string, otherId: string): boolean;
}

/**
 * Compares a typed matrix with what stands in its period. Cells left as they were shown change nothing, whatever
 * others did meanwhile. A cell that another person has changed since is refused with both values and the base to send
 * next time, so that saving again is a choice. A part is never added to its whole: a unit's targets of one category,
 * or of a group and one of its categories, must not meet on a day.
 */
export function compareMatrix(
  cells: readonly TypedCell[],
  standing: readonly StandingTarget[],
  frame: MatrixFrame,
): { changes: CellChange[]; problems: Problem[] } {
  const here = new Map<string, StandingTarget>();
  for (const target of standing) {
    if (target.periodKey === frame.period.key) here.set(cellKey(target), target);
  }
  const changes: (CellChange & { field: string })[] = [];
  const problems: Problem[] = [];
  for (const cell of cells) {
    const outcome = compareCell(cell, here.get(cellKey(cell)));
    if (outcome === "same") continue;
    if ("code" in outcome) problems.push(outcome);
    else changes.push({ ...outcome, field: cell.field });
  }
  problems.push(...partsOfWholes(changes, standing, frame));
  return { changes: changes.map(({ field, ...change }) => change), problems };
}

/** Cells that would stand beside a target which they are a part of, or which is a part of them. */
function partsOfWholes(
  changes: readonly (CellChange & { field: string })[],
  standing: readonly StandingTarget[],
  { period, periodOf, share }: MatrixFrame,
): Problem[] {
  const changed = new Set(changes.map(cellKey));
  const stays = standing.filter((one) => one.periodKey !== period.key || !changed.has(cellKey(one)));
  const set = changes.flatMap(({ unitId, categoryId, to }): Target[] =>
    to === null ? [] : [{ unitId, categoryId, periodKey: period.key, amount: to }],
  );
  const byUnit = new Map<string, Target[]>();
  for (const one of [...stays, ...set]) byUnit.set(one.unitId, [...(byUnit.get(one.unitId) ?? []), one]);
  return changes.flatMap((change): Problem[] => {
    if (change.to === null) return [];
    const other = byUnit.get(change.unitId)?.find((one) => {
      const isOtherCategory = one.categoryId !== change.categoryId;
      return share(one.categoryId, change.categoryId) && meets(one, isOtherCategory, period, periodOf);
    });
    return other ? [setElsewhere(change, other)] : [];
  });
}

/** Phases that overlap are the campaign's own affair: their targets may stand side by side. */
function meets(
  other: Target,
  isOtherCategory: boolean,
  period: TargetPeriod,
  periodOf: MatrixFrame["periodOf"],
): boolean {
  if (other.periodKey === period.key) return isOtherCategory;
  const days = periodOf(other.periodKey);
  if (days === null || (days.kind === "phase" && period.kind === "phase")) return false;
  return shareDays(days, period);
}

function compareCell(cell: TypedCell, now: StandingTarget | undefined): "same" | Problem | CellChange {
  const read = readTarget(cell.text);
  if (!read.ok) return { field: cell.field, code: read.code };
  const shown = shownOf(cell.base);
  if (read.amount === (shown?.amount ?? null) || read.amount === (now?.amount ?? null)) return "same";
  if (baseOf(now) !== baseOf(shown)) return changedByOther(cell, read.amount, now);
  return {
    unitId: cell.unitId,
    categoryId: cell.categoryId,
    from: now ? { amount: now.amount, version: now.version } : null,
    to: read.amount,
  };
}

function changedByOther(cell: TypedCell, typed: number | null, now: StandingTarget | undefined): Problem {
  const mine = typed ?? "";
  if (!now) return { field: cell.field, code: "target-removed-by-other", params: { mine, base: "" } };
  const at = `${localTimeOf(now.updatedAt)} ${formatCivil(civilDateOfInstant(now.updatedAt))}`;
  const params = { by: now.updatedBy, at, theirs: now.amount, mine, base: baseOf(now) };
  return { field: cell.field, code: "target-changed-by-other", params };
}

function setElsewhere(cell: { field: string; categoryId: string }, other: Target): Problem {
  const { periodKey: period, amount, categoryId } = other;
  if (categoryId === cell.categoryId)
    return { field: cell.field, code: "target-set-for-other-period", params: { period, amount } };
  return {
    field: cell.field,
    code: "target-set-for-group",
    params: { period, amount, category: categoryId },
  };
}

function shownOf(base: string): { version: number; amount: number } | undefined {
  const parts = /^(\d{1,9}):(\d{1,8})$/.exec(base);
  return parts ? { version: Number(parts[1]), amount: Number(parts[2]) } : undefined;
}

const cellKey = (cell: { unitId: string; categoryId: string }) => `${cell.unitId} ${cell.categoryId}`;
