import { crc32 } from "node:zlib";
import { demoPdf } from "../../scripts/demo/demo-pdf";

/** Small files of every kind that is taken, made here; each differs by its text. */
export const samples = {
  pdf: (text = "a") => Buffer.from(demoPdf(text)),
  docx: (text = "a") =>
    zip({
      "[Content_Types].xml": contentTypes("/word/document.xml", "wordprocessingml.document.main+xml"),
      "word/document.xml": `<w:document>${text}</w:document>`,
    }),
  xlsx: (text = "a") =>
    zip({
      "[Content_Types].xml": contentTypes("/xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
      "xl/workbook.xml": `<workbook>${text}</workbook>`,
    }),
  docm: () =>
    zip({
      "[Content_Types].xml":
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      "word/document.xml": "<w:document/>",
      "word/vbaProject.bin": "macro",
    }),
  odt: (text = "a") =>
    zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": `<office>${text}</office>` }),
  doc: () => compoundFile("WordDocument"),
  xls: () => compoundFile("Workbook"),
  msi: () => compoundFile("SummaryInformation"),
  png: () =>
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
  jpeg: () => Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex"),
  zip: () => zip({ "a.txt": "just a folder of files" }),
  svg: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  html: () => Buffer.from("<!doctype html><script>alert(1)</script>"),
  /** Begins as a PDF and is as long as asked for. */
  long: (bytes: number) => Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(bytes - 9, "a")]),
};

const contentTypes = (part: string, type: string) =>
  `<Types><Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`;

/** A zip archive whose entries are stored as they are (APPNOTE 4.3). */
function zip(entries: Record<string, string>): Buffer {
  const [bodies, names]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(content.length, 4);
    sizes.writeUInt32LE(content.length, 8);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(name.length, 0);
    const body = Buffer.concat([
      Buffer.from("504b030414000000000000000000", "hex"),
      sizes,
      lengths,
      Buffer.from(name + content),
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    names.push(
      Buffer.concat([
        Buffer.from("504b0102140014000000000000000000", "hex"),
        sizes,
        lengths,
        place,
        Buffer.from(name),
      ]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(names);
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

/** The container of old Office files with one stream of that name ([MS-CFB] 2.2, 2.6). */
function compoundFile(stream: string): Buffer {
  const header = Buffer.alloc(512);
  header.write("d0cf11e0a1b11ae1", 0, "hex");
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  return Buffer.concat([
    header,
    Buffer.alloc(512, 0xff),
    directoryEntry("Root Entry"),
    directoryEntry(stream),
    Buffer.alloc(256),
  ]);
}

function directoryEntry(name: string): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, "utf16le");
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  return entry;
}

/** Content as it comes in over a wire: in pieces. */
export async function* inPieces(content: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += size) yield content.subarray(start, start + size);
}

/** Content whose sender goes away half way. */
export async function* brokenOff(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content.subarray(0, content.length / 2);
  throw new Error("the sender has gone");
}

/** A multipart form with files, as a browser sends it. */
export function multipart(
  files: readonly { name: string; content: Uint8Array }[],
  boundary = "----cot-moc-boundary",
) {
  const parts = files.flatMap(({ name, content }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name.replaceAll('"', "%22")}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    content,
    Buffer.from("\r\n"),
  ]);
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  const headers = {
    "Content-Type": `multipart/form-data; boundary=${boundary}`,
    "Content-Length": String(body.length),
  };
  return { body, headers };
}
