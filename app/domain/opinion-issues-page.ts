/** What the pages of issues show. */

import type { CivilDate } from "./calendar/civil-date";
import type { Breadth, Tendency, Urgency } from "./opinion";
import type { Handover, HandoverState, IssueState } from "./opinion-issues";
import type { UnitChoice } from "./unit-choice";

export interface IssueListPage {
  slug: string;
  today: CivilDate;
  canEdit: boolean;
  state: IssueState | "";
  counts: Record<IssueState, number>;
  issues: IssueRow[];
  /** Items that are in no issue; only for who merges them. */
  freeItems: number;
  removed: { number: number; title: string; version: number }[];
}

export interface IssueRow {
  number: number;
  title: string;
  topic: string;
  /** Only places that may be shown; "" is the whole place. */
  places: string[];
  reports: number;
  state: IssueState;
  agencies: string[];
  /** The soonest day by which an answer is due. */
  dueOn: CivilDate | null;
  answeredOn: CivilDate | null;
}

export interface ItemLine {
  id: string;
  topic: string;
  place: string;
  isWidened: boolean;
  breadth: Breadth;
  tendency: Tendency;
  says: string;
  asks: string;
  urgency: Urgency;
  receivedOn: CivilDate;
  /** "DL-12"; "" where it must not be told. */
  report: string;
}

export interface MergingPage {
  slug: string;
  formKey: string;
  topic: string;
  topics: { key: string; name: string; items: number }[];
  items: ItemLine[];
  /** More items than are shown. */
  isCut: boolean;
  issues: { number: number; title: string }[];
  /** What a new issue's topic begins with. */
  topicChoices: { key: string; name: string }[];
}

export interface HandoverLine extends Handover {
  state: HandoverState;
  /** This person may write the answer. */
  canAnswer: boolean;
}

export interface IssuePage {
  slug: string;
  today: CivilDate;
  formKey: string;
  canEdit: boolean;
  issue: IssueRow & { topicKey: string; version: number; isRemoved: boolean };
  held: { tendency: Tendency; breadth: Breadth }[];
  handovers: HandoverLine[];
  /** Empty for who only reads. */
  items: ItemLine[];
  suggestions: ItemLine[];
  topicChoices: { key: string; name: string }[];
  units: UnitChoice[];
  others: { number: number; title: string }[];
  /** Reports that were written of it and issued. */
  syntheses: { id: string; title: string }[];
}

export interface FeedbackPage {
  slug: string;
  today: CivilDate;
  formKey: string;
  canEdit: boolean;
  canPlace: boolean;
  /** Answered and not yet told to those who raised it. */
  open: FeedbackLine[];
  /** Told, newest first. */
  told: FeedbackLine[];
  /** The meeting at which they can be told next. */
  meeting: { on: CivilDate } | null;
}

export interface FeedbackLine {
  handoverId: string;
  version: number;
  number: number;
  title: string;
  agency: string;
  answeredOn: CivilDate;
  answerDocument: string;
  answer: string;
  fedBackOn: CivilDate | null;
}
