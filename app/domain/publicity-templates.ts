/**
 * What plans of 2021 and 2026 ask to be made known around the steps of an election, as items to start from; their
 * words stand in the message files. Offsets are plain days from the step's own day.
 */
import type { PublicitySide } from "./publicity";
import type { RoundNumber } from "./rounds";

export const templateKeys = [
  "announce-round",
  "explain-round",
  "explain-criteria",
  "explain-voters",
  "result-1",
  "result-2",
  "result-3",
  "structure",
  "filing",
  "voter-meetings",
  "official-list-next",
  "announce",
  "report",
  "boards",
  "voter-list-place",
  "voter-list-check",
  "candidate-list-place",
  "equal-campaign",
  "polling-notice",
  "turn-out",
  "results",
] as const;
export type TemplateKey = (typeof templateKeys)[number];

export interface PublicityTemplate {
  key: TemplateKey;
  side: PublicitySide;
  fromDays: number;
  dueDays: number;
}

const before = (key: TemplateKey, fromDays: number, dueDays: number): PublicityTemplate => ({
  key,
  side: "before",
  fromDays,
  dueDays,
});
const after = (key: TemplateKey, fromDays: number, dueDays: number): PublicityTemplate => ({
  key,
  side: "after",
  fromDays,
  dueDays,
});

/** For a consultation round by its number. */
export function roundTemplates(number: RoundNumber): readonly PublicityTemplate[] {
  return byRound[number];
}

const byRound: Record<RoundNumber, readonly PublicityTemplate[]> = {
  1: [
    before("announce-round", -14, -3),
    before("explain-round", -14, -1),
    after("result-1", 0, 3),
    after("structure", 0, 7),
    after("filing", 1, 14),
  ],
  2: [
    before("announce-round", -14, -3),
    before("explain-criteria", -14, -1),
    after("result-2", 0, 3),
    after("voter-meetings", 1, 10),
  ],
  3: [
    before("announce-round", -14, -3),
    before("explain-voters", -14, -1),
    after("result-3", 0, 3),
    after("official-list-next", 1, 10),
  ],
};

/** For a milestone by its key; any other gets the two items that fit every date. */
export function milestoneTemplates(key: string): readonly PublicityTemplate[] {
  return byMilestone[key] ?? general;
}

const general = [before("announce", -7, -1), after("report", 0, 3)];
const lists = [before("candidate-list-place", -3, 0), after("report", 0, 3)];

const byMilestone: Record<string, readonly PublicityTemplate[]> = {
  "election-boards-established": [after("boards", 0, 7)],
  "polling-teams-established": [after("boards", 0, 7)],
  "na-constituencies-published": [after("boards", 0, 7)],
  "pc-constituencies-published": [after("boards", 0, 7)],
  "voter-lists-posted": [before("voter-list-place", -5, 0), after("voter-list-check", 0, 25)],
  "na-official-list-published": lists,
  "pc-official-list-published": lists,
  "candidate-lists-posted": lists,
  "campaign-starts": [before("equal-campaign", -5, 0), after("report", 0, 5)],
  "polling-notice-period-starts": [before("polling-notice", -3, 0), after("polling-notice", 0, 9)],
  "polling-day": [before("polling-notice", -10, 0), before("turn-out", -3, 0), after("report", 0, 1)],
  "pc-results-published": [after("results", 0, 2)],
  "na-results-published": [after("results", 0, 2)],
};
