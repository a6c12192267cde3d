/** Databases of earlier schemas with a row or two in every table, made from the schema itself. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { CompiledQuery } from "kysely";
import { type Connection, migrateOn } from "~db/client.server";
import { dialectOf } from "~db/dialects/dialect";
import { openSqlite } from "~db/dialects/sqlite.server";

/** The schemas that an installation may have stood at: the name of its last migration. */
export const earlierSchemas = [
  "20261122c_outputs",
  "20261122i_feeds",
  "20261122s_reviews",
  "20261122zb_report_parts",
  "20261122zi_organisations",
  "20261122zp_map_and_readiness",
] as const;

export type Value = string | number | null;

/** One row for a table of a schema. */
export interface FixtureRow {
  table: string;
  values: Record<string, Value>;
}

/** Brings an empty database to an earlier schema and fills every table of it. Returns what was written. */
export async function makeFixture(db: Connection, schema: string): Promise<FixtureRow[]> {
  const rows = await rowsFor(schema);
  await migrateOn(db, schema);
  for (const { table, values } of rows) await insert(db, table, values);
  return rows;
}

const invented = new Map<string, Promise<FixtureRow[]>>();

/** Rows that a schema's foreign keys and conditions take, in an order in which they can be written. */
function rowsFor(schema: string): Promise<FixtureRow[]> {
  const known = invented.get(schema) ?? inventRows(schema);
  invented.set(schema, known);
  return known;
}

/** Tried out on a SQLite file of their own: what it takes, PostgreSQL takes as well. */
async function inventRows(schema: string): Promise<FixtureRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-fixture-"));
  const file = join(folder, "fixture.sqlite");
  try {
    const db = openSqlite(file);
    await migrateOn(db, schema);
    await db.destroy();
    return inventInto(new BetterSqlite3(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

interface Table {
  name: string;
  text: string;
  columns: Column[];
  /** Column → table and column that it points to. */
  points: Map<string, { table: string; to: string }>;
}

function inventInto(database: BetterSqlite3.Database): FixtureRow[] {
  database.pragma("foreign_keys = ON");
  const rows: FixtureRow[] = [];
  const written = new Map<string, Record<string, Value>[]>();
  for (const table of inOrder(tablesOf(database))) {
    for (const turn of [1, 2]) {
      const values = tryOut(database, table, turn, written);
      // A second row finds no room where all of the key points to others.
      if (values === null && turn === 1) throw new Error(`no row for ${table.name} could be invented`);
      if (values === null) continue;
      rows.push({ table: table.name, values });
      written.set(table.name, [...(written.get(table.name) ?? []), values]);
    }
  }
  database.close();
  return rows;
}

function tablesOf(database: BetterSqlite3.Database): Table[] {
  const named = database
    .prepare("select name, sql as text from sqlite_master where type = 'table' order by name")
    .all() as { name: string; text: string }[];
  return named
    .filter(({ name }) => !/^(sqlite_|kysely_|output_search)/.test(name))
    .map(({ name, text }) => ({
      name,
      text,
      columns: database.pragma(`table_info(${name})`) as Column[],
      points: new Map(
        (
          database.pragma(`foreign_key_list(${name})`) as { from: string; table: string; to: string | null }[]
        ).map(({ from, table, to }) => [from, { table, to: to ?? "id" }]),
      ),
    }));
}

/** A table stands after those that it points to; one that points to itself needs nobody. */
function inOrder(tables: readonly Table[]): Table[] {
  const placed: Table[] = [];
  const left = new Set(tables);
  while (left.size > 0) {
    const next = [...left].filter((table) =>
      [...table.points].every(
        ([column, { table: other }]) =>
          other === table.name || placed.some(({ name }) => name === other) || isLoose(table, column),
      ),
    );
    if (next.length === 0) throw new Error("tables point to each other in a circle");
    for (const table of next) left.delete(table);
    placed.push(...next);
  }
  return placed;
}

const isLoose = ({ columns }: Table, column: string) =>
  columns.some(({ name, notnull, pk }) => name === column && notnull === 0 && pk === 0);

/** The rows of each table, in the order in which they were written. */
type Written = ReadonlyMap<string, readonly Record<string, Value>[]>;

/** Where a table's conditions bind several columns together. */
const given: Record<string, Record<string, Value>> = {
  decoration_proposals: { there: 9, wish: "new", state: "approved" },
};

/** All columns filled; where the table's conditions forbid that, with as few left empty as it takes. */
function tryOut(
  database: BetterSqlite3.Database,
  table: Table,
  turn: number,
  written: Written,
): Record<string, Value> | null {
  const full = { ...valuesOf(table, turn, written), ...given[table.name] };
  const loose = table.columns.filter(({ name }) => isLoose(table, name)).map(({ name }) => name);
  const pairs = loose.flatMap((one, index) => loose.slice(index + 1).map((other) => [one, other]));
  const wholes = [loose];
  for (const empty of [[], ...loose.map((one) => [one]), ...pairs, ...wholes]) {
    const values = { ...full, ...Object.fromEntries(empty.map((name) => [name, null])) };
    try {
      const names = Object.keys(values);
      database
        .prepare(
          `insert into ${table.name} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`,
        )
        .run(Object.values(values));
      return values;
    } catch (error) {
      if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    }
  }
  return null;
}

function valuesOf(table: Table, turn: number, written: Written): Record<string, Value> {
  const pointed = new Map<string, number>();
  return Object.fromEntries(
    table.columns.map((column) => {
      const to = table.points.get(column.name);
      if (to?.table === table.name) return [column.name, null];
      if (to) {
        // Two columns that point to one table point to two rows of it: nothing is its own parent or twin.
        const before = pointed.get(to.table) ?? 0;
        pointed.set(to.table, before + 1);
        const rows = written.get(to.table) ?? [];
        return [column.name, rows[(turn - 1 + before) % Math.max(rows.length, 1)]?.[to.to] ?? null];
      }
      return [column.name, inventedValue(table, column, turn)];
    }),
  );
}

/** What the column's own condition names, else a value of its type; days and instants look like what they are. */
function inventedValue({ name: table, text }: Table, { name, type, pk }: Column, turn: number): Value {
  const listed = new RegExp(`\\b${name}\\b[^,]*?check \\(\\s*${name} in\\s*\\(([^)]*)\\)`, "s").exec(
    text,
  )?.[1];
  if (listed !== undefined) {
    const choices = listed.split(",").map((one) => one.trim().replace(/^'|'$/g, ""));
    const chosen = choices[(turn - 1) % choices.length] ?? "";
    return type === "INTEGER" || type === "integer" ? Number(chosen) : chosen;
  }
  const least = new RegExp(`\\b${name} between (\\d+) and`).exec(text)?.[1];
  if (least !== undefined) return Number(least) + turn - 1;
  if (/^int|real/i.test(type)) return turn;
  if (/_at$|until$/.test(name)) return `2021-05-1${turn}T02:00:00.000Z`;
  if (/_(on|from|to|start|end|day)$|^(day|held_on|valid_from)$/.test(name)) return `2021-05-1${turn}`;
  if (/_time$/.test(name)) return "08:00";
  if (/months|payload|body|content|details|still_open|before|after|result/.test(name)) return "{}";
  return pk > 0 || /key|name|slug|hash|token|number/.test(name)
    ? `${table}-${name}-${turn}`
    : `Nội dung ${turn} của ${name}`;
}

async function insert(db: Connection, table: string, values: Record<string, Value>): Promise<void> {
  const names = Object.keys(values);
  const marks = names.map((_, index) => (dialectOf(db) === "postgres" ? `$${index + 1}` : "?"));
  const text = `insert into ${table} (${names.map((name) => `"${name}"`).join(", ")}) values (${marks.join(", ")})`;
  await db.executeQuery(CompiledQuery.raw(text, Object.values(values)));
}
