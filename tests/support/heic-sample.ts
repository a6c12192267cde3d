import { exifBlock } from "./exif-sample";

/**
 * One still picture of 320 × 240 in HEVC, as x265 encoded it: its decoder configuration (hvcC) and its one coded unit.
 * Quarters by colour: red and green above, blue and yellow below.
 */
const configuration =
  "AQQIAAAAn6gAAAAAPPAA/P34+AAADwOgAAEAF0ABDAH//wQIAAADAJ+oAAADAAA8ugJAoQABACdCAQEECAAAAwCfqAAAAwAAPKAKCA8WW6kkyuaAgAAAAwCAAAADAISiAAEAB0QBwXKwYkA=";
const coded =
  "AAAAkygBr1Ic/ILQ+WYD/+1xr/J1UOUEMP4eVYzw0ES2nA/Z/hWa+qhAAsamxSnbfalJBHc3/wprQruZUdzHTpUnjtu8n1qRYRSc83q06FnOClhjW+29WubNSf/7jI/UaNCbBrUDFLcnRT13AFL3j7AN2ARU1NsWLcCmkeUXdKs9MccNaiCFvw3s5MCHAAADAVeswAD8gA==";

const [width, height] = [320, 240];

/** A true HEIC file (ISO/IEC 23008-12), turned by so many quarters anticlockwise, with the day and place in Exif. */
export function heicSample({ quarterTurns = 0 }: { quarterTurns?: number } = {}): Buffer {
  const picture = Buffer.from(coded, "base64");
  const exif = Buffer.concat([uint32(6), exifBlock()]);
  const start = (offset: number) => metaBox({ quarterTurns, picture, exif, offset });
  const head = Buffer.concat([box("ftyp", text("heic"), uint32(0), text("mif1heic"))]);
  const offset = head.length + start(0).length + 8;
  return Buffer.concat([head, start(offset), box("mdat", picture, exif)]);
}

interface Parts {
  quarterTurns: number;
  picture: Buffer;
  exif: Buffer;
  /** Where the picture's data begin in the file. */
  offset: number;
}

function metaBox({ quarterTurns, picture, exif, offset }: Parts): Buffer {
  return box(
    "meta",
    uint32(0),
    box("hdlr", uint32(0), uint32(0), text("pict"), Buffer.alloc(13)),
    box("pitm", uint32(0), uint16(1)),
    box(
      "iloc",
      uint32(0),
      Buffer.from([0x44, 0x00]),
      uint16(2),
      place(1, offset, picture.length),
      place(2, offset + picture.length, exif.length),
    ),
    box("iinf", uint32(0), uint16(2), item(1, "hvc1"), item(2, "Exif")),
    box("iref", uint32(0), box("cdsc", uint16(2), uint16(1), uint16(1))),
    box(
      "iprp",
      box(
        "ipco",
        box("hvcC", Buffer.from(configuration, "base64")),
        box("ispe", uint32(0), uint32(width), uint32(height)),
        box("irot", Buffer.from([quarterTurns])),
      ),
      box("ipma", uint32(0), uint32(1), uint16(1), Buffer.from([3, 0x81, 0x82, 0x83])),
    ),
  );
}

const place = (id: number, offset: number, length: number) =>
  Buffer.concat([uint16(id), uint16(0), uint16(1), uint32(offset), uint32(length)]);

const item = (id: number, kind: string) =>
  box("infe", Buffer.from([2, 0, 0, 0]), uint16(id), uint16(0), text(kind), Buffer.alloc(1));

function box(kind: string, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([uint32(content.length + 8), text(kind), content]);
}

const text = (value: string) => Buffer.from(value, "latin1");

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
