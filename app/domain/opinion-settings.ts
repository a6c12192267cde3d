import type { OpinionPeriod, Urgency } from "./opinion";

/** What an organisation sets for its opinion work. */
export interface OpinionSettings {
  /** A topic × place cell with fewer reports than this shows its place only to its authors. */
  smallestCell: number;
  /** Hours that the acting unit has for a field report. */
  hours: Record<Urgency, number>;
  version: number;
}

/** A team that reports at a rhythm: on that day of the last month of each period. */
export interface TeamExpectation {
  id: string;
  /** Key of a unit; "": collaborators who belong to none. */
  teamKey: string;
  teamName: string;
  period: OpinionPeriod;
  dueDay: number;
  /** First day on which reports are expected. */
  validFrom: string;
}
