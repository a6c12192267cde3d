import { describe, expect, it } from "vitest";
import type { ListNames } from "~/domain/output-rows";
import { linksIn, withoutLink } from "~/domain/pasted-links";
import { readPastedList, textOfList } from "~/domain/pasted-list";

const named = (pairs: Record<string, string>) => new Map(Object.entries(pairs));
const names: ListNames = {
  units: named({ "phuong hong gai": "hong-gai", "hong gai": "hong-gai", "thanh doan": "thanh-doan" }),
  categories: named({
    pano: "pano",
    "bang ron khau hieu": "banner",
    "tin bai bao chi": "article",
    "tin zalo oa": "zalo-oa",
  }),
  messages: new Map(),
};
const read = (text: string) => readPastedList(text, names, "2021-05-04");
const cells = (text: string) => read(text).rows.map((row) => row.cells);

describe("lines of a message", () => {
  it("are one item each: bullets go, days and links are taken out, a day on its own holds below", () => {
    const message = [
      "Kính gửi Tổ giúp việc:",
      "Ngày 3/5:",
      "- Tin hội nghị cử tri https://halong.gov.vn/tin-1.",
      "2) Phỏng vấn Chủ tịch UBND phường (2/5)",
      "https://fb.com/truyenhinhhalong/posts/123",
      "🔹 4/5/2021: Phóng sự “Ngày hội non sông”, xem: halong.gov.vn/tin-2 và https://zalo.me/s/9",
      "Chủ nhật 02/05/2021",
      "+ Xe loa tuyên truyền, ngày 1/5.",
    ].join("\n");
    expect(cells(message)).toEqual([
      ["Ngày 3/5", "Tin hội nghị cử tri", "https://halong.gov.vn/tin-1", ""],
      ["2/5", "Phỏng vấn Chủ tịch UBND phường", "https://fb.com/truyenhinhhalong/posts/123", ""],
      ["4/5/2021", "Phóng sự “Ngày hội non sông”", "halong.gov.vn/tin-2", "https://zalo.me/s/9"],
      ["1/5", "Xe loa tuyên truyền", "", ""],
    ]);
    expect(read(message).aside).toEqual([{ line: 1, cells: ["Kính gửi Tổ giúp việc:"], why: "heading" }]);
  });

  it("keep a day that has not come in the title, and lose the stamp and name of a copied chat", () => {
    expect(cells("Hướng tới ngày bầu cử (23/5/2021)\n[08:30 03/05/2021] Nguyễn A: Tin loa phường")).toEqual([
      ["", "Hướng tới ngày bầu cử (23/5/2021)", "", ""],
      ["03/05/2021", "Tin loa phường", "", ""],
    ]);
  });
});

describe("a table of a report", () => {
  const report = [
    "BÁO CÁO KẾT QUẢ TUẦN 18\t\t",
    "TT\tTên tin, bài\tĐường link",
    "I. Phường Hồng Gai\t\t",
    "1\tTin một\thttps://a.vn/1",
    "II. Thành Đoàn\t\t",
    "1\tTin hai\t",
    "Tổng cộng\t2\t",
  ].join("\n");

  it("has its head line below its title; lines that name a unit hold below; sums are no items", () => {
    const { columns, rows, aside } = read(report);
    expect(columns).toEqual([null, "title", "link", "unit"]);
    expect(rows).toEqual([
      { line: 4, cells: ["1", "Tin một", "https://a.vn/1", "Phường Hồng Gai"] },
      { line: 6, cells: ["1", "Tin hai", "", "Thành Đoàn"] },
    ]);
    expect(aside.map(({ line, why }) => `${line} ${why}`)).toEqual([
      "1 above-head",
      "3 holds-below",
      "5 holds-below",
      "7 total",
    ]);
  });

  it("reads the same from the text that it is written back to", () => {
    const once = read(report);
    const again = read(textOfList(once));
    expect(again.rows.map((row) => row.cells)).toEqual(once.rows.map((row) => row.cells));
    expect(again.columns).toEqual(once.columns);
  });

  it("keeps an empty first cell at its place, though forms lose blanks at their ends", () => {
    const list = read('""\tTiêu đề\tNgày\n""\tTin\t3/5');
    expect(textOfList(list).trim()).toBe('""\tTiêu đề\tNgày\n""\tTin\t3/5');
  });
});

it("a sheet whose columns are categories gives an item for each figure; blank is none and 0 is one", () => {
  const { kind, rows } = read(
    "Ngày\tĐơn vị\tPano\tBăng rôn, khẩu hiệu\n3/5\tHồng Gai\t2\thơn 40\n4/5\tThành Đoàn\t\t0",
  );
  expect(kind).toBe("matrix");
  expect(rows.map((row) => row.cells.slice(0, 5))).toEqual([
    ["3/5", "Hồng Gai", "pano", "2", "Pano"],
    ["3/5", "Hồng Gai", "banner", "hơn 40", "Băng rôn, khẩu hiệu"],
    ["4/5", "Thành Đoàn", "banner", "0", "Băng rôn, khẩu hiệu"],
  ]);
});

it.each([
  ["Xem https://a.vn/1.", ["https://a.vn/1"]],
  ["Tin (halong.gov.vn/tin-2), https://b.vn", ["halong.gov.vn/tin-2", "https://b.vn"]],
  ["gửi ban@a.vn/x", []],
])("links in %j", (text, links) => expect(linksIn(text)).toEqual(links));

it("the words around a link stay without what led to it", () => {
  expect(withoutLink("Tin một. Link: https://a.vn/1", "https://a.vn/1")).toBe("Tin một.");
  expect(withoutLink("Tin hai (https://a.vn/1)", "https://a.vn/1")).toBe("Tin hai");
});

describe("a list with lines that hold for those below", () => {
  it("gives them day and unit in columns of their own, and keeps what a line says itself", () => {
    const list = read(
      [
        "TT\tTên tin, bài\tĐường link\tNgày",
        "Ngày 3/5\t\t\t",
        "1\tTin một\t\t",
        "2\tTin hai\t\t2/5",
        "Ghi chú thêm\t\t\t",
        "Cổng thông tin\tTin ba\t\t",
      ].join("\n"),
    );
    expect(list.rows.map(({ line, cells: [, title, , day] }) => [line, title, day])).toEqual([
      [3, "Tin một", "Ngày 3/5"],
      [4, "Tin hai", "2/5"],
      [5, "", "Ngày 3/5"],
      [6, "Tin ba", "Ngày 3/5"],
    ]);
    expect(list.aside).toMatchObject([{ line: 2, why: "holds-below" }]);
  });

  it("reads back as the same list, also one without a head", () => {
    for (const text of [
      "TT\tTên tin, bài\tNgày\n1\tTin\t3/5\nTổng\t1\t",
      "Tin một\thttps://a.vn/1\tx\nTin hai\thttps://a.vn/2\ty",
    ]) {
      const list = read(text);
      expect(read(textOfList(list)).rows.map((row) => row.cells)).toEqual(list.rows.map((row) => row.cells));
    }
  });
});
