/** The consultation rounds as their pages show them; all of it plain JSON in one language. */
import type { CivilDate } from "./calendar/civil-date";
import type { Recorded } from "./milestone-page";
import type {
  RoundBody,
  RoundCoverage,
  RoundEventKind,
  RoundKind,
  RoundLevel,
  RoundNumber,
  RoundResult,
  RoundState,
  RoundWarning,
} from "./rounds";

export const LONGEST_ROUND = { place: 200, note: 1000, reason: 500 } as const;

/** What an address asks for; null: all. */
export interface RoundFilters {
  kind: RoundKind | null;
  number: RoundNumber | null;
}

/** The law's latest day of a number, overrides included. */
export interface RoundLimit {
  number: RoundNumber;
  latestOn: CivilDate;
  /** Days from it to election day. */
  tMinus: number;
  isOverridden: boolean;
}

/** One place and number of the matrix; `id` null: nobody has set this round up. */
export interface RoundCell {
  number: RoundNumber;
  id: string | null;
  state: RoundState | null;
  plannedOn: CivilDate | null;
  heldOn: CivilDate | null;
  result: RoundResult | null;
  /** Items of its publicity, and how many are done and late. */
  publicity: { all: number; done: number; late: number };
}

export interface RoundRow {
  key: string;
  /** "" for a level's whole area. */
  unitName: string;
  cells: RoundCell[];
}

/** The rounds of one kind: a row for each place. */
export interface RoundGroup {
  kind: RoundKind;
  body: RoundBody;
  level: RoundLevel;
  /** By number. */
  articles: string[];
  rows: RoundRow[];
  coverage: RoundCoverage[];
}

/** Places that a round of a kind may be set up for; none: the level's whole area alone. */
export interface RoundPlaces {
  kind: RoundKind;
  units: { id: string; name: string }[];
}

export interface RoundsPage {
  slug: string;
  today: CivilDate;
  filters: RoundFilters;
  kinds: readonly RoundKind[];
  limits: RoundLimit[];
  groups: RoundGroup[];
  /** Rounds set up, before the filters. */
  total: number;
  canEdit: boolean;
  /** For the form that adds; empty for those who may not. */
  places: RoundPlaces[];
  formKey: string;
}

export interface RoundHistoryLine {
  id: string;
  kind: RoundEventKind;
  day: CivilDate | null;
  /** `HH:mm` where an hour was given. */
  time: string;
  result: RoundResult | null;
  reason: string;
  document: string;
  recorded: Recorded;
}

export interface RoundDocument {
  id: string;
  name: string;
  title: string;
}

/** The milestone of the law behind a round, which keeps an actual day of its own. */
export interface RoundMilestone {
  key: string;
  title: string;
  actualOn: CivilDate | null;
  /** What a form that records it has to have seen. */
  seen: string;
  /** The day to record: the last one on which a round of this number was held at the campaign's own level. */
  offeredOn: CivilDate | null;
}

export interface RoundPage {
  slug: string;
  today: CivilDate;
  id: string;
  title: string;
  number: RoundNumber;
  kind: RoundKind;
  body: RoundBody;
  level: RoundLevel;
  unitName: string;
  article: string;
  limit: RoundLimit;
  state: RoundState;
  isRemoved: boolean;
  windowFrom: CivilDate | null;
  windowTo: CivilDate | null;
  plannedOn: CivilDate | null;
  plannedTime: string;
  heldOn: CivilDate | null;
  heldTime: string;
  place: string;
  note: string;
  result: RoundResult | null;
  warnings: RoundWarning[];
  documents: RoundDocument[];
  /** Newest first. */
  history: RoundHistoryLine[];
  /** Id of the newest line, which every form carries; "" before the first. */
  seen: string;
  formKey: string;
  milestone: RoundMilestone;
  may: { edit: boolean; complete: boolean; addDocument: boolean };
  /** The campaign's documents, for those who may link one. */
  choices: { id: string; name: string }[];
}
