import { once } from "node:events";
import type { Cell, SheetWithRows } from "~/domain/sheets";
import { startChild } from "./children/child-program.server";

/** 100,000 rows of outputs take 300 MiB. */
const heapMegabytes = 1_024;
/** Programs at work at one time; whoever comes later waits. */
const places = 2;

let busy = 0;
const waiting: (() => void)[] = [];

/**
 * An .xlsx file: the sheets, the first of them with the rows that follow. Written by a program of its own, which ends
 * when nobody reads on. Throws when that program fails.
 */
export async function* writeWorkbook(
  sheets: readonly SheetWithRows[],
  rows: AsyncIterable<Cell[][]>,
): AsyncGenerator<Uint8Array> {
  if (busy >= places) await new Promise<void>((resolve) => waiting.push(resolve));
  busy += 1;
  const child = startChild("write-workbook", heapMegabytes);
  try {
    const ended = once(child, "close");
    const told = textOf(child.stderr);
    // A program that dies leaves a broken pipe; its exit code says why.
    child.stdin.on("error", () => {});
    const fed = feed(child.stdin, sheets, rows).catch((error: unknown) => {
      child.kill("SIGKILL");
      throw error;
    });
    for await (const chunk of child.stdout) yield chunk as Buffer;
    const [[code], message] = await Promise.all([ended, told, fed]);
    if (code !== 0) throw new Error(`the workbook was not written (${code}): ${message.slice(0, 500)}`);
  } finally {
    child.kill("SIGKILL");
    busy -= 1;
    waiting.shift()?.();
  }
}

async function feed(
  input: NodeJS.WritableStream,
  sheets: readonly SheetWithRows[],
  rows: AsyncIterable<Cell[][]>,
): Promise<void> {
  input.write(`${JSON.stringify(sheets)}\n`);
  for await (const batch of rows) {
    if (!input.writable) return;
    if (!input.write(`${JSON.stringify(batch)}\n`)) await once(input, "drain");
  }
  input.end();
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}
