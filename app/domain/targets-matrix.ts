import { type CivilDate, civilDateOfInstant, formatCivil, localTimeOf } from "./calendar/civil-date";
import type { Problem } from "./problem";
import { readTarget, type Target, type TargetPeriod } from "./targets";
import type { Unit, UnitTree } from "./units";

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

/**
 * Compares a typed matrix with what stands in its period. Cells left as they were shown change nothing, whatever
 * others did meanwhile. A cell that another person has changed since is refused with both values and the base to send
 * next time, so that saving again is a choice. One unit and category has targets of one kind of period only: a part
 * is never added to its whole.
 */
export function compareMatrix(
  cells: readonly TypedCell[],
  standing: readonly StandingTarget[],
  period: TargetPeriod,
): { changes: CellChange[]; problems: Problem[] } {
  const here = new Map<string, StandingTarget>();
  const elsewhere = new Map<string, StandingTarget>();
  for (const target of standing) {
    if (target.periodKey === period.key) here.set(cellKey(target), target);
    else if (kindOf(target.periodKey) !== period.kind) elsewhere.set(cellKey(target), target);
  }
  const changes: CellChange[] = [];
  const problems: Problem[] = [];
  for (const cell of cells) {
    const outcome = compareCell(cell, here.get(cellKey(cell)), elsewhere.get(cellKey(cell)));
    if (outcome === "same") continue;
    if ("code" in outcome) problems.push(outcome);
    else changes.push(outcome);
  }
  return { changes, problems };
}

function compareCell(
  cell: TypedCell,
  now: StandingTarget | undefined,
  elsewhere: StandingTarget | undefined,
): "same" | Problem | CellChange {
  const read = readTarget(cell.text);
  if (!read.ok) return { field: cell.field, code: read.code };
  const shown = shownOf(cell.base);
  if (read.amount === (shown?.amount ?? null) || read.amount === (now?.amount ?? null)) return "same";
  if (baseOf(now) !== baseOf(shown)) return changedByOther(cell, read.amount, now);
  if (read.amount !== null && elsewhere) return setElsewhere(cell, elsewhere);
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

function setElsewhere(cell: TypedCell, elsewhere: StandingTarget): Problem {
  const params = { period: elsewhere.periodKey, amount: elsewhere.amount };
  return { field: cell.field, code: "target-set-for-other-period", params };
}

function shownOf(base: string): { version: number; amount: number } | undefined {
  const parts = /^(\d{1,9}):(\d{1,8})$/.exec(base);
  return parts ? { version: Number(parts[1]), amount: Number(parts[2]) } : undefined;
}

const cellKey = (cell: { unitId: string; categoryId: string }) => `${cell.unitId} ${cell.categoryId}`;
const kindOf = (periodKey: string) => periodKey.split(":")[0];

/** Units entered together on one sheet. */
export interface TargetBlock {
  key: string;
  /** The gathering unit that the block stands under; several blocks of one gathering unit are numbered. */
  name: string;
  part: number;
  parts: number;
  units: readonly Unit[];
}

/** A sheet holds at most this many units, so that it can be read, sent and checked in one go. */
export const unitsPerBlock = 60;

/**
 * The units that can have targets on that day, by the nearest unit above them: only units that report have targets,
 * what gathers them adds theirs up.
 */
export function targetBlocks(tree: UnitTree, day: CivilDate): TargetBlock[] {
  const gathered = new Map<string, Unit[]>();
  for (const root of tree.rootsOn(day)) {
    for (const unitId of tree.subtreeOn(root.id, day)) {
      const unit = tree.get(unitId);
      if (!unit?.reports) continue;
      const above = tree.ancestorsOn(unitId, day)[1] ?? root.id;
      gathered.set(above, [...(gathered.get(above) ?? []), unit]);
    }
  }
  return [...gathered].flatMap(([aboveId, units]) => blocksOf(tree.get(aboveId), units));
}

function blocksOf(above: Unit | undefined, units: readonly Unit[]): TargetBlock[] {
  if (!above) return [];
  const parts = Math.ceil(units.length / unitsPerBlock);
  return Array.from({ length: parts }, (_, index) => ({
    key: index === 0 ? above.key : `${above.key}.${index + 1}`,
    name: above.name,
    part: index + 1,
    parts,
    units: units.slice(index * unitsPerBlock, (index + 1) * unitsPerBlock),
  }));
}
