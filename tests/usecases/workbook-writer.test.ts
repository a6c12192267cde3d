import { setTimeout as pause } from "node:timers/promises";
import { readSheet } from "read-excel-file/node";
import { afterEach, expect, it } from "vitest";
import { writeWorkbook } from "~/adapters/workbook-writer.server";
import type { Cell } from "~/domain/sheets";

const sheet = { name: "Bảng", columns: [{ title: "Cột", width: 10 }] };
const bytesOf = async (content: AsyncIterable<Uint8Array>) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
};
const wanted = () => new AbortController().signal;
async function* some(): AsyncGenerator<Cell[][]> {
  yield [["một"], ["hai"]];
}

/** Rows that go on until the test ends; `read` counts the batches that were taken. */
function endless() {
  const state = { read: 0, ended: false };
  async function* rows(): AsyncGenerator<Cell[][]> {
    try {
      while (!over) {
        state.read += 1;
        yield [["x".repeat(100)]];
        await pause(5);
      }
    } finally {
      state.ended = true;
    }
  }
  return { rows: rows(), state };
}
let over = false;
afterEach(() => {
  over = true;
});

it("stops at once when the visitor goes, and gives the place to whoever waits", async () => {
  over = false;
  const leaving = Array.from({ length: 6 }, () => ({ gone: new AbortController(), ...endless() }));
  const abandoned = leaving.map(({ rows, gone }) => bytesOf(writeWorkbook([sheet], rows, gone.signal)));
  const next = bytesOf(writeWorkbook([sheet], some(), wanted()));
  while (leaving.filter(({ state }) => state.read > 2).length < 2) await pause(5);
  for (const { gone } of leaving) gone.abort();
  expect(await readSheet(await next)).toEqual([["Cột"], ["một"], ["hai"]]);
  expect((await Promise.all(abandoned)).map(({ length }) => length)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(leaving.slice(2).map(({ state }) => state.read)).toEqual([0, 0, 0, 0]);
  await expect.poll(() => leaving.slice(0, 2).map(({ state }) => state.ended)).toEqual([true, true]);
});

it("fails as a whole, and for its reader alone, when the rows break off", async () => {
  async function* broken(): AsyncGenerator<Cell[][]> {
    yield [["một"]];
    throw new Error("the database has gone");
  }
  await expect(bytesOf(writeWorkbook([sheet], broken(), wanted()))).rejects.toMatchObject({
    cause: { message: "the database has gone" },
  });
  expect(await readSheet(await bytesOf(writeWorkbook([sheet], some(), wanted())))).toHaveLength(3);
});

it("lets others write while two do not take what they asked for", async () => {
  async function* many(): AsyncGenerator<Cell[][]> {
    for (let batch = 0; batch < 24; batch += 1)
      yield Array.from({ length: 500 }, () => [Math.random().toString(36).repeat(3)]);
  }
  const stalled = [1, 2].map(() => writeWorkbook([sheet], many(), wanted())[Symbol.asyncIterator]());
  for (const one of stalled) expect((await one.next()).done).toBe(false);
  expect(await readSheet(await bytesOf(writeWorkbook([sheet], some(), wanted())))).toHaveLength(3);
  for (const one of stalled) await one.return(undefined);
});
