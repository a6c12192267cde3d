import { describe, expect, test } from "vitest";
import {
  campaignWeeks,
  type Declared,
  heatLevel,
  heatSteps,
  packWeeks,
  unpackWeeks,
  type WeekState,
  weekStateOf,
} from "~/domain/progress-heat";
import { heatLimits, heatPicture, heatRows, missingByWeek } from "~/domain/progress-heat-table";

const campaign = { startsOn: "2021-01-01", endsOn: "2021-06-12", weekFirstDay: 1 as const };
const clock = { asOf: "2021-05-04", today: "2021-05-04" };
const weeks = campaignWeeks(campaign, clock.asOf);
const week = (number: number) => {
  const found = weeks.find((one) => one.number === number);
  if (!found) throw new Error(`no week ${number}`);
  return found;
};

describe("weeks of a campaign", () => {
  test("are cut to its days but keep the first day that rollups know them by", () => {
    // 1/1/2021 is a Friday of ISO week 53 of 2020; 12/6/2021 is a Saturday of week 23.
    expect(weeks[0]).toEqual({
      wholeFrom: "2020-12-28",
      startsOn: "2021-01-01",
      endsOn: "2021-01-03",
      number: 53,
      year: 2020,
    });
    expect(weeks.at(-1)).toMatchObject({ startsOn: "2021-05-03", number: 18 });
    expect(campaignWeeks(campaign, "2021-12-31").at(-1)).toMatchObject({ number: 23, endsOn: "2021-06-12" });
    expect(campaignWeeks(campaign, "2020-06-01")).toEqual([]);
  });
});

describe("a unit in a week", () => {
  test("shows its records", () => {
    expect(stateIn(17, { records: 12 })).toBe(12);
  });

  test("that is over and silent has not reported", () => {
    expect(stateIn(17)).toBe("missing");
  });

  test("that is not over is not due, as of today and as of a day in its middle", () => {
    expect(stateIn(18)).toBe("not-due");
    expect(stateIn(12, {}, { asOf: "2021-03-26", today: "2021-05-04" })).toBe("not-due");
    expect(stateIn(12, {}, { asOf: "2021-03-28", today: "2021-05-04" })).toBe("missing");
  });

  test("is still running on its last day, today", () => {
    expect(stateIn(17, {}, { asOf: "2021-05-02", today: "2021-05-02" })).toBe("not-due");
    expect(stateIn(17, {}, { asOf: "2021-05-02", today: "2021-05-03" })).toBe("missing");
  });

  test("has 0 only when it said so for all its days", () => {
    expect(stateIn(17, { declared: [zero("2021-04-26", "2021-05-02")] })).toBe("zero");
    expect(stateIn(17, { declared: [zero("2021-04-26", "2021-04-30")] })).toBe("missing");
    const inTwoParts = [zero("2021-05-01", "2021-05-02"), zero("2021-04-20", "2021-04-30")];
    expect(stateIn(17, { declared: inTwoParts })).toBe("zero");
    const withGap = [zero("2021-04-26", "2021-04-28"), zero("2021-04-30", "2021-05-02")];
    expect(stateIn(17, { declared: withGap })).toBe("missing");
  });

  test("has nothing to report when it said so, or when it did not exist", () => {
    expect(stateIn(17, { declared: [{ ...zero("2021-01-01", "2021-06-12"), kind: "not-applicable" }] })).toBe(
      "not-applicable",
    );
    expect(stateIn(17, { validTo: "2021-05-01" })).toBe("not-applicable");
    expect(stateIn(17, { validFrom: "2021-05-03" })).toBe("not-applicable");
  });

  test("reports from the day it began", () => {
    expect(stateIn(17, { validFrom: "2021-05-01", declared: [zero("2021-05-01", "2021-05-02")] })).toBe(
      "zero",
    );
  });

  test("records win over a declaration that came before them", () => {
    expect(stateIn(17, { records: 2, declared: [zero("2021-04-26", "2021-05-02")] })).toBe(2);
  });

  test("travels as a short text and comes back the same", () => {
    const states: WeekState[] = [12, "zero", "missing", "not-applicable", "not-due", 1];
    expect(packWeeks(states)).toBe("12 0 x - . 1");
    expect(unpackWeeks(packWeeks(states))).toEqual(states);
    expect(unpackWeeks("")).toEqual([]);
  });
});

describe("the tints", () => {
  test("begin at 1, 3, 6, 20 and 45, and grow with the counts", () => {
    expect(heatSteps(63)).toEqual([1, 3, 6, 20, 45]);
    expect(heatSteps(130)).toEqual([1, 6, 12, 40, 90]);
    expect(heatSteps(300)).toEqual([1, 15, 30, 100, 225]);
    expect(heatSteps(650)).toEqual([1, 30, 60, 200, 450]);
  });

  test("step up at their lower bound", () => {
    const steps = heatSteps(63);
    expect([1, 2, 3, 5, 6, 19, 20, 44, 45, 63].map((count) => heatLevel(count, steps))).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
  });
});

describe("the heat table", () => {
  const unitNamed = (index: number) => ({
    id: `u${index}`,
    key: `k${index}`,
    name: `Đơn vị ${index}`,
    validFrom: "2020-01-01",
    validTo: null,
  });

  test("counts the units that have not reported, week by week, and takes no other unit's word for it", () => {
    const rows = heatRows({
      units: [unitNamed(0), unitNamed(1)],
      weeks,
      clock,
      recordsOf: (unitId, index) => (unitId === "u0" && weeks[index]?.number === 16 ? 4 : 0),
      declared: [
        { ...zero("2021-04-26", "2021-05-02"), unitId: "u1" },
        { ...zero("2021-04-19", "2021-04-25"), unitId: "u1", categoryId: "c1" },
      ],
    });
    const missing = missingByWeek(rows, weeks);
    // Week 16: u0 has records, u1 spoke of one category only. Week 17: u1 said zero, u0 nothing. Week 18 is not over.
    expect(missing.slice(-3)).toEqual([1, 1, 0]);
  });

  test("sends the last ten weeks; a sum of blanks is blank, of zeros 0", () => {
    const rows = heatRows({
      units: [unitNamed(0), unitNamed(1)],
      weeks,
      clock,
      recordsOf: () => 0,
      declared: [{ ...zero("2021-04-26", "2021-05-02"), unitId: "u1" }],
    });
    const picture = heatPicture(rows, weeks, clock, false);
    expect(picture.weeks).toHaveLength(heatLimits.weeks);
    expect(picture.weeks.at(-1)).toBe("2021-05-03\t2021-05-09\t18");
    expect(picture).toMatchObject({ hiddenWeeks: 9, hiddenUnits: 0, isLastOpen: true });
    expect(picture.rows).toEqual([
      "k0\tĐơn vị 0\tx x x x x x x x x .\t",
      "k1\tĐơn vị 1\tx x x x x x x x 0 .\t0",
    ]);
    expect(heatPicture(rows, weeks, clock, true).weeks).toHaveLength(19);
  });

  test("of many units shows those with the most unreported weeks, in their own order", () => {
    const units = Array.from({ length: heatLimits.units + 1 }, (_, index) => unitNamed(index));
    const silent = new Set(["u7", "u40", "u60"]);
    const rows = heatRows({
      units,
      weeks,
      clock,
      recordsOf: (unitId) => (silent.has(unitId) ? 0 : 1),
      declared: [],
    });
    const keysOf = (isWhole: boolean) =>
      heatPicture(rows, weeks, clock, isWhole).rows.map((row) => row.split("\t")[0]);
    expect(keysOf(false)).toHaveLength(heatLimits.chosen);
    expect(keysOf(false).slice(-3)).toEqual(["k22", "k40", "k60"]);
    expect(heatPicture(rows, weeks, clock, false).hiddenUnits).toBe(units.length - heatLimits.chosen);
    expect(keysOf(true)).toEqual(units.map((unit) => unit.key));
  });
});

interface Silence {
  records?: number;
  validFrom?: string;
  validTo?: string | null;
  declared?: Declared[];
}

function stateIn(number: number, silence: Silence = {}, at = clock): WeekState {
  const { records = 0, validFrom = "2020-01-01", validTo = null, declared = [] } = silence;
  return weekStateOf({ week: week(number), records, validFrom, validTo, declared }, at);
}

function zero(from: string, to: string): Declared {
  return { unitId: "u0", categoryId: null, kind: "zero", from, to };
}
