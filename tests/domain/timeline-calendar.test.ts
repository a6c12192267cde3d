import { describe, expect, it } from "vitest";
import { EDITIONS } from "~/domain/law/editions";
import { computeCalendar } from "~/domain/timeline";

const ELECTION_DAY = "2021-05-23";

function rowOf(key: string, actuals: Record<string, string> = {}, overrides: Record<string, string> = {}) {
  const calendar = computeCalendar(
    EDITIONS["2015"],
    ELECTION_DAY,
    new Map(Object.entries(actuals)),
    new Map(Object.entries(overrides)),
  );
  return calendar.find((row) => row.key === key);
}

describe("every computed milestone", () => {
  it.each(Object.values(EDITIONS))(
    "of $key has exactly one kind of date, or says what it waits for",
    (edition) => {
      const calendar = computeCalendar(edition, ELECTION_DAY);
      expect(calendar).toHaveLength(41);
      for (const row of calendar) {
        const given = ["date", "from", "at"].filter((field) => field in row);
        expect(given, row.key).toHaveLength(1);
        expect("to" in row, row.key).toBe("from" in row);
        expect("dependsOn" in row, row.key).toBe("date" in row && row.date === null);
        expect(row.rule, row.key).not.toBe("");
      }
    },
  );

  it("is undated only where the law names no day", () => {
    const undated = computeCalendar(EDITIONS["2025"], "2026-03-15").flatMap((row) =>
      "dependsOn" in row ? [[row.key, row.dependsOn]] : [],
    );
    expect(undated).toEqual([
      ["polling-areas-determined", ["polling-teams-established"]],
      ["campaign-starts", ["na-official-list-published", "pc-official-list-published"]],
      ["results-complaints-filed", ["na-results-published", "pc-results-published"]],
      ["results-complaints-resolved", []],
    ]);
  });

  it("says its rule as a short code", () => {
    expect(rowOf("consultation-1")?.rule).toBe("no-later-than T−95");
    expect(rowOf("polling-day")?.rule).toBe("fixed T0");
    expect(rowOf("count-minutes-sent")?.rule).toBe("no-later-than T+3");
    expect(rowOf("polling-notice-period-starts")?.rule).toBe("window T−10..T0");
    expect(rowOf("campaign-ends")?.rule).toBe("polls-open −24h");
    expect(rowOf("voter-list-complaints")?.rule).toBe("voter-lists-posted +30d, answer +5d");
  });
});

describe("voter-list complaints", () => {
  it("run 35 days from the latest posting, T−40 to T−5, and are provisional while the actual day is unknown", () => {
    expect(rowOf("voter-list-complaints")).toMatchObject({
      from: "2021-04-13",
      to: "2021-05-18",
      provisional: true,
    });
  });

  it("follow the actual posting and are certain then", () => {
    const row = rowOf("voter-list-complaints", { "voter-lists-posted": "2021-04-10" });
    expect(row).toMatchObject({ from: "2021-04-10", to: "2021-05-15" });
    expect(row).not.toHaveProperty("provisional");
  });

  it("follow an overridden posting day, still provisional, until the actual one is known", () => {
    const overridden = { "voter-lists-posted": "2021-04-08" };
    expect(rowOf("voter-list-complaints", {}, overridden)).toMatchObject({
      from: "2021-04-08",
      provisional: true,
    });
    expect(rowOf("voter-list-complaints", { "voter-lists-posted": "2021-04-07" }, overridden)).toMatchObject({
      from: "2021-04-07",
    });
  });
});

describe("the voters' meetings", () => {
  it("lie between the second and third conference, provisional until both were held", () => {
    expect(rowOf("voter-meetings")).toMatchObject({
      from: "2021-03-19",
      to: "2021-04-18",
      provisional: true,
    });
    expect(rowOf("voter-meetings", { "consultation-2": "2021-03-18" })).toMatchObject({
      from: "2021-03-18",
      to: "2021-04-18",
      provisional: true,
    });
    const both = rowOf("voter-meetings", { "consultation-2": "2021-03-18", "consultation-3": "2021-04-16" });
    expect(both).toMatchObject({ from: "2021-03-18", to: "2021-04-16" });
    expect(both).not.toHaveProperty("provisional");
  });

  it("have no window when the recorded days contradict one another", () => {
    const row = rowOf("voter-meetings", { "consultation-2": "2021-04-20", "consultation-3": "2021-04-16" });
    expect(row).toMatchObject({ date: null, dependsOn: ["consultation-2", "consultation-3"] });
  });
});

describe("the campaign", () => {
  it("opens with the first list really published, certain once both are", () => {
    const first = rowOf("campaign-starts", { "na-official-list-published": "2021-04-27" });
    expect(first).toMatchObject({ date: "2021-04-27", provisional: true });
    const both = rowOf("campaign-starts", {
      "na-official-list-published": "2021-04-27",
      "pc-official-list-published": "2021-04-26",
    });
    expect(both).toMatchObject({ date: "2021-04-26" });
    expect(both).not.toHaveProperty("provisional");
  });

  it("never opens by a latest or an overridden date alone", () => {
    expect(rowOf("campaign-starts", {}, { "na-official-list-published": "2021-04-20" })).toMatchObject({
      date: null,
    });
  });

  it("ends 24 hours before the polls open, also when the polling day is moved", () => {
    expect(rowOf("campaign-ends")).toMatchObject({ at: "2021-05-22T07:00:00+07:00" });
    expect(rowOf("campaign-ends", {}, { "polling-day": "2021-05-30" })).toMatchObject({
      at: "2021-05-29T07:00:00+07:00",
    });
  });
});

describe("complaints about the results", () => {
  it("may be filed until the last result has been published for 5 days (2015) or 3 days (2025)", () => {
    const actuals = { "pc-results-published": "2021-06-01", "na-results-published": "2021-06-10" };
    expect(rowOf("results-complaints-filed", actuals)).toMatchObject({ date: "2021-06-15" });
    const under2025 = computeCalendar(
      EDITIONS["2025"],
      "2026-03-15",
      new Map([["na-results-published", "2026-03-21"]]),
    );
    expect(under2025.find((row) => row.key === "results-complaints-filed")).toMatchObject({
      date: "2026-03-24",
      provisional: true,
    });
  });

  it("are answered by a date of the complaint, never of the calendar", () => {
    const actuals = { "pc-results-published": "2021-06-01", "na-results-published": "2021-06-10" };
    expect(rowOf("results-complaints-resolved", actuals)).toMatchObject({ date: null, dependsOn: [] });
  });
});
