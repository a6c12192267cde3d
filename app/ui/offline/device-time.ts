import { localTimeOf } from "../local-time";

/** An instant on this device's clock as Vietnam's "16:42", with the day where that is not today: "16:42 04/05/2021". */
export function deviceMoment(instant: string): string {
  const at = localTimeOf(instant);
  return at.day === localTimeOf(new Date().toISOString()).day
    ? at.time
    : `${at.time} ${at.day.split("-").reverse().join("/")}`;
}

/** Today in Vietnam by this device's clock, YYYY-MM-DD. */
export const deviceToday = (): string => localTimeOf(new Date().toISOString()).day;
