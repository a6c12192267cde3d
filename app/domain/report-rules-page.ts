import type { CivilDate } from "./calendar/civil-date";
import type { ReportRule } from "./report-rules";
import type { UnitChoice } from "./unit-choice";

/** The settings of reporting: who reports to whom by when, and for which weeks reports are expected already. */
export interface ReportRulesPage {
  slug: string;
  today: CivilDate;
  formKey: string;
  /** Nobody has settled a rule: the campaign's own hour holds, from this week on. */
  isProposed: boolean;
  rules: RuleLine[];
  weeks: WeekLine[];
  /** Who receives whose reports today. */
  receivers: { name: string; units: number }[];
  units: UnitChoice[];
  cancelled: { unit: string; week: number; reason: string }[];
  firstDay: CivilDate;
  lastDay: CivilDate;
}

export interface RuleLine extends ReportRule {
  unitKey: string;
  unitName: string;
  /** Units that follow it today. */
  follows: number;
  /** The present week's instants in Vietnam: "08:00 10/05/2021". */
  dueText: string;
  closesText: string | null;
  isOver: boolean;
}

/** A week with what is expected of it, and what making it would do. */
export interface WeekLine {
  startsOn: CivilDate;
  endsOn: CivilDate;
  number: number;
  made: number;
  toMake: number;
  /** Besides them: reports to bodies above. */
  toMakeUpward: number;
  toChange: number;
  toCancel: number;
  /** Stands in the form, so that only what was seen is done. */
  seen: string;
}

export const seenOf = ({ toMake, toMakeUpward, toChange, toCancel }: Omit<WeekLine, "seen">) =>
  `${toMake} ${toMakeUpward} ${toChange} ${toCancel}`;
