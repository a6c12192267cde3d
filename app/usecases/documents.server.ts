import type { CivilDate } from "~/domain/calendar/civil-date";
import { type DocumentFields, readDocument } from "~/domain/documents";
import { bumpStructure } from "~db/queries/campaigns.server";
import { insertDocument } from "~db/queries/documents.server";
import { appendAudit } from "./audit.server";
import { openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

export interface DocumentFormPage {
  slug: string;
  formKey: string;
  today: CivilDate;
}

export async function loadDocumentForm(ctx: UseCaseContext, slug: string): Promise<DocumentFormPage> {
  const { today } = await openCampaign(ctx, slug, "document.add");
  return { slug, formKey: ctx.newId(), today };
}

/**
 * Adds a document that plans, targets, milestones and reasons can point to; the value is its id. Problems: personal-…,
 * document-exists, document-not-signed-yet, and those of a typed day. A resend of the same key adds nothing.
 */
export async function addDocument(
  ctx: UseCaseContext,
  slug: string,
  input: DocumentFields & { _key: string },
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "document.add");
  const { _key: key, ...payload } = input;
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key, payload }, async () => {
      const read = readDocument(payload, open);
      if (!read.ok) return refused(...read.problems);
      const { draft } = read;
      const id = ctx.newId();
      await insertDocument(tx, {
        id,
        campaign_id: open.campaign.id,
        number_symbol: draft.numberSymbol,
        signed_on: draft.signedOn,
        kind: draft.kind,
        issuer: draft.issuer,
        title: draft.title,
        version: 1,
        created_by: open.actor.accountId,
        created_at: ctx.now(),
      });
      await bumpStructure(tx, open.campaign.id);
      await appendAudit(tx, ctx, {
        chain: open.campaign.id,
        action: "document.added",
        subjectKind: "document",
        subjectId: id,
        campaignId: open.campaign.id,
        payload: { after: draft },
      });
      return done(id);
    }),
  );
}
