/**
 * Reports of public opinion (báo cáo dư luận xã hội), in the field's own words: how many hold it (tuyệt đại đa số, đa
 * số, nhiều, một số), which way they lean, what they ask for. A matter has a topic and a place at ward level or wider;
 * it never names anybody.
 */
import type { CivilDate } from "./calendar/civil-date";

export const opinionKinds = ["periodic", "quick", "thematic"] as const;
export type OpinionKind = (typeof opinionKinds)[number];

export const opinionPeriods = ["month", "quarter", "half-year", "year"] as const;
export type OpinionPeriod = (typeof opinionPeriods)[number];

/** How much of the public it is, widest first. */
export const breadths = ["absolute-majority", "majority", "many", "some"] as const;
export type Breadth = (typeof breadths)[number];

export const tendencies = ["approve", "uneasy", "oppose"] as const;
export type Tendency = (typeof tendencies)[number];

/** Least urgent first. */
export const urgencies = ["normal", "soon", "at-once"] as const;
export type Urgency = (typeof urgencies)[number];

/** A report holds this many matters at most. */
export const MOST_ITEMS = 20;

export type ReportStatus = "active" | "withdrawn";
export type ReportEventKind = "filed" | "corrected" | "withdrawn" | "restored";

/** A place by the key of its unit; "" is the whole place of the organisation. */
export interface OpinionPlace {
  key: string;
  name: string;
}

/** What one matter says. */
export interface OpinionContent {
  topicKey: string;
  place: OpinionPlace;
  /** The places that hold it, nearest first, without the whole place. */
  wider: readonly OpinionPlace[];
  breadth: Breadth;
  tendency: Tendency;
  whatPeopleSay: string;
  asks: string;
  urgency: Urgency;
}

export interface OpinionItem extends OpinionContent {
  id: string;
  position: number;
  /** When the secretary had read it; null: new. */
  seenAt: string | null;
}

/** Days from–to of a periodic report, both inclusive, and when it is due. */
export interface ReportPeriod {
  period: OpinionPeriod;
  from: CivilDate;
  to: CivilDate;
  dueOn: CivilDate | null;
}

export interface OpinionReport {
  id: string;
  campaignId: string;
  number: number;
  kind: OpinionKind;
  /** Of periodic reports, and of others that belong to a period. */
  period: ReportPeriod | null;
  title: string;
  /** "" for collaborators who belong to no unit (đơn tuyến). */
  teamKey: string;
  teamName: string;
  authorId: string;
  /** UTC instant. */
  receivedAt: string;
  status: ReportStatus;
  version: number;
  items: readonly OpinionItem[];
}

/** How a report is called in the organisation: DL-12. */
export const opinionCode = (number: number): string => `DL-${number}`;
