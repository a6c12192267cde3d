import { describe, expect, test } from "vitest";
import type { Category } from "~/domain/categories";
import { categoryRows } from "~/domain/progress-categories";
import { noSums } from "~/domain/progress-figures";
import { addressOf, outputsPath, progressPath } from "~/domain/progress-links";
import { asOfDay, scopeChoices, scopeKey, scopeOf, unitsInView } from "~/domain/progress-scope";
import { type Unit, unitTreeOf } from "~/domain/units";

const campaign = { startsOn: "2021-01-01", endsOn: "2021-06-12" };

describe("the typed day", () => {
  test.each([
    ["", "2021-05-04"],
    ["26/03/2021", "2021-03-26"],
    ["26/3/2021", "2021-03-26"],
    ["2021-03-26", "2021-03-26"],
    ["04/05/2021", "2021-05-04"],
  ])("%j is %s", (text, asOf) => {
    expect(asOfDay(text, campaign, "2021-05-04")).toEqual({ asOf, problem: null });
  });

  test.each([
    ["05/05/2021", "as-of-after-today"],
    ["31/12/2020", "as-of-before-start"],
    ["31/02/2021", "no-such-day"],
    ["hôm qua", "not-a-date"],
  ])("%j falls back to today and says why (%s)", (text, code) => {
    expect(asOfDay(text, campaign, "2021-05-04")).toMatchObject({
      asOf: "2021-05-04",
      problem: { field: "den", code },
    });
  });

  test("after the campaign the figures end with it", () => {
    expect(asOfDay("", campaign, "2021-08-01").asOf).toBe("2021-06-12");
    expect(asOfDay("01/07/2021", campaign, "2021-08-01")).toEqual({ asOf: "2021-06-12", problem: null });
  });
});

describe("what a picture adds up", () => {
  const categories = [
    category("portal-item", "press", "news-item"),
    category("fanpage-post", "social", "news-item"),
    category("pano", "visual", "pano"),
  ];

  test("is one measure, one group of it or one category of it", () => {
    for (const key of ["pano", "news-item.social", "news-item.press.portal-item"]) {
      expect(scopeKey(scopeOf(key, categories))).toBe(key);
    }
  });

  test.each(["", "nothing", "news-item.visual", "pano.visual.portal-item"])(
    "%j falls back to news items",
    (key) => {
      expect(scopeKey(scopeOf(key, categories))).toBe("news-item");
    },
  );

  test("is offered by measure, group and category, as far as something is there", () => {
    const keys = (used: string[], current = "news-item") =>
      scopeChoices(categories, scopeOf(current, categories), (one) => used.includes(one.key), "vi").map(
        (choice) => choice.key,
      );
    const newsItems = [
      "news-item",
      "news-item.press",
      "news-item.social",
      "news-item.press.portal-item",
      "news-item.social.fanpage-post",
    ];
    expect(keys([])).toEqual(newsItems);
    expect(keys(["pano"])).toEqual([...newsItems, "pano"]);
    expect(keys(["fanpage-post"], "pano")).toEqual(["news-item", "pano"]);
    expect(keys(["fanpage-post"], "news-item.press")).toEqual([
      "news-item",
      "news-item.press",
      "news-item.social",
      "news-item.press.portal-item",
      "news-item.social.fanpage-post",
    ]);
  });

  test("has an address that says only what is not usual, and keeps the rest when one thing changes", () => {
    const page = { today: "2021-05-04", asOf: "2021-05-04", unit: { key: "tp-ha-long", isWhole: true } };
    const usual = { ...page, scope: scopeOf("", categories) };
    expect(progressPath("ha-long-2021", addressOf(usual))).toBe("/ha-long-2021/tien-do");
    const asked = {
      ...page,
      asOf: "2021-03-26",
      unit: { key: "phuong", isWhole: false },
      scope: scopeOf("pano", categories),
    };
    expect(progressPath("ha-long-2021", { ...addressOf(asked), isWhole: true })).toBe(
      "/ha-long-2021/tien-do?den=2021-03-26&don-vi=phuong&hinh-thuc=pano&toan-bo=1",
    );
  });

  test("opens as the list of the outputs behind it", () => {
    const scope = scopeOf("news-item.press", categories);
    expect(
      outputsPath("ha-long-2021", { unitKey: "xa-tan-dan", scope, from: "2021-03-22", to: "2021-03-28" }),
    ).toBe(
      "/ha-long-2021/ket-qua?don-vi=xa-tan-dan&donvi-tinh=news-item&nhom=press&tu=2021-03-22&den=2021-03-28",
    );
    const one = scopeOf("news-item.press.portal-item", categories);
    expect(outputsPath("ha-long-2021", { unitKey: "tp-ha-long", scope: one, to: "2021-03-26" })).toBe(
      "/ha-long-2021/ket-qua?don-vi=tp-ha-long&loai=portal-item&den=2021-03-26",
    );
  });

  test("by category: a target without records stays blank, unless all its units said zero or not applicable", () => {
    const [portal, fanpage, pano] = categories.map((one) => one.id);
    const rows = (declared: Parameters<typeof categoryRows>[0]["declared"]) =>
      categoryRows({
        categories,
        asOf: "2021-03-26",
        sums: [{ categoryId: portal ?? "", ...noSums, records: 1, amount: 51 }],
        countsTowards: (id) => [id],
        spansOf: (id) => (id === fanpage ? [{ amount: 85, from: "2021-01-01", to: "2021-03-26" }] : []),
        unitIds: ["u1", "u2"],
        declared,
      });
    const days = { from: "2021-03-01", to: "2021-03-26" };
    const zero = { unitId: "u1", categoryId: fanpage ?? "", kind: "zero" as const, ...days };
    const never = { unitId: "u2", categoryId: null, kind: "not-applicable" as const, ...days };
    expect(rows([])).toMatchObject([
      { key: "portal-item", actual: { value: 51 }, blank: null, planned: null },
      { key: "fanpage-post", actual: null, blank: "missing", planned: 85, plannedInAll: 85 },
    ]);
    expect(rows([zero])[1]).toMatchObject({ actual: null, blank: "missing" });
    expect(rows([zero, never])[1]).toMatchObject({ actual: { value: 0, qualifier: "exact" }, blank: null });
    expect(rows([{ ...never, unitId: "u1" }, never])[1]).toMatchObject({
      actual: null,
      blank: "not-applicable",
    });
    expect(rows([]).map((row) => row.key)).not.toContain(pano);
  });

  test("units of a view: a ward that has ended counts where it stood on its last day", () => {
    const units = [
      unit("city"),
      unit("wards"),
      { ...unit("old"), validTo: "2021-03-01" },
      unit("new", "2021-03-01"),
    ];
    const edge = (unitId: string, parentId: string, validTo: string | null = null) => ({
      unitId,
      parentId,
      validFrom: "2020-01-01",
      validTo,
    });
    const tree = unitTreeOf(units, [
      edge("wards", "city"),
      edge("old", "wards", "2021-03-01"),
      edge("new", "wards"),
    ]);
    expect(unitsInView(tree, "wards", "2021-05-04")).toEqual(["wards", "old", "new"]);
    expect(unitsInView(tree, "new", "2021-05-04")).toEqual(["new"]);
  });
});

function category(key: string, group: Category["group"], measure: string): Category {
  const name = { vi: key, en: key };
  return {
    id: `id-${key}`,
    key,
    name,
    unit: name,
    group,
    measure,
    kind: "single",
    memberKeys: [],
    isActive: true,
  };
}

function unit(id: string, validFrom = "2020-01-01"): Unit {
  return {
    id,
    key: id,
    name: id,
    shortName: id,
    kind: "ward",
    bloc: "",
    reports: true,
    validFrom,
    validTo: null,
  };
}
