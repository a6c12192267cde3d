/**
 * Prints one digest of the statutory calendars of every Sunday from 2015 to 2035 under both editions, and of milestones
 * of a plan that are counted from election day, from the law's milestones and from one another. Run by
 * timeline-zones.test.ts in processes of different time zones: the digest may not depend on the machine's zone.
 */
import { createHash } from "node:crypto";
import { addDays } from "~/domain/calendar/civil-date";
import { EDITIONS } from "~/domain/law/editions";
import { computeCalendar, type PlanMilestone, timelineOf } from "~/domain/timeline";

const plan = (key: string, anchor: string, days: number, dueAt: string | null = null): PlanMilestone => ({
  key,
  origin: "internal",
  kind: "deadline",
  duty: "ours",
  title: key,
  responsible: "",
  dueOn: "2021-01-01",
  inclusive: days % 2 === 0,
  dueAt,
  rule: { anchor, days },
  documentId: null,
  clause: "",
});
const situation = {
  phases: [],
  planMilestones: [
    plan("third", "second", -4, "2021-01-01T18:30:00.000Z"),
    plan("second", "first", 7),
    plan("first", "election", -75),
    plan("after-consultation", "consultation-3", 2, "2021-01-01T01:00:00.000Z"),
    plan("after-campaign", "campaign-ends", 1),
  ],
  states: new Map(),
};

const digest = createHash("sha256");
let calendars = 0;
for (let sunday = "2015-01-04"; sunday <= "2035-12-30"; sunday = addDays(sunday, 7)) {
  for (const edition of Object.values(EDITIONS)) {
    digest.update(JSON.stringify(computeCalendar(edition, sunday)));
    const entries = timelineOf({ ...situation, edition, electionOn: sunday, asOf: addDays(sunday, -19) });
    digest.update(JSON.stringify(entries.map(({ key, latest, state }) => [key, latest, state])));
    calendars += 1;
  }
}
const clock = new Date("2021-05-22T00:00:00Z").getHours();
console.log(JSON.stringify({ calendars, clock, digest: digest.digest("hex") }));
