import type { Insertable, Selectable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { FileLinksTable, FilesTable } from "../schema";

/** A file as its owner shows it. */
export interface LinkedFile {
  id: string;
  ownerId: string;
  hash: string;
  name: string;
  size: number;
  mime: string;
  addedBy: string;
  addedAt: string;
  isRemoved: boolean;
  version: number;
}

/** The same content twice is one file, as of the last time; the row stays locked until the link is written. */
export async function insertFile(tx: WriteTransaction, row: Insertable<FilesTable>): Promise<void> {
  await tx
    .insertInto("files")
    .values(row)
    .onConflict((conflict) => conflict.column("hash").doUpdateSet({ created_at: row.created_at }))
    .execute();
}

export async function insertFileLink(tx: WriteTransaction, row: Insertable<FileLinksTable>): Promise<void> {
  await tx.insertInto("file_links").values(row).execute();
}

/** Files of these owners that have not been taken away, in the order in which they were added. */
export async function listFiles(
  db: Connection,
  owners: { kind: string; ids: readonly string[] },
): Promise<LinkedFile[]> {
  const rows = await linked(db)
    .where("owner_kind", "=", owners.kind)
    .where("owner_id", "in", owners.ids)
    .where("file_links.removed_at", "is", null)
    .orderBy("file_links.id")
    .execute();
  return rows.map(fileOf);
}

/** Also one that has been taken away. */
export async function findFile(
  db: Connection,
  owner: { kind: string; id: string },
  linkId: string,
): Promise<LinkedFile | undefined> {
  const row = await linked(db)
    .where("file_links.id", "=", linkId)
    .where("owner_kind", "=", owner.kind)
    .where("owner_id", "=", owner.id)
    .executeTakeFirst();
  return row && fileOf(row);
}

/** Names a link, takes it away or brings it back, unless somebody else has changed it meanwhile. */
export async function updateFileLink(
  tx: WriteTransaction,
  link: { id: string; version: number },
  set: { name?: string; removed_at?: string | null },
): Promise<boolean> {
  const result = await tx
    .updateTable("file_links")
    .set((eb) => ({ ...set, version: eb("version", "+", 1) }))
    .where("id", "=", link.id)
    .where("version", "=", link.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Forgets links taken away before that instant. */
export async function deleteRemovedLinks(tx: WriteTransaction, before: string): Promise<void> {
  await tx.deleteFrom("file_links").where("removed_at", "<", before).execute();
}

/** Forgets files that were last stored before that instant and that nothing points to. */
export async function deleteUnlinkedFiles(tx: WriteTransaction, before: string): Promise<void> {
  await tx
    .deleteFrom("files")
    .where("created_at", "<", before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("file_links")
            .select("file_links.id")
            .whereRef("file_links.file_hash", "=", "files.hash"),
        ),
      ),
    )
    .execute();
}

/** Those of the hashes that the database knows. */
export async function listKnownHashes(db: Connection, hashes: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom("files").select("hash").where("hash", "in", hashes).execute();
  return rows.map(({ hash }) => hash);
}

function linked(db: Connection) {
  return db
    .selectFrom("file_links")
    .innerJoin("files", "files.hash", "file_links.file_hash")
    .innerJoin("accounts", "accounts.id", "file_links.created_by")
    .selectAll("file_links")
    .select(["files.size", "files.mime", "accounts.display_name"]);
}

type LinkedRow = Selectable<FileLinksTable> & { size: number; mime: string; display_name: string };

function fileOf(row: LinkedRow): LinkedFile {
  return {
    id: row.id,
    ownerId: row.owner_id,
    hash: row.file_hash,
    name: row.name,
    size: row.size,
    mime: row.mime,
    addedBy: row.display_name,
    addedAt: row.created_at,
    isRemoved: row.removed_at !== null,
    version: row.version,
  };
}
