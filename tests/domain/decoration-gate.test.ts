import { describe, expect, test } from "vitest";
import type { Site, SiteItem } from "~/domain/decoration";
import { gateCurve, gateLeft, leftInOrder } from "~/domain/decoration-gate";
import { readDong } from "~/domain/decoration-proposals";

const item = (dueOn: string | null): SiteItem => ({
  ...{ id: "", kind: "pano", quantity: 1, widthCm: null, heightCm: null, faces: null, doerUnitId: null },
  ...{ doer: "", dueOn, designId: null, done: 0 },
});

describe("sums as people type them", () => {
  test.each([
    ["12.500.000", 12_500_000],
    ["12500000 đ", 12_500_000],
    ["12,5 triệu", 12_500_000],
    ["1,2 tỷ", 1_200_000_000],
    ["12,500,000", 12_500_000],
    ["750 triệu đồng", 750_000_000],
    ["0", 0],
  ])("%s", (typed, sum) => expect(readDong(typed)).toBe(sum));

  test.each(["12,5", "-3", "1.50", "12.5 triệu", "1,2345678 triệu", "nhiều", "1.000.000.000.001", ""])(
    "“%s” is no whole sum",
    (typed) => expect(readDong(typed)).toBeNull(),
  );
});

describe("the gate", () => {
  test("what is left is counted from today through the last day, both among them", () => {
    const sites = (["checked", "complete", "needs-repair", "approved", "taken-down"] as const).map(
      (state) => ({
        state,
      }),
    );
    expect(gateLeft(sites, "2021-05-05", "2021-05-04")).toEqual({
      ...{ toComplete: 2, toCheck: 3, days: 2, completePerDay: 1, checkPerDay: 2 },
    });
    expect(gateLeft(sites, "2021-05-03", "2021-05-04")).toMatchObject({ days: 0, completePerDay: null });
    expect(gateLeft(sites, null, "2021-05-04")).toMatchObject({ days: 0, checkPerDay: null });
  });

  test("the planned curve rises in equal steps to each site's own day, and a value holds until it moves", () => {
    const sites = [{ items: [item("2021-05-02")] }, { items: [item(null)] }];
    const moves = [
      { day: "2021-05-01", complete: 0, checked: 0, needsRepair: 0 },
      { day: "2021-05-03", complete: 1, checked: 0, needsRepair: 0 },
    ];
    const curve = gateCurve(sites, moves, { decorationOn: "2021-05-04", today: "2021-05-04" });
    expect(curve).toMatchObject({ startsOn: "2021-05-01", length: 4, planned: [0.8, 1.5, 1.8, 2] });
    expect(curve?.actual.map(({ complete }) => complete)).toEqual([0, 0, 1, 1]);
    expect(gateCurve(sites, [], { decorationOn: "2021-05-04", today: "2021-05-04" })).toBeNull();
  });
});

describe("what is left", () => {
  const site = (number: number, state: Site["state"], dueOn: string | null) =>
    ({ ...{ number, state, unitId: "u", isRemoved: false }, items: [item(dueOn)] }) as unknown as Site;

  test("is told with the late ones first, then what is to be mended, put up and checked, each by its day", () => {
    const sites = [
      site(1, "complete", "2021-05-20"),
      site(2, "approved", null),
      site(3, "approved", "2021-05-20"),
      site(4, "needs-repair", "2021-05-20"),
      site(5, "in-progress", "2021-05-01"),
      site(6, "approved", "2021-05-20"),
      site(7, "checked", "2021-05-20"),
      site(8, "approved", "2021-05-12"),
    ];
    const order = (decorationOn: string | null) =>
      leftInOrder(sites, decorationOn, "2021-05-04").map(({ number }) => number);
    expect(order("2021-05-10")).toEqual([5, 4, 2, 8, 3, 6, 1]);
    // Without a day of its own or of all, a site comes after those that have one.
    expect(order(null)).toEqual([5, 4, 8, 3, 6, 2, 1]);
  });
});
