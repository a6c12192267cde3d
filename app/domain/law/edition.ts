import type { CivilDate } from "../calendar/civil-date";

/** A text of the reference data, in both languages of the product. */
export interface LocalText {
  vi: string;
  en: string;
}

export type EditionKey = "2015" | "2025";

/** The 41 dated obligations of the election law, in the order of the election. Every edition has them all. */
export const MILESTONE_KEYS = [
  "election-day-announced",
  "na-structure-projected",
  "pc-structure-projected",
  "election-committees-established",
  "consultation-1",
  "na-structure-adjusted-1",
  "pc-structure-adjusted",
  "na-constituencies-published",
  "pc-constituencies-published",
  "election-boards-established",
  "candidacy-filing-deadline",
  "consultation-2",
  "na-structure-adjusted-2",
  "polling-teams-established",
  "polling-areas-determined",
  "voter-lists-posted",
  "voter-list-complaints",
  "voter-meetings",
  "voter-issues-verified",
  "consultation-3",
  "eligible-list-submitted",
  "na-official-list-published",
  "pc-official-list-published",
  "ballots-to-boards",
  "na-list-announced-locally",
  "candidate-lists-posted",
  "campaign-starts",
  "ballots-to-teams",
  "polling-notice-period-starts",
  "candidate-complaints-stop",
  "campaign-ends",
  "voter-roll-changes-close",
  "polling-day",
  "count-minutes-sent",
  "constituency-minutes-sent",
  "province-na-minutes-sent",
  "supplementary-or-repeat-vote",
  "pc-results-published",
  "na-results-published",
  "results-complaints-filed",
  "results-complaints-resolved",
] as const;

export type MilestoneKey = (typeof MILESTONE_KEYS)[number];

export type MilestoneKind = "deadline" | "consultation-round" | "publicity" | "voting-day";

/** How far a figure can be trusted; all but `cited` and `inferred-from-published-date` must be checked by the user. */
export type Evidence = "cited" | "inferred-from-published-date" | "memory-unverified" | "not-found";

/** Whose work a milestone is: graded as ours, or another body's date that we only make known. */
export type Duty = "ours" | "publicise";

/**
 * How the law fixes a date. Offsets are plain calendar days from election day (day 0; negative = before),
 * never moved for weekends or holidays.
 */
export type MilestoneRule =
  /** On or before the day. */
  | { type: "no-later-than"; offset: number }
  /** On the day itself. */
  | { type: "fixed"; offset: number }
  /** From the one day to the other; the duty begins with the window. */
  | { type: "window-start"; offset: number; untilOffset: number }
  /** This many hours before the polls open. */
  | { type: "hours-before-polls-open"; hours: number }
  /** Before another milestone, without a day count of its own. */
  | { type: "before"; key: MilestoneKey }
  /** Between two other milestones. */
  | { type: "between"; from: MilestoneKey; to: MilestoneKey }
  /** For `days` from another milestone, and `answerDays` more for the last answer. */
  | { type: "days-after"; key: MilestoneKey; days: number; answerDays: number }
  /** `days` after something has really happened; of several happenings the earliest or the latest counts. */
  | { type: "after-actual"; keys: readonly MilestoneKey[]; days: number; take: "earliest" | "latest" }
  /** Within so many days of receiving a complaint: a date of the complaint, never of the calendar. */
  | { type: "after-receipt"; days: number };

export interface LawMilestone {
  key: MilestoneKey;
  /** 1–41, the order in which the law's steps follow one another. */
  order: number;
  name: LocalText;
  kind: MilestoneKind;
  responsible: LocalText;
  article: string;
  rule: MilestoneRule;
  evidence: Evidence;
  /** What the reader has to know beside the date; null when nothing. */
  note: LocalText | null;
  /** Addresses at which the figure was read. */
  sources: readonly string[];
  defaultDuty: Duty;
}

export interface LawEdition {
  key: EditionKey;
  name: LocalText;
  /** The first day on which this text is the law. */
  inForceFrom: CivilDate;
  /** Local hours of voting, Điều 71. A polling team may open from 05:00 and close by 21:00: then override. */
  polls: { opensAt: string; closesAt: string };
  milestones: readonly LawMilestone[];
}

/** The same edition, frozen to its last note: the law is data that no code may change. */
export function frozenEdition(edition: LawEdition): LawEdition {
  return deepFreeze(edition);
}

/** Whether a figure was never read in a source and must be shown as "cần kiểm tra". */
export function mustBeChecked(evidence: Evidence): boolean {
  return evidence === "memory-unverified" || evidence === "not-found";
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === "object" && part !== null) deepFreeze(part);
  }
  return Object.freeze(value);
}
