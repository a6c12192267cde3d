/**
 * The floor: bare node:http and better-sqlite3 running the very statements of the product, and nothing else.
 * Arguments: the data folder and the captured statements. Prints its port.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import BetterSqlite3 from "better-sqlite3";
import { sqliteFile } from "~db/client.server";
import type { Capture, Captured } from "./capture";

const [, , dataDir = "", captureFile = ""] = process.argv;
const capture = JSON.parse(readFileSync(captureFile, "utf8")) as Capture;
const database = new BetterSqlite3(sqliteFile(dataDir));
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.pragma("foreign_keys = ON");
database.pragma("cache_size = -32000");
const prepared = new Map<string, BetterSqlite3.Statement>();
let repetition = 0;

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const answer = JSON.stringify(answerTo(request.url ?? ""));
    response.setHeader("Content-Type", "application/json");
    response.end(answer);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});

function answerTo(path: string): unknown {
  if (path === "/list") return run(capture.list);
  if (path === "/subtree") return run(capture.subtree);
  if (path === "/progress") return run(capture.progress);
  repetition += 1;
  return run(renewed(capture.create));
}

function run(statements: readonly Captured[]): unknown {
  let last: unknown = null;
  for (const [text, parameters] of statements) {
    const statement = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, statement);
    last = statement.reader ? statement.all(parameters) : statement.run(parameters).changes;
  }
  return last;
}

/** The create once more, with ids and running numbers of its own. */
function renewed(statements: readonly Captured[]): Captured[] {
  const ids = new Map(capture.fresh.map((id) => [id, randomUUID()]));
  return statements.map(([text, parameters]) => [text, parameters.map((value) => renew(value, ids))]);
}

function renew(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "number") return capture.counters.includes(value) ? value + repetition : value;
  return typeof value === "string" ? (ids.get(value) ?? value) : value;
}
