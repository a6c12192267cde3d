import { crc32, deflateRawSync } from "node:zlib";

interface Part {
  name: string;
  content: Buffer | string;
  /** What the archive says instead of the truth. */
  says?: { size?: number; flags?: number };
}

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const sheetNs = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relNs = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook with one sheet, as the least that programs write. */
export function workbookParts(
  sheetXml: string,
  more: Part[] = [],
  { is1904 = false, sheets = 1 } = {},
): Part[] {
  const names = Array.from({ length: sheets }, (_, at) => at + 1);
  return [
    { name: "[Content_Types].xml", content: types },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relNs}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${sheetNs} xmlns:r="${relNs}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${names
        .map(
          (n) => `<sheet name="S${n}" sheetId="${n}"${n < sheets ? ' state="hidden"' : ""} r:id="rId${n}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map(
          (n) => `<Relationship Id="rId${n}" Type="${relNs}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
        )
        .join(
          "",
        )}<Relationship Id="rIdS" Type="${relNs}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${relNs}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      content: `<styleSheet ${sheetNs}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    ...names.slice(0, -1).map((n) => ({
      name: `xl/worksheets/sheet${n}.xml`,
      content: sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>ẩn</t></is></c></row>'),
    })),
    { name: `xl/worksheets/sheet${sheets}.xml`, content: sheetXml },
    ...more,
  ];
}

export const sheetOf = (rows: string): string =>
  `<worksheet ${sheetNs}><sheetData>${rows}</sheetData></worksheet>`;

/** A zip archive of deflated parts which may tell untruths about themselves (APPNOTE 4.3). */
export function archive(parts: readonly Part[]): Buffer {
  const [bodies, names]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, says = {} } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x800 | (says.flags ?? 0), 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(says.size ?? raw.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from("PK\u0003\u0004"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    names.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), head, tail, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(names);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const good = '<row r="1"><c r="A1" t="inlineStr"><is><t>Tiêu đề</t></is></c></row>';
const lol =
  '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const columns = Array.from({ length: 16_384 }, (_, at) => `<c r="${letters(at + 1)}1"><v>1</v></c>`).join("");
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1_000),
    Buffer.from(stream, "utf16le"),
  ]);

/** Files that would harm whoever opens them, or that are no workbook: each with the code of its refusal. */
export const hostileWorkbooks: Record<string, { make: () => Buffer; code: string }> = {
  "a bomb of one part": {
    make: () =>
      archive(workbookParts(sheetOf(good), [{ name: "xl/a.xml", content: Buffer.alloc(300_000_000, " ") }])),
    code: "import-file-harmful",
  },
  "a bomb of many parts": {
    make: () =>
      archive(
        workbookParts(
          sheetOf(good),
          Array.from({ length: 200 }, (_, at) => ({
            name: `xl/m/${at}.bin`,
            content: Buffer.alloc(900_000),
          })),
        ),
      ),
    code: "import-file-harmful",
  },
  "a bomb that says it is small": {
    make: () =>
      archive(
        workbookParts(sheetOf(good), [
          { name: "xl/a.xml", content: Buffer.alloc(200_000_000, " "), says: { size: 100 } },
        ]),
      ),
    code: "import-file-broken",
  },
  "a name that climbs out": {
    make: () => archive(workbookParts(sheetOf(good), [{ name: "../../etc/passwd", content: "x" }])),
    code: "import-file-broken",
  },
  "an absolute name": {
    make: () => archive(workbookParts(sheetOf(good), [{ name: "/etc/passwd", content: "x" }])),
    code: "import-file-broken",
  },
  "an archive within": {
    make: () => archive(workbookParts(sheetOf(good), [{ name: "xl/m/a.zip", content: "x" }])),
    code: "import-file-harmful",
  },
  "an archive within under another name": {
    make: () => archive(workbookParts(sheetOf(good), [{ name: "xl/m/a.bin", content: "PK\u0003\u0004abc" }])),
    code: "import-file-harmful",
  },
  "two parts of one name": {
    make: () => archive([...workbookParts(sheetOf(good)), { name: "xl/workbook.xml", content: "<a/>" }]),
    code: "import-file-harmful",
  },
  "a billion laughs": {
    make: () => archive(workbookParts(`${lol}${sheetOf(good)}`)),
    code: "import-file-harmful",
  },
  "a billion laughs in UTF-16": {
    make: () =>
      archive([
        ...workbookParts(sheetOf(good)),
        { name: "xl/b.xml", content: Buffer.from(`\ufeff${lol}<a/>`, "utf16le") },
      ]),
    code: "import-file-harmful",
  },
  "16,384 columns": {
    make: () => archive(workbookParts(sheetOf(`<row r="1">${columns}</row>`))),
    code: "import-too-many-columns",
  },
  "a cell in the last row and a far column": {
    make: () =>
      archive(workbookParts(sheetOf(`${good}<row r="1048576"><c r="IV1048576"><v>1</v></c></row>`))),
    code: "import-too-many-cells",
  },
  "a row of the number 999,999,999": {
    make: () => archive(workbookParts(sheetOf(`${good}<row r="999999999"><c><v>1</v></c></row>`))),
    code: "import-too-many-cells",
  },
  "more than a thousand parts": {
    make: () =>
      archive(
        workbookParts(
          sheetOf(good),
          Array.from({ length: 1_100 }, (_, at) => ({ name: `a/${at}`, content: "" })),
        ),
      ),
    code: "import-file-harmful",
  },
  "an encrypted part": {
    make: () =>
      archive(workbookParts(sheetOf(good), [{ name: "xl/a.xml", content: "x", says: { flags: 1 } }])),
    code: "import-file-encrypted",
  },
  "a truncated file": {
    make: () => archive(workbookParts(sheetOf(good))).subarray(0, 900),
    code: "import-file-broken",
  },
  "no archive but its beginning": {
    make: () => Buffer.from("PK\u0003\u0004 không phải"),
    code: "import-file-broken",
  },
  "an old workbook (.xls)": { make: () => compound("Workbook"), code: "import-file-xls" },
  "a workbook with a password": { make: () => compound("EncryptedPackage"), code: "import-file-encrypted" },
  "a binary workbook (.xlsb)": {
    make: () =>
      archive([
        { name: "[Content_Types].xml", content: types },
        { name: "xl/workbook.bin", content: "x" },
      ]),
    code: "import-file-xlsb",
  },
  "a sheet of LibreOffice (.ods)": {
    make: () =>
      archive([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { name: "content.xml", content: "<office/>" },
      ]),
    code: "import-file-ods",
  },
  "a picture": {
    make: () => Buffer.from("ffd8ffe000104a46494600010100000100010000ffd900000000", "hex"),
    code: "import-file-kind",
  },
  "a PDF": { make: () => Buffer.from("%PDF-1.4\n%âãÏÓ\n"), code: "import-file-kind" },
};

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
