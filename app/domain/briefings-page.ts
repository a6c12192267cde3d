/** Press briefings as their pages show them, and what they are asked for in the address; plain JSON in one language. */
import type { TopicFields } from "./briefing-forms";
import type { TopicState } from "./briefings";
import type { CivilDate } from "./calendar/civil-date";

/** In place of a message's key: one that is not in the list yet. */
export const NEW_MESSAGE = "new";
/** In place of a scope of units: the press agencies. */
export const PRESS_UNITS = "press";

export const briefingsPath = (slug: string): string => `/${slug}/giao-ban/bao-chi`;
export const briefingPath = (slug: string, week: string): string => `${briefingsPath(slug)}?tuan=${week}`;
export const newTopicPath = (slug: string, week: string): string =>
  `${briefingsPath(slug)}/them?tuan=${week}`;
export const topicPath = (slug: string, id: string): string => `${briefingsPath(slug)}/${id}`;

/** The form of an output of a unit about a message. */
export const logTopicPath = (slug: string, messageKey: string, unitKey: string): string =>
  `/${slug}/ket-qua/moi?don-vi=${encodeURIComponent(unitKey)}&noi-dung=${encodeURIComponent(messageKey)}`;

/** The outputs behind a number. */
export function topicOutputsPath(
  slug: string,
  { messageKey, unitKey, from, to }: { messageKey: string; unitKey?: string; from: CivilDate; to: CivilDate },
): string {
  const unit = unitKey ? `don-vi=${encodeURIComponent(unitKey)}&` : "";
  return `/${slug}/ket-qua?${unit}noi-dung=${encodeURIComponent(messageKey)}&tu=${from}&den=${to}`;
}

export interface WeekName {
  key: string;
  number: number;
  year: number;
  startsOn: CivilDate;
  endsOn: CivilDate;
}

export interface TopicDocument {
  name: string;
  title: string;
  /** null: not for this reader to open. */
  path: string | null;
}

/** A unit that is no more before the topic's end. */
export interface EndedUnit {
  name: string;
  /** First day on which it is no more. */
  endedOn: CivilDate;
}

export interface TopicLine {
  id: string;
  messageKey: string;
  name: string;
  from: CivilDate;
  to: CivilDate;
  guidance: string;
  documents: TopicDocument[];
  /** "bloc:…", "local" or "press" where the units are all of such a set, else "chosen"; and the set's own name. */
  scope: { value: string; name: string };
  /** Names of the first units it goes to, and how many they all are; of a press unit only its own. */
  units: string[];
  unitCount: number;
  ended: EndedUnit[];
  records: number;
  reached: number;
  asked: number;
  state: TopicState;
  /** Other weeks' topics about the same message that share days with it. */
  overlaps: { week: number; from: CivilDate; to: CivilDate }[];
  /** Where one of the reader's own units logs what it published; null for who logs for none of them, or for all. */
  logPath: string | null;
  version: number;
}

/** Unit × topic and topic × week, packed as the heat tables of progress are. */
export interface PackedTable {
  /** "key TAB name TAB packed states TAB sum". */
  rows: string[];
  /** Lower bounds of the five tints. */
  steps: readonly number[];
}

export interface BriefingPage {
  slug: string;
  /** May open the weekly meetings, whose part this is. */
  seesMeetings: boolean;
  today: CivilDate;
  week: WeekName;
  isThisWeek: boolean;
  earlier: WeekName | null;
  later: WeekName | null;
  /** Weeks that have topics, latest first. */
  weeks: (WeekName & { topics: number })[];
  topics: TopicLine[];
  /** Of many units those that lack most, unless all were asked for. */
  coverage: PackedTable & { hiddenUnits: number };
  trend: PackedTable & { weeks: WeekName[]; isLastOpen: boolean };
  /** The last week before this one that has topics, for copying; null when there is none or nothing to copy. */
  source: (WeekName & { topics: number }) | null;
  removed: { id: string; name: string; version: number }[];
  /** Only the reader's own units' part is shown. */
  isOwn: boolean;
  canEdit: boolean;
  formKey: string;
}

export interface TopicChoices {
  messages: { key: string; name: string; isTaken: boolean }[];
  scopes: { value: string; name: string; count: number }[];
  units: { key: string; name: string }[];
  documents: { id: string; name: string }[];
}

export interface TopicFormPage {
  slug: string;
  today: CivilDate;
  week: WeekName;
  values: TopicFields;
  choices: TopicChoices;
  formKey: string;
}

/** The form of a topic that is there. */
export interface TopicPage extends TopicFormPage {
  id: string;
  name: string;
  version: number;
  isRemoved: boolean;
  /** Outputs about it in its days, which stay when it is removed. */
  records: number;
  /** Who wrote it as it stands. */
  changed: { by: string; at: string } | null;
}

/** What a unit is asked to publicise now, for the first page. */
export interface OwnTopic {
  id: string;
  name: string;
  guidance: string;
  to: CivilDate;
  records: number;
  state: TopicState;
  listPath: string;
  logPath: string | null;
}

export interface OwnBriefing {
  path: string;
  week: number;
  /** Of the person's own units; of those who answer for all, none. */
  topics: OwnTopic[];
  /** Topics of today about which nobody has published anything, for those who answer for all. */
  silent: string[];
}
