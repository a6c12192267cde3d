import type { Insertable, Selectable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { FileLinksTable, OutputEvidenceTable } from "../schema";

/** Owner kinds of file links: a file of an output, and the thumbnail that was made of it (owned by the evidence). */
export const evidenceOwner = "output";
export const thumbnailOwner = "evidence-thumbnail";

/** A file of an output with all that is known of it. */
export interface StoredEvidence extends Selectable<OutputEvidenceTable> {
  name: string;
  hash: string;
  size: number;
  addedBy: string;
  addedAt: string;
  isRemoved: boolean;
  version: number;
}

export async function insertEvidence(
  tx: WriteTransaction,
  row: Insertable<OutputEvidenceTable>,
  marks: readonly string[],
): Promise<void> {
  await tx.insertInto("output_evidence").values(row).execute();
  if (marks.length === 0) return;
  await tx
    .insertInto("evidence_marks")
    .values(marks.map((mark) => ({ campaign_id: row.campaign_id, mark, evidence_id: row.id })))
    .execute();
}

/** An output's evidence in its order. */
export async function listEvidence(db: Connection, outputId: string): Promise<StoredEvidence[]> {
  const rows = await stored(db)
    .where("output_evidence.output_id", "=", outputId)
    .where("file_links.removed_at", "is", null)
    .orderBy("output_evidence.place")
    .orderBy("output_evidence.id")
    .execute();
  return rows.map(evidenceOf);
}

/** Also one that has been taken away. */
export async function findEvidence(
  db: Connection,
  outputId: string,
  id: string,
): Promise<StoredEvidence | undefined> {
  const row = await stored(db)
    .where("output_evidence.output_id", "=", outputId)
    .where("output_evidence.id", "=", id)
    .executeTakeFirst();
  return row && evidenceOf(row);
}

export async function findThumbnail(
  db: Connection,
  evidenceId: string,
): Promise<{ hash: string } | undefined> {
  return db
    .selectFrom("file_links")
    .select("file_hash as hash")
    .where("owner_kind", "=", thumbnailOwner)
    .where("owner_id", "=", evidenceId)
    .executeTakeFirst();
}

export async function updateEvidence(
  tx: WriteTransaction,
  id: string,
  set: { caption?: string; place?: number },
): Promise<void> {
  await tx.updateTable("output_evidence").set(set).where("id", "=", id).execute();
}

/** A thumbnail goes and comes with its photograph. */
export async function setThumbnailRemoved(
  tx: WriteTransaction,
  evidenceId: string,
  removedAt: string | null,
): Promise<void> {
  await tx
    .updateTable("file_links")
    .set({ removed_at: removedAt })
    .where("owner_kind", "=", thumbnailOwner)
    .where("owner_id", "=", evidenceId)
    .execute();
}

/** Evidence of active outputs that may look like a photograph: it shares one of the marks. */
export function listAlike(db: Connection, campaignId: string, marks: readonly string[]) {
  return (
    ofOutputs(db)
      .innerJoin("evidence_marks", "evidence_marks.evidence_id", "output_evidence.id")
      .select(twinColumns)
      .distinct()
      .where("evidence_marks.campaign_id", "=", campaignId)
      .where("evidence_marks.mark", "in", [...marks])
      // What is too plain to have a look has no marks.
      .$narrowType<{ look: string }>()
      .execute()
  );
}

/** Evidence of active outputs with exactly that content, as it was sent or as it is kept. */
export function listSame(db: Connection, campaignId: string, hashes: readonly string[]) {
  return ofOutputs(db)
    .select(twinColumns)
    .where("output_evidence.campaign_id", "=", campaignId)
    .where((eb) =>
      eb.or([
        eb("output_evidence.source_hash", "in", [...hashes]),
        eb("file_links.file_hash", "in", [...hashes]),
      ]),
    )
    .execute();
}

const twinColumns = [
  "output_evidence.id",
  "output_evidence.output_id",
  "output_evidence.look",
  "outputs.number",
  "outputs.title",
  "outputs.published_on",
] as const;

export type Alike = Awaited<ReturnType<typeof listSame>>[number];

function ofOutputs(db: Connection) {
  return db
    .selectFrom("output_evidence")
    .innerJoin("file_links", "file_links.id", "output_evidence.id")
    .innerJoin("outputs", "outputs.id", "output_evidence.output_id")
    .where("file_links.removed_at", "is", null)
    .where("outputs.status", "=", "active");
}

function stored(db: Connection) {
  return db
    .selectFrom("output_evidence")
    .innerJoin("file_links", "file_links.id", "output_evidence.id")
    .innerJoin("files", "files.hash", "file_links.file_hash")
    .innerJoin("accounts", "accounts.id", "file_links.created_by")
    .selectAll("output_evidence")
    .select([
      "file_links.name",
      "file_links.file_hash",
      "file_links.created_at",
      "file_links.removed_at",
      "file_links.version",
      "files.size",
      "accounts.display_name",
    ]);
}

type StoredRow = Selectable<OutputEvidenceTable> &
  Pick<Selectable<FileLinksTable>, "name" | "file_hash" | "created_at" | "removed_at" | "version"> & {
    size: number;
    display_name: string;
  };

function evidenceOf({ file_hash, created_at, removed_at, display_name, ...row }: StoredRow): StoredEvidence {
  return {
    ...row,
    hash: file_hash,
    addedBy: display_name,
    addedAt: created_at,
    isRemoved: removed_at !== null,
  };
}
