import { describe, expect, it } from "vitest";
import { briefingWeeks, movedPeriod, overlapping, topicStateOf, weekAsked } from "~/domain/briefings";
import { coverageRows, lackingMost, reachedBy, trendRows } from "~/domain/briefings-coverage";

/** The election of 2021 as Hải Phòng's press lived it: its briefing of "tuần 10 năm 2021" was held on 11/3 (seed 003). */
const election = { startsOn: "2021-01-01", endsOn: "2021-06-12", weekFirstDay: 1 as const };
const weeks = briefingWeeks(election);

describe("the weeks of press briefings", () => {
  it("names the week of 11/3/2021 as the press did, and keeps the name when the week begins on another day", () => {
    const found = weeks.find(({ startsOn, endsOn }) => startsOn <= "2021-03-11" && "2021-03-11" <= endsOn);
    expect(found).toMatchObject({ key: "2021-W10", startsOn: "2021-03-08", endsOn: "2021-03-14" });
    const fridays = briefingWeeks({ ...election, weekFirstDay: 5 });
    expect(fridays.find(({ key }) => key === "2021-W10")).toMatchObject({ startsOn: "2021-03-05" });
  });

  it("begins in the 53rd week of the year before, and names no week twice", () => {
    expect(weeks[0]).toMatchObject({ key: "2020-W53", startsOn: "2020-12-28" });
    expect(new Set(weeks.map(({ key }) => key)).size).toBe(weeks.length);
    expect(weeks.map(({ key }) => key)).toEqual([...weeks.map(({ key }) => key)].sort());
  });

  it("opens the week asked for, else today's, else the nearest of the election", () => {
    expect(weekAsked(weeks, "2021-W10", "2021-05-04")?.key).toBe("2021-W10");
    expect(weekAsked(weeks, "2021-W99", "2021-05-04")?.key).toBe("2021-W18");
    expect(weekAsked(weeks, "", "2020-10-01")?.key).toBe("2020-W53");
    expect(weekAsked(weeks, "", "2021-12-01")?.key).toBe("2021-W23");
  });

  it("moves a topic's days with its week, within the election", () => {
    const at = (key: string) => {
      const week = weeks.find((one) => one.key === key);
      if (!week) throw new Error(key);
      return week;
    };
    const days = { from: "2021-03-08", to: "2021-03-21" };
    expect(movedPeriod(days, at("2021-W10"), at("2021-W11"), election)).toEqual({
      from: "2021-03-15",
      to: "2021-03-28",
    });
    expect(movedPeriod(days, at("2021-W10"), at("2021-W23"), election)).toEqual({
      from: "2021-06-07",
      to: "2021-06-12",
    });
    const later = { from: "2021-03-22", to: "2021-03-28" };
    expect(movedPeriod(later, at("2021-W10"), at("2021-W23"), election)).toEqual({
      from: "2021-06-07",
      to: "2021-06-12",
    });
  });
});

describe("how a topic stands", () => {
  const days = { from: "2021-05-03", to: "2021-05-09" };
  it.each([
    ["2021-05-02", 0, 0, { code: "ahead", days: 1 }],
    ["2021-05-03", 0, 0, { code: "waiting", days: 7 }],
    ["2021-05-09", 0, 0, { code: "waiting", days: 1 }],
    ["2021-05-10", 0, 0, { code: "silent", days: 0 }],
    ["2021-05-09", 3, 1, { code: "some", days: 1 }],
    ["2021-05-10", 3, 1, { code: "some-late", days: 0 }],
    ["2021-05-04", 3, 2, { code: "all", days: 6 }],
    // Somebody who was not asked published about it: it is not silent, and nobody asked has done it.
    ["2021-05-10", 1, 0, { code: "some-late", days: 0 }],
  ] as const)("on %s with %i outputs of %i of two units", (today, records, reached, state) => {
    expect(topicStateOf(days, { records, reached, asked: 2 }, today)).toEqual(state);
  });

  it("shares days only with topics about the same message, the first and the last day included", () => {
    const topic = { id: "a", messageId: "m", from: "2021-05-03", to: "2021-05-09" };
    const others = [
      topic,
      { id: "b", messageId: "m", from: "2021-05-09", to: "2021-05-16" },
      { id: "c", messageId: "m", from: "2021-05-10", to: "2021-05-16" },
      { id: "d", messageId: "n", from: "2021-05-03", to: "2021-05-09" },
      { id: "e", messageId: "m", from: "2021-04-26", to: "2021-05-03" },
    ];
    expect(overlapping(topic, others).map(({ id }) => id)).toEqual(["b", "e"]);
  });
});

describe("coverage", () => {
  const unit = (id: string, validTo: string | null = null) => ({
    ...{ id, key: id, name: id, validFrom: "2020-01-01", validTo },
  });
  const topic = (unitIds: string[], differs = {}) => ({
    ...{ messageId: "m", messageKey: "m", name: "m", week: "2021-W10", unitIds },
    ...{ from: "2021-03-08", to: "2021-03-14", ...differs },
  });

  it("tells apart what was published, nothing to report, nothing published, not asked, not over and ended", () => {
    const over = topic(["a", "b", "c", "e"]);
    const open = topic(["a", "b"], { messageId: "n", from: "2021-03-15", to: "2021-03-21" });
    const rows = coverageRows({
      topics: [over, open],
      units: [unit("a"), unit("b"), unit("c"), unit("d"), unit("e", "2021-03-10")],
      declared: [{ unitId: "b", categoryId: null, from: "2021-03-08", to: "2021-03-14", kind: "zero" }],
      today: "2021-03-16",
      records: (one, unitId) => (one === over && (unitId === "a" || unitId === "d") ? 3 : 0),
    });
    expect(rows.map(({ states }) => states)).toEqual([
      [3, "not-due"],
      ["zero", "not-due"],
      ["missing", "not-applicable"],
      // Not asked, published all the same.
      [3, "not-applicable"],
      ["not-applicable", "not-applicable"],
    ]);
    expect(reachedBy(rows, over, 0)).toEqual({ reached: 1, asked: 3 });
    expect(lackingMost(rows, 1).map((row) => row.unit.id)).toEqual(["c"]);
  });

  it("shows over the weeks what each topic brought, and only where it was asked for that it brought nothing", () => {
    const shown = weeks.filter(({ key }) => ["2021-W09", "2021-W10", "2021-W11", "2021-W12"].includes(key));
    const topics = [topic(["a"]), topic(["a"], { week: "2021-W12" }), topic(["a"], { messageId: "n" })];
    const rows = trendRows({
      topics,
      weeks: shown,
      today: "2021-03-24",
      records: ({ messageId }, { key }) => (messageId === "n" && key === "2021-W11" ? 2 : 0),
    });
    expect(rows.map((row) => [row.topic.messageId, ...row.states])).toEqual([
      ["m", "not-applicable", "missing", "not-applicable", "not-due"],
      ["n", "not-applicable", "missing", 2, "not-applicable"],
    ]);
  });
});
