import type pg from "pg";

/**
 * Takes the indexes and constraints off tables that are about to be filled, but for keys that other tables refer to,
 * and returns the statements that put them back. Filling a table and indexing it afterwards is many times quicker than
 * the other way round, and each constraint is then checked over the whole table at once.
 */
export async function unindexed(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  const constraints = await client.query<{ table: string; name: string; definition: string }>(
    `select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c
     where c.conrelid = any ($1::regclass[])
       and (c.contype = 'f' or (c.contype in ('p', 'u') and not exists
         (select 1 from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid)))
     order by c.contype = 'f', c.conname`,
    [tables],
  );
  const indexes = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i
     where i.indrelid = any ($1::regclass[])
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
     order by 1`,
    [tables],
  );
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  for (const { table, name } of constraints.rows.toReversed())
    await client.query(`alter table ${table} drop constraint ${name}`);
  const keys = constraints.rows.map(
    ({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`,
  );
  const isReference = (statement: string) =>
    statement.includes(" foreign key ") || statement.includes(" FOREIGN KEY ");
  return [
    ...keys.filter((one) => !isReference(one)),
    ...indexes.rows.map(({ definition }) => definition),
    ...keys.filter(isReference),
  ];
}
