import type { RoundDocumentForm } from "~/domain/rounds-forms";
import { deleteDocumentLink, insertDocumentLink, type LinkSubject } from "~db/queries/document-links.server";
import { findRound } from "~db/queries/rounds.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

/**
 * Links a document of the campaign to a round; linked already, nothing changes. Problem: `documentId`
 * document-unknown.
 */
export async function linkRoundDocument(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { _key, documentId }: RoundDocumentForm,
): Promise<Outcome<null>> {
  const { open, subject } = await openRound(ctx, slug, id);
  if (!open.structure.documents.some((one) => one.id === documentId))
    return refused({ field: "documentId", code: "document-unknown" });
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { id, documentId } }, async () => {
      const link = { documentId, createdBy: open.actor.accountId, createdAt: ctx.now() };
      if (await insertDocumentLink(tx, subject, link))
        await appendAudit(tx, ctx, auditOf("round.document-linked", subject, documentId));
      return done(null);
    }),
  );
}

/** Takes a document from a round; the document itself stays. */
export async function unlinkRoundDocument(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { _key, documentId }: RoundDocumentForm,
): Promise<Outcome<null>> {
  const { open, subject } = await openRound(ctx, slug, id);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { id, unlink: documentId } }, async () => {
      if (await deleteDocumentLink(tx, subject, documentId))
        await appendAudit(tx, ctx, auditOf("round.document-unlinked", subject, documentId));
      return done(null);
    }),
  );
}

async function openRound(
  ctx: UseCaseContext,
  slug: string,
  id: string,
): Promise<{ open: CampaignContext; subject: LinkSubject }> {
  const open = await openCampaign(ctx, slug, "round.edit");
  if (!(await findRound(ctx.db.read, open.campaign.id, id))) throw new NotFound();
  return { open, subject: { campaignId: open.campaign.id, kind: "round", key: id } };
}

const auditOf = (action: string, { campaignId, key }: LinkSubject, documentId: string) => ({
  chain: campaignId,
  action,
  subjectKind: "round",
  subjectId: key,
  campaignId,
  payload: { documentId },
});
