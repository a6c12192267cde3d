import { describe, expect, it } from "vitest";
import type { UnitMember } from "~/domain/pivot-axes";
import { countedTooOften, needsShared, type SharedOutput } from "~/domain/pivot-shared";
import { type PivotFact, pivotSums } from "~/domain/pivot-sums";
import { smallStructure } from "../support/output-frame";

describe("totals of a set of units", () => {
  const { tree } = smallStructure;
  const set = (...tops: string[]): UnitMember => ({ tops, reporting: [] });
  const fact: PivotFact = {
    ...{
      unitId: "unit-centre",
      categoryId: "c",
      day: "2021-02-15",
      messageId: null,
      channelId: null,
      records: 1,
    },
    ...{ amount: 5, nOver: 0, nNearly: 0, nAbout: 0, nUncounted: 0 },
  };
  const { unitId: _, records: __, ...one } = fact;
  const shared = (...unitIds: string[]): SharedOutput => ({ ...one, unitIds });

  it("take back what several of its units published together, once less than they are", () => {
    const both = shared("unit-centre", "unit-office");
    const all = shared("unit-centre", "unit-office", "unit-ward");
    const taken = countedTooOften(
      [both, all, shared("unit-centre")],
      tree,
      set("unit-centre", "unit-office", "unit-ward"),
    );
    expect(
      taken.map(({ times, fact: { unitId, amount, records } }) => [times, unitId, amount, records]),
    ).toEqual([
      [1, "unit-centre", 5, 1],
      [2, "unit-centre", 5, 1],
    ]);
  });

  it("need nothing taken back where one stored total is all of it, or none", () => {
    expect(countedTooOften([shared("unit-centre", "unit-office")], tree, set("unit-city"))).toEqual([]);
    expect(countedTooOften([shared("unit-centre", "unit-office")], tree, set())).toEqual([]);
    const axis = {
      axis: "khoi" as const,
      members: [{ name: "", note: "", query: {}, units: set("a", "b") }],
    };
    expect(needsShared([null, null, null], set("unit-city"))).toBe(false);
    expect(needsShared([null, null, null], set("a", "b"))).toBe(true);
    expect(needsShared([axis, null, null], set("unit-city"))).toBe(true);
  });

  it("add each fact to its member and to the total, and take back as often as asked", () => {
    const whole = set("unit-centre", "unit-office");
    const members = ["unit-centre", "unit-office"].map((id) => ({
      name: id,
      note: "",
      query: {},
      units: set(id),
    }));
    const { add, cells } = pivotSums([{ axis: "don-vi", members }, null, null], whole);
    add(fact);
    add({ ...fact, unitId: "unit-office", amount: 7 });
    add(fact, -1, 2);
    expect([0, 1, 2].map((at) => cells.sumsAt(at, 0, 0).amount)).toEqual([5, 7, 7]);
    const plain = pivotSums([null, null, null], whole);
    plain.add(fact);
    plain.add({ ...fact, unitId: "unit-ward" });
    expect(plain.cells.sumsAt(0, 0, 0)).toMatchObject({ records: 1, amount: 5 });
  });
});
