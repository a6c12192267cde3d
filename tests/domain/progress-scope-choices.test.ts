import { describe, expect, it } from "vitest";
import { asOfDay, scopeChoices, scopeOf, unitsInView } from "~/domain/progress-scope";
import { smallStructure } from "../support/output-frame";

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
