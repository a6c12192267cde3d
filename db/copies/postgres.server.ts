import BetterSqlite3 from "better-sqlite3";
import pg from "pg";
import "../dialects/postgres.server";
import { type CopiedValue, rowsHash } from "./rows-hash";
import { columnsOf, type FoundInFile, quoted, rowsOf, tablesIn } from "./sqlite-file.server";

/** Rows that are in memory at a time. */
const batch = 2_000;

/** Kept by PostgreSQL alone: made anew from the outputs. */
const wordIndex = "output_search";

/** Names of the migrations that a database has had; none: it is new. */
export async function migrationsInPostgres(url: string): Promise<string[]> {
  return connected(url, async (client) => {
    const { rows } = await client.query("select to_regclass('kysely_migration') is not null as there");
    if (!rows[0]?.there) return [];
    const names = await client.query("select name from kysely_migration order by name");
    return names.rows.map(({ name }) => String(name));
  });
}

/** Hashes of the files that the database has a row of now. */
export async function filesInPostgres(url: string): Promise<{ hash: string }[]> {
  return connected(
    url,
    async (client) => (await client.query<{ hash: string }>("select hash from files")).rows,
  );
}

/** Whether anybody else is connected to the database: a server that runs, or another program. */
export async function isPostgresInUse(url: string): Promise<boolean> {
  return connected(url, async (client) => {
    const { rows } = await client.query(
      `select count(*) as others from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    return Number(rows[0]?.others) > 0;
  });
}

/**
 * Reads the whole database at one moment (one transaction, read only) into a SQLite file with the same tables, empty
 * but for their names. The value is the sum of each table's rows as they came from PostgreSQL.
 */
export async function snapshotPostgres(url: string, target: string): Promise<FoundInFile["tables"]> {
  const file = new BetterSqlite3(target);
  file.pragma("foreign_keys = OFF");
  file.pragma("synchronous = OFF");
  try {
    return await connected(url, async (client) => {
      await client.query("begin isolation level repeatable read read only");
      const tables = tablesIn(file);
      await assertSameTables(client, tables);
      const sums: FoundInFile["tables"] = {};
      for (const table of tables) sums[table] = await intoFile(client, file, table);
      await client.query("commit");
      file.pragma("journal_mode = DELETE");
      return sums;
    });
  } finally {
    file.close();
  }
}

async function assertSameTables(client: pg.Client, tables: readonly string[]): Promise<void> {
  const found = await tablesOfPostgres(client);
  const differing = [
    ...found.filter((one) => !tables.includes(one)),
    ...tables.filter((one) => !found.includes(one)),
  ];
  if (differing.length > 0) throw new Error(`tables differ: ${differing.join(", ")}`);
}

async function tablesOfPostgres(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    "select tablename as name from pg_tables where schemaname = current_schema() order by tablename",
  );
  return rows.map(({ name }) => String(name)).filter((name) => !/^kysely_/.test(name) && name !== wordIndex);
}

async function intoFile(client: pg.Client, file: BetterSqlite3.Database, table: string) {
  const columns = columnsOf(file, table);
  const places = columns.map(() => "?").join(", ");
  file.exec(`delete from ${quoted(table)}`);
  const insert = file.prepare(
    `insert into ${quoted(table)} (${columns.map(quoted).join(", ")}) values (${places})`,
  );
  const keep = file.transaction((rows: CopiedValue[][]) => {
    for (const row of rows) insert.run(row);
  });
  const hash = rowsHash();
  for await (const rows of batchesOf(client, table, columns)) {
    for (const row of rows) hash.add(row);
    keep(rows);
  }
  return hash.sum();
}

async function* batchesOf(
  client: pg.Client,
  table: string,
  columns: readonly string[],
): AsyncGenerator<CopiedValue[][]> {
  const list = columns.map(quoted).join(", ");
  await client.query(`declare copied no scroll cursor for select ${list} from ${quoted(table)}`);
  for (;;) {
    const { rows } = await client.query({ text: `fetch ${batch} from copied`, rowMode: "array" });
    if (rows.length === 0) break;
    yield rows as unknown as CopiedValue[][];
  }
  await client.query("close copied");
}

/**
 * Replaces all rows of a migrated database by those of a file of the same schema, in one transaction: all or nothing.
 * Throws when what is then read back is not what the file holds, and nothing has changed.
 */
export async function loadIntoPostgres(url: string, source: string): Promise<void> {
  const file = new BetterSqlite3(source, { readonly: true });
  try {
    await connected(url, async (client) => {
      await client.query("begin");
      const tables = tablesIn(file);
      await assertSameTables(client, tables);
      // References hold again at the end: rows come table by table, and some point to rows of their own table.
      const references = await takeReferences(client);
      await client.query(`truncate ${[...tables, wordIndex].map(quoted).join(", ")}`);
      for (const table of tables) await fromFile(client, file, table);
      for (const { table, name, definition } of references)
        await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
      await client.query("commit");
    });
  } finally {
    file.close();
  }
}

async function takeReferences(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  return rows;
}

async function fromFile(client: pg.Client, file: BetterSqlite3.Database, table: string): Promise<void> {
  const columns = columnsOf(file, table);
  const list = columns.map(quoted).join(", ");
  const wanted = rowsHash();
  const keep = (rows: object[]) =>
    client.query(
      `insert into ${quoted(table)} (${list}) select ${list} from json_populate_recordset(null::${quoted(table)}, $1::json)`,
      [JSON.stringify(rows)],
    );
  let rows: object[] = [];
  for (const row of rowsOf(file, table)) {
    wanted.add(row);
    rows.push(Object.fromEntries(columns.map((column, index) => [column, row[index]])));
    if (rows.length === batch) {
      await keep(rows);
      rows = [];
    }
  }
  if (rows.length > 0) await keep(rows);
  const found = rowsHash();
  for await (const read of batchesOf(client, table, columns)) for (const row of read) found.add(row);
  if (found.sum().hash !== wanted.sum().hash) throw new Error(`table ${table} was not taken in as it is`);
}

/** The sum of each table's rows as they are now, at one moment. */
export async function sumsOfPostgres(url: string): Promise<FoundInFile["tables"]> {
  return connected(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const sums: FoundInFile["tables"] = {};
    for (const table of await tablesOfPostgres(client)) {
      const { rows } = await client.query(
        "select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1",
        [table],
      );
      const hash = rowsHash();
      const columns = rows.map(({ name }) => String(name)).sort();
      for await (const read of batchesOf(client, table, columns)) for (const row of read) hash.add(row);
      sums[table] = hash.sum();
    }
    await client.query("commit");
    return sums;
  });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks off fails the statement under way, which is where it is told.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
