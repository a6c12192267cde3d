import sharp, { type Metadata, type Sharp } from "sharp";
import { keptSize } from "~/domain/evidence";
import { lookHeight, lookOf, lookWidth } from "~/domain/evidence-looks";
import { exifDay } from "~/domain/exif-day";
import { pixelsOfHeic } from "./heic-pixels";

/** Cameras of today reach 50 million; a file of a few kilobytes can claim to hold thousands. */
const maxPixels = 50_000_000;
/** WebAssembly holds a HEIC several times over: 12 million cost 260 MiB. Telephones' browsers shrink larger ones first. */
const maxHeicPixels = 25_000_000;
const thumbnailSide = 400;

/** Why a picture is not taken, as a problem's code. */
export class PhotoRefused extends Error {
  constructor(readonly code: "photo-broken" | "photo-too-large" | "heic-too-large" | "photo-animated") {
    super(code);
  }
}

export interface PhotoParts {
  /** A JPEG made anew from the pixels: upright, without GPS and every other thing that was written beside them. */
  photo: Buffer;
  /** WebP. */
  thumbnail: Buffer;
  width: number;
  height: number;
  takenOn: string | null;
  look: string | null;
}

// One thread and no cache: the program reads one picture and ends.
sharp.concurrency(1);
sharp.cache(false);

/** Reads a JPEG, PNG, WebP or HEIC file. Throws PhotoRefused. */
export async function readPhoto(file: Buffer): Promise<PhotoParts> {
  const metadata = await orBroken(sharp(file, { limitInputPixels: false }).metadata());
  const { width, height } = metadata;
  if (width * height > maxPixels) throw new PhotoRefused("photo-too-large");
  if (isAnimated(file, metadata)) throw new PhotoRefused("photo-animated");
  const kept = keptSize(...uprightSize(metadata));
  const upright = metadata.format === "heif" ? await ofHeic(file) : ofFile(file);
  const resized = upright
    .resize({ ...kept, fit: "fill" })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb");
  const { data, info } = await orBroken(resized.removeAlpha().raw().toBuffer({ resolveWithObject: true }));
  const { channels } = info;
  const pixels = () => sharp(data, { raw: { width: info.width, height: info.height, channels } });
  return {
    photo: await pixels().jpeg({ quality: 84, chromaSubsampling: "4:4:4" }).toBuffer(),
    thumbnail: await pixels()
      .resize({ width: thumbnailSide, height: thumbnailSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 76 })
      .toBuffer(),
    width: info.width,
    height: info.height,
    takenOn: metadata.exif ? exifDay(metadata.exif) : null,
    look: lookOf(await pixels().greyscale().resize(lookWidth, lookHeight, { fit: "fill" }).raw().toBuffer()),
  };
}

/** Truncated files and other errors in the picture's data are refused, not shown grey. */
function ofFile(file: Buffer): Sharp {
  return sharp(file, { limitInputPixels: maxPixels, failOn: "truncated", sequentialRead: true }).autoOrient();
}

/** The decoder has turned it already. */
async function ofHeic(file: Buffer): Promise<Sharp> {
  const found = await orBroken(pixelsOfHeic(file, maxHeicPixels));
  if (found === "too-large") throw new PhotoRefused("heic-too-large");
  const { data, width, height } = found;
  return sharp(data, { raw: { width, height, channels: 4 } });
}

function uprightSize({ format, autoOrient, width, height }: Metadata): [number, number] {
  return format === "heif" ? [width, height] : [autoOrient.width, autoOrient.height];
}

/** Several frames, or a PNG with the chunk that makes it move ("acTL" before the picture's data). */
function isAnimated(file: Buffer, { format, pages }: Metadata): boolean {
  if (format === "heif") return false;
  if ((pages ?? 1) > 1) return true;
  if (format !== "png") return false;
  const [frames, picture] = [file.indexOf("acTL"), file.indexOf("IDAT")];
  return frames >= 0 && frames < picture;
}

async function orBroken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw Object.assign(new PhotoRefused("photo-broken"), { cause });
  }
}
