import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import type { RowBatches, SheetWithRows } from "~/domain/sheets";
import { startChild } from "./children/child-program.server";
import { placesFor } from "./children/places.server";

/** 100,000 rows of outputs take 300 MiB. */
const heapMegabytes = 1_024;
const places = placesFor(2);

/**
 * An .xlsx file: the sheets, the first of them with the rows that follow. Written by a program of its own, which ends
 * as soon as `gone` says that nobody waits for the file any more: then nothing comes. It is taken in whole before it is
 * given out, so that a visitor who takes it slowly keeps nobody waiting. Throws when that program fails or the rows do.
 */
export async function* writeWorkbook(
  sheets: readonly SheetWithRows[],
  rows: RowBatches,
  gone: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (!(await places.take(gone))) return;
  let file: Buffer[];
  try {
    file = await written(sheets, rows, gone);
  } finally {
    places.leave();
  }
  yield* file;
}

async function written(
  sheets: readonly SheetWithRows[],
  rows: RowBatches,
  gone: AbortSignal,
): Promise<Buffer[]> {
  if (gone.aborted) return [];
  const child = startChild("write-workbook", heapMegabytes);
  const stop = () => child.kill("SIGKILL");
  gone.addEventListener("abort", stop, { once: true });
  const fed = pipeline(linesOf(sheets, rows), child.stdin, { signal: gone }).then(
    () => null,
    (error: unknown) => {
      stop();
      return error;
    },
  );
  try {
    const ended = Promise.all([once(child, "close"), textOf(child.stderr), chunksOf(child.stdout), fed]);
    const [[code], message, file, cause] = await ended;
    if (gone.aborted) return [];
    if (code === 0) return file;
    throw new Error(`the workbook was not written (${code}): ${message.slice(0, 500)}`, { cause });
  } finally {
    stop();
    gone.removeEventListener("abort", stop);
  }
}

async function* linesOf(sheets: readonly SheetWithRows[], rows: RowBatches): AsyncGenerator<string> {
  yield `${JSON.stringify(sheets)}\n`;
  for await (const batch of rows) yield `${JSON.stringify(batch)}\n`;
}

async function chunksOf(stream: NodeJS.ReadableStream): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return chunks;
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}
