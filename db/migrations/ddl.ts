import { type Kysely, sql } from "kysely";
import { dialectOf } from "../dialects/dialect";

/**
 * Runs one DDL statement written once for both engines. Words replaced per engine:
 * KEY   text compared byte by byte (PostgreSQL: COLLATE "C"), so that keysets order alike on both;
 * INT   a whole number (PostgreSQL bigint, SQLite integer);
 * STRICT / STRICT_KEYED  end of a table: SQLite then refuses text in a number's column, and the keyed form
 *       stores the rows in the order of the primary key.
 */
export async function ddl(db: Kysely<unknown>, statement: string): Promise<void> {
  const isPostgres = dialectOf(db) === "postgres";
  const words: Record<string, string> = isPostgres
    ? { KEY: 'text collate "C"', INT: "bigint", STRICT_KEYED: "", STRICT: "" }
    : { KEY: "text", INT: "integer", STRICT_KEYED: "strict, without rowid", STRICT: "strict" };
  const text = statement.replace(/\b(KEY|INT|STRICT_KEYED|STRICT)\b/g, (word) => words[word] ?? word);
  await sql.raw(text).execute(db);
}
