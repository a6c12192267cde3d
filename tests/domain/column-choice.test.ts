import { describe, expect, it } from "vitest";
import { hiddenColumnsText, readColumnChoice, readHiddenColumns, withChoice } from "~/domain/column-choice";

describe("the columns that a person has put away", () => {
  it("are kept for each list by itself, and read back as they were", () => {
    const first = withChoice({}, { list: "tasks", hidden: ["units", "outputs"] });
    const both = withChoice(first, { list: "past-meetings", hidden: ["week"] });
    expect(readHiddenColumns(hiddenColumnsText(both))).toEqual({
      tasks: ["units", "outputs"],
      "past-meetings": ["week"],
    });
    expect(hiddenColumnsText(both)).toMatch(/^[\w:~.-]+$/);
  });

  it("are none of a list again once all its columns are ticked", () => {
    const choice = readColumnChoice("tasks", ["units", "outputs"], ["outputs", "units"]);
    expect(choice && withChoice({ tasks: ["units"] }, choice)).toEqual({});
  });

  it("are what can be chosen and is not ticked; what is ticked without being there counts for nothing", () => {
    expect(readColumnChoice("tasks", ["units", "outputs"], ["outputs", "other"])).toEqual({
      list: "tasks",
      hidden: ["units"],
    });
  });

  it.each([
    ["Tasks", ["units"]],
    ["tasks;", ["units"]],
    ["tasks", ["un its"]],
    ["tasks", [""]],
    ["tasks", Array.from({ length: 31 }, () => "units")],
  ])("refuses nonsense: %s %o", (list, choosable) => {
    expect(readColumnChoice(list, choosable, [])).toBeNull();
  });

  it("reads a cookie that was tampered with as nothing", () => {
    expect(readHiddenColumns("__proto__:a.tasks:<b>~units.:x.cases")).toEqual({ tasks: ["units"] });
    expect(readHiddenColumns(null)).toEqual({});
  });

  it("forgets what was chosen longest ago before a browser would drop the cookie", () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [
        `list-${"abcdefghij"[at % 10]}${"abcdefghijklmnopqrst"[Math.floor(at / 10)]}`,
        ["column-one", "column-two"],
      ]),
    );
    const text = hiddenColumnsText(withChoice(many, { list: "tasks", hidden: ["units"] }));
    expect(text.length).toBeLessThanOrEqual(3_000);
    expect(readHiddenColumns(text).tasks).toEqual(["units"]);
  });
});
