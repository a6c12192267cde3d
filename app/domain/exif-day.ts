import { type CivilDate, isCivilDate } from "./calendar/civil-date";

/** DateTimeOriginal, DateTimeDigitized and DateTime (Exif 2.32, tables 3 and 8); the pointer to the Exif directory. */
const [takenTag, digitizedTag, changedTag, exifPointer] = [0x9003, 0x9004, 0x0132, 0x8769];
const entryBytes = 12;

/**
 * The day that a camera wrote into its Exif block, by the camera's own clock; null when there is none. Takes the block
 * with or without its "Exif\0\0". Any bytes are safe: what is cut off or out of place counts as absent.
 */
export function exifDay(block: Uint8Array): CivilDate | null {
  const start = textAt(block, 0, 4) === "Exif" ? 6 : 0;
  const tiff = block.subarray(start);
  const order = textAt(tiff, 0, 2);
  if (order !== "II" && order !== "MM") return null;
  const reader = readerOf(tiff, order === "II");
  const main = directoryAt(reader, reader.long(4));
  const inner = main.get(exifPointer);
  const exif = inner === undefined ? new Map<number, number>() : directoryAt(reader, reader.long(inner));
  for (const at of [exif.get(takenTag), exif.get(digitizedTag), main.get(changedTag)]) {
    const day = at === undefined ? null : dayIn(textAt(tiff, reader.long(at), 10));
    if (day) return day;
  }
  return null;
}

/** The Exif block of a JPEG file's beginning: the first APP1 segment that says so; null when there is none. */
export function exifOfJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (marker === 0xda || length < 2) return null;
    const content = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1 && textAt(content, 0, 4) === "Exif") return content;
    at += 2 + length;
  }
  return null;
}

interface Reader {
  size: number;
  short(at: number): number;
  long(at: number): number;
}

/** Reads beyond the end as nothing. */
function readerOf(bytes: Uint8Array, isLittle: boolean): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: bytes.length,
    short: (at) => (at + 2 <= bytes.length ? view.getUint16(at, isLittle) : 0),
    long: (at) => (at + 4 <= bytes.length ? view.getUint32(at, isLittle) : 0),
  };
}

/** Where the value of each entry of a directory stands. */
function directoryAt({ size, short }: Reader, at: number): Map<number, number> {
  const values = new Map<number, number>();
  const count = Math.min(short(at), Math.floor(Math.max(0, size - at - 2) / entryBytes));
  for (let entry = 0; entry < count; entry += 1) {
    const start = at + 2 + entry * entryBytes;
    values.set(short(start), start + 8);
  }
  return values;
}

/** "2021:05:04" as Exif writes it. */
function dayIn(text: string): CivilDate | null {
  const day = text.replaceAll(":", "-");
  return isCivilDate(day) ? day : null;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
