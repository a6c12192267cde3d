/** What the pages of meetings show. */

import { type CivilDate, isCivilDate } from "./calendar/civil-date";
import type { ActionMark, ActionState, UnitMark } from "./meeting-actions";
import type { MeetingPack } from "./meeting-pack";
import type { TopicKind } from "./meeting-topics";
import type { UnitChoice } from "./unit-choice";

/** A meeting that somebody has worked on. */
export interface Meeting {
  id: string;
  on: CivilDate;
  /** `HH:mm` in Vietnam. */
  time: string;
  place: string;
  chair: string;
  attendance: string;
  version: number;
}

export interface MeetingTopic {
  id: string;
  kind: TopicKind;
  /** Of a free topic. */
  title: string;
  body: string;
  position: number;
  version: number;
}

export interface MeetingRow {
  on: CivilDate;
  time: string;
  week: number;
  from: CivilDate;
  to: CivilDate;
  /** "16:40 04/05/2021"; null: not frozen. */
  frozenAt: string | null;
  /** Whether anybody has worked on it. */
  isBegun: boolean;
  conclusions: number;
  /** Of its own conclusions. */
  open: number;
}

export interface MeetingListPage {
  slug: string;
  today: CivilDate;
  canEdit: boolean;
  formKey: string;
  /** The next one, today's included; null when none is planned. */
  next: MeetingRow | null;
  later: MeetingRow[];
  /** The latest first. */
  past: MeetingRow[];
  open: { all: number; overdue: number };
}

export interface ActionRow {
  id: string;
  number: number;
  content: string;
  saidOn: CivilDate;
  dueOn: CivilDate | null;
  state: ActionState;
  ageWeeks: number;
  overdueDays: number;
  doneOn: CivilDate | null;
  units: { key: string; name: string; mark: "none" | "begun" | "done" }[];
}

export interface ActionFilters {
  state: "open" | "overdue" | "settled" | "all";
  /** Key of a unit; "" for all. */
  unit: string;
  /** Day of a meeting; "" for all. */
  meeting: string;
}

/** The states of conclusions by the word of the address. */
export const actionFilterWords = {
  open: "con-mo",
  overdue: "qua-han",
  settled: "da-xong",
  all: "tat-ca",
} as const satisfies Record<ActionFilters["state"], string>;
export const actionFilterStates = Object.keys(actionFilterWords) as ActionFilters["state"][];

export function readActionFilters(get: (name: string) => string): ActionFilters {
  const meeting = get("giao-ban");
  return {
    state: actionFilterStates.find((state) => actionFilterWords[state] === get("tinh-trang")) ?? "open",
    unit: get("don-vi"),
    meeting: isCivilDate(meeting) ? meeting : "",
  };
}

export interface ActionListPage {
  slug: string;
  today: CivilDate;
  filters: ActionFilters;
  actions: ActionRow[];
  counts: { open: number; overdue: number; settled: number };
  units: UnitChoice[];
  meetings: CivilDate[];
}

export interface ActionPage {
  slug: string;
  today: CivilDate;
  formKey: string;
  action: ActionRow & { version: number; unitKeys: string[] };
  canEdit: boolean;
  /** Units of it that the person may speak for. */
  mayReport: { key: string; name: string }[];
  /** Id of the last line that the page shows; "" before the first. */
  seen: string;
  history: {
    id: string;
    unit: string;
    mark: ActionMark;
    note: string;
    by: string;
    at: string;
  }[];
  outputs: { number: number; code: string; title: string; publishedOn: CivilDate; isActive: boolean }[];
  choices: ConclusionChoices;
}

/** Actions of the overview: one's own, or for those who answer for none everything that is open. */
export interface OwnActions {
  isOwn: boolean;
  actions: ActionRow[];
  more: number;
}

export interface NotePart {
  body: string;
  /** 0: nobody has written here. */
  revision: number;
  history: { revision: number; by: string; at: string; body: string }[];
}

export interface MeetingPage {
  slug: string;
  /** "Giao ban ngày 04/05/2021", in the reader's language. */
  title: string;
  today: CivilDate;
  locale: "vi" | "en";
  formKey: string;
  canEdit: boolean;
  /** null: planned, nobody has worked on it. */
  meeting: Meeting | null;
  on: CivilDate;
  time: string;
  /** What is shown: as frozen, else as it is now. Without its pictures' text. */
  pack: Omit<MeetingPack, "pictures"> & { pictures: { curve: boolean; unitWeeks: boolean } };
  frozen: {
    by: string;
    at: string;
    hash: string;
    /** What is stored has still the hash that was printed. */
    isIntact: boolean;
    addenda: { number: number; body: string; by: string; at: string }[];
  } | null;
  /** When the preview was worked out: "14:05 04/05/2021". */
  asOf: string;
  /** By the topic's id. */
  notes: Record<string, NotePart>;
  /** Versions of the topics' own words, by id. */
  versions: Record<string, number>;
  /** What was concluded at this meeting. */
  actions: (ActionRow & { topicId: string | null })[];
  removed: { id: string; title: string; version: number }[];
  papers: MeetingPaperLine[];
  choices: ConclusionChoices;
}

/** The units that a conclusion can be given to, one by one or by whole sets. */
export interface ConclusionChoices {
  units: { key: string; name: string }[];
  /** As `UnitScope`, with the keys of its units. */
  scopes: { value: string; name: string; keys: string[] }[];
}

export const meetingPaperKinds = ["pack", "notice"] as const;
export type MeetingPaperKind = (typeof meetingPaperKinds)[number];

export interface MeetingPaperLine {
  paper: MeetingPaperKind;
  /** As typed; "" for the proposed one. */
  symbol: string;
  proposed: string;
  number: string;
  signedOn: CivilDate | null;
  version: number;
}

/** Marks as the unit's form offers them. */
export const reportableMarks: readonly UnitMark[] = ["done", "begun", "reopened"];
