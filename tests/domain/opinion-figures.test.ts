import { describe, expect, test } from "vitest";
import { kindOfPeriod, periodAround, periodBefore, periodName } from "~/domain/opinion-figure-periods";
import { type EntryKind, type PeriodEntry, periodFigures } from "~/domain/opinion-figures";
import { handoverState, issueAnsweredOn, issueState } from "~/domain/opinion-issues";
import { risingCells, type Sighting } from "~/domain/opinion-rising";

const entry = (kind: EntryKind, fromOn: string, toOn: string, rest: Partial<PeriodEntry>): PeriodEntry => ({
  ...{ id: `${kind}-${fromOn}`, kind, fromOn, toOn, value: null, qualifier: "exact", said: "", note: "" },
  ...{ version: 1, ...rest },
});

const months = { from: "2020-04-01", to: "2020-05-31" };

describe("the figures of a period", () => {
  test("are those of Hải Phòng in April and May 2020: 46, hàng nghìn, 15 of which 12, 25, 7", () => {
    const issues = Array.from({ length: 25 }, (_, index) => `issue-${index}`);
    const syntheses = Array.from({ length: 15 }, (_, index) => ({
      kind: index < 12 ? ("thematic" as const) : ("general" as const),
      issuedOn: `2020-0${4 + (index % 2)}-1${index % 10}`,
      // Thematic reports came back to the same matters, so the reports name more issues than there are.
      issues: [...issues.slice(index, index + 1), ...issues.slice(15 + (index % 10), 16 + (index % 10))],
    }));
    const figures = periodFigures({
      ...months,
      received: Array.from({ length: 46 }, (_, index) => (index % 2 ? "2020-04-01" : "2020-05-31")),
      entries: [
        entry("messages", months.from, months.to, { qualifier: "uncounted", said: "hàng nghìn" }),
        entry("tasks", "2020-05-26", "2020-05-26", { value: 7, note: "tháng 6 năm 2020" }),
      ],
      syntheses,
      answered: ["2020-03-31", "2020-04-20", "2020-06-01"],
    });
    expect(figures).toMatchObject({
      reports: { listed: 46, total: { value: 46, qualifier: "exact" } },
      messages: { value: null, qualifier: "uncounted", said: "hàng nghìn" },
      ...{ syntheses: 15, thematic: 12, issues: 25, answered: 1 },
      tasks: { value: 7, qualifier: "exact" },
      team: null,
      partly: [],
    });
  });

  test("keep the nature of what was stated, and leave out, saying so, what lies in the period only in part", () => {
    const base = { ...months, syntheses: [], answered: [], received: ["2020-04-02"] };
    const half = entry("messages", "2020-05-01", "2020-06-30", { value: 500 });
    const april = entry("messages", "2020-04-01", "2020-04-30", { value: 300, qualifier: "over" });
    const figures = periodFigures({ ...base, entries: [half, april] });
    expect(figures.messages).toEqual({ value: 300, qualifier: "over", said: "" });
    expect(figures.partly).toEqual([half]);
    const may = entry("messages", "2020-05-01", "2020-05-31", { qualifier: "uncounted", said: "hàng nghìn" });
    expect(periodFigures({ ...base, entries: [april, may] }).messages).toEqual({
      ...{ value: 300, qualifier: "over", said: "" },
    });
    const stated = entry("reports", "2020-05-01", "2020-05-31", { value: 20, qualifier: "about" });
    expect(periodFigures({ ...base, entries: [stated] }).reports).toEqual({
      listed: 1,
      total: { value: 21, qualifier: "about", said: "" },
    });
  });

  test("say the team as it was last stated, and nothing where nothing was", () => {
    const sonLa = { from: "2022-01-01", to: "2022-06-30", received: [], syntheses: [], answered: [] };
    const entries = [
      entry("team", "2021-07-01", "2021-12-31", { value: 14 }),
      entry("team", "2022-01-01", "2022-06-30", { value: 15 }),
      entry("team", "2022-07-01", "2022-12-31", { value: 16 }),
    ];
    expect(periodFigures({ ...sonLa, entries }).team?.value).toBe(15);
    expect(periodFigures({ ...sonLa, entries }).trainings).toBeNull();
  });
});

describe("periods", () => {
  test("are named as official reports name them", () => {
    expect(periodName(months)).toBe("tháng 4, 5 năm 2020");
    expect(periodName({ from: "2022-01-01", to: "2022-06-30" })).toBe("6 tháng đầu năm 2022");
    expect(periodName({ from: "2021-01-01", to: "2021-03-31" })).toBe("quý I năm 2021");
    expect(periodName({ from: "2020-12-01", to: "2021-01-31" })).toBe(
      "tháng 12 năm 2020 và tháng 1 năm 2021",
    );
    expect(periodName({ from: "2020-04-02", to: "2020-05-31" })).toBeNull();
  });

  test("end with their months, leap years included", () => {
    expect(periodAround("month", "2020-02-10")).toEqual({ from: "2020-02-01", to: "2020-02-29" });
    expect(periodAround("half-year", "2022-12-31")).toEqual({ from: "2022-07-01", to: "2022-12-31" });
    expect(periodBefore("quarter", "2021-01-05")).toEqual({ from: "2020-10-01", to: "2020-12-31" });
    expect(kindOfPeriod({ from: "2021-04-01", to: "2021-06-30" })).toBe("quarter");
  });
});

describe("an issue", () => {
  const asked = { dueOn: "2021-05-10", answeredOn: null, fedBackOn: null };
  const answered = { ...asked, answeredOn: "2021-05-12" };

  test("is new, passed on, late, answered and told, by all to whom it was passed", () => {
    expect(issueState([], "2021-05-04")).toBe("new");
    expect(issueState([asked, answered], "2021-05-10")).toBe("passed");
    expect(issueState([asked, answered], "2021-05-11")).toBe("overdue");
    expect(issueState([{ ...asked, dueOn: null }], "2021-12-31")).toBe("passed");
    expect(issueState([answered], "2021-05-12")).toBe("answered");
    expect(issueState([{ ...answered, fedBackOn: "2021-05-14" }], "2021-05-14")).toBe("fed-back");
  });

  test("counts as answered on the day of the last answer, and a late answer stays late", () => {
    expect(issueAnsweredOn([])).toBeNull();
    expect(issueAnsweredOn([answered, asked])).toBeNull();
    expect(issueAnsweredOn([{ answeredOn: "2021-05-12" }, { answeredOn: "2021-05-09" }])).toBe("2021-05-12");
    expect(handoverState(answered, "2021-06-01")).toBe("answered-late");
    expect(handoverState(asked, "2021-05-10")).toBe("waiting");
  });
});

describe("rising topics", () => {
  let report = 0;
  const seen = (topicKey: string, placeKey: string, receivedOn: string, count: number): Sighting[] =>
    Array.from({ length: count }, () => {
      report += 1;
      return { reportId: String(report), topicKey, placeKey, receivedOn };
    });
  const order = { least: 3, day: "2021-05-14" };

  test("need as many reports in the last seven days as may be shown, and more than in the seven before", () => {
    const cells = risingCells(
      [
        ...seen("nuoc", "bai-chay", "2021-05-08", 4),
        ...seen("nuoc", "bai-chay", "2021-05-07", 3),
        ...seen("dat-dai", "bai-chay", "2021-05-14", 2),
        ...seen("gia-ca", "hong-gai", "2021-05-10", 3),
        ...seen("gia-ca", "hong-gai", "2021-05-02", 3),
        ...seen("gia-ca", "hong-gai", "2021-04-30", 9),
      ],
      order,
    );
    expect(cells).toEqual([
      { topicKey: "nuoc", placeKey: "bai-chay", now: 4, before: 3, isRising: true },
      { topicKey: "gia-ca", placeKey: "hong-gai", now: 3, before: 3, isRising: false },
    ]);
  });

  test("say no number for a week with fewer reports than may be shown, and count a report once", () => {
    const [one] = seen("nuoc", "bai-chay", "2021-05-14", 1);
    const sightings = [
      ...seen("nuoc", "bai-chay", "2021-05-14", 2),
      ...(one ? [one, one] : []),
      ...seen("nuoc", "bai-chay", "2021-05-03", 2),
    ];
    expect(risingCells(sightings, order)).toEqual([
      { topicKey: "nuoc", placeKey: "bai-chay", now: 3, before: null, isRising: true },
    ]);
  });
});

describe("figures that were stated beside those listed", () => {
  const figures = (entries: PeriodEntry[], received: string[] = []) =>
    periodFigures({ ...months, received, entries, syntheses: [], answered: [] });
  const reports = entry("reports", "2020-04-01", "2020-04-30", { value: 9, qualifier: "over" });

  test("are the whole where nothing is listed, else added to it with their nature", () => {
    expect(figures([reports]).reports).toMatchObject({ listed: 0, total: { value: 9, qualifier: "over" } });
    expect(figures([reports], ["2020-04-02"]).reports.total).toMatchObject({ value: 10, qualifier: "over" });
    expect(figures([], ["2020-04-02"]).reports.total).toMatchObject({
      value: 1,
      qualifier: "exact",
      said: "",
    });
  });

  test("of the team are the last by the period's end, in whatever order they were written", () => {
    const team = (day: string, value: number) => entry("team", day, day, { value });
    const all = [team("2020-05-01", 30), team("2019-01-01", 20), team("2020-06-01", 40)];
    expect([all, all.toReversed()].map((entries) => figures(entries).team?.value)).toEqual([30, 30]);
  });
});

describe("the names of periods", () => {
  test.each([
    ["2022-01-01", "2022-06-30", "6 tháng đầu năm 2022"],
    ["2022-07-01", "2022-12-31", "6 tháng cuối năm 2022"],
    ["2021-12-01", "2022-01-31", "tháng 12 năm 2021 và tháng 1 năm 2022"],
    ["2022-10-01", "2022-12-31", "quý IV năm 2022"],
    ["2022-10-02", "2022-12-31", null],
  ])("%s to %s: %s", (from, to, name) => {
    expect(periodName({ from, to })).toBe(name);
  });
});

describe("hot spots that rise alike", () => {
  const seen = (topicKey: string, placeKey: string, days: string[]): Sighting[] =>
    days.map((receivedOn, at) => ({
      reportId: `${topicKey}${placeKey}${at}`,
      topicKey,
      placeKey,
      receivedOn,
    }));
  const now = ["2021-05-01", "2021-05-02", "2021-05-03"];

  test("stand with the steepest first, then the larger, then by their names", () => {
    const cells = risingCells(
      [
        ...seen("b", "x", now),
        ...seen("a", "y", now),
        ...seen("a", "x", now),
        ...seen("c", "x", [...now, "2021-05-04", "2021-04-24"]),
        ...seen("d", "x", [...now, "2021-04-23", "2021-04-24", "2021-04-25", "2021-04-26"]),
      ],
      { least: 3, day: "2021-05-04" },
    );
    expect(
      cells.map(({ topicKey, placeKey, now: n, before }) => `${topicKey}${placeKey} ${n} ${before}`),
    ).toEqual([...["cx 4 null", "ax 3 0", "ay 3 0", "bx 3 0", "dx 3 4"]]);
  });
});
