import { describe, expect, it } from "vitest";
import { readTable } from "~/adapters/table-reader.server";
import { archive, hostileWorkbooks, sheetOf, workbookParts } from "../support/hostile-workbooks";

const wish = { encoding: "", separator: "", sheet: "" } as const;
const mebibyte = 2 ** 20;

async function rowsOf(content: Uint8Array): Promise<string[][]> {
  const read = await readTable(content, wish);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.rows;
}

describe("a file that would harm its reader", () => {
  for (const [name, { make, code }] of Object.entries(hostileWorkbooks)) {
    it(`is refused and costs the server no memory: ${name}`, async () => {
      const content = make();
      const before = process.memoryUsage().rss;
      let highest = before;
      const watch = setInterval(() => {
        highest = Math.max(highest, process.memoryUsage().rss);
      }, 5);
      const read = await readTable(content, wish);
      clearInterval(watch);
      expect(read.ok ? "was read" : read.problems[0]?.code).toBe(code);
      expect((highest - before) / mebibyte).toBeLessThan(64);
    });
  }
});

it("refuses a text file that makes one cell of everything", async () => {
  const cell = (length: number) => Buffer.from(`Ngày,Tiêu đề\n3/5,${"(".repeat(length)}\n`);
  expect((await rowsOf(cell(32_767)))[1]?.[1]).toHaveLength(32_767);
  expect(await readTable(cell(32_768), wish)).toEqual({
    ok: false,
    problems: [{ field: "file", code: "import-file-harmful", params: { what: "cell" } }],
  });
});

describe("a true workbook", () => {
  const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

  it("gives shared and inline texts, days of both calendars, figures and kept results of formulas", async () => {
    const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Ngày</t></si><si><r><t>Tiêu </t></r><r><t>đề</t></r></si></sst>`;
    const rows = [
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${inline("C1", "Số lượng")}</row>`,
      `<row r="2"><c r="A2" s="1"><v>44320</v></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>Ngàyx</v></c><c r="C2"><f>1+2</f><v>3</v></c></row>`,
      `<row r="3"><c r="A3" s="1"><v>44320.5</v></c><c r="C3"><v>1.171</v></c></row>`,
    ].join("");
    const more = [{ name: "xl/sharedStrings.xml", content: strings }];
    expect(await rowsOf(archive(workbookParts(sheetOf(rows), more)))).toEqual([
      ["Ngày", "Tiêu đề", "Số lượng"],
      ["04/05/2021", "Ngàyx", "3"],
      // Three digits behind a comma would be read as thousands.
      ["04/05/2021", "", "1,1710"],
    ]);
    const in1904 = sheetOf(
      `<row r="1">${inline("A1", "Ngày")}</row><row r="2"><c r="A2" s="1"><v>42858</v></c></row>`,
    );
    expect(await rowsOf(archive(workbookParts(in1904, [], { is1904: true })))).toEqual([
      ["Ngày"],
      ["04/05/2021"],
    ]);
  });

  it("is read from its first sheet that is not hidden", async () => {
    const content = archive(
      workbookParts(sheetOf(`<row r="1">${inline("A1", "hiện")}</row>`), [], { sheets: 2 }),
    );
    expect(await rowsOf(content)).toEqual([["hiện"]]);
  });

  it("may be formatted down to its last row", async () => {
    const content = archive(
      workbookParts(sheetOf(`<row r="1">${inline("A1", "một")}</row><row r="1048576" s="1"/>`)),
    );
    expect(await rowsOf(content)).toEqual([["một"]]);
  });
});
