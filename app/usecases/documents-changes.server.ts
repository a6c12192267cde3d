import { civilDateOfInstant, formatCivil, localTimeOf } from "~/domain/calendar/civil-date";
import { type DocumentEdit, readDocument } from "~/domain/documents";
import { type DocumentEventKind, documentChanges } from "~/domain/documents-page";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import { listDocumentUses } from "~db/queries/document-uses.server";
import {
  findDocument,
  insertDocumentEvent,
  listDocumentEvents,
  type StoredDocument,
  updateDocument,
} from "~db/queries/documents.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";

/** The version that a change has made, and what the document is called. */
export interface ChangedDocument {
  version: number;
  name: string;
}

/**
 * Corrects a document, e.g. gives it the number and the day that follow its signature. Problems: those of adding one,
 * changed-by-other {by, at}, nothing-changed, document-removed.
 */
export function editDocument(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version, ...fields }: DocumentEdit,
): Promise<Outcome<ChangedDocument>> {
  return change(ctx, slug, { id, version, event: "edited" }, async (_tx, open, before) => {
    if (before.isRemoved) return refused({ field: "form", code: "document-removed" });
    const read = readDocument(fields, open, id);
    if (!read.ok) return refused(...read.problems);
    const { draft } = read;
    const changes = documentChanges({ ...before }, { ...draft });
    if (changes.length === 0) return refused({ field: "form", code: "nothing-changed" });
    const { numberSymbol, signedOn, ...rest } = draft;
    return done({ set: { ...rest, number_symbol: numberSymbol, signed_on: signedOn }, detail: { changes } });
  });
}

/** Takes a document out of the list, while nothing points to it. Problems: document-used {uses}, changed-by-other. */
export function removeDocument(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version }: { version: number },
): Promise<Outcome<ChangedDocument>> {
  return change(ctx, slug, { id, version, event: "removed" }, async (tx, open, before) => {
    if (before.isRemoved) return refused({ field: "form", code: "document-removed" });
    const uses = await listDocumentUses(tx, open.campaign.id, id);
    if (uses.length > 0)
      return refused({ field: "form", code: "document-used", params: { uses: uses.length } });
    return done({ set: { removed_at: ctx.now() }, detail: {} });
  });
}

/** Brings a removed document back. Problems: document-exists, when another has its number now; document-there. */
export function restoreDocument(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version }: { version: number },
): Promise<Outcome<ChangedDocument>> {
  return change(ctx, slug, { id, version, event: "restored" }, async (_tx, open, before) => {
    if (!before.isRemoved) return refused({ field: "form", code: "document-there" });
    const { numberSymbol, issuer, signedOn } = before;
    const twin = open.structure.documents.find(
      (one) => numberSymbol !== null && one.numberSymbol === numberSymbol && one.issuer === issuer,
    );
    if (twin && twin.signedOn?.slice(0, 4) === signedOn?.slice(0, 4))
      return refused({ field: "form", code: "document-exists", params: { title: twin.title } });
    return done({ set: { removed_at: null }, detail: {} });
  });
}

interface Step {
  id: string;
  /** The version that the person has seen. */
  version: number;
  event: Extract<DocumentEventKind, "edited" | "removed" | "restored">;
}

interface Wanted {
  set: Parameters<typeof updateDocument>[2];
  detail: Record<string, unknown>;
}

/** Changes a document with a line of its history and of the audit trail, unless somebody else has been quicker. */
async function change(
  ctx: UseCaseContext,
  slug: string,
  { id, version, event }: Step,
  wantedOf: (tx: WriteTransaction, open: CampaignContext, before: StoredDocument) => Promise<Outcome<Wanted>>,
): Promise<Outcome<ChangedDocument>> {
  const open = await openCampaign(ctx, slug, "document.add");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const before = await findDocument(tx, open.campaign.id, id);
    if (!before) throw new NotFound();
    if (before.version !== version) return refused(await changedByOther(tx, open, before));
    const wanted = await wantedOf(tx, open, before);
    if (!wanted.ok) return wanted;
    const { set, detail } = wanted.value;
    await updateDocument(tx, before, set);
    await recordDocument(tx, open, { documentId: id, event, detail });
    await bumpStructure(tx, open.campaign.id);
    const name = before.numberSymbol ?? before.title;
    return done({ version: version + 1, name: name.slice(0, 200) });
  });
}

/** Writes what happened to a document, into its history and into the audit trail. */
export async function recordDocument(
  tx: WriteTransaction,
  open: CampaignContext,
  what: { documentId: string; event: DocumentEventKind; detail: Record<string, unknown> },
): Promise<void> {
  await insertDocumentEvent(tx, {
    id: open.newId(),
    campaignId: open.campaign.id,
    documentId: what.documentId,
    event: what.event,
    detail: JSON.stringify(what.detail),
    accountId: open.actor.accountId,
    recordedAt: open.campaignNow,
  });
  await appendAudit(tx, open, {
    chain: open.campaign.id,
    action: `document.${what.event}`,
    subjectKind: "document",
    subjectId: what.documentId,
    campaignId: open.campaign.id,
    payload: auditOf(what.detail),
  });
}

/** Changes part by part, as the audit trail shows them. */
function auditOf({ changes, ...rest }: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(changes)) return { after: rest };
  const side = (name: "before" | "after") => Object.fromEntries(changes.map((one) => [one.part, one[name]]));
  return { before: side("before"), after: side("after") };
}

async function changedByOther(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  document: StoredDocument,
): Promise<Problem> {
  const events = await listDocumentEvents(tx, campaign.id, document.id);
  const last = events.filter(({ event }) => !event.startsWith("file-")).at(-1);
  const at = last?.recordedAt ?? document.addedAt;
  return {
    field: "form",
    code: "changed-by-other",
    params: {
      by: last?.accountName ?? document.addedBy ?? "",
      at: `${localTimeOf(at)} ${formatCivil(civilDateOfInstant(at))}`,
    },
  };
}
