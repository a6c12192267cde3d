import type { CivilDate } from "~/domain/calendar/civil-date";
import type { FirstWeekday } from "~/domain/calendar/election-week";
import type { CampaignLevel, WeeklyHour } from "~/domain/campaign";
import type { Role } from "~/domain/permissions";
import type { UnitKind } from "~/domain/units";
import type { CategorySeed } from "./catalogue";

export interface UnitSeed {
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

export interface ChannelSeed {
  unit: string;
  name: string;
  kind: string;
  url?: string;
  /** Key of the category that an item on it counts as. */
  category: string;
}

export interface DocumentSeed {
  key: string;
  numberSymbol: string;
  signedOn?: CivilDate;
  kind: string;
  issuer: string;
  title: string;
}

export interface PhaseSeed {
  key: string;
  name: string;
  kind: "phase" | "peak";
  startOn: CivilDate;
  endOn: CivilDate;
}

export interface MilestoneSeed {
  key: string;
  name: string;
  origin: "plan" | "internal";
  kind: "review" | "decoration" | "meeting" | "publicity";
  dueOn: CivilDate;
  /** `HH:mm`, Vietnam. */
  dueTime?: string;
  responsible: string;
  /** Key of the document that orders it. */
  document?: string;
}

/** That a milestone, statutory or planned, really took place. */
export interface CompletionSeed {
  milestone: string;
  on: CivilDate;
  document?: string;
}

export interface AccountSeed {
  loginName: string;
  displayName: string;
  title: string;
  role: Role;
  /** Key of the unit it works for; absent: the whole campaign, or everything for an administrator. */
  unit?: string;
}

/** A member of the sub-committee. */
export interface RosterSeed {
  name: string;
  position: string;
  agency: string;
  /** Login name. */
  account?: string;
  /** Keys of units. */
  areas: readonly string[];
}

/** Everything a campaign is made of before anything has been logged in it. Parts name one another by key. */
export interface CampaignSeed {
  slug: string;
  name: string;
  shortName: string;
  committee: string;
  place: string;
  electionOn: CivilDate;
  lawEdition: "2015" | "2025";
  startsOn: CivilDate;
  endsOn: CivilDate;
  weekFirstDay: FirstWeekday;
  level: CampaignLevel;
  meeting: WeeklyHour;
  reportCloses: WeeklyHour;
  decorationKey: string;
  isDemo: boolean;
  /** The fixed day of a demonstration; null: the campaign lives today. */
  pinnedOn: CivilDate | null;
  unitsValidFrom: CivilDate;
  units: readonly UnitSeed[];
  channels: readonly ChannelSeed[];
  categories: readonly CategorySeed[];
  messages: readonly { key: string; name: string }[];
  documents: readonly DocumentSeed[];
  phases: readonly PhaseSeed[];
  milestones: readonly MilestoneSeed[];
  completions: readonly CompletionSeed[];
  accounts: readonly AccountSeed[];
  roster?: readonly RosterSeed[];
  /** Login name of the account on whose behalf the completions stand. */
  secretary: string;
}
