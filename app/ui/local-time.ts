/** Day and hour in Vietnam of a stored instant (UTC). */
export interface LocalTime {
  /** YYYY-MM-DD */
  day: string;
  /** HH:mm */
  time: string;
}

const offset = 7 * 3_600_000;

/**
 * Vietnam has stood at +07:00 since 1975 and these instants are of our own making, so that neither a browser nor a
 * list of many rows has to load or ask a library of time zones.
 */
export function localTimeOf(instant: string): LocalTime {
  const shifted = new Date(Date.parse(instant) + offset).toISOString();
  return { day: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}

/** "16:42 04/05/2021" */
export function momentWords(instant: string): string {
  const { day, time } = localTimeOf(instant);
  return `${time} ${day.split("-").reverse().join("/")}`;
}
