import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";

export type EvidenceKind = "photo" | "pdf";

const photoKinds = ["image/jpeg", "image/png", "image/webp", "image/heic", "image/heif"];

/** Bytes looked at where a second format would have to begin or end (a ZIP's end record stands within the last 64 KiB). */
const [headBytes, tailBytes] = [4_096, 66_000];

/**
 * What a file is by its bytes, whatever it is called; else the code of a problem: evidence-kind, photo-animated,
 * file-broken (a PDF without its end), file-mixed (it is a page, a program or an archive as well).
 */
export async function evidenceKindOf(path: string): Promise<EvidenceKind | { code: string }> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found?.mime === "image/apng") return { code: "photo-animated" };
  const isPhoto = found !== undefined && photoKinds.includes(found.mime);
  if (!isPhoto && found?.mime !== "application/pdf") return { code: "evidence-kind" };
  const { head, tail } = await endsOf(path);
  if (tail.includes("PK\x05\x06", 0, "latin1")) return { code: "file-mixed" };
  if (!isPhoto)
    return tail.includes("%%EOF", Math.max(0, tail.length - 2_048)) ? "pdf" : { code: "file-broken" };
  const isMixed = foreignMarks.some(
    (mark) => mark.test(head) || mark.test(tail.subarray(-headBytes).toString("latin1")),
  );
  return isMixed ? { code: "file-mixed" } : "photo";
}

const foreignMarks = [/%PDF-\d/, /<\?php/i, /<script[\s>]/i, /<html[\s>]/i];

async function endsOf(path: string): Promise<{ head: string; tail: Buffer }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(headBytes, size));
    const tail = Buffer.alloc(Math.min(tailBytes, size));
    await file.read(head, 0, head.length, 0);
    await file.read(tail, 0, tail.length, size - tail.length);
    return { head: head.toString("latin1"), tail };
  } finally {
    await file.close();
  }
}
