import { describe, expect, it } from "vitest";
import { endsOf, perArea, type UnitLine } from "~/domain/progress-units";

describe("the ends of a ranking", () => {
  const line = (name: string, percent: number | null): UnitLine => ({
    ...{ key: name, name, kind: "ward", actual: null, records: 0, size: null, compared: null, planned: 1 },
    ...{ plannedInAll: 1, percent, weeksDue: 0, weeksReported: 0, silent: 0 },
  });
  const ends = (...percents: (number | null)[]) => {
    const lines = percents.map((percent, at) => line(`u${at}`, percent));
    const { first, last } = endsOf({ kind: "ward", lines }, "target");
    return [first, last].map(({ named, more }) => `${named.map(({ name }) => name).join(" ")} +${more}`);
  };

  it("are none of one unit, of none with a share, or where all stand level", () => {
    expect([ends(), ends(50), ends(null, null), ends(50, 50, 50)]).toEqual(Array(4).fill([" +0", " +0"]));
  });

  it("name three at each end at most, and say how many more stand level with the last named", () => {
    expect(ends(90, 50)).toEqual(["u0 +0", "u1 +0"]);
    expect(ends(90, 80, 80, 80, 70, 60, 50, null)).toEqual(["u0 u1 u2 +1", "u6 u5 u4 +0"]);
  });

  it("share a unit's figure among its polling areas, where both are known", () => {
    expect(perArea({ actual: null, size: 4 })).toBeNull();
    expect(perArea({ actual: { value: null, qualifier: "uncounted" }, size: 4 })).toBeNull();
    expect(perArea({ actual: { value: 10, qualifier: "exact" }, size: null })).toBeNull();
    expect(perArea({ actual: { value: 10, qualifier: "exact" }, size: 4 })).toBe(2.5);
  });
});
