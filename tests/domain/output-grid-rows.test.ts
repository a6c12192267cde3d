import { describe, expect, it } from "vitest";
import { columnOf, type GridCells, isLocked, problemsIn, readGridRow } from "~/domain/output-grid";
import { entriesOf } from "~/domain/output-grid-form";
import { cellsOf, names, today } from "../support/grid-choices";

describe("what stands against recording a row", () => {
  const full = cellsOf({ day: "4/5", unit: "Cao Xanh", category: "Portal items", title: "Tin" });
  const said = (cells: Partial<GridCells>) =>
    problemsIn({ ...full, ...cells }, names.index, today).map(({ field, code }) => `${field} ${code}`);

  it.each<[string, Partial<GridCells>, string[]]>([
    ["nothing where all that is needed is there", {}, []],
    ["nothing where a channel tells the category", { category: "", channel: "fanpage" }, []],
    ["a missing day", { day: "" }, ["date date-needed"]],
    ["a missing unit", { unit: "" }, ["units unit-needed"]],
    ["a missing title", { title: "" }, ["title title-needed"]],
    ["neither category nor channel", { category: "" }, ["categories category-needed"]],
    ["a unit that is not known", { unit: "Cao Xanh; Lạ" }, ["units unit-not-found"]],
    ["a category that is not known", { category: "Lạ" }, ["categories category-not-found"]],
    ["a topic that is not known", { message: "Lạ" }, ["message message-not-found"]],
    ["a channel that is not known", { channel: "Lạ" }, ["channels channel-not-found"]],
    ["what is no figure", { quantity: "?" }, ["quantity quantity-unread"]],
    ["a day that does not exist", { day: "31/2/2021" }, ["date no-such-day"]],
    ["a day that has not come", { day: "5/5/2021" }, ["date future-date"]],
    [
      "texts that are too long",
      { title: "x".repeat(9_999), note: "x".repeat(9_999) },
      ["title too-long", "note too-long"],
    ],
    [
      "more units than go together",
      { unit: Array.from({ length: 300 }, () => "Cao Xanh").join(";") },
      ["units too-many-units"],
    ],
  ])("is %s", (_, cells, problems) => {
    expect(said(cells)).toEqual(problems);
  });

  it("counts one piece where the figure is not understood, and keeps the other cells", () => {
    const { fields } = readGridRow({ ...full, quantity: "?" }, names.index, today);
    expect(fields).toMatchObject({ quantity: "1", basis: "item", title: "Tin", units: ["p-cao-xanh"] });
  });

  it("shows itself in the column that it is about, or over the whole row", () => {
    expect(["date", "whole", "channels", "form"].map(columnOf)).toEqual(["day", "quantity", "channel", null]);
    expect(isLocked([{ field: "date", code: "week-closed" }])).toBe(true);
    expect(isLocked([{ field: "date", code: "no-such-day" }])).toBe(false);
  });
});

describe("rows of the grid as they are sent", () => {
  const column = (value: string) => [value, value];
  const form = {
    ...{ login: "thu-ky", key: ["k1", "k2"], number: ["", "5"], version: ["", "2"], reason: ["", "Hai tin"] },
    ...{
      confirm: ["", "same-link,same-title"],
      day: column("4/5"),
      unit: column("Cao Xanh"),
      category: column(""),
    },
    ...{
      channel: column(""),
      quantity: column("1"),
      title: ["một", "hai"],
      link: column(""),
      message: column(""),
    },
    note: column(""),
  };

  it("are new, or correct the output that they name at the version it was read at", () => {
    const [first, second] = entriesOf(form);
    expect(first).toMatchObject({ key: "k1", revises: null, confirm: [], cells: { title: "một" } });
    expect(second).toMatchObject({
      ...{
        key: "k2",
        revises: { number: 5, version: 2 },
        confirm: ["same-link", "same-title"],
        reason: "Hai tin",
      },
      cells: { day: "4/5", title: "hai" },
    });
  });
});
