import type { CivilDate } from "~/domain/calendar/civil-date";
import type { WeeklyHour } from "~/domain/campaign";
import type { CampaignOutline, MilestoneOutline } from "~/domain/campaign-outline";
import type { Role } from "~/domain/permissions";

export type { PhaseOutline as PhaseSeed, UnitOutline as UnitSeed } from "~/domain/campaign-outline";

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

export interface MilestoneSeed extends MilestoneOutline {
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

/** A campaign with what has happened before it was seeded, and the people who work in it. */
export interface CampaignSeed extends CampaignOutline {
  meeting: WeeklyHour;
  reportCloses: WeeklyHour;
  decorationKey: string;
  channels: readonly ChannelSeed[];
  documents: readonly DocumentSeed[];
  milestones: readonly MilestoneSeed[];
  completions: readonly CompletionSeed[];
  accounts: readonly AccountSeed[];
  roster?: readonly RosterSeed[];
  /** Login name of the account on whose behalf the completions stand. */
  secretary: string;
}
