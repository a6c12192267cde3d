import { cleanFileName, isFileMime, maxFileBytes, maxFilesOfOwner, savedName } from "~/domain/files";
import { textProblems } from "~/domain/outputs-draft";
import { designOwner } from "~db/queries/decoration-designs.server";
import { findFile, insertFile, insertFileLink, listFiles, updateFileLink } from "~db/queries/files.server";
import { openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { auditDesign, findDesign } from "./decoration-designs.server";
import { storedContent } from "./stored-content.server";

/**
 * Takes in the picture or the file of a design; the same content again changes nothing. Problems at `files`:
 * file-empty, file-too-big {max}, file-kind, file-name, disk-full, too-many-files {max}, personal-….
 */
export async function addDesignFile(
  ctx: UseCaseContext,
  slug: string,
  designId: string,
  offered: { name: string; content: AsyncIterable<Uint8Array> },
): Promise<Outcome<{ id: string }>> {
  const open = await openCampaign(ctx, slug, "design.edit");
  const design = await findDesign(open.db.read, open, designId);
  const name = cleanFileName(offered.name);
  if (name === "") return refused({ field: "files", code: "file-name" });
  const [personal] = textProblems({ files: name }, open.structure);
  if (personal) return refused(personal);
  const stored = await open.files.store(offered.content, maxFileBytes);
  if (!stored.ok) return stored;
  return open.db.write(open.campaign.id, async (tx) => {
    const own = await listFiles(tx, { kind: designOwner, ids: [designId] });
    const same = own.find(({ hash }) => hash === stored.value.hash);
    if (same) return done({ id: same.id });
    if (own.length >= maxFilesOfOwner)
      return refused({ field: "files", code: "too-many-files", params: { max: maxFilesOfOwner } });
    const id = open.newId();
    await insertFile(tx, { ...stored.value, created_at: open.now() });
    await insertFileLink(tx, {
      ...{ id, file_hash: stored.value.hash, owner_kind: designOwner, owner_id: designId, name },
      ...{ created_by: open.actor.accountId, created_at: open.campaignNow },
    });
    await auditDesign(tx, open, "design.file-added", designId, { after: { code: design.code, file: name } });
    return done({ id });
  });
}

/** Takes a file of a design away. Throws NotFound. */
export async function removeDesignFile(
  ctx: UseCaseContext,
  slug: string,
  designId: string,
  fileId: string,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "design.edit");
  const { code } = await findDesign(open.db.read, open, designId);
  return open.db.write(open.campaign.id, async (tx) => {
    const file = await findFile(tx, { kind: designOwner, id: designId }, fileId);
    if (!file || file.isRemoved) throw new NotFound();
    await updateFileLink(tx, file, { removed_at: open.now() });
    await auditDesign(tx, open, "design.file-removed", designId, { before: { code, file: file.name } });
    return done(null);
  });
}

/** A file of a design to be looked at or saved. Throws NotFound. */
export async function openDesignFile(ctx: UseCaseContext, slug: string, designId: string, fileId: string) {
  const open = await openCampaign(ctx, slug, "decoration.view");
  await findDesign(open.db.read, open, designId);
  const file = await findFile(open.db.read, { kind: designOwner, id: designId }, fileId);
  if (!file || file.isRemoved || !isFileMime(file.mime)) throw new NotFound();
  const name = savedName(file.name, file.mime);
  return { name, mime: file.mime, ...(await storedContent(open, file.hash)) };
}
