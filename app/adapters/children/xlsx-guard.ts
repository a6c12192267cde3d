/**
 * What a workbook must not be before any reader of XML sees it. Each part is really unpacked once, as a stream that
 * is only looked at: what the archive says of itself is not believed.
 */
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

export class Unreadable extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
  }
}

const mebibyte = 2 ** 20;
export const limits = {
  entries: 1_000,
  unpacked: 64 * mebibyte,
  /** How many times larger than packed a part may be, once it is above a megabyte. */
  ratio: 200,
  columns: 256,
  /** Cells of one sheet, those between its corners included. */
  cells: 2_000_000,
};

export interface SheetFacts {
  /** Names of the sheets that are hidden. */
  hidden: string[];
}

/** Throws Unreadable for a workbook that could harm its reader, or that is no workbook. */
export async function guardWorkbook(content: Buffer): Promise<SheetFacts> {
  const archive = await openArchive(content);
  if (archive.entryCount > limits.entries) throw new Unreadable("import-file-harmful", { what: "entries" });
  const names = new Set<string>();
  const hidden: string[] = [];
  let unpacked = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      checkEntry(entry, names);
      names.add(entry.fileName);
      if (entry.fileName.endsWith("/")) continue;
      const watch = watchOf(entry.fileName);
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        unpacked += chunk.length;
        if (unpacked > limits.unpacked) throw new Unreadable("import-file-harmful", { what: "size" });
        watch.see(chunk as Buffer);
      }
      hidden.push(...watch.end());
    }
  } catch (error) {
    // Names with "..", sizes that are not true, broken parts: the reader of archives says so by itself.
    throw error instanceof Unreadable ? error : new Unreadable("import-file-broken");
  }
  checkKind(names);
  return { hidden };
}

async function openArchive(content: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(content, { lazyEntries: true, validateEntrySizes: true });
  } catch {
    throw new Unreadable("import-file-broken");
  }
}

function checkEntry(entry: Entry, names: ReadonlySet<string>): void {
  const { fileName, compressedSize, uncompressedSize } = entry;
  const refuse = (what: string) => new Unreadable("import-file-harmful", { what });
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Unreadable("import-file-encrypted");
  if (names.has(fileName)) throw refuse("twice");
  if (/\.(zip|xlsx|xlsm|docx|pptx|jar|7z|rar|gz)$/i.test(fileName)) throw refuse("nested");
  if (uncompressedSize > limits.unpacked) throw refuse("size");
  if (uncompressedSize > mebibyte && uncompressedSize > limits.ratio * Math.max(1, compressedSize))
    throw refuse("ratio");
}

function checkKind(names: ReadonlySet<string>): void {
  if (names.has("xl/workbook.bin")) throw new Unreadable("import-file-xlsb");
  if (names.has("xl/workbook.xml")) return;
  const isOds = names.has("content.xml") && names.has("mimetype");
  throw new Unreadable(isOds ? "import-file-ods" : "import-file-kind");
}

interface Watch {
  see(chunk: Buffer): void;
  end(): string[];
}

/** Looks at one part as it is unpacked, with enough of the chunk before to find what the cut has parted. */
function watchOf(name: string): Watch {
  let before = "";
  let isFirst = true;
  const cells = new CellWatch();
  let workbook = "";
  const isXml = /\.(xml|rels|vml)$/i.test(name);
  return {
    see(chunk) {
      if (isFirst && chunk.subarray(0, 4).toString("latin1") === "PK\u0003\u0004")
        throw new Unreadable("import-file-harmful", { what: "nested" });
      isFirst = false;
      if (!isXml) return;
      // Noughts out, so that UTF-16 hides nothing.
      const text = before + chunk.toString("latin1").replaceAll("\0", "");
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Unreadable("import-file-harmful", { what: "dtd" });
      if (name.startsWith("xl/worksheets/")) cells.see(text, before.length);
      if (name === "xl/workbook.xml") workbook += chunk.toString("utf8");
      before = text.slice(-200);
    },
    end: () =>
      [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].flatMap(([tag]) =>
        /\bstate="(?:veryH|h)idden"/.test(tag) ? [unescaped(/\bname="([^"]*)"/.exec(tag)?.[1] ?? "")] : [],
      ),
  };
}

/** Where the cells of one sheet stand and how many there are. */
class CellWatch {
  #count = 0;
  #column = 0;
  #row = 0;
  /** Also of a row without cells: it makes all above it. */
  #lastRow = 0;

  see(text: string, seen: number): void {
    for (const found of text.matchAll(CELL)) {
      if (found.index + found[0].length <= seen) continue;
      const [, row, column = "", rowOfCell = "0"] = found;
      if (row === undefined) this.#count += 1;
      else this.#lastRow = Math.max(this.#lastRow, Number(row));
      this.#column = Math.max(this.#column, columnOf(column));
      this.#row = Math.max(this.#row, Number(rowOfCell));
    }
    if (this.#column > limits.columns)
      throw new Unreadable("import-too-many-columns", { max: limits.columns, count: this.#column });
    const area = Math.max(this.#lastRow, this.#row * this.#column);
    if (this.#count > limits.cells || area > limits.cells)
      throw new Unreadable("import-too-many-cells", { max: limits.cells });
  }
}

/** The beginning of a row with its number, or of a cell with its place. */
const CELL =
  /<(?:\w+:)?(?:row(?=\s)[^>]*?\sr="(\d{1,12})"|c(?=[\s/>])(?:[^>]*?\sr="([A-Z]{1,7})(\d{1,9})")?)/g;

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
