import { once } from "node:events";
import { createInterface } from "node:readline";
import type { TableFound, TableWish } from "~/domain/import-table";
import type { Problem } from "~/domain/problem";
import { startChild } from "./children/child-program.server";

const heapMegabytes = 384;
const longest = 20_000;
/** Programs at work at one time; whoever comes later waits. */
const places = 2;

let busy = 0;
const waiting: (() => void)[] = [];

type Read = { ok: true; value: TableFound } | { ok: false; problems: Problem[] };

/**
 * The rows of a workbook or a text file, read by a program of its own with bounded memory and time. Problems at
 * `file`: import-file-kind, -xls, -xlsb, -ods, -encrypted, -broken, -harmful {what}, -heavy, import-too-many-rows
 * {max, count}, import-too-many-columns {max, count}, import-too-many-cells {max}.
 */
export async function readTable(content: Uint8Array, wish: TableWish): Promise<Read> {
  if (busy >= places) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy += 1;
  try {
    return await readByChild(content, wish);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}

async function readByChild(content: Uint8Array, wish: TableWish): Promise<Read> {
  const child = startChild("read-table", heapMegabytes);
  const timer = setTimeout(() => child.kill("SIGKILL"), longest);
  const closed = once(child, "close");
  // A program that ends early closes its input while it is still written to; its answer says why.
  child.stdin.on("error", () => {});
  child.stderr.resume();
  child.stdin.write(`${JSON.stringify(wish)}\n`);
  child.stdin.end(content);
  try {
    const read = await answerOf(child.stdout);
    await closed;
    return read ?? refusal("import-file-heavy");
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

/** null: the program ended before it had told everything. */
async function answerOf(output: NodeJS.ReadableStream): Promise<Read | null> {
  let told: { ok: true; found: Omit<TableFound, "rows"> & { count: number } } | null = null;
  const rows: string[][] = [];
  for await (const line of createInterface({ input: output })) {
    if (told) {
      rows.push(...JSON.parse(line));
      continue;
    }
    const first = JSON.parse(line);
    if (!first.ok) return refusal(first.code, first.params);
    told = first;
  }
  if (!told || rows.length !== told.found.count) return null;
  const { count: _, ...found } = told.found;
  return { ok: true, value: { ...found, rows } };
}

function refusal(code: string, params?: Problem["params"]): Read {
  return { ok: false, problems: [params ? { field: "file", code, params } : { field: "file", code }] };
}
