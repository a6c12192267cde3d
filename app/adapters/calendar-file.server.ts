import ical, { escape as escapeText, type ICalCalendar, ICalEventTransparency } from "ical-generator";
import { addDays, type CivilDate, ZONE } from "~/domain/calendar/civil-date";
import { zonedInstant } from "~/domain/calendar/zoned";
import type { CalendarEvent } from "~/domain/calendar-feeds";

/** An iCalendar file (RFC 5545): days as VALUE=DATE, hours with TZID and the zone's definition beside them. */
export function calendarFile(calendar: { name: string; events: readonly CalendarEvent[] }): string {
  const file = ical({
    // The library escapes the texts of events, but not the calendar's name.
    name: escapeText(plain(calendar.name), false),
    prodId: { company: "cot-moc", product: "calendar", language: "VI" },
    // A zone of the whole calendar would turn DTSTAMP, which has to be UTC, into local time: each event names its own.
    timezone: { name: null, generator: () => zoneDefinition },
  });
  for (const event of calendar.events) addEvent(file, event);
  return file.toString();
}

function addEvent(file: ICalCalendar, event: CalendarEvent): void {
  const stamp = zonedInstant(event.changedAt).toUTC();
  const times = event.at
    ? { start: zonedInstant(event.at), end: zonedInstant(event.at).plus({ minutes: event.minutes }) }
    : // The day after the last one ends an event of whole days.
      { start: wholeDay(event.from), end: wholeDay(addDays(event.to, 1)), allDay: true };
  file.createEvent({
    ...times,
    ...(event.at ? { timezone: ZONE } : {}),
    id: event.uid,
    sequence: event.sequence,
    stamp,
    lastModified: stamp,
    summary: plain(event.title),
    description: plain(event.description),
    url: event.url,
    // Deadlines do not make anybody busy.
    transparency: event.at ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  });
}

/** Without control characters, which RFC 5545 3.1 forbids in a text; line breaks are escaped by the library. */
const plain = (text: string) => text.replace(/(?!\n)\p{Cc}/gu, "");

const wholeDay = (day: CivilDate) => zonedInstant(`${day}T12:00:00+07:00`);

/** Vietnam has stood at +07:00 since 13/6/1975 (IANA Time Zone Database, zone Asia/Ho_Chi_Minh). */
const zoneDefinition = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:STANDARD",
  "DTSTART:19750613T000000",
  "TZNAME:+07",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0700",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");
