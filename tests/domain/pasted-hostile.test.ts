import { describe, expect, it } from "vitest";
import { findHead } from "~/domain/import-columns";
import { readFigures } from "~/domain/import-figures";
import { guessColumns } from "~/domain/output-columns";
import type { ListNames } from "~/domain/output-rows";
import { linksIn, withoutLink } from "~/domain/pasted-links";
import { readPastedList } from "~/domain/pasted-list";
import { beyondPasted, readPastedTable } from "~/domain/pasted-table";

const names: ListNames = { units: new Map(), categories: new Map(), messages: new Map() };
const read = (text: string) => readPastedList(text, names, "2021-05-04");

/** So much of one sign that a search beginning anew at each of them would not end within a test's time. */
const many = 300_000;
const cases: [string, string][] = [
  ["(", ""],
  [":", "x"],
  [".", "x"],
  ["-", "x https://a.vn/b"],
  ["- ", "x https://a.vn/b"],
  ["-a", ""],
  ["a.", "x"],
  ["xem ", "x https://a.vn/b"],
  [" ", "x"],
  ["> ", "x"],
];

describe("a text that is made to hold up its reader", () => {
  for (const [sign, end] of cases) {
    const text = `x${sign.repeat(many / sign.length)}${end}`;
    const shown = JSON.stringify(`${sign}…${end}`);
    it(`${shown} is read as a line and as a cell in a moment, and stays what it is`, () => {
      expect(read(text).rows.length + read(text).aside.length).toBe(1);
      expect(read(`Ngày\tTiêu đề\n1/5\t${text}`).rows[0]?.cells[1]).toBe(text.trim());
      expect(findHead([[text, text]]).columns).toHaveLength(2);
      expect(linksIn(`https://a.vn/${text}`).length).toBeGreaterThan(0);
      expect(readFigures(`hơn ${text}`).ok).toBe(false);
    });
  }
});

describe("words that lead to a link", () => {
  it("go with it, several and with signs between them too", () => {
    const link = "https://a.vn/b";
    expect(withoutLink(`Ra quân tuyên truyền – xem tại: ${link}`, link)).toBe("Ra quân tuyên truyền");
    expect(withoutLink(`Ra quân, xem link ${link}`, link)).toBe("Ra quân");
    expect(withoutLink(`Ra quân -> ${link}`, link)).toBe("Ra quân");
    expect(withoutLink(`Xemtin ${link}`, link)).toBe("Xemtin");
    expect(withoutLink(`Hội nghị (${link})`, link)).toBe("Hội nghị");
  });
});

describe("the size of a pasted block", () => {
  const most = { lines: 3, columns: 2, characters: 10 };

  it("is within its bounds up to the last line, column and character", () => {
    expect(beyondPasted(readPastedTable("a\tb\nc\nd\t0123456789"), most)).toBeNull();
  });

  it("is told with what there is too much of", () => {
    expect(beyondPasted(readPastedTable("a\nb\nc\nd"), most)).toEqual({ of: "lines", count: 4 });
    expect(beyondPasted(readPastedTable("a\nb\tc\td"), most)).toEqual({ of: "columns", count: 3 });
    expect(beyondPasted(readPastedTable("a\n0123456789x"), most)).toEqual({ of: "characters", count: 11 });
  });

  it("is counted however many lines there are", () => {
    const table = Array.from({ length: 300_000 }, () => ["a"]);
    expect(beyondPasted(table, { ...most, lines: 300_000 })).toBeNull();
    expect(guessColumns(table).columns).toEqual(["title"]);
  });
});
