import { describe, expect, it } from "vitest";
import { quantityText, readGridRow, settledCell } from "~/domain/output-grid";
import { readBlock } from "~/domain/output-grid-block";
import { indexOf, nameOf, suggestionsFor } from "~/domain/output-grid-names";
import {
  blankRow,
  countsOf,
  type GridAct,
  type GridState,
  gridAfter,
  isUnsent,
  savedRow,
} from "~/domain/output-grid-state";
import { readQuantityText } from "~/domain/quantity-text";
import { cellsOf, choices, names, today } from "../support/grid-choices";

describe("cells of the entry grid", () => {
  it.each([
    ["hôm nay", "04/05/2021"],
    ["Hom qua", "03/05/2021"],
    ["4/5", "04/05/2021"],
    ["1.5.21", "01/05/2021"],
    ["31/12", "31/12/2020"],
    ["31/2/2021", "31/2/2021"],
  ])("read the day “%s” as %s", (typed, day) => {
    expect(settledCell("day", typed, names, today)).toBe(day);
  });

  it("write names in full once they are left, and leave what names nothing as it was typed", () => {
    expect(settledCell("unit", "cao thang; thanh doan", names, today)).toBe(
      "Phường Cao Thắng; Thành đoàn Hạ Long",
    );
    expect(settledCell("category", "bai dang FANPAGE", names, today)).toBe("Bài đăng fanpage");
    expect(settledCell("unit", "cao", names, today)).toBe("cao");
    expect(settledCell("message", "quyen va nghia vu cua cu tri", names, today)).toBe(
      "Quyền và nghĩa vụ của cử tri",
    );
    expect(settledCell("day", "  ", names, today)).toBe("");
    expect(settledCell("title", "  Tin   một ", names, today)).toBe("Tin một");
  });

  it("offer names without marks, by the beginning first, then by any words", () => {
    expect(suggestionsFor(choices.units, "cao thang", 8)).toEqual(["Phường Cao Thắng"]);
    expect(suggestionsFor(choices.units, "cao", 8)).toEqual(["Phường Cao Thắng", "Phường Cao Xanh"]);
    expect(suggestionsFor(choices.units, "ha thanh", 8)).toEqual(["Thành đoàn Hạ Long"]);
    expect(suggestionsFor(choices.units, "xyz", 8)).toEqual([]);
    expect(suggestionsFor(choices.units, "", 2)).toEqual(["Phường Cao Thắng", "Phường Cao Xanh"]);
    expect(suggestionsFor(choices.units, "cao", 1)).toEqual(["Phường Cao Thắng"]);
  });

  it("show the key of what has no name that leads back to it", () => {
    const twins = indexOf({
      ...choices,
      units: [
        ["a", "Phòng Văn hóa"],
        ["b", "Phòng Văn hóa"],
      ],
    });
    expect(
      nameOf(
        [
          ["a", "Phòng Văn hóa"],
          ["b", "Phòng Văn hóa"],
        ],
        twins.unit,
        "b",
      ),
    ).toBe("b");
    expect(nameOf(choices.units, names.index.unit, "không-có")).toBe("không-có");
  });

  it("take a channel from the row's own unit when several have one of that name", () => {
    const row = cellsOf({ unit: "Cao Xanh", channel: "fanpage" });
    expect(readGridRow(row, names.index, today).fields).toMatchObject({
      units: ["p-cao-xanh"],
      channels: ["c2"],
    });
  });

  it.each(["5", "trên 170", "gần 1.250", "khoảng 8.300", "10/12", "2/ngày", "chưa đếm"])(
    "show the figure “%s” as it was understood, and understand it again",
    (text) => {
      const read = readQuantityText(text);
      if (!read) throw new Error("not read");
      const digits = { quantity: read.quantity.replace(/\D/g, ""), whole: read.whole.replace(/\D/g, "") };
      expect(quantityText({ ...read, ...digits })).toBe(text);
    },
  );
});

describe("a block pasted into the grid", () => {
  it("fills cells from the chosen one on; empty lines keep the lines below in their places", () => {
    const { rows, beyond } = readBlock("4/5\tCao Thắng\n\n5/5\tCao Xanh\n", "day");
    expect(rows).toEqual([{ day: "4/5", unit: "Cao Thắng" }, { day: "" }, { day: "5/5", unit: "Cao Xanh" }]);
    expect(beyond).toBe(0);
  });

  it("goes by its head line when it has one, and says how many columns have no place", () => {
    const named = readBlock("STT\tTiêu đề\tNgày\n1\tTin một\t4/5\n2\tTin hai\t5/5", "note");
    expect(named.rows).toEqual([
      { title: "Tin một", day: "4/5" },
      { title: "Tin hai", day: "5/5" },
    ]);
    expect(named.beyond).toBe(1);
    expect(readBlock("a\tb\tc", "note")).toEqual({ rows: [{ note: "a" }], beyond: 2 });
  });
});

describe("a grid at work", () => {
  const saved = { number: 5, code: "KQ-2021-0005", version: 1, loggedAt: "2021-05-04T02:00:00.000Z" };
  const title = (text: string) => cellsOf({ title: text });
  const begun: GridState = { rows: [savedRow({ ...saved, cells: title("một") }), blankRow("k1")] };
  const rowsAfter = (...acts: GridAct[]) => acts.reduce(gridAfter, begun).rows;
  const write = (row: number, text: string): GridAct => ({
    act: "write",
    changes: [{ row, cells: { title: text } }],
    keys: ["k2", "k3"],
  });
  const leave = (row: number): GridAct => ({ act: "leave", left: new Map([[row, []]]) });
  const answer = (text: string): GridAct => ({
    act: "answered",
    answers: [{ key: "k1", kind: "saved", saved: { ...saved, number: 6, cells: title(text) } }],
  });

  it("grows to hold what is written below its last row", () => {
    const rows = rowsAfter(write(3, "xa"));
    expect(rows.map(({ state }) => state)).toEqual(["saved", "blank", "blank", "typing"]);
  });

  it("leaves a recorded row recorded when its old text is typed again", () => {
    expect(rowsAfter(write(0, "hai"))[0]?.state).toBe("typing");
    expect(rowsAfter(write(0, "hai"), write(0, "một"))[0]?.state).toBe("saved");
  });

  it("goes on as a correction of what was recorded when the row is typed in while it is under way", () => {
    const rows = rowsAfter(
      write(1, "tin"),
      leave(1),
      { act: "sent", keys: ["k1"] },
      write(1, "tin dài hơn"),
      answer("tin"),
    );
    expect(rows[1]).toMatchObject({ state: "typing", saved: { number: 6 }, cells: { title: "tin dài hơn" } });
    expect(rows[1] && isUnsent(rows[1])).toBe(true);
  });

  it("sends a row again that did not arrive, and counts what waits and what needs a hand", () => {
    const refusal = {
      key: "k1",
      kind: "refused",
      problems: [{ field: "title", code: "title-needed" }],
      asks: [],
    } as const;
    const sent: GridAct[] = [write(1, "tin"), leave(1), { act: "sent", keys: ["k1"] }];
    expect(countsOf(rowsAfter(...sent, { act: "failed", keys: ["k1"] }))).toMatchObject({
      all: 2,
      saved: 1,
      waiting: 1,
    });
    const refused = rowsAfter(...sent, { act: "answered", answers: [refusal] });
    expect(countsOf(refused)).toMatchObject({ saved: 1, wrong: 1 });
    expect(refused[1]?.state).toBe("wrong");
  });

  it("writes nothing into a recorded row of a closed week", () => {
    const locked = savedRow({ ...saved, cells: title("một") }, { field: "date", code: "week-closed" });
    expect(gridAfter({ rows: [locked] }, write(0, "hai")).rows[0]).toBe(locked);
  });
});
