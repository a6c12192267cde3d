/** What happened that concerns a person, as its page and the bell show it; plain JSON. */
import type { CivilDate } from "./calendar/civil-date";
import type { MatterAct } from "./interventions-page";

/** For so many days what happened is told. */
export const NOTICE_DAYS = 30;
/** Of a person with very much to be told of, the newest. */
export const MOST_NOTICES = 200;

export const noticesPath = (slug: string): string => `/${slug}/thong-bao`;

/** What one's own reports, tasks, topics and adjustments came to, and what somebody asks of one. */
export type NoticeKind =
  | "nudged"
  | "told"
  | "returned"
  | "accepted"
  | "presented"
  | "task"
  | "conclusion"
  | "asked"
  | "adjustment-waiting"
  | "adjustment-accepted"
  | "adjustment-declined"
  | "reopen"
  | "answered"
  | "passed"
  | "field-answered"
  | "pack";

export interface OwnNotice {
  /** Of the record it was found in; whoever has read it has read this. */
  key: string;
  kind: NoticeKind;
  /** UTC instant; null where only a day was recorded. */
  at: string | null;
  on: CivilDate;
  /** "": an authority outside, or nobody in particular. */
  by: string;
  /** The week's number, of reports. */
  week: number | null;
  /** A title, a name or a code. */
  what: string;
  /** What a leader wishes to be done. */
  act: MatterAct | null;
  unit: string;
  /** What was remarked or answered. */
  said: string;
  path: string;
}

export interface ShownNotice extends Omit<OwnNotice, "at"> {
  /** "16:40 04/05/2021", or the day alone. */
  moment: string;
  isRead: boolean;
}

export interface NoticesPage {
  slug: string;
  notices: ShownNotice[];
  unread: number;
  /** Lines of one's reminders that have not been read. */
  unreadReminders: number;
}
