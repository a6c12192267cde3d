import { describe, expect, it } from "vitest";
import { readRows } from "~/domain/output-rows";
import { smallStructure } from "../support/output-frame";

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
