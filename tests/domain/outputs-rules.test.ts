import { describe, expect, it } from "vitest";
import { readRows } from "~/domain/output-rows";
import type { Output } from "~/domain/outputs";
import { type BulkChange, changedBy } from "~/domain/outputs-bulk";
import type { UnitMember } from "~/domain/pivot-axes";
import { countedTooOften, needsShared, type SharedOutput } from "~/domain/pivot-shared";
import { type PivotFact, pivotSums } from "~/domain/pivot-sums";
import { asOfDay, scopeChoices, scopeOf, unitsInView } from "~/domain/progress-scope";
import { endsOf, perArea, type UnitLine } from "~/domain/progress-units";
import { smallStructure } from "../support/output-frame";

const categoryId = (key: string) => smallStructure.categories.find((one) => one.key === key)?.id ?? "";
const channelId = (name: string) => smallStructure.channels.find((one) => one.name === name)?.id ?? "";

describe("one act on many outputs", () => {
  const output = {
    ...{ basis: "item", publishedOn: "2021-02-15", categoryId: categoryId("article"), channelId: null },
    ...{ messageId: null, unitIds: ["unit-centre"] },
  } as unknown as Output;
  const done = (change: BulkChange, differs: Partial<Output> = {}) => {
    const changed = changedBy({ ...output, ...differs }, change, smallStructure);
    return changed.ok ? changed.after : changed.code;
  };
  const summary = { basis: "period" } as const;

  it("gives an output to another unit, without the channel of the old one", () => {
    expect(done({ act: "unit", value: "unit-office" }, { channelId: channelId("fanpage") })).toMatchObject({
      ...{ unitIds: ["unit-office"], channelId: null, categoryId: output.categoryId },
    });
  });

  it.each<[string, BulkChange, Partial<Output>, string]>([
    [
      "several units published together",
      { act: "unit", value: "unit-office" },
      { unitIds: ["unit-centre", "unit-ward"] },
      "bulk-several-units",
    ],
    ["it is the unit's already", { act: "unit", value: "unit-centre" }, {}, "bulk-same"],
    [
      "the unit had ended by its day",
      { act: "unit", value: "unit-ward" },
      { publishedOn: "2021-03-01" },
      "bulk-unit-not-valid",
    ],
    ["the unit is not known", { act: "unit", value: "unit-x" }, {}, "bulk-unit-not-valid"],
    ["it is of the category already", { act: "category", value: categoryId("article") }, {}, "bulk-same"],
    [
      "its channel gives the category",
      { act: "category", value: categoryId("banner") },
      { channelId: channelId("portal") },
      "bulk-channel",
    ],
    ["it is of that day already", { act: "date", value: "2021-02-15" }, {}, "bulk-same"],
    ["its figure hangs on both its days", { act: "date", value: "2021-02-16" }, summary, "bulk-summary"],
    [
      "the unit had ended by the new day",
      { act: "date", value: "2021-03-01" },
      { unitIds: ["unit-ward"] },
      "bulk-unit-not-valid",
    ],
    ["the unit had not begun", { act: "date", value: "2020-12-31" }, {}, "bulk-unit-not-valid"],
    ["it has no topic already", { act: "message", value: null }, {}, "bulk-same"],
  ])("leaves it as it is where %s", (_, change, differs, code) => {
    expect(done(change, differs)).toBe(code);
  });

  it("changes category, day and topic where nothing stands against it", () => {
    const free = { channelId: channelId("newspaper") };
    expect(done({ act: "category", value: categoryId("banner") }, free)).toMatchObject({
      categoryId: categoryId("banner"),
    });
    expect(done({ act: "date", value: "2021-02-28" }, { unitIds: ["unit-ward"] })).toMatchObject({
      publishedOn: "2021-02-28",
    });
    expect(done({ act: "message", value: "message-law" })).toMatchObject({ messageId: "message-law" });
    expect(done({ act: "message", value: null }, { messageId: "message-law" })).toMatchObject({
      messageId: null,
    });
    expect(done({ act: "withdraw", value: null })).toEqual(output);
    expect(done({ act: "restore", value: null })).toEqual(output);
  });
});

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

describe("the scope of a picture", () => {
  const [first] = smallStructure.categories;
  if (!first) throw new Error("no category");
  const { categories } = smallStructure;

  it("is offered still when nothing of it is used any more", () => {
    const old = scopeOf("piece", categories);
    const keys = (current: typeof old) =>
      scopeChoices(categories, current, () => false, "vi").map(({ key }) => key);
    expect(keys(old)).toContain("piece");
    const gone = { measure: "car", group: null, categoryKey: null };
    expect(scopeChoices(categories, gone, () => true, "vi").at(-1)).toEqual({
      key: "car",
      kind: "measure",
      name: "",
    });
    expect(scopeChoices(categories, { ...gone, group: "visual" }, () => true, "vi").at(-1)).toMatchObject({
      ...{ key: "car.visual", kind: "group" },
    });
    const category = { ...gone, group: "visual" as const, categoryKey: "xe" };
    expect(scopeChoices(categories, category, () => true, "vi").at(-1)).toEqual({
      ...{ key: "car.visual.xe", kind: "category", name: "" },
    });
    expect(scopeChoices([], gone, () => true, "vi").map(({ key }) => key)).toEqual(["car"]);
  });

  it("counts units that have ended where they last stood, and those to come where they will begin", () => {
    expect(unitsInView(smallStructure.tree, "unit-city", "2021-05-04")).toContain("unit-ward");
    expect(unitsInView(smallStructure.tree, "unit-city", "2020-06-01")).toContain("unit-centre");
    expect(unitsInView(smallStructure.tree, "unit-centre", "2021-05-04")).toEqual(["unit-centre"]);
    expect(asOfDay("", { startsOn: "2021-01-01", endsOn: "2021-06-12" }, "2021-05-04").asOf).toBe(
      "2021-05-04",
    );
  });
});

describe("a pasted row", () => {
  const read = (unit: string, title = "Tin", link = "") =>
    readRows(
      [[unit, title, link]],
      ["unit", "title", "link"],
      { unit: "office", category: "article", date: "" },
      {
        structure: smallStructure,
        today: "2021-05-04",
      },
    ).rows[0];

  it.each([
    ["Đơn vị centre, Đơn vị office và Đơn vị ward", ["centre", "office", "ward"]],
    ["Đơn vị centre; Đơn vị office", ["centre", "office"]],
    ["", ["office"]],
  ])("credits the units of “%s”", (cell, units) => {
    expect(read(cell)).toMatchObject({ problems: [], fields: { units } });
  });

  it("asks about a cell that names one unit and something else as a whole", () => {
    expect(read("Đơn vị centre, Lạ")?.problems).toEqual([
      { field: "units", code: "unit-not-found", params: { text: "Đơn vị centre, Lạ" } },
    ]);
  });

  it("takes a link out of a title that has one, unless it has its own", () => {
    expect(read("", "Tin một https://a.vn/1")?.fields).toMatchObject({
      title: "Tin một",
      link: "https://a.vn/1",
    });
    expect(read("", "Tin một https://a.vn/1", "https://b.vn/2")?.fields).toMatchObject({
      ...{ title: "Tin một https://a.vn/1", link: "https://b.vn/2" },
    });
    expect(read("", "Tin một")?.fields).toMatchObject({ title: "Tin một", link: "" });
  });
});
