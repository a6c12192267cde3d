/** What a telephone writes beside its picture: turned, taken on that day, and exactly where (20°57′ N). */
export function exifBlock({ orientation = 1, day = "2021:05:03" } = {}): Buffer {
  const header = Buffer.from("Exif\0\0MM\0*\0\0\0\x08", "latin1");
  // Offsets count from the "MM": the first directory at 8, each after the other, then what is too long for them.
  const exif = 8 + 2 + 3 * 12 + 4;
  const gps = exif + 18;
  const texts = gps + 18;
  const latitude = texts + 20;
  return Buffer.concat([
    header,
    directory([
      [0x0112, 3, 1, orientation * 65_536],
      [0x8769, 4, 1, exif],
      [0x8825, 4, 1, gps],
    ]),
    directory([[0x9003, 2, 20, texts]]),
    directory([[0x0002, 5, 3, latitude]]),
    Buffer.from(`${day} 10:30:00\0`, "latin1"),
    ...[20, 1, 57, 1, 0, 1].map(uint32),
  ]);
}

type Entry = [tag: number, type: number, count: number, value: number];

function directory(entries: Entry[]): Buffer {
  const bytes = Buffer.alloc(2 + entries.length * 12 + 4);
  bytes.writeUInt16BE(entries.length);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 2 + index * 12;
    bytes.writeUInt16BE(tag, at);
    bytes.writeUInt16BE(type, at + 2);
    bytes.writeUInt32BE(count, at + 4);
    bytes.writeUInt32BE(value, at + 8);
  }
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
