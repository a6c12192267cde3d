import type { CivilDate } from "./calendar/civil-date";
import type { FirstWeekday } from "./calendar/election-week";
import type { Category } from "./categories";
import type { UnitTree } from "./units";

/** Whose sub-committee it is. Since 1/7/2025 there is no district level. */
export const campaignLevels = ["central", "province", "city", "district", "commune"] as const;
export type CampaignLevel = (typeof campaignLevels)[number];

/** A weekly hour: weekday 1 = Monday … 7 = Sunday, `HH:mm` in Vietnam. */
export interface WeeklyHour {
  weekday: FirstWeekday;
  time: string;
}

/** One election and how its sub-committee works. */
export interface Campaign {
  id: string;
  /** Small number, unique in the installation. */
  no: number;
  slug: string;
  name: string;
  shortName: string;
  committee: string;
  place: string;
  /** Key of the organisation whose election it is: what the public says belongs to it, not to one election. */
  organisation: string;
  electionOn: CivilDate;
  lawEdition: "2015" | "2025";
  /** First and last day on which outputs may be dated. */
  startsOn: CivilDate;
  endsOn: CivilDate;
  /** First weekday of the reporting week, 1 = Monday. */
  weekFirstDay: FirstWeekday;
  level: CampaignLevel;
  /** When the weekly meeting is held; null: not settled. */
  meeting: WeeklyHour | null;
  /** By when the weekly report has to be in; null: not settled. */
  reportCloses: WeeklyHour | null;
  /** Key of the plan milestone by which decoration must be complete. */
  decorationKey: string | null;
  isDemo: boolean;
  /** The demonstration's fixed day; null: the campaign lives today. */
  pinnedOn: CivilDate | null;
  status: "active" | "closed";
  /** Since when it is read only, a UTC instant; null: it is at work. */
  closedAt: string | null;
  structureVersion: number;
  version: number;
}

export interface Phase {
  id: string;
  key: string;
  name: string;
  kind: "phase" | "peak";
  startOn: CivilDate;
  endOn: CivilDate;
}

export interface Channel {
  id: string;
  unitId: string;
  name: string;
  kind: string;
  url: string | null;
  /** What an item on this channel counts as; null: the category chosen in the form. */
  categoryId: string | null;
}

export interface Message {
  id: string;
  key: string;
  name: string;
}

export interface PlanDocument {
  id: string;
  numberSymbol: string | null;
  signedOn: CivilDate | null;
  kind: string;
  issuer: string;
  title: string;
}

/** The slowly changing part of a campaign, read once per `structureVersion`. */
export interface CampaignStructure {
  tree: UnitTree;
  categories: readonly Category[];
  channels: readonly Channel[];
  messages: readonly Message[];
  phases: readonly Phase[];
  documents: readonly PlanDocument[];
}
