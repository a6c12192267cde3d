import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine, textOfCsv } from "~/domain/sheets";

describe("a line of CSV", () => {
  it("quotes what RFC 4180 says has to be quoted, and writes days as people read them", () => {
    expect(csvLine(["a", 'b "c"', "d, e", "f\ng", 1250, { day: "2021-05-04" }, ""])).toBe(
      'a,"b ""c""","d, e","f\ng",1250,04/05/2021,\r\n',
    );
  });

  it.each(["=1+1", "+84", "-2", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x","y")'])(
    "begins no text with what a spreadsheet runs: %j",
    (text) => {
      const [first] = csvLine([text]).replace(/^"/, "");
      expect(first).toBe("'");
    },
  );

  it("gives every text back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const cell = csvLine([text]).slice(0, -2);
        const unquoted = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(textOfCsv(unquoted)).toBe(text);
      }),
    );
  });
});

describe("the apostrophe that makes a cell safe", () => {
  it.each([
    ["'=1+1", "=1+1"],
    ["''tis", "'tis"],
    ["'tis", "'tis"],
    ["=1+1", "=1+1"],
    ["", ""],
  ])("%s was %s", (cell, text) => {
    expect(textOfCsv(cell)).toBe(text);
  });
});
