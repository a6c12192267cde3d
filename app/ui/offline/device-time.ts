/** An instant on this device's clock as Vietnam's "16:42", with the day where that is not today: "16:42 04/05/2021". */
export function deviceMoment(instant: string): string {
  const at = vietnamese(instant);
  return at.day === vietnamese(new Date().toISOString()).day
    ? at.time
    : `${at.time} ${at.day.split("-").reverse().join("/")}`;
}

/** Today in Vietnam by this device's clock, YYYY-MM-DD. */
export const deviceToday = (): string => vietnamese(new Date().toISOString()).day;

/** Vietnam has stood at +07:00 since 1975. */
function vietnamese(instant: string): { day: string; time: string } {
  const shifted = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return { day: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}
