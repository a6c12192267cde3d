/**
 * A program of its own, so that no picture can take the server's memory, its time or the server itself: reads one file
 * from its input, writes one line of JSON (what it found, or why not) and after it the photograph and its thumbnail.
 */
import type { ReadAnswer } from "../photo-answer";
import { PhotoRefused, readPhoto } from "./photo-pixels";

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);

try {
  const { photo, thumbnail, ...facts } = await readPhoto(Buffer.concat(chunks));
  const line: ReadAnswer = { ok: true, ...facts, photoBytes: photo.length, thumbnailBytes: thumbnail.length };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  process.stdout.write(photo);
  process.stdout.end(thumbnail);
} catch (error) {
  if (!(error instanceof PhotoRefused)) throw error;
  const line: ReadAnswer = { ok: false, code: error.code };
  process.stdout.end(`${JSON.stringify(line)}\n`);
}
