/** Upgrades of filled databases that are broken off at any statement: what is left of them, and what comes of another try. */
import { createHash } from "node:crypto";
import { CompiledQuery, type KyselyPlugin } from "kysely";
import { type Connection, migrateOn } from "~db/client.server";
import { dialectOf } from "~db/dialects/dialect";
import { migrations } from "~db/migrations";

/** Thrown in the place of a statement. */
class Fault extends Error {}

/** Calls `strike` instead of one of the statements of an upgrade, counted from 1. */
export function striking(db: Connection, statement: number, strike: () => never) {
  let seen = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      seen += 1;
      if (seen === statement) strike();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), seen: () => seen };
}

export const fail = (): never => {
  throw new Fault("broken off");
};

/** Columns that migrations say they make anew: the spelling under which links are found (`migrations/link-keys`). */
const madeAnew = ["outputs.link_key"];

/** What a database says of itself that an upgrade must not lose: its schema, and the rows of every table by their sum. */
export interface Logical {
  /** Names of migrations, then tables with their columns, as the engine tells them. */
  schema: string;
  /** Table → the columns that are summed, and the SHA-256 of the rows in them. */
  tables: Record<string, { columns: string[]; sum: string }>;
}

/** `only`: the tables and columns of an earlier look, so that what came since is not in the sums. */
export async function logicalOf(db: Connection, only?: Logical): Promise<Logical> {
  const found = (await db.introspection.getTables()).filter(
    ({ name }) => !/^(sqlite_|output_search)/.test(name),
  );
  const tables: Logical["tables"] = {};
  for (const { name, columns } of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (only && !only.tables[name]) continue;
    const kept = columns
      .map((column) => column.name)
      .filter((column) => !madeAnew.includes(`${name}.${column}`));
    const wanted = only?.tables[name]?.columns ?? kept.sort();
    tables[name] = { columns: wanted, sum: await sumOf(db, name, wanted) };
  }
  const schema = found.map(({ name, columns }) => `${name}(${columns.map((column) => column.name).sort()})`);
  return { schema: [...(await migrationsOf(db)), ...schema.sort()].join("\n"), tables };
}

const migrationsOf = async (db: Connection): Promise<string[]> =>
  (await rowsOf(db, "select name from kysely_migration order by name")).map((row) => String(row.name));

async function sumOf(db: Connection, table: string, columns: readonly string[]): Promise<string> {
  const list = columns.map((column) => `"${column}"`).join(", ");
  const rows = await rowsOf(db, `select ${list} from ${table}`);
  const lines = rows.map((row) => JSON.stringify(columns.map((column) => row[column])));
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}

async function rowsOf(db: Connection, text: string): Promise<Record<string, unknown>[]> {
  const { rows } = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text));
  return rows;
}

/** What is wrong with a database in itself: broken references, a damaged file. PostgreSQL checks its own at each write. */
export async function damagesOf(db: Connection): Promise<string[]> {
  if (dialectOf(db) === "postgres") return [];
  const broken = await rowsOf(db, "pragma foreign_key_check");
  const whole = await rowsOf(db, "pragma integrity_check");
  return [
    ...broken.map((row) => JSON.stringify(row)),
    ...whole.map((row) => String(row.integrity_check)),
  ].filter((one) => one !== "ok");
}

/** What came of an upgrade that was broken off and tried again. */
export interface Tried {
  /** Statements that it takes. */
  statements: number;
  /** At how many of them it was broken off. */
  struck: number;
  /** What was left half done after a fault, or lost after the upgrade: nothing, if the promise holds. */
  wrong: string[];
}

/**
 * Breaks an upgrade off before every `step`-th statement, the first of them `from`, looks at what is left, and carries it
 * out in the end.
 */
export async function tryUpgrade(db: Connection, step: number, from = 1): Promise<Tried> {
  const before = await logicalOf(db);
  const wrong: string[] = [];
  let struck = 0;
  for (let statement = from; ; statement += step) {
    const trial = striking(db, statement, fail);
    const isStruck = await migrateOn(trial.db).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Fault)) throw error;
        return true;
      },
    );
    if (!isStruck) {
      await migrateOn(db);
      wrong.push(...(await lost(db, before)));
      return { statements: trial.seen(), struck, wrong };
    }
    struck += 1;
    const left = await logicalOf(db);
    const isAsBefore = JSON.stringify(left) === JSON.stringify(before);
    if (!isAsBefore && !(await isUpgraded(db))) wrong.push(`statement ${statement}: half migrated`);
  }
}

/** PostgreSQL gives the lock of upgrades back after it has committed: what is broken off there is whole. */
const isUpgraded = async (db: Connection) =>
  JSON.stringify(await migrationsOf(db)) === JSON.stringify(Object.keys(migrations).sort());

/** What an upgraded database no longer has of what it had. */
export async function lost(db: Connection, before: Logical): Promise<string[]> {
  const after = await logicalOf(db, before);
  const changed = Object.entries(before.tables).flatMap(([table, { sum }]) =>
    after.tables[table]?.sum === sum ? [] : [`${table}: other rows than before`],
  );
  return [...changed, ...(await damagesOf(db))];
}
