/** The clock of rebuttal cases as its page shows it. */
import type { CivilDate } from "./calendar/civil-date";
import type { CaseGoals } from "./cases";
import type { CaseAge } from "./cases-page";

/** A reporting week of the clock; medians in minutes, null where nothing was decided or published in it. */
export interface ClockWeek {
  number: number;
  from: CivilDate;
  to: CivilDate;
  seen: number;
  decided: number;
  decideMedian: number | null;
  published: number;
  publishMedian: number | null;
}

export interface ClockPage {
  slug: string;
  today: CivilDate;
  name: string;
  isDemo: boolean;
  goals: CaseGoals & { isDefault: boolean; version: number };
  weeks: ClockWeek[];
  /** Of the whole time. */
  whole: Omit<ClockWeek, "number" | "from" | "to">;
  ages: { age: CaseAge; toDecide: number; toPublish: number }[];
  canSet: boolean;
}
