import { civilDateOfInstant, formatCivil, localTimeOf } from "~/domain/calendar/civil-date";

/** The instant so many minutes later (earlier when negative), UTC text. */
export function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** "16:40 04/05/2021" in Vietnam: for sentences and lists; made here so that no browser loads a zone library. */
export function momentOf(instant: string): string {
  return `${localTimeOf(instant)} ${formatCivil(civilDateOfInstant(instant))}`;
}
