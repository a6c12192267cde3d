import { type RawBuilder, sql } from "kysely";
import {
  type ArchivedFileKind,
  type ArchivedTable,
  type ArchiveScope,
  archivedTables,
} from "~/domain/archive";
import type { Connection, WriteTransaction } from "../client.server";
import type { CampaignArchivesTable } from "../schema";

type Row = Record<string, string | number | null>;

const batchSize = 500;

/** The rows of a table that belong to an election, in the order of their key; a batch is held at a time. */
export async function* archivedRows(
  db: Connection,
  table: ArchivedTable,
  campaignId: string,
): AsyncGenerator<Row> {
  const { key, scope } = archivedTables[table];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let after: Row | undefined;
  for (;;) {
    const beyond: RawBuilder<unknown> = after
      ? sql`and (${columns}) > (${sql.join(key.map((column) => after?.[column] ?? null))})`
      : sql``;
    const { rows }: { rows: Row[] } = await sql<Row>`
      select * from ${sql.table(table)} where ${within(scope, campaignId)} ${beyond}
      order by ${columns} limit ${sql.lit(batchSize)}`.execute(db);
    yield* rows;
    after = rows.at(-1);
    if (rows.length < batchSize) return;
  }
}

function within(scope: ArchiveScope, campaignId: string): RawBuilder<unknown> {
  if (scope === "own") return sql`campaign_id = ${campaignId}`;
  const { column, parent } = scope;
  const [id = "id"] = archivedTables[parent].key;
  return sql`${sql.ref(column)} in
    (select ${sql.ref(id)} from ${sql.table(parent)} where ${within(archivedTables[parent].scope, campaignId)})`;
}

/** An election's lines of the audit trail with what they tell, as far as one of them. */
export async function* archivedAudit(db: Connection, chain: string, through: number): AsyncGenerator<Row> {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom("audit_entries as entry")
      .leftJoin("audit_payloads as payload", "payload.entry_id", "entry.id")
      .selectAll("entry")
      .select("payload.payload")
      .where("entry.chain", "=", chain)
      .where("entry.seq", ">", after)
      .where("entry.seq", "<=", through)
      .orderBy("entry.seq")
      .limit(batchSize)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.seq;
  }
}

/** The last line of a chain. */
export function findLastEntry(db: Connection, chain: string) {
  return db
    .selectFrom("audit_entries")
    .select(["seq", "hmac", "at"])
    .where("chain", "=", chain)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Names of the people whom the records of an election name; nothing else about them. */
export function listArchivedPeople(db: Connection, campaignId: string) {
  return db
    .selectFrom("accounts")
    .select(["id", "display_name", "title"])
    .where((eb) =>
      eb.or([
        eb(
          "id",
          "in",
          eb.selectFrom("memberships").select("account_id").where("campaign_id", "=", campaignId),
        ),
        eb(
          "id",
          "in",
          eb
            .selectFrom("audit_entries")
            .select("account_id")
            .where("chain", "=", campaignId)
            .where("account_id", "is not", null),
        ),
      ]),
    )
    .orderBy("id")
    .execute();
}

export interface OwnedFile {
  id: string;
  owner: string;
  name: string;
  hash: string;
  addedAt: string;
}

/** Files of one kind that an election's records own; `owner` names the record in words. */
export async function listOwnedFiles(
  db: Connection,
  kind: ArchivedFileKind,
  campaignId: string,
): Promise<OwnedFile[]> {
  const { table, label } = owners[kind];
  const { rows } = await sql<OwnedFile>`
    select link.id, cast(${sql.ref(label)} as text) as owner, link.name, link.file_hash as hash,
      link.created_at as ${sql.ref("addedAt")}
    from file_links as link join ${sql.table(table)} as owned on owned.id = link.owner_id
    where link.owner_kind = ${kind} and link.removed_at is null and owned.campaign_id = ${campaignId}
    order by link.owner_id, link.id`.execute(db);
  return rows;
}

const owners: Record<ArchivedFileKind, { table: string; label: string }> = {
  output: { table: "outputs", label: "owned.number" },
  document: { table: "documents", label: "owned.id" },
  "decoration-site": { table: "decoration_sites", label: "owned.number" },
  "decoration-design": { table: "decoration_designs", label: "owned.code" },
  "field-report-photo": { table: "field_reports", label: "owned.number" },
};

/** Archives of an election, the latest first. */
export const listArchives = (db: Connection, campaignId: string) => archivesOf(db, campaignId).execute();

/** The latest that was made, with the marks that it got then. */
export const findMadeArchive = (db: Connection, campaignId: string) =>
  archivesOf(db, campaignId)
    .where("archive.state", "=", "done")
    .$narrowType<{
      made_at: string;
      file_hash: string;
      content_hash: string;
      size: number;
      entries: number;
    }>()
    .executeTakeFirst();

/** With the name of who asked. */
function archivesOf(db: Connection, campaignId: string) {
  return db
    .selectFrom("campaign_archives as archive")
    .innerJoin("accounts", "accounts.id", "archive.asked_by")
    .selectAll("archive")
    .select("accounts.display_name as by")
    .where("archive.campaign_id", "=", campaignId)
    .orderBy("archive.asked_at", "desc")
    .orderBy("archive.id", "desc")
    .limit(20);
}

export async function insertArchive(
  tx: WriteTransaction,
  row: { id: string; campaign_id: string; asked_by: string; asked_at: string },
): Promise<void> {
  await tx
    .insertInto("campaign_archives")
    .values({
      ...row,
      ...{ state: "waiting", audit_seq: null, made_at: null, file_hash: null },
      ...{ size: null, content_hash: null, entries: null },
    })
    .execute();
}

export async function settleArchive(
  tx: WriteTransaction,
  id: string,
  set: Partial<Omit<CampaignArchivesTable, "id" | "campaign_id" | "asked_by">>,
): Promise<void> {
  await tx.updateTable("campaign_archives").set(set).where("id", "=", id).execute();
}

export function findArchive(db: Connection, id: string) {
  return db
    .selectFrom("campaign_archives as archive")
    .innerJoin("campaigns", "campaigns.id", "archive.campaign_id")
    .selectAll("archive")
    .select("campaigns.slug")
    .where("archive.id", "=", id)
    .executeTakeFirst();
}

/** Lets go of the files of earlier archives; the sweep of files clears them away later. */
export async function dropEarlierArchives(
  tx: WriteTransaction,
  campaignId: string,
  ownerKind: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable("file_links")
    .set({ removed_at: at })
    .where("owner_kind", "=", ownerKind)
    .where("removed_at", "is", null)
    .where("owner_id", "in", (eb) =>
      eb.selectFrom("campaign_archives").select("id").where("campaign_id", "=", campaignId),
    )
    .execute();
}
