import { describe, expect, test } from "vitest";
import type { Category } from "~/domain/categories";
import { categoryCover } from "~/domain/category-cover";
import { packShare, unpackShare } from "~/domain/plan";
import { type RuleFrame, sharesOf, type TargetRule } from "~/domain/target-rules";
import { periodOf } from "~/domain/targets";
import { plannedTargets } from "~/domain/targets-planned";
import { perSize, sizeTable, type UnitSize } from "~/domain/unit-sizes";
import { type Unit, unitTreeOf } from "~/domain/units";

const campaign = { startsOn: "2021-01-01", endsOn: "2021-06-12", weekFirstDay: 1 as const };
const open = { validFrom: "2021-01-01", validTo: null };
const unit = (id: string, kind: Unit["kind"], more: Partial<Unit> = {}): Unit => ({
  id,
  key: id,
  name: id,
  shortName: id,
  kind,
  bloc: "",
  reports: true,
  ...open,
  ...more,
});
const units = [
  unit("city", "city", { reports: false }),
  unit("culture", "office"),
  unit("ward-a", "ward"),
  unit("ward-b", "ward", { validTo: "2021-05-01" }),
];
const edges = ["culture", "ward-a", "ward-b"].map((unitId) => ({ unitId, parentId: "city", ...open }));
const sizes: UnitSize[] = [{ unitId: "ward-a", sizeKey: "polling-areas", amount: 12 }];
const frame: RuleFrame = {
  campaign,
  phases: [],
  tree: unitTreeOf(units, edges),
  today: "2021-04-01",
  sizeOf: sizeTable(sizes),
};
const rule = (more: Partial<TargetRule>): TargetRule => ({
  id: "r1",
  categoryId: "flag",
  factor: 10,
  sizeKey: "polling-areas",
  times: "once",
  periodKey: "campaign",
  scope: "local",
  scopeUnitId: null,
  documentId: null,
  clause: "",
  version: 1,
  ...more,
});

describe("a rule of the plan", () => {
  test("ten flags per polling team: 10 × 12 = 120; a ward whose teams nobody counted gets no figure, not 0", () => {
    const shares = sharesOf(rule({}), frame).map(({ unitId, size, amount }) => [unitId, size, amount]);
    expect(shares).toEqual([
      ["ward-a", 12, 120],
      ["ward-b", null, null],
    ]);
  });

  // Bình Sơn, 9/3/2021: from 1/5 to 23/5 two broadcasts a day; 23 days.
  test("two broadcasts a day from 1/5 to 23/5 are 46", () => {
    const daily = rule({ factor: 2, sizeKey: null, times: "day", periodKey: "days:2021-05-01:2021-05-23" });
    expect(sharesOf(daily, frame)).toMatchObject([{ unitId: "ward-a", count: 23, amount: 46 }]);
  });

  test("a week that the period only touches counts as one", () => {
    const weekly = rule({ factor: 3, sizeKey: null, times: "week", periodKey: "days:2021-04-30:2021-05-09" });
    expect(sharesOf(weekly, { ...frame, today: "2021-04-30" })).toMatchObject([
      { unitId: "ward-a", count: 2, amount: 6 },
      { unitId: "ward-b", count: 2, amount: 6 },
    ]);
  });

  test("one vehicle per ward is for wards; for all, or for what is below a unit, others have a share too", () => {
    const one = rule({ factor: 1, sizeKey: null });
    const forWhom = (more: Partial<TargetRule>) =>
      sharesOf({ ...one, ...more }, frame).map((share) => share.unitId);
    expect(forWhom({})).toEqual(["ward-a", "ward-b"]);
    expect(forWhom({ scope: "all" })).toEqual(["culture", "ward-a", "ward-b"]);
    expect(forWhom({ scope: "under", scopeUnitId: "ward-b" })).toEqual(["ward-b"]);
  });

  test("of a period that is no more gives nothing", () => {
    expect(sharesOf(rule({ periodKey: "phase:gone" }), frame)).toEqual([]);
  });

  test.each(["days:2021-05-23:2021-05-01", "days:2020-12-31:2021-01-02", "days:2021-05-01", "days:a:b"])(
    "%s is no period",
    (key) => expect(periodOf(key, campaign, [])).toBeNull(),
  );
});

const category = (id: string, memberKeys: string[] = []): Category => ({
  id,
  key: id,
  name: { vi: id, en: id },
  unit: { vi: "tin, bài", en: "items" },
  group: "press",
  measure: "news-item",
  kind: memberKeys.length > 0 ? "combined" : "single",
  memberKeys,
  isActive: true,
});
const singles = ["article", "feature", "video", "flag"].map((id) => category(id));
const news = category("news", ["article", "feature"]);
const wide = category("wide", ["feature", "video"]);
const categories = [...singles, news, wide];

describe("a target of a group", () => {
  const cover = categoryCover(categories);

  test("is reached by its categories and by what lumps only them together", () => {
    expect(cover.countsTowards("news")).toEqual(["article", "feature", "news"]);
    expect(cover.countsTowards("article")).toEqual(["article"]);
  });

  test("has beside it, not in it, what lumps it together with others", () => {
    expect(cover.apartFrom("news")).toEqual(["wide"]);
    expect(cover.apartFrom("article")).toEqual(["news"]);
    expect(cover.apartFrom("flag")).toEqual([]);
  });
});

describe("the whole plan", () => {
  const hand = (categoryId: string, periodKey: string, amount: number, unitId = "ward-a") => ({
    ...{ unitId, categoryId, periodKey, amount, documentId: null, clause: "" },
  });
  const of = (given: Partial<Parameters<typeof plannedTargets>[0]>) =>
    plannedTargets({ ...frame, categories, hand: [], rules: [], ...given });

  test("what is set by hand goes before the rule on the same days, and both stay to be seen", () => {
    const plan = of({ hand: [hand("flag", "week:2021-04-05", 70)], rules: [rule({})] });
    expect(plan.targets.map(({ unitId, amount, rule: by }) => [unitId, amount, by])).toEqual([
      ["ward-a", 70, null],
    ]);
    expect(plan.setAside).toMatchObject([
      { unitId: "ward-a", amount: 120, byHand: { amount: 70 } },
      { unitId: "ward-b", amount: null, byHand: null },
    ]);
  });

  test("on other days both count", () => {
    const may = rule({ periodKey: "days:2021-05-01:2021-05-23" });
    const plan = of({ hand: [hand("flag", "week:2021-04-05", 70)], rules: [may] });
    expect(plan.targets.map(({ amount, from }) => [amount, from])).toEqual([
      [70, "2021-04-05"],
      [120, "2021-05-01"],
    ]);
  });

  test("a group set by hand goes before a rule for one of its categories: a part is never added to its whole", () => {
    const plan = of({ hand: [hand("news", "campaign", 60)], rules: [rule({ categoryId: "feature" })] });
    expect(plan.targets.map(({ amount }) => amount)).toEqual([60]);
  });
});

test("units of different size compare per polling team; an unknown or empty size compares with nothing", () => {
  expect([perSize(70, 12), perSize(70, undefined), perSize(70, 0)]).toEqual([70 / 12, null, null]);
});

describe("what a cell says of a rule's share", () => {
  test("a rule's share is the same after its way to the page", () => {
    const share = { factor: 2, sizeKey: "voters", size: 900, times: "week", count: 3, amount: 12 } as never;
    const bare = { factor: 1, sizeKey: null, size: null, times: "once", count: null, amount: null } as never;
    expect([share, bare].map((one) => unpackShare(packShare(one)))).toEqual([share, bare]);
    expect(unpackShare(packShare({ ...(bare as object), times: "day" } as never))).toMatchObject({
      times: "day",
    });
    expect(unpackShare("")).toBeNull();
  });
});
