import { z } from "zod";
import { civilDateOfInstant, localTimeOf } from "~/domain/calendar/civil-date";
import {
  type DocumentChange,
  type DocumentLine,
  type DocumentPage,
  documentEvents,
  documentParts,
} from "~/domain/documents-page";
import type { Connection } from "~db/client.server";
import {
  type DocumentEvent,
  findDocument,
  listDocumentEvents,
  type StoredDocument,
} from "~db/queries/documents.server";
import { listFiles } from "~db/queries/files.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { documentOwner, fileOf } from "./documents.server";
import { usesOf } from "./documents-uses.server";

/** One document with its files, what points to it, and its history. Throws NotFound for one the campaign has not. */
export async function loadDocument(ctx: UseCaseContext, slug: string, id: string): Promise<DocumentPage> {
  const open = await openCampaign(ctx, slug, "document.view");
  const document = await openDocument(open, id);
  const [files, uses, events] = await Promise.all([
    listFiles(ctx.db.read, { kind: documentOwner, ids: [id] }),
    usesOf(open, id),
    listDocumentEvents(ctx.db.read, open.campaign.id, id),
  ]);
  const { isRemoved, addedBy, addedAt, ...facts } = document;
  return {
    slug,
    today: open.today,
    document: facts,
    isRemoved,
    files: files.flatMap(fileOf),
    uses: uses.get(id) ?? [],
    history: historyOf(document, events),
    canEdit: open.may("document.add"),
  };
}

/** The document, if it is there for the person to see: a removed one only for those who can bring it back. */
export async function openDocument(
  open: CampaignContext,
  id: string,
  db: Connection = open.db.read,
): Promise<StoredDocument> {
  const document = await findDocument(db, open.campaign.id, id);
  if (!document || (document.isRemoved && !open.may("document.add"))) throw new NotFound();
  return document;
}

function historyOf(document: StoredDocument, events: readonly DocumentEvent[]): DocumentLine[] {
  const lines = events.flatMap(lineOf);
  const { addedBy, addedAt } = document;
  const first = addedBy === null ? [] : [{ ...emptyLine, id: "added", by: addedBy, ...momentOf(addedAt) }];
  return [...first, ...lines].reverse();
}

const emptyLine = { event: "added" as const, file: "", was: "", changes: [] };

const detailSchema = z.object({
  file: z.string().catch(""),
  was: z.string().catch(""),
  changes: z
    .array(z.object({ part: z.enum(documentParts), before: z.string(), after: z.string() }))
    .catch([] as DocumentChange[]),
});

function lineOf({ id, event, detail, accountName, recordedAt }: DocumentEvent): DocumentLine[] {
  const kind = documentEvents.find((one) => one === event);
  if (!kind) return [];
  const details = detailSchema.parse(JSON.parse(detail));
  return [{ id, event: kind, ...details, by: accountName, ...momentOf(recordedAt) }];
}

const momentOf = (instant: string) => ({ on: civilDateOfInstant(instant), at: localTimeOf(instant) });
