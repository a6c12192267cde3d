/** Dated things of a campaign as a person's calendar and reminders take them. */
import type { CivilDate } from "./calendar/civil-date";
import type { Duty } from "./law/edition";

export const agendaKinds = ["statutory", "plan", "own-unit", "meeting"] as const;
export type AgendaKind = (typeof agendaKinds)[number];

export interface AgendaItem {
  /** Stays the same however often its date changes: `milestone:consultation-3`, `meeting:2021-05-07`. */
  key: string;
  kind: AgendaKind;
  title: string;
  /** Both ends included; the same day twice for a single one. */
  from: CivilDate;
  to: CivilDate;
  /** The UTC instant, where an hour is set. */
  at: string | null;
  /** The law's article, or the plan's document with its clause; "" when neither. */
  source: string;
  duty: Duty;
  /** Still to be done: the only things that are reminded of. */
  isOpen: boolean;
  /** The page that tells about it. */
  path: string;
  /** The only days from its date on which it may be reminded of; all that the person chose where it says none. */
  remindDays?: readonly number[];
  /** How many times it was changed, and when last (UTC instant); what a calendar calls SEQUENCE and LAST-MODIFIED. */
  changes: number;
  changedAt: string | null;
}
