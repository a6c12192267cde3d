/**
 * A program of its own, so that no file that somebody sends can take the server's memory or time: reads a line of JSON
 * with what is wanted, then the file, and answers with lines of JSON, first what was found, then batches of rows; or
 * one line with why there are none.
 */
import { once } from "node:events";
import readXlsxFile from "read-excel-file/node";
import { formatCivil } from "~/domain/calendar/civil-date";
import { detectSeparator, readCsv } from "~/domain/import-csv";
import { decodeText, detectEncoding } from "~/domain/import-encodings";
import { maxImportColumns, maxImportRows, type TableFound, type TableWish } from "~/domain/import-table";
import { guardWorkbook, Unreadable } from "./xlsx-guard";

const batch = 200;
/** The head line and what stands above it come on top of the rows. */
const maxRows = maxImportRows + 21;

/** Characters of a cell, as worksheets have it; a text file could make one cell of everything. */
const maxCell = 32_767;

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const input = Buffer.concat(chunks);
const head = input.indexOf("\n");
try {
  const wish = JSON.parse(input.toString("utf8", 0, head)) as TableWish;
  const { rows, ...found } = await readTable(input.subarray(head + 1), wish);
  await tell({ ok: true, found: { ...found, count: rows.length } });
  for (let at = 0; at < rows.length; at += batch) await tell(rows.slice(at, at + batch));
} catch (error) {
  const known = error instanceof Unreadable ? error : new Unreadable("import-file-broken");
  await tell({ ok: false, code: known.code, params: known.params });
}

async function tell(line: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, "drain");
}

async function readTable(content: Buffer, wish: TableWish): Promise<TableFound> {
  const begin = content.toString("latin1", 0, 8);
  if (begin.startsWith("PK\u0003\u0004")) return readWorkbook(content, wish);
  if (begin.startsWith("PK")) throw new Unreadable("import-file-broken");
  if (begin.startsWith("\u00d0\u00cf\u0011\u00e0")) throw new Unreadable(codeOfCompound(content));
  if (begin.startsWith("%PDF") || content.subarray(0, 4_096).includes("<html"))
    throw new Unreadable("import-file-kind");
  return readText(content, wish);
}

/** Old workbooks and encrypted new ones share one container; the names in it, in UTF-16, tell which. */
function codeOfCompound(content: Buffer): string {
  const isEncrypted = content.includes(Buffer.from("EncryptedPackage", "utf16le"));
  return isEncrypted ? "import-file-encrypted" : "import-file-xls";
}

function readText(content: Buffer, wish: TableWish): TableFound {
  const encoding = wish.encoding || detectEncoding(content);
  const text = decodeText(content, encoding);
  if (isBinary(text)) throw new Unreadable("import-file-kind");
  const separator = wish.separator || detectSeparator(text);
  const rows = limited(readCsv(text, separator));
  return { kind: "csv", encoding, separator, sheets: [], sheet: "", rows };
}

/** Signs that no text holds: then it is a picture or a program, whatever its name. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4_000);
  const odd = [...sample].filter((sign) => sign < " " && !"\t\n\v\f\r".includes(sign)).length;
  return odd > sample.length / 100;
}

async function readWorkbook(content: Buffer, wish: TableWish): Promise<TableFound> {
  const { hidden } = await guardWorkbook(content);
  const sheets = (await readXlsxFile(content)).filter(({ sheet }) => !hidden.includes(sheet));
  const chosen =
    sheets.find(({ sheet }) => sheet === wish.sheet) ?? sheets.find(({ data }) => data.length > 0);
  const { sheet = "", data = [] } = chosen ?? sheets[0] ?? {};
  const rows = limited(data.map((cells) => cells.map(textOfCell)));
  return { kind: "xlsx", encoding: "", separator: "", sheets: sheets.map((one) => one.sheet), sheet, rows };
}

/** The cell as somebody here would type it: a day as dd/MM/yyyy, a fraction with a comma. */
function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return formatCivil(cell.toISOString().slice(0, 10));
  if (typeof cell === "number") return textOfNumber(cell);
  return String(cell).normalize("NFC").trim();
}

/** Never with just three digits behind the comma: those would be read as thousands. */
function textOfNumber(value: number): string {
  const text = String(value).replace(".", ",");
  return /,\d{3}$/.test(text) ? `${text}0` : text;
}

/** Without empty rows at the end; a file with more rows than one import takes is refused whole, never cut. */
function limited(rows: string[][]): string[][] {
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== ""));
  if (last + 1 > maxRows)
    throw new Unreadable("import-too-many-rows", { max: maxImportRows, count: last + 1 });
  const width = Math.max(0, ...rows.slice(0, 1_000).map((cells) => cells.length));
  if (width > maxImportColumns)
    throw new Unreadable("import-too-many-columns", { max: maxImportColumns, count: width });
  if (rows.some((cells) => cells.some((cell) => cell.length > maxCell)))
    throw new Unreadable("import-file-harmful", { what: "cell" });
  return rows.slice(0, last + 1);
}
