import { type Design, isDesignValid } from "~/domain/decoration";
import type { DesignLine, DesignPage } from "~/domain/decoration-designs-page";
import type { DesignForm, DesignVersionForm, EditDesignForm } from "~/domain/decoration-forms";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { foldVietnamese } from "~/domain/vietnamese";
import type { WriteTransaction } from "~db/client.server";
import {
  countDesignUses,
  type DesignContent,
  designOwner,
  insertDesign,
  listDesigns,
  updateDesign,
} from "~db/queries/decoration-designs.server";
import { listFiles } from "~db/queries/files.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { readDay } from "./timeline-days.server";
import { documentName } from "./timeline-entries.server";

/** The approved wordings and designs, with their documents, files and how many sites use each. */
export async function loadDesigns(ctx: UseCaseContext, slug: string): Promise<DesignPage> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const { campaign, structure, today } = open;
  const [designs, uses] = await Promise.all([
    listDesigns(ctx.db.read, campaign.id),
    countDesignUses(ctx.db.read, campaign.id),
  ]);
  const ids = designs.map(({ id }) => id);
  const files = await listFiles(ctx.db.read, { kind: designOwner, ids });
  const lines = designs.map((design): DesignLine => {
    const document = structure.documents.find(({ id }) => id === design.documentId);
    return {
      ...design,
      document: document ? documentName(document) : "",
      isValid: isDesignValid(design, today),
      sites: uses.get(design.id) ?? 0,
      files: files
        .filter(({ ownerId }) => ownerId === design.id)
        .map(({ id, name, mime }) => ({ id, name, isPicture: mime.startsWith("image/") })),
    };
  });
  return {
    slug,
    designs: lines.filter(({ isRemoved }) => !isRemoved),
    removed: lines.filter(({ isRemoved }) => isRemoved),
    documents: structure.documents.map((one) => ({ id: one.id, name: documentName(one) })),
    canEdit: open.may("design.edit"),
    formKey: ctx.newId(),
  };
}

export interface ChangedDesign {
  id: string;
  code: string;
  version: number;
}

/**
 * Adds a wording or design to the list. Problems: `code` design-code-taken; `documentId` document-unknown;
 * `validUntil` until-before-from; those of typed days; personal-….
 */
export async function addDesign(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: DesignForm,
): Promise<Outcome<ChangedDesign>> {
  const open = await openCampaign(ctx, slug, "design.edit");
  const read = readDesign(form, open);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      if (!read.ok) return read;
      const taken = await codeTaken(tx, open, read.value.code);
      if (taken) return refused(taken);
      const id = open.newId();
      const by = { accountId: open.actor.accountId, at: open.campaignNow };
      const at = { id, campaignId: open.campaign.id, codeKey: codeKey(read.value.code) };
      await insertDesign(tx, at, read.value, by);
      await auditDesign(tx, open, "design.added", id, { after: read.value });
      return done({ id, code: read.value.code, version: 1 });
    }),
  );
}

/** Changes it for all sites that name it. Problems: those of `addDesign`; `form` design-changed. */
export async function editDesign(
  ctx: UseCaseContext,
  slug: string,
  { id, version, ...form }: EditDesignForm,
): Promise<Outcome<ChangedDesign>> {
  const open = await openCampaign(ctx, slug, "design.edit");
  const read = readDesign(form, open);
  if (!read.ok) return read;
  return ctx.db.write(open.campaign.id, async (tx) => {
    const before = await findDesign(tx, open, id);
    const taken = await codeTaken(tx, open, read.value.code, id);
    if (taken) return refused(taken);
    const set = { content: read.value, codeKey: codeKey(read.value.code) };
    if (!(await updateDesign(tx, { id, version }, set)))
      return refused({ field: "form", code: "design-changed" });
    await auditDesign(tx, open, "design.edited", id, { before, after: read.value });
    return done({ id, code: read.value.code, version: version + 1 });
  });
}

/** Takes it off the list; sites that name it go on saying so. Problem: design-changed. */
export const removeDesign = (ctx: UseCaseContext, slug: string, form: DesignVersionForm) =>
  setRemoved(ctx, slug, form, true);

/** Puts it back. Problems: design-changed, design-code-taken. */
export const restoreDesign = (ctx: UseCaseContext, slug: string, form: DesignVersionForm) =>
  setRemoved(ctx, slug, form, false);

async function setRemoved(
  ctx: UseCaseContext,
  slug: string,
  { id, version }: DesignVersionForm,
  removes: boolean,
): Promise<Outcome<ChangedDesign>> {
  const open = await openCampaign(ctx, slug, "design.edit");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const { code } = await findDesign(tx, open, id);
    const taken = removes ? null : await codeTaken(tx, open, code, id);
    if (taken) return refused({ ...taken, field: "form" });
    if (!(await updateDesign(tx, { id, version }, { removedAt: removes ? open.campaignNow : null })))
      return refused({ field: "form", code: "design-changed" });
    await auditDesign(tx, open, removes ? "design.removed" : "design.restored", id, { before: { code } });
    return done({ id, code, version: version + 1 });
  });
}

/** A design of the campaign, also one that was removed. Throws NotFound. */
export async function findDesign(
  db: WriteTransaction | UseCaseContext["db"]["read"],
  { campaign }: CampaignContext,
  id: string,
): Promise<Design> {
  const found = (await listDesigns(db, campaign.id)).find((one) => one.id === id);
  if (!found) throw new NotFound();
  return found;
}

const codeKey = (code: string) => foldVietnamese(code).replace(/\s+/g, "");

async function codeTaken(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  code: string,
  own?: string,
): Promise<Problem | null> {
  const designs = await listDesigns(tx, campaign.id);
  const other = designs.find(
    (one) => !one.isRemoved && one.id !== own && codeKey(one.code) === codeKey(code),
  );
  return other ? { field: "code", code: "design-code-taken", params: { code: other.code } } : null;
}

function readDesign(form: Omit<DesignForm, "_key">, open: CampaignContext): Outcome<DesignContent> {
  const problems: Problem[] = [];
  const validFrom = readDay(form.validFrom, "validFrom", problems);
  const validUntil = readDay(form.validUntil, "validUntil", problems);
  if (validFrom && validUntil && validUntil < validFrom)
    problems.push({ field: "validUntil", code: "until-before-from" });
  if (form.documentId !== "" && !open.structure.documents.some(({ id }) => id === form.documentId))
    problems.push({ field: "documentId", code: "document-unknown" });
  const [code, wording] = [oneLine(form.code), oneLine(form.wording)];
  problems.push(...textProblems({ code, wording }, open.structure));
  if (problems.length > 0) return refused(...problems);
  return done({ code, kind: form.kind, wording, documentId: form.documentId || null, validFrom, validUntil });
}

const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

/** Writes a line about a design into the audit trail. */
export function auditDesign(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  id: string,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, open, {
    ...{ chain: open.campaign.id, action, subjectKind: "design", subjectId: id },
    ...{ campaignId: open.campaign.id, payload },
  });
}
