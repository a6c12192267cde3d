import { type Kysely, sql } from "kysely";
import { storedLinkKey } from "~/domain/link-key";
import { searchableText } from "~/domain/search-terms";
import { dialectOf } from "../dialects/dialect";
import { wordColumns } from "../queries/output-search.server";

interface Tables {
  outputs: {
    id: string;
    campaign_id: string;
    number: number;
    title: string;
    note: string;
    link: string | null;
    message_id: string | null;
    status: string;
  };
  campaigns: { id: string; no: number };
  messages: { id: string; name: string };
  output_units: { output_id: string; unit_id: string };
  units: { id: string; name: string; short_name: string };
  output_search: { rowid: number; exact: string; folded: string };
}

const batch = 500;

/** Every campaign has room for 2³² numbers, as in db/queries/output-search. */
const room = 2 ** 32;

/** Makes the word index anew from the outputs, in batches by id. For migrations: after a change of what it holds. */
export async function refillWords(connection: Kysely<unknown>): Promise<void> {
  const db = connection as Kysely<Tables>;
  const all =
    dialectOf(connection) === "sqlite"
      ? sql`insert into output_search (output_search) values ('delete-all')`
      : sql`delete from output_search`;
  await all.execute(db);
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("outputs")
      .innerJoin("campaigns", "campaigns.id", "outputs.campaign_id")
      .leftJoin("messages", "messages.id", "outputs.message_id")
      .select([
        "outputs.id",
        "outputs.number",
        "outputs.title",
        "outputs.note",
        "outputs.link",
        "outputs.status",
        "campaigns.no",
      ])
      .select("messages.name as message")
      .where("outputs.id", ">", after)
      .orderBy("outputs.id")
      .limit(batch)
      .execute();
    const active = rows.filter((row) => row.status === "active");
    const names = await namesOf(
      db,
      active.map((row) => row.id),
    );
    if (active.length > 0) {
      const values = active.map((row) => ({
        rowid: row.no * room + row.number,
        ...wordColumns(
          searchableText({
            ...row,
            linkKey: row.link === null ? null : storedLinkKey(row.link),
            names: [...(names.get(row.id) ?? []), row.message ?? ""],
          }),
        ),
      }));
      await db.insertInto("output_search").values(values).execute();
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

async function namesOf(db: Kysely<Tables>, outputIds: readonly string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (outputIds.length === 0) return names;
  const rows = await db
    .selectFrom("output_units")
    .innerJoin("units", "units.id", "output_units.unit_id")
    .select(["output_id", "units.name", "units.short_name"])
    .where("output_id", "in", [...outputIds])
    .orderBy("output_id")
    .orderBy("unit_id")
    .execute();
  for (const row of rows)
    names.set(row.output_id, [...(names.get(row.output_id) ?? []), row.name, row.short_name]);
  return names;
}
