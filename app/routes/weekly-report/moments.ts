const offset = 7 * 3_600_000;

/** "16:42 04/05/2021" in Vietnam, without loading a library of time zones into the page. */
export function momentWords(instant: string): string {
  const shifted = new Date(Date.parse(instant) + offset).toISOString();
  const day = shifted.slice(0, 10).split("-").reverse().join("/");
  return `${shifted.slice(11, 16)} ${day}`;
}

/** Minutes as days, hours and minutes. */
export const spanOf = (minutes: number) => ({
  days: Math.floor(minutes / 1440),
  hours: Math.floor((minutes % 1440) / 60),
  minutes: minutes % 60,
});
