/** What the page of two calendars shows; all of it plain JSON. */
import type { CivilDate } from "./calendar/civil-date";
import type { Problem } from "./problem";
import type { ComparedRow, ComparisonCounts } from "./timeline-compare";

/** A side as the address names it. */
export interface AskedSide {
  /** `cuoc:SLUG` a campaign, `luat:2015` a law for this election's day, `YYYY-MM-DD` an election day, `khac` as typed. */
  what: string;
  /** The typed election day and law of `khac`. */
  day: string;
  law: string;
}

export interface ShownSide {
  asked: AskedSide;
  /** "Hạ Long 2021", or "" for a bare calendar. */
  campaign: string;
  electionOn: CivilDate;
  lawName: string;
  problems: Problem[];
}

export interface ComparisonPage {
  slug: string;
  sides: { left: ShownSide; right: ShownSide };
  /** Campaigns the person may look at. */
  campaigns: { slug: string; name: string }[];
  counts: ComparisonCounts;
  rows: ComparedRow[];
}

/** Elections whose calendars were published and agree with the computed ones. */
export const PUBLISHED_ELECTIONS: readonly CivilDate[] = ["2016-05-22", "2021-05-23", "2026-03-15"];
