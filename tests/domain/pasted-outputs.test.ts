import { describe, expect, it } from "vitest";
import { guessColumns } from "~/domain/output-columns";
import { isNearlySame } from "~/domain/output-twins";
import { readPastedTable } from "~/domain/pasted-table";
import { readQuantityText } from "~/domain/quantity-text";
import { dayStyleOf, readWrittenDay } from "~/domain/written-days";

describe("a block copied from a worksheet", () => {
  it("is rows of cells; a quoted cell keeps its line ends, tabs and quotes", () => {
    expect(readPastedTable('a\tb\r\n"một\nhai"\t"nói ""có"""\r\n\r\n\t\r\nx')).toEqual([
      ["a", "b"],
      ["một\nhai", 'nói "có"'],
      ["x"],
    ]);
  });

  it("keeps the quotes of a sentence that only begins with one", () => {
    expect(readPastedTable('"Bầu cử" là ngày hội\tx\n"Tin một" và hai')).toEqual([
      ['"Bầu cử" là ngày hội', "x"],
      ['"Tin một" và hai'],
    ]);
  });
});

describe("the columns of a list", () => {
  it("are known by the head line as reports write it", () => {
    const rows = [
      ["STT", "Ngày đăng", "Tiêu đề", "Đường link", "Đơn vị"],
      ["1", "04/05/2021", "A", "", ""],
    ];
    expect(guessColumns(rows)).toEqual({ hasHeader: true, columns: [null, "day", "title", "link", "unit"] });
  });

  it("are known by what they hold where there is no head line", () => {
    const rows = [
      ["1", "3/5", "Hỏi – đáp: thẻ cử tri", "https://halong.gov.vn/a"],
      ["2", "4/5", "Niêm yết danh sách người ứng cử", "https://halong.gov.vn/b"],
    ];
    expect(guessColumns(rows)).toEqual({ hasHeader: false, columns: [null, "day", "title", "link"] });
    expect(guessColumns([["Tin về hội nghị"], ["Tin về cử tri"]])).toEqual({
      hasHeader: false,
      columns: ["title"],
    });
  });
});

describe("days in a column", () => {
  it.each([
    [["3/5/2021", "04/5", "30/4/2021"], "day-first"],
    [["5/3/2021", "4/30/2021"], "month-first"],
    [["44319", "44320"], "serial"],
    [["5/3/2021", "13/5/2021", "5/30/2021"], "day-first"],
  ])("%j are %s", (cells, style) => expect(dayStyleOf(cells)).toBe(style));

  it.each([
    ["3/5", "day-first", "3/5/2021"],
    ["thứ Sáu 9.1.2026", "day-first", "9/1/2026"],
    ["ngày 9 tháng 1 năm 2026", "day-first", "9/1/2026"],
    ["9/1/26 08:30", "day-first", "9/1/2026"],
    ["4/30/2021", "month-first", "30/4/2021"],
    // Excel counts 23/5/2021 as day 44339.
    ["44339", "serial", "23/05/2021"],
    ["hôm qua", "day-first", "hôm qua"],
    ["31/2", "day-first", "31/2"],
  ] as const)("%j written %s is %s", (cell, style, day) => {
    expect(readWrittenDay(cell, style, "2021-05-04")).toBe(day);
  });

  it("without a year are of the year that is nearest", () => {
    expect(readWrittenDay("28/12", "day-first", "2021-01-05")).toBe("28/12/2020");
    expect(readWrittenDay("3/1", "day-first", "2020-12-30")).toBe("3/1/2021");
  });
});

describe("a figure as reports write it", () => {
  it.each([
    ["", { quantity: "1", qualifier: "exact", basis: "item" }],
    ["hơn 260 cuộc", { quantity: "260", qualifier: "over", basis: "item" }],
    ["trên 8.300 lượt người dự", { quantity: "8.300", qualifier: "over", basis: "item" }],
    ["84 tin, bài, phóng sự", { quantity: "84", qualifier: "exact", basis: "item" }],
    ["2 buổi/ngày", { quantity: "2", basis: "rate", per: "day" }],
    ["10/10 xã", { quantity: "10", whole: "10", basis: "coverage" }],
    ["khoảng 30", { quantity: "30", qualifier: "about" }],
    ["gần 50 băng rôn", { quantity: "50", qualifier: "nearly" }],
    ["hàng nghìn lượt", { quantity: "", qualifier: "uncounted" }],
  ])("%j", (text, parts) => expect(readQuantityText(text)).toMatchObject(parts));

  it.each(["8,3", "nhiều", "abc", "-3", "4/5/6/7 bài", "3/5/2026"])("%j is not taken for a count", (text) => {
    const read = readQuantityText(text);
    expect(read === null || read.qualifier === "uncounted").toBe(true);
  });
});

describe("titles that say nearly the same", () => {
  it("are the same but for marks, case and punctuation, not but for a figure", () => {
    expect(isNearlySame("Niêm yết danh sách cử tri", "NIEM YET danh sach cu tri.")).toBe(true);
    expect(isNearlySame("Bản tin bầu cử tuần 16", "Bản tin bầu cử tuần 17")).toBe(false);
    expect(isNearlySame("Hội nghị cử tri phường Hồng Gai", "Hội nghị cử tri phường Bãi Cháy")).toBe(false);
  });
});
