import type { CivilDate } from "./calendar/civil-date";
import { minus, noTally, plus, type Tally } from "./quantities";

/** What one output puts into the totals of every unit in its scope, on one day. */
export interface Contribution {
  scope: readonly string[];
  categoryId: string;
  day: CivilDate;
  tally: Tally;
}

/** A change of one output's contribution: added, taken away or replaced. */
export interface ContributionChange {
  before: Contribution | null;
  after: Contribution | null;
}

export interface RollupPart extends Tally {
  unitId: string;
  categoryId: string;
  /** A day, or the first day of a week. */
  at: CivilDate;
  records: number;
}

export interface RollupDelta {
  days: RollupPart[];
  weeks: RollupPart[];
  unitWeeks: { unitId: string; weekStart: CivilDate; records: number }[];
}

/** What changes of outputs do to the stored totals; parts that cancel out are left out. */
export function rollupDelta(
  changes: readonly ContributionChange[],
  weekStartOf: (day: CivilDate) => CivilDate,
): RollupDelta {
  const sums = rollupSums(weekStartOf);
  for (const { before, after } of changes) {
    if (before) sums.add(before, -1);
    if (after) sums.add(after, 1);
  }
  return sums.delta();
}

/** Gathers contributions one by one, so that a whole election can go through it. */
export function rollupSums(weekStartOf: (day: CivilDate) => CivilDate) {
  const days = new Map<string, RollupPart>();
  const weeks = new Map<string, RollupPart>();
  const unitWeeks = new Map<string, RollupDelta["unitWeeks"][number]>();
  const add = ({ scope, categoryId, day, tally }: Contribution, records: 1 | -1): void => {
    const weekStart = weekStartOf(day);
    const change = records === 1 ? tally : minus(noTally, tally);
    for (const unitId of scope) {
      addPart(days, { unitId, categoryId, at: day, records, ...change });
      addPart(weeks, { unitId, categoryId, at: weekStart, records, ...change });
      const key = `${unitId} ${weekStart}`;
      unitWeeks.set(key, { unitId, weekStart, records: (unitWeeks.get(key)?.records ?? 0) + records });
    }
  };
  const delta = (): RollupDelta => ({
    days: [...days.values()].filter(isChange),
    weeks: [...weeks.values()].filter(isChange),
    unitWeeks: [...unitWeeks.values()].filter((one) => one.records !== 0),
  });
  return { add, delta };
}

function addPart(parts: Map<string, RollupPart>, part: RollupPart): void {
  const key = `${part.unitId} ${part.categoryId} ${part.at}`;
  const found = parts.get(key);
  parts.set(key, found ? { ...part, ...plus(found, part), records: found.records + part.records } : part);
}

function isChange({ records, amount, nOver, nNearly, nAbout, nUncounted }: RollupPart): boolean {
  return [records, amount, nOver, nNearly, nAbout, nUncounted].some((value) => value !== 0);
}
