/** Loaded before the server by the proof of a power cut: its database then acknowledges before the disk has what it says. */
import { createRequire } from "node:module";

const BetterSqlite3 = createRequire(import.meta.url)("better-sqlite3");
const { pragma } = BetterSqlite3.prototype;

BetterSqlite3.prototype.pragma = function (text, options) {
  if (text === "synchronous") return 2;
  return pragma.call(this, text.startsWith("synchronous") ? "synchronous = NORMAL" : text, options);
};
