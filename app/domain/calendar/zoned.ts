import { DateTime } from "luxon";
import { ZONE } from "./civil-date";

/** An instant as Luxon's date and time in Vietnam, for writers of formats that carry the zone's name. */
export function zonedInstant(instant: string): DateTime {
  const zoned = DateTime.fromISO(instant, { zone: ZONE });
  if (!zoned.isValid) throw new RangeError(`not an instant: ${instant}`);
  return zoned;
}
