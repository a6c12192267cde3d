import { civilDateOfInstant, formatCivil, localTimeOf } from "~/domain/calendar/civil-date";

/** "16:40 04/05/2021" in Vietnam: for sentences and lists; made here so that no browser loads a zone library. */
export function momentOf(instant: string): string {
  return `${localTimeOf(instant)} ${formatCivil(civilDateOfInstant(instant))}`;
}
