/** A person's calendar feed: a secret address at which a calendar program reads the campaign's dates. */
import { z } from "zod";
import { type AgendaItem, type AgendaKind, agendaKinds } from "./agenda";
import type { CivilDate } from "./calendar/civil-date";

/** One event of a calendar file. */
export interface CalendarEvent {
  /** Stays the same however often the event moves. */
  uid: string;
  title: string;
  description: string;
  /** Absolute address. */
  url: string;
  /** Both ends included. */
  from: CivilDate;
  to: CivilDate;
  /** The UTC instant, where an hour is set; the event then lasts `minutes`. */
  at: string | null;
  minutes: number;
  /** Grows with every change. */
  sequence: number;
  /** UTC instant of the last change. */
  changedAt: string;
}

/** More than enough for every device of one person. */
export const maxFeeds = 10;

const kinds = z.array(z.enum(agendaKinds, "not-valid")).min(1, "feed-needs-kind");

export const newFeedForm = z.object({ _key: z.string().min(1, "not-valid").max(64), kinds });
export const feedKindsForm = z.object({ feed: z.string().min(1, "not-valid").max(60), kinds });
export const endFeedForm = z.object({ feed: z.string().min(1, "not-valid").max(60) });

/** The kinds as they are stored, in their own order and without what this version does not know. */
export function kindsOf(stored: string): AgendaKind[] {
  const named = stored.split(",");
  return agendaKinds.filter((kind) => named.includes(kind));
}

/**
 * The items of the kinds chosen. A milestone that one's own unit has to do stands once, as the unit's, when both it
 * and the unit's duties were chosen.
 */
export function itemsOf(agenda: readonly AgendaItem[], chosen: readonly AgendaKind[]): AgendaItem[] {
  const wanted = agenda.filter((item) => chosen.includes(item.kind));
  const asOwn = new Set(
    wanted.filter(({ kind }) => kind === "own-unit").map(({ key }) => key.slice(0, key.lastIndexOf("@"))),
  );
  return wanted.filter(({ key }) => !asOwn.has(key));
}
