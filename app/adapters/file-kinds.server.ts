import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { type FileMime, isFileMime } from "~/domain/files";

/** What a file is by its own bytes; null for what is not taken, whatever it is called. */
export async function kindOfFile(path: string): Promise<FileMime | null> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found?.mime === "application/x-cfb") return kindOfCompoundFile(path);
  return found && isFileMime(found.mime) ? found.mime : null;
}

/** Names of the stream that makes an old Office file what it is ([MS-DOC] 2.1, [MS-XLS] 2.1.2). */
const streamNames: [name: string, mime: FileMime][] = [
  ["WordDocument", "application/msword"],
  ["Workbook", "application/vnd.ms-excel"],
  ["Book", "application/vnd.ms-excel"],
];

const entrySize = 128;
/** Streams of one file; Word and Excel write fewer than twenty. */
const entriesRead = 64;

/** Old Office files share one container: the names in its directory tell them apart ([MS-CFB] 2.2 and 2.6). */
async function kindOfCompoundFile(path: string): Promise<FileMime | null> {
  const file = await open(path);
  try {
    const header = Buffer.alloc(52);
    if ((await file.read(header, 0, header.length, 0)).bytesRead < header.length) return null;
    const sectorSize = 2 ** Math.min(header.readUInt16LE(30), 12);
    const directory = Buffer.alloc(entriesRead * entrySize);
    const at = (header.readUInt32LE(48) + 1) * sectorSize;
    const { bytesRead } = await file.read(directory, 0, directory.length, at);
    const names = namesIn(directory.subarray(0, bytesRead));
    return streamNames.find(([name]) => names.includes(name))?.[1] ?? null;
  } finally {
    await file.close();
  }
}

function namesIn(directory: Buffer): string[] {
  const names: string[] = [];
  for (let start = 0; start + entrySize <= directory.length; start += entrySize) {
    const bytes = directory.readUInt16LE(start + 64);
    if (bytes >= 2 && bytes <= 64) names.push(directory.toString("utf16le", start, start + bytes - 2));
  }
  return names;
}
