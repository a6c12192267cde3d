import { type EvidenceItem, maxEvidence, maxEvidenceBytes } from "~/domain/evidence";
import { savedName } from "~/domain/files";
import type { Output } from "~/domain/outputs";
import { outputCode } from "~/domain/outputs";
import { findEvidence, findThumbnail, listEvidence, type StoredEvidence } from "~db/queries/evidence.server";
import { type CampaignContext, openCampaign, openUnseen } from "./campaigns.server";
import { NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { seenOutput } from "./evidence-record.server";
import { hasTooManyWaiting, tooManyUploads } from "./evidence-uploads.server";
import { mayCredit } from "./outputs-writing.server";
import { periodGate } from "./period-gate.server";
import { storedContent } from "./stored-content.server";

/** An output's evidence, for the output's page and for its own. */
export interface EvidencePage {
  slug: string;
  number: number;
  code: string;
  title: string;
  /** Who is signed in: what waits in this browser is theirs alone. */
  owner: string;
  items: EvidenceItem[];
  canAdd: boolean;
  /** The output's week is closed: what is added says so, and what was there stays. */
  isClosed: boolean;
}

/** The evidence of one output. */
export async function loadEvidence(ctx: UseCaseContext, slug: string, number: number): Promise<EvidencePage> {
  const open = await openCampaign(ctx, slug, "output.view");
  const output = await seenOutput(ctx.db.read, open, number);
  const [rows, closed] = await Promise.all([
    listEvidence(ctx.db.read, output.id),
    periodGate(ctx.db.read, open, [{ unitIds: output.unitIds, day: output.publishedOn }]),
  ]);
  const isOwn = mayCredit(open, "output.revise", output) && output.status === "active";
  return {
    slug,
    number,
    code: outputCode(open.campaign, number),
    title: output.title,
    owner: open.actor.loginName,
    items: rows.map(itemOf),
    canAdd: isOwn && closed?.code !== "campaign-closed" && rows.length < maxEvidence,
    isClosed: closed !== null,
  };
}

function itemOf(row: StoredEvidence): EvidenceItem {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    size: row.size,
    width: row.width,
    height: row.height,
    caption: row.caption,
    takenOn: row.taken_on,
    addedBy: row.addedBy,
    addedAt: row.addedAt,
    afterClose: row.after_close === 1,
    version: row.version,
  };
}

/** A file of an output's evidence to be saved. Who may not see the output is told that there is none: NotFound. */
export async function openEvidenceFile(ctx: UseCaseContext, slug: string, number: number, id: string) {
  const { open, output, found } = await findSeen(ctx, slug, number, id);
  const mime = found.kind === "pdf" ? ("application/pdf" as const) : ("image/jpeg" as const);
  const name = savedName(found.name.replace(/\.\w+$/, "") || `${codeOf(open, output)} ${found.place}`, mime);
  return { name, mime, ...(await storedContent(open, found.hash)) };
}

/** The small picture of a photograph. */
export async function openThumbnail(ctx: UseCaseContext, slug: string, number: number, id: string) {
  const { open } = await findSeen(ctx, slug, number, id);
  const thumbnail = await findThumbnail(open.db.read, id);
  if (!thumbnail) throw new NotFound();
  return { name: "nho.webp", mime: "image/webp", ...(await storedContent(open, thumbnail.hash)) };
}

const codeOf = ({ campaign }: CampaignContext, { number }: Output) => outputCode(campaign, number);

async function findSeen(ctx: UseCaseContext, slug: string, number: number, id: string) {
  const open = await openUnseen(ctx, slug, "output.view");
  const output = await seenOutput(ctx.db.read, open, number);
  const found = await findEvidence(ctx.db.read, output.id, id);
  if (!found || found.isRemoved) throw new NotFound();
  return { open, output, found };
}

/**
 * Takes in a file of a plain form, to become evidence by `addEvidence`; the value names the upload. Problem at `files`,
 * beside those of the file itself: too-many-uploads.
 */
export async function receiveEvidence(
  ctx: UseCaseContext,
  slug: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "output.revise");
  if (await hasTooManyWaiting(open, open.actor.accountId)) return refused(tooManyUploads);
  return open.arrivals.receive(open.actor.accountId, content, maxEvidenceBytes);
}
