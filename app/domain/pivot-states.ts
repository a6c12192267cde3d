/** What a cell without outputs means: nothing, said; nothing, unsaid; nothing to do with it; or too early to ask. */
import { addDays, type CivilDate } from "./calendar/civil-date";
import { type FirstWeekday, weekOf } from "./calendar/election-week";
import { type Declared, type WeekClock, weekStateOf } from "./progress-heat";
import type { Unit } from "./units";

/** "blank": nothing was logged, and nobody had to say so (of some categories, a message, a channel). */
export type SilentState = "zero" | "missing" | "not-applicable" | "not-due" | "blank";

export interface SilentFrame {
  declared: readonly Declared[];
  clock: WeekClock;
  weekFirstDay: FirstWeekday;
}

export interface SilentCell {
  units: readonly Unit[];
  from: CivilDate;
  to: CivilDate;
  /** The only category that the cell is of; null: all or several. */
  categoryId: string | null;
  /** The cell is of a part of all outputs: silence is no missing report. */
  isPart: boolean;
}

/** Says what silence means. The state of several units is the one that holds for each of them, else the worst. */
export function silentStates({ declared, clock, weekFirstDay }: SilentFrame) {
  const byUnit = new Map<string, Declared[]>();
  for (const one of declared) byUnit.set(one.unitId, [...(byUnit.get(one.unitId) ?? []), one]);
  // A week is asked for once it is over, a longer time as far as its weeks are over.
  const lastDue = dueBy(clock, weekFirstDay);
  return ({ units, from, to, categoryId, isPart }: SilentCell): SilentState => {
    const isDue = from <= lastDue;
    const week = { startsOn: from, endsOn: isDue && to > lastDue ? lastDue : to, number: 0, year: 0 };
    const states = new Set(
      units.map(({ id, validFrom, validTo }) => {
        const said = (byUnit.get(id) ?? []).filter(
          (one) => one.categoryId === null || one.categoryId === categoryId,
        );
        return weekStateOf({ week, records: 0, validFrom, validTo, declared: said }, clock);
      }),
    );
    if (states.size === 0) return "blank";
    if (states.size === 1 && states.has("not-applicable")) return "not-applicable";
    if (!states.has("missing") && !states.has("not-due")) return "zero";
    if (isPart) return "blank";
    return states.has("missing") ? "missing" : "not-due";
  };
}

function dueBy({ asOf, today }: WeekClock, weekFirstDay: FirstWeekday): CivilDate {
  const shown = weekOf(asOf, weekFirstDay);
  const day = shown.endsOn === asOf ? asOf : addDays(shown.startsOn, -1);
  return day < today ? day : addDays(weekOf(today, weekFirstDay).startsOn, -1);
}
