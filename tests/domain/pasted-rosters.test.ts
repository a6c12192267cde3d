import { describe, expect, it } from "vitest";
import { readMemberLines } from "~/domain/roster";
import { MOST_NEW_UNITS, readUnitLines } from "~/domain/unit-forms";
import { said } from "../support/said";

describe("pasted lists of people and units", () => {
  const areas = [{ id: "a1", name: "Phường Hà Tu", shortName: "Hà Tu" }];

  it("of members leave out empty lines and take an area once, by either of its names", () => {
    expect(readMemberLines("\nTrần A\tTổ trưởng\tUBND\thà tu; Phường Hà Tu\n", areas)).toEqual({
      members: [{ name: "Trần A", position: "Tổ trưởng", agency: "UBND", areaIds: ["a1"] }],
      problems: [],
    });
  });

  it("of members say at which line what is wrong", () => {
    const { problems } = readMemberLines(`Trần A\nTrần B\tx\t${"y".repeat(900)}\nTrần C\tx\t\tLạ`, areas);
    expect(problems.map(({ code, params }) => [code, params?.line])).toEqual([
      ["member-line", 1],
      ["member-line-long", 2],
      ["area-unknown", 3],
    ]);
    expect(said(readMemberLines(" \n", areas).problems)).toEqual(["lines required"]);
  });

  it("of units are not empty, and not longer than a country's", () => {
    const read = (lines: string) => readUnitLines(lines, { kind: "auto", bloc: "" }, ["Xã A"]);
    expect(said(read("\n \t x").problems)).toEqual(["lines required"]);
    const many = Array.from({ length: MOST_NEW_UNITS + 1 }, (_, at) => `Đơn vị số ${at}`).join("\n");
    expect(said(read(many).problems)).toEqual(["lines too-many-new-units"]);
    expect(said(read("xã a").problems)).toEqual(["lines unit-on-record"]);
    expect(read("Phường Hà Tu").units).toMatchObject([{ shortName: "Hà Tu", kind: "ward" }]);
  });
});
