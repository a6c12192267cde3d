import type { CivilDate } from "./calendar/civil-date";
import type { FirstWeekday } from "./calendar/election-week";
import type { CampaignLevel, WeeklyHour } from "./campaign";
import type { CategoryGroup } from "./categories";
import type { Duty, EditionKey } from "./law/edition";
import type { PlanKind } from "./timeline-page";
import type { UnitKind } from "./units";

export interface UnitOutline {
  key: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  bloc: string;
  adminCode?: string;
  /** Only gathers the units below it. */
  gathers?: boolean;
  /** Key of the unit it reports to; absent for the root. */
  reportsTo?: string;
  /** Key of the unit that it belongs to administratively; absent for the root. */
  belongsTo?: string;
  sortOrder: number;
}

export interface CategoryOutline {
  key: string;
  vi: string;
  en: string;
  unit: { vi: string; en: string };
  group: CategoryGroup;
  measure: string;
  /** Keys of the single categories that a combined one lumps together. */
  members?: readonly string[];
}

export interface MessageOutline {
  key: string;
  name: string;
}

export interface PhaseOutline {
  key: string;
  name: string;
  kind: "phase" | "peak";
  startOn: CivilDate;
  endOn: CivilDate;
}

export interface MilestoneOutline {
  key: string;
  name: string;
  origin: "plan" | "internal";
  kind: PlanKind;
  /** "ours" unless said otherwise. */
  duty?: Duty;
  dueOn: CivilDate;
  /** `HH:mm`, Vietnam. */
  dueTime?: string;
  /** false: "trước ngày"; otherwise "chậm nhất ngày". */
  inclusive?: boolean;
  responsible: string;
  /** Where the day is counted from election day or another milestone. */
  rule?: { anchor: string; days: number };
  templateKey?: string;
  /** Keys of the units that do it one by one. */
  units?: readonly string[];
  /** Keys of the milestones that it waits for. */
  waitsFor?: readonly string[];
}

/** Everything a campaign is made of before anything has happened in it. Parts name one another by key. */
export interface CampaignOutline {
  slug: string;
  name: string;
  shortName: string;
  committee: string;
  place: string;
  electionOn: CivilDate;
  lawEdition: EditionKey;
  startsOn: CivilDate;
  endsOn: CivilDate;
  weekFirstDay: FirstWeekday;
  level: CampaignLevel;
  meeting: WeeklyHour | null;
  reportCloses: WeeklyHour | null;
  decorationKey: string | null;
  isDemo: boolean;
  /** The fixed day of a demonstration; null: the campaign lives today. */
  pinnedOn: CivilDate | null;
  unitsValidFrom: CivilDate;
  units: readonly UnitOutline[];
  categories: readonly CategoryOutline[];
  messages: readonly MessageOutline[];
  phases: readonly PhaseOutline[];
  milestones: readonly MilestoneOutline[];
}
