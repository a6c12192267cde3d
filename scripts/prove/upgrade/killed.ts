/** An upgrade of the SQLite file of the first argument by a program that is killed at the statement of the second. */
import { migrateOn } from "~db/client.server";
import { openSqlite } from "~db/dialects/sqlite.server";
import { striking } from "./upgrade";

const [file = "", statement = "1"] = process.argv.slice(2);
const die = (): never => {
  process.kill(process.pid, "SIGKILL");
  throw new Error("still alive");
};
await migrateOn(striking(openSqlite(file), Number(statement), die).db);
