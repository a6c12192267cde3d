/**
 * Prints one digest of the statutory calendars of every Sunday from 2015 to 2035 under both editions. Run by
 * timeline-zones.test.ts in processes of different time zones: the digest may not depend on the machine's zone.
 */
import { createHash } from "node:crypto";
import { addDays } from "~/domain/calendar/civil-date";
import { EDITIONS } from "~/domain/law/editions";
import { computeCalendar } from "~/domain/timeline";

const digest = createHash("sha256");
let calendars = 0;
for (let sunday = "2015-01-04"; sunday <= "2035-12-30"; sunday = addDays(sunday, 7)) {
  for (const edition of Object.values(EDITIONS)) {
    digest.update(JSON.stringify(computeCalendar(edition, sunday)));
    calendars += 1;
  }
}
const clock = new Date("2021-05-22T00:00:00Z").getHours();
console.log(JSON.stringify({ calendars, clock, digest: digest.digest("hex") }));
