import { civilDateOfInstant, localTimeOf } from "~/domain/calendar/civil-date";
import { type DocumentFields, readDocument } from "~/domain/documents";
import {
  type DocumentFile,
  type DocumentListPage,
  type DocumentQuery,
  type DocumentRow,
  matchesQuery,
  newestFirst,
} from "~/domain/documents-page";
import { isFileMime } from "~/domain/files";
import { bumpStructure } from "~db/queries/campaigns.server";
import { insertDocument, listRemovedDocuments } from "~db/queries/documents.server";
import { type LinkedFile, listFiles } from "~db/queries/files.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { usesOf } from "./documents-uses.server";
import { once } from "./idempotency.server";

/** Links to files say with this that a document is their owner. */
export const documentOwner = "document";

/** The campaign's documents with their files and what points to them, those asked for. */
export async function loadDocuments(
  ctx: UseCaseContext,
  slug: string,
  query: DocumentQuery,
): Promise<DocumentListPage> {
  const open = await openCampaign(ctx, slug, "document.view");
  const canAdd = open.may("document.add");
  const rows = await rowsOf(open);
  const found = rows.filter((row) => matchesQuery(row, query)).sort(newestFirst);
  const removed = canAdd ? await listRemovedDocuments(open.db.read, open.campaign.id) : [];
  return {
    slug,
    today: open.today,
    formKey: ctx.newId(),
    canAdd,
    query,
    total: rows.length,
    dated: found.filter((row) => row.signedOn !== null),
    undated: found.filter((row) => row.signedOn === null),
    removed: removed.map(({ id, numberSymbol, title, version }) => ({
      id,
      name: [numberSymbol, title].filter(Boolean).join(" · "),
      version,
    })),
  };
}

async function rowsOf(open: CampaignContext): Promise<DocumentRow[]> {
  const { documents } = open.structure;
  const ids = documents.map(({ id }) => id);
  const [uses, files] = await Promise.all([
    usesOf(open),
    listFiles(open.db.read, { kind: documentOwner, ids }),
  ]);
  return documents.map((document) => ({
    ...document,
    files: files.filter((file) => file.ownerId === document.id).flatMap(fileOf),
    uses: uses.get(document.id) ?? [],
  }));
}

/** A file as pages show it; none for a kind that is not taken any more. */
export function fileOf({ id, name, size, mime, addedBy, addedAt, version }: LinkedFile): DocumentFile[] {
  if (!isFileMime(mime)) return [];
  const [addedOn, time] = [civilDateOfInstant(addedAt), localTimeOf(addedAt)];
  return [{ id, name, size, mime, addedBy, addedOn, addedAt: time, version }];
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
        created_at: open.campaignNow,
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
