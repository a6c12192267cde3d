import type { FileNaming, FileVersion } from "~/domain/documents";
import {
  cleanFileName,
  isFileMime,
  maxFileBytes,
  maxFilesAtOnce,
  maxFilesOfOwner,
  savedName,
} from "~/domain/files";
import { textProblems } from "~/domain/outputs-draft";
import type { WriteTransaction } from "~db/client.server";
import {
  findFile,
  insertFile,
  insertFileLink,
  type LinkedFile,
  listFiles,
  updateFileLink,
} from "~db/queries/files.server";
import { type CampaignContext, openCampaign, openUnseen } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import type { StoredFile } from "./context-files.server";
import { documentOwner } from "./documents.server";
import { recordDocument } from "./documents-changes.server";
import { openDocument } from "./documents-page.server";
import { storedContent } from "./stored-content.server";

/** A file as it comes in, under the sender's name for it. */
export interface OfferedFile {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** What became of one of the files: its link, or why it was not taken. */
export interface TakenFile {
  name: string;
  outcome: Outcome<{ linkId: string; version: number }>;
}

/**
 * Takes in files for a document, one after the other; each that is answered `ok` is on the disk and in the list. The
 * same content again changes nothing. Problems at `files`: file-empty, file-too-big {max}, file-kind, file-name,
 * disk-full, too-many-files {max}, document-removed, personal-….
 */
export async function addDocumentFiles(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
  files: AsyncIterable<OfferedFile>,
): Promise<TakenFile[]> {
  const open = await openCampaign(ctx, slug, "document.add");
  await openDocument(open, documentId);
  const taken: TakenFile[] = [];
  for await (const file of files) {
    const name = cleanFileName(file.name);
    const isTooMany = taken.length >= maxFilesAtOnce;
    const outcome = isTooMany
      ? refused({ field: "files", code: "too-many-files", params: { max: maxFilesAtOnce } })
      : await addFile(open, documentId, name, file.content);
    taken.push({ name, outcome });
  }
  return taken;
}

async function addFile(
  open: CampaignContext,
  documentId: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<TakenFile["outcome"]> {
  if (name === "") return refused({ field: "files", code: "file-name" });
  const [personal] = textProblems({ files: name }, open.structure);
  if (personal) return refused(personal);
  const stored = await open.files.store(content, maxFileBytes);
  if (!stored.ok) return stored;
  return open.db.write(open.campaign.id, (tx) =>
    linkFile(tx, open, { documentId, name, file: stored.value }),
  );
}

async function linkFile(
  tx: WriteTransaction,
  open: CampaignContext,
  { documentId, name, file }: { documentId: string; name: string; file: StoredFile },
): Promise<TakenFile["outcome"]> {
  const document = await openDocument(open, documentId, tx);
  if (document.isRemoved) return refused({ field: "files", code: "document-removed" });
  const own = await listFiles(tx, { kind: documentOwner, ids: [documentId] });
  const same = own.find(({ hash }) => hash === file.hash);
  if (same) return done({ linkId: same.id, version: same.version });
  if (own.length >= maxFilesOfOwner)
    return refused({ field: "files", code: "too-many-files", params: { max: maxFilesOfOwner } });
  const linkId = open.newId();
  await insertFile(tx, { ...file, created_at: open.now() });
  await insertFileLink(tx, {
    id: linkId,
    file_hash: file.hash,
    owner_kind: documentOwner,
    owner_id: documentId,
    name,
    created_by: open.actor.accountId,
    created_at: open.campaignNow,
  });
  await recordDocument(tx, open, { documentId, event: "file-added", detail: { file: name } });
  return done({ linkId, version: 1 });
}

/** Gives a file another name. Problems at `name`: required, personal-…; file-changed-by-other {name}, nothing-changed. */
export async function renameDocumentFile(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
  { file, name, version }: FileNaming,
): Promise<Outcome<ChangedFile>> {
  const open = await openCampaign(ctx, slug, "document.add");
  const clean = cleanFileName(name);
  if (clean === "") return refused({ field: "name", code: "required" });
  const problems = textProblems({ name: clean }, open.structure);
  if (problems.length > 0) return refused(...problems);
  return changeFile(open, documentId, { file, version }, (before) => {
    if (before.isRemoved) return refused({ field: "form", code: "file-removed" });
    if (before.name === clean) return refused({ field: "name", code: "nothing-changed" });
    return done({ event: "file-renamed", set: { name: clean }, detail: { file: clean, was: before.name } });
  });
}

/** Takes a file away from its document; its content is kept for a while, so that it can be brought back. */
export async function removeDocumentFile(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
  asked: FileVersion,
): Promise<Outcome<ChangedFile>> {
  const open = await openCampaign(ctx, slug, "document.add");
  return changeFile(open, documentId, asked, (before) =>
    before.isRemoved
      ? refused({ field: "form", code: "file-removed" })
      : done({ event: "file-removed", set: { removed_at: ctx.now() }, detail: { file: before.name } }),
  );
}

/** Brings a file back to its document. */
export async function restoreDocumentFile(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
  asked: FileVersion,
): Promise<Outcome<ChangedFile>> {
  const open = await openCampaign(ctx, slug, "document.add");
  return changeFile(open, documentId, asked, (before) =>
    before.isRemoved
      ? done({ event: "file-restored", set: { removed_at: null }, detail: { file: before.name } })
      : refused({ field: "form", code: "file-there" }),
  );
}

export interface ChangedFile {
  name: string;
  version: number;
}

interface WantedFile {
  event: "file-renamed" | "file-removed" | "file-restored";
  set: { name?: string; removed_at?: string | null };
  detail: { file: string; was?: string };
}

function changeFile(
  open: CampaignContext,
  documentId: string,
  asked: FileVersion,
  wantedOf: (before: LinkedFile) => Outcome<WantedFile>,
): Promise<Outcome<ChangedFile>> {
  return open.db.write(open.campaign.id, async (tx) => {
    await openDocument(open, documentId, tx);
    const before = await findFile(tx, { kind: documentOwner, id: documentId }, asked.file);
    if (!before) throw new NotFound();
    if (before.version !== asked.version)
      return refused({ field: "form", code: "file-changed-by-other", params: { name: before.name } });
    const wanted = wantedOf(before);
    if (!wanted.ok) return wanted;
    const { event, set, detail } = wanted.value;
    await updateFileLink(tx, before, set);
    await recordDocument(tx, open, { documentId, event, detail });
    return done({ name: detail.file, version: asked.version + 1 });
  });
}

/**
 * A document's file to be saved. Who may not see documents is told that there is no such file: throws NotFound, also
 * for a file that has been taken away.
 */
export async function openDocumentFile(
  ctx: UseCaseContext,
  slug: string,
  documentId: string,
  linkId: string,
) {
  const open = await openUnseen(ctx, slug, "document.view");
  await openDocument(open, documentId);
  const file = await findFile(open.db.read, { kind: documentOwner, id: documentId }, linkId);
  if (!file || file.isRemoved || !isFileMime(file.mime)) throw new NotFound();
  const name = savedName(file.name, file.mime);
  return { name, mime: file.mime, ...(await storedContent(open, file.hash)) };
}
