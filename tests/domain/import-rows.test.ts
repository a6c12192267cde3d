import { describe, expect, it } from "vitest";
import type { ImportColumn } from "~/domain/import-columns";
import { readFigures } from "~/domain/import-figures";
import { rowReader } from "~/domain/import-rows";
import { gatherStories } from "~/domain/import-stories";
import { isAtWork } from "~/domain/imports";
import { smallStructure } from "../support/output-frame";

const words = {
  bases: new Map([["ty le", "rate" as const]]),
  qualifiers: new Map([["chua dem", "uncounted" as const]]),
  pers: new Map([["tuan", "week" as const]]),
};
const structure = {
  ...smallStructure,
  messages: [{ id: "message-law", key: "luat-bau-cu", name: "Luật Bầu cử" }],
};
const frame = { structure, today: "2021-05-04", words };
const defaults = { unit: "office", category: "article", date: "04/05/2021" };

/** The form and the problems of one row, by the columns that it has. */
function rowOf(cells: Partial<Record<ImportColumn, string>>) {
  const columns = Object.keys(cells) as ImportColumn[];
  const values = Object.values(cells);
  const { entries, problems } = rowReader([values], columns, defaults, frame).read(values);
  return { entries, problems: problems.map(({ field, code, params }) => `${field} ${code} ${params?.text}`) };
}

describe("a row of a file", () => {
  it("stands for what was chosen where it says nothing", () => {
    expect(rowOf({ title: "Tin một" })).toMatchObject({
      problems: [],
      entries: [
        { units: ["office"], categories: ["article"], date: "04/05/2021", quantity: "1", title: "Tin một" },
      ],
    });
    // A short line has fewer cells than the head.
    const columns: ImportColumn[] = ["title", "day", "note"];
    const short = rowReader([["Tin một"]], columns, defaults, frame).read(["Tin một"]);
    expect(short.entries[0]).toMatchObject({ title: "Tin một", note: "", date: "04/05/2021" });
  });

  it("is taken with the topic and the channel of its own unit", () => {
    expect(rowOf({ unit: "Đơn vị centre", channel: "portal", message: "luat bau cu" })).toMatchObject({
      problems: [],
      entries: [{ units: ["centre"], message: "luat-bau-cu", channels: ["channel-portal"] }],
    });
  });

  it.each<[string, Partial<Record<ImportColumn, string>>, string[]]>([
    ["a topic that is not known", { message: "Lạ" }, ["message message-not-found Lạ"]],
    ["a unit that is not known", { unit: "Đơn vị centre; Lạ" }, ["units unit-not-found Lạ"]],
    [
      "a category that is not known",
      { category: "Băng rôn + Lạ" },
      ["categories category-not-found Băng rôn + Lạ"],
    ],
    [
      "a channel of another unit",
      { unit: "Đơn vị office", channel: "portal" },
      ["channels channel-not-of-line portal"],
    ],
    ["a channel that nobody has", { channel: "Báo lạ" }, ["channels channel-not-of-line Báo lạ"]],
    [
      "a channel of another category",
      { unit: "Đơn vị centre", channel: "portal", category: "Băng rôn" },
      ["channels channel-of-other-category portal"],
    ],
    ["what is no figure", { quantity: "8,3" }, ["quantity count-not-whole 8,3"]],
  ])("says %s", (_, cells, problems) => {
    const row = rowOf({ title: "Tin", ...cells });
    expect(row.problems).toEqual(problems);
    // The rest is judged all the same.
    expect(row.entries[0]).toMatchObject({ title: "Tin", quantity: "1" });
  });

  it("is an entry for each of its figures, the second of what it counts", () => {
    const row = rowOf({ category: "Tin, bài báo chí", quantity: "3 tin, 12 chiếc", link: "https://a.vn/1" });
    expect(row.problems).toEqual([]);
    expect(row.entries.map(({ categories, quantity, link }) => [categories, quantity, link])).toEqual([
      [["article"], "3", "https://a.vn/1"],
      [["banner"], "12", ""],
    ]);
  });

  it("asks where a second figure counts what no category, or more than one, is counted in", () => {
    expect(rowOf({ quantity: "3 tin, 12 xe" }).problems).toEqual(["categories figure-of-unknown xe"]);
    expect(rowOf({ quantity: "3 chiếc, 12 tin, bài" }).problems).toEqual([
      "categories figure-of-unknown tin, bài",
    ]);
    expect(rowOf({ quantity: "3 tin, 12 xe" }).entries[1]?.categories).toEqual(["article"]);
  });

  it("understands words of its own columns, and a running total", () => {
    expect(rowOf({ basis: "Tỷ lệ", per: "tuần", quantity: "2" }).entries[0]).toMatchObject({
      basis: "rate",
      per: "week",
    });
    expect(rowOf({ qualifier: "Chưa đếm", quantity: "" }).entries[0]).toMatchObject({
      qualifier: "uncounted",
      quantity: "",
    });
    expect(rowOf({ day: "lũy kế đến hết ngày 26/3/2021", quantity: "40" }).entries[0]).toMatchObject({
      ...{ basis: "cumulative", date: "26/3/2021" },
    });
    expect(rowOf({ day: "01/01–26/3/2021", quantity: "40" }).entries[0]).toMatchObject({
      ...{ basis: "period", from: "01/01/2021", date: "26/3/2021" },
    });
  });

  it("is refused where its figures are longer than anybody writes", () => {
    expect(readFigures("1 tin, ".repeat(200))).toEqual({ ok: false, code: "quantity-unread" });
    expect(readFigures("?")).toEqual({ ok: false, code: "quantity-unread" });
  });
});

describe("rows of one story", () => {
  const reader = rowReader([], ["unit", "channel", "title"], defaults, frame);
  const row = (line: number, channel: string) => {
    const cells = ["Đơn vị centre", channel, "Tin một"];
    return { line, cells, ...reader.read(cells) };
  };

  it("are gathered under the first of them, each channel once; a row without a channel stands alone", () => {
    const told = gatherStories(
      [row(2, "portal"), row(3, "fanpage"), row(4, ""), row(5, "portal")],
      structure,
    );
    expect(told.map(({ leader, entries }) => [leader, entries[0]?.channels.length ?? 0])).toEqual([
      [2, 2],
      [2, 0],
      [4, 0],
      [5, 1],
    ]);
    expect(gatherStories([{ line: 2, cells: [], entries: [], problems: [] }], structure)[0]?.leader).toBe(2);
  });
});

describe("the state of an import", () => {
  it("an import is at work while it is read, written or undone", () => {
    const all = ["reading", "unread", "checked", "writing", "done", "undoing", "undone", "dropped"] as const;
    expect(all.filter(isAtWork)).toEqual(["reading", "writing", "undoing"]);
  });
});
