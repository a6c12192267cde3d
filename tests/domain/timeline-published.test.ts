import { describe, expect, it } from "vitest";
import { addDays } from "~/domain/calendar/civil-date";
import { EDITIONS, editionFor, isEditionKey } from "~/domain/law/editions";
import { type ComputedMilestone, computeCalendar, foldMilestoneEvents, timelineOf } from "~/domain/timeline";
import published2016 from "../golden/calendar-2016.json";
import published2021 from "../golden/calendar-2021.json";
import published2026 from "../golden/calendar-2026.json";

/** The day a published date is compared with: the first of a window, the last where only that was published. */
function publishedDayOf(computed: ComputedMilestone | undefined, publishedKind: string): string | undefined {
  if (!computed) return undefined;
  if ("at" in computed) return computed.at.slice(0, 10);
  if ("from" in computed) return publishedKind === "window-end" ? computed.to : computed.from;
  return computed.date ?? undefined;
}

describe.each([published2016, published2021, published2026])(
  "the calendar of the election of $electionOn",
  ({ electionOn, law, facts }) => {
    const edition = editionFor(electionOn);
    if (!isEditionKey(law) || !edition) throw new Error(`no edition for ${electionOn}`);
    const calendar = new Map(computeCalendar(edition, electionOn).map((row) => [row.key as string, row]));
    const dated = facts.filter(({ publishedKind }) =>
      ["latest", "fixed", "window-end"].includes(publishedKind),
    );

    it("follows the edition in force on that day", () => {
      expect(edition).toBe(EDITIONS[law]);
      expect(dated.length).toBeGreaterThan(15);
    });

    it.each(dated)("has $key on the published $published", ({ key, published, publishedKind }) => {
      // An hour set by a plan is the plan's: the law gives the day.
      expect(publishedDayOf(calendar.get(key), publishedKind)).toBe(published.slice(0, 10));
    });
  },
);

describe("the calendar of 2021", () => {
  const calendar = new Map(
    computeCalendar(EDITIONS["2015"], "2021-05-23").map((row) => [row.key as string, row]),
  );

  it("announces the polling place and hours from 13 to 23 May, as published", () => {
    const fact = published2021.facts.find(({ publishedKind }) => publishedKind === "window");
    const [from, to] = fact?.published.split("/") ?? [];
    expect(calendar.get("polling-notice-period-starts")).toMatchObject({ from, to });
    expect([from, to]).toEqual(["2021-05-13", "2021-05-23"]);
  });

  it("shows what really happened as early by the days the sources give", () => {
    const actual = published2021.facts.flatMap((fact) =>
      fact.publishedKind === "actual"
        ? [{ ...fact, days: "daysBeforeLatest" in fact ? fact.daysBeforeLatest : null }]
        : [],
    );
    expect(actual.map(({ key }) => key)).toEqual([
      "election-day-announced",
      "na-constituencies-published",
      "consultation-3",
      "na-official-list-published",
    ]);
    const events = actual.map(({ key, published }) => ({
      milestoneKey: key,
      unitId: null,
      kind: "completed" as const,
      on: published,
      accountId: "thu-ky",
      recordedAt: "2021-06-30T02:00:00.000Z",
    }));
    const timeline = timelineOf({
      edition: EDITIONS["2015"],
      electionOn: "2021-05-23",
      phases: [],
      planMilestones: [],
      states: foldMilestoneEvents(events),
      asOf: "2021-06-30",
    });
    const states = new Map(timeline.map((entry) => [entry.key, entry.state]));
    for (const { key, days } of actual) {
      expect(states.get(key), key).toEqual(days === 0 ? { code: "done" } : { code: "done-early", days });
    }
  });

  it("is not moved by a Sunday or by Tết", () => {
    expect(calendar.get("pc-structure-projected")).toMatchObject({ date: "2021-02-07" });
    expect(calendar.get("consultation-1")).toMatchObject({ date: "2021-02-17" });
  });
});

describe("the calendar of 2026", () => {
  const calendar = new Map(
    computeCalendar(EDITIONS["2025"], "2026-03-15").map((row) => [row.key as string, row]),
  );

  it("ends the campaign at 07:00 on 14 March, 24 hours before the polls open", () => {
    expect(calendar.get("campaign-ends")).toMatchObject({ at: "2026-03-14T07:00:00+07:00" });
    expect(calendar.get("voter-roll-changes-close")).toMatchObject({ at: "2026-03-14T07:00:00+07:00" });
  });

  it("keeps the voters' meetings really held (4 to 8 February) inside the lawful window", () => {
    const row = calendar.get("voter-meetings");
    expect(row).toMatchObject({ from: "2026-02-03", to: "2026-02-20", provisional: true });
  });

  it("would be wrong under the law of 2015, which publishes the results ten days later", () => {
    const under2015 = computeCalendar(EDITIONS["2015"], "2026-03-15").find(
      ({ key }) => key === "na-results-published",
    );
    expect(under2015).toMatchObject({ date: "2026-04-04" });
    expect(calendar.get("na-results-published")).toMatchObject({ date: addDays("2026-04-04", -10) });
  });
});
