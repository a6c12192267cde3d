import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { exifBlock } from "./exif-sample";
import { samples } from "./sample-files";

/** A drawing that looks like no other of another number; as large as asked for. */
export async function drawnPhoto(number: number, { width = 1200, height = 900 } = {}): Promise<Buffer> {
  let seed = number * 7_919 + 13;
  const next = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * most);
  };
  const shapes = Array.from({ length: 16 }, () => {
    const grey = next(256);
    return `<rect x="${next(100)}%" y="${next(100)}%" width="${10 + next(40)}%" height="${10 + next(40)}%" fill="rgb(${grey},${next(256)},${grey})"/>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#9ab"/>${shapes.join("")}</svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 90 }).toBuffer();
}

/** The same picture from another program: smaller, packed anew, a little brighter. */
export function reworked(photo: Buffer): Promise<Buffer> {
  return sharp(photo).resize({ width: 700 }).modulate({ brightness: 1.04 }).jpeg({ quality: 60 }).toBuffer();
}

/** A photograph as a telephone held upright makes it: lying, with the order to turn it, the day and the place. */
export async function turnedPhoto(): Promise<Buffer> {
  const lying = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#336699" } })
    .composite([
      { input: { create: { width: 100, height: 300, channels: 3, background: "#cc3322" } }, left: 0, top: 0 },
    ])
    .jpeg()
    .toBuffer();
  const exif = exifBlock({ orientation: 6 });
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([lying.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, lying.subarray(2)]);
}

/** Files that say they are photographs, with the problem that each must be refused with. */
export async function hostilePhotos(): Promise<Record<string, [content: Buffer, code: string]>> {
  const photo = await drawnPhoto(1);
  const frames = await Promise.all([1, 2].map((one) => drawnPhoto(one, { width: 60, height: 40 })));
  const png = await sharp(photo).resize({ width: 300 }).png().toBuffer();
  return {
    "256-megapixel.png": [hugePng(16_000, 16_000), "photo-too-large"],
    "claims-4-billion.png": [hugePng(65_000, 65_000, false), "photo-too-large"],
    "svg-as.jpg": [Buffer.from(samples.svg()), "evidence-kind"],
    "html-as.png": [Buffer.from(samples.html()), "evidence-kind"],
    "truncated.jpg": [photo.subarray(0, photo.length / 2), "photo-broken"],
    "truncated.png": [png.subarray(0, png.length / 2), "photo-broken"],
    "animated.gif": [await animated(frames, "gif"), "evidence-kind"],
    "animated.webp": [await animated(frames, "webp"), "photo-animated"],
    "animated.png": [apng(png), "photo-animated"],
    "with-zip.jpg": [Buffer.concat([photo, samples.docx()]), "file-mixed"],
    "with-pdf.jpg": [withComment(photo, "%PDF-1.7"), "file-mixed"],
    "with-script.jpg": [withComment(photo, "<script>alert(1)</script>"), "file-mixed"],
    "truncated.pdf": [samples.pdf().subarray(0, 200), "file-broken"],
    "with-zip.pdf": [Buffer.concat([samples.pdf(), samples.docx()]), "file-mixed"],
    "garbage.heic": [
      Buffer.concat([Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), Buffer.alloc(500, 7)]),
      "photo-broken",
    ],
    "video.mp4": [Buffer.from("\0\0\0\x18ftypisom\0\0\x02\0isomiso2", "latin1"), "evidence-kind"],
    "empty.jpg": [Buffer.alloc(0), "file-empty"],
  };
}

async function animated(frames: Buffer[], format: "gif" | "webp"): Promise<Buffer> {
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** A PNG of one colour, which packs to almost nothing; without its data only its head is there. */
function hugePng(width: number, height: number, hasData = true): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const data = hasData ? deflateSync(Buffer.alloc((width + 1) * 1_000)) : Buffer.alloc(0);
  return Buffer.concat([pngMagic, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** With the chunk that tells how many frames follow. */
function apng(png: Buffer): Buffer {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(2);
  const at = pngMagic.length + 25;
  return Buffer.concat([png.subarray(0, at), chunk("acTL", control), png.subarray(at)]);
}

const pngMagic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A JPEG with a comment that a careless reader takes for the beginning of another file. */
function withComment(photo: Buffer, text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([
    photo.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    Buffer.from(text, "latin1"),
    photo.subarray(2),
  ]);
}
