import { describe, expect, it } from "vitest";
import { combine, combinedAmong, readPlacements } from "~/domain/outputs-placement";
import { smallStructure } from "../support/output-frame";

const known = smallStructure.categories;
const members = (...keys: string[]) => known.filter((one) => keys.includes(one.key));

describe("categories lumped together", () => {
  it("are one set whatever the order they were ticked in", () => {
    const placed = (categories: string[]) =>
      readPlacements({ categories, channels: [] }, [], smallStructure).found[0]?.members;
    expect(placed(["feature", "article"])).toEqual(placed(["article", "feature"]));
  });

  it("make a category with one name, one unit of measure and the common measure", () => {
    expect(combine(members("article", "feature"))).toMatchObject({
      key: "article+feature",
      name: { vi: "Tin, bài báo chí + Phóng sự" },
      unit: { vi: "tin, bài, phóng sự" },
      group: "press",
      measure: "news-item",
      kind: "combined",
      memberKeys: ["article", "feature"],
    });
  });

  it("say a word of measure once", () => {
    expect(combine(members("article", "portal-item")).unit.vi).toBe("tin, bài");
  });

  it("have a measure of their own when theirs differ, so that they are never added to either", () => {
    expect(combine(members("article", "banner")).measure).toBe("combined:article+banner");
  });

  it("are found again once they exist; a single one is itself", () => {
    const combined = { id: "combined-1", ...combine(members("article", "feature")) };
    expect(combinedAmong(members("article", "feature"), [...known, combined])).toBe(combined);
    expect(combinedAmong(members("article"), known)?.key).toBe("article");
    expect(combinedAmong(members("article", "feature"), known)).toBeUndefined();
  });

  it("can be chosen by the combined category, which is taken apart", () => {
    const combined = { id: "combined-1", ...combine(members("article", "feature")) };
    const structure = { ...smallStructure, categories: [...known, combined] };
    const { found } = readPlacements(
      { categories: ["article+feature", "banner"], channels: [] },
      [],
      structure,
    );
    expect(found[0]?.members.map((one) => one.key)).toEqual(["article", "feature", "banner"]);
  });

  it("are at most eight", () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...known[0],
      id: `c${index}`,
      key: `c${index}`,
    }));
    const structure = { ...smallStructure, categories: many as typeof known };
    const { problems } = readPlacements(
      { categories: many.map((one) => one.key), channels: [] },
      [],
      structure,
    );
    expect(problems).toEqual([{ field: "categories", code: "too-many-categories", params: { max: 8 } }]);
  });
});
