import { keptSize } from "~/domain/evidence";
import { exifDay, exifOfJpeg } from "~/domain/exif-day";

/** Exif blocks stand at a JPEG's beginning and hold at most 64 KiB, a preview before them a little more. */
const exifBytes = 200_000;
/** A small photograph that needs no shrinking goes as it is. */
const smallBytes = 700_000;
const quality = 0.85;

export interface ShrunkPhoto {
  blob: Blob;
  /** The camera's own day (YYYY-MM-DD), which shrinking loses; "" where there is none. */
  takenOn: string;
}

/**
 * A photograph upright and at most 1600 pixels long, as JPEG. What the browser cannot read (a HEIC outside Safari) and
 * what is no photograph goes as it is: the server can.
 */
export async function shrunkPhoto(file: File): Promise<ShrunkPhoto> {
  if (!/^image\/(jpeg|png|webp|hei[cf])$/.test(file.type)) return { blob: file, takenOn: "" };
  const takenOn = await dayOf(file);
  const blob = await drawn(file).catch(() => null);
  return { blob: blob !== null && blob.size < file.size ? blob : file, takenOn };
}

async function dayOf(file: File): Promise<string> {
  const beginning = new Uint8Array(await file.slice(0, exifBytes).arrayBuffer());
  const exif = exifOfJpeg(beginning);
  return (exif && exifDay(exif)) ?? "";
}

/** null: it is small already. Rejects where the browser cannot read it. */
async function drawn(file: File): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    const { width, height } = keptSize(bitmap.width, bitmap.height);
    if (width === bitmap.width && file.size <= smallBytes) return null;
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (!context) return null;
    // A picture without a ground would come out black as a JPEG.
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, width, height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
  } finally {
    bitmap.close();
  }
}
