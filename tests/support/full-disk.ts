import { sql } from "kysely";
import type { Database } from "~db/client.server";

/** Lets an SQLite database grow by so many pages from where it is, as if the disk had room for no more. */
export async function leavePages(db: Database, pages: number): Promise<void> {
  await db.write("system", async (tx) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(tx);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + pages}`).execute(tx);
  });
}
