import type { CaptionForm, EvidenceVersion, MoveForm } from "~/domain/evidence-forms";
import type { Output } from "~/domain/outputs";
import { textProblems } from "~/domain/outputs-draft";
import type { WriteTransaction } from "~db/client.server";
import {
  findEvidence,
  listEvidence,
  type StoredEvidence,
  setThumbnailRemoved,
  updateEvidence,
} from "~db/queries/evidence.server";
import { updateFileLink } from "~db/queries/files.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { ownOutput, recordEvidence } from "./evidence-record.server";
import { writeIfDone } from "./outputs-transaction.server";
import { periodGate } from "./period-gate.server";

/** The version that a change has made. */
export interface ChangedEvidence {
  id: string;
  version: number;
}

/** Says what a photograph shows. Problems at `caption`: personal-…; at `form`: evidence-changed-by-other. */
export async function captionEvidence(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { caption, ...asked }: CaptionForm,
): Promise<Outcome<ChangedEvidence>> {
  return change(ctx, slug, { number, ...asked }, async (tx, open, { output, before }) => {
    if (before.isRemoved) return refused({ field: "form", code: "evidence-removed" });
    const problems = textProblems({ caption }, open.structure);
    if (problems.length > 0) return refused(...problems);
    await updateEvidence(tx, before.id, { caption });
    await recordEvidence(tx, open, "captioned", output, {
      evidence: before.id,
      before: { caption: before.caption },
      after: { caption },
    });
    return done({});
  });
}

/**
 * Takes evidence away; for 30 days it can be brought back. What a closed week was closed with stays: the problem
 * evidence-week-closed.
 */
export async function removeEvidence(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  asked: EvidenceVersion,
): Promise<Outcome<ChangedEvidence>> {
  return change(ctx, slug, { number, ...asked }, async (tx, open, { output, before }) => {
    if (before.isRemoved) return refused({ field: "form", code: "evidence-removed" });
    const closed = await closedProblem(tx, open, output, before);
    if (closed) return refused(closed);
    await setThumbnailRemoved(tx, before.id, ctx.now());
    await recordEvidence(tx, open, "removed", output, { evidence: before.id, file: before.name });
    return done({ removed_at: ctx.now() });
  });
}

/** Brings evidence back to its output. Problems of all changes: campaign-closed. */
export async function restoreEvidence(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  asked: EvidenceVersion,
): Promise<Outcome<ChangedEvidence>> {
  return change(ctx, slug, { number, ...asked }, async (tx, open, { output, before }) => {
    if (!before.isRemoved) return refused({ field: "form", code: "evidence-there" });
    await setThumbnailRemoved(tx, before.id, null);
    await recordEvidence(tx, open, "restored", output, { evidence: before.id, file: before.name });
    return done({ removed_at: null });
  });
}

/** Moves evidence one place earlier or later among its output's; at the end it stays where it is. */
export async function moveEvidence(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { evidence, direction }: MoveForm,
): Promise<Outcome<{ id: string }>> {
  const open = await openCampaign(ctx, slug, "output.revise");
  return open.db.write(open.campaign.id, async (tx) => {
    const output = await ownOutput(tx, open, number);
    const closed = await periodGate(tx, open, []);
    if (closed) return refused(closed);
    const all = await listEvidence(tx, output.id);
    const at = all.findIndex(({ id }) => id === evidence);
    const moved = all[at];
    if (!moved) throw new NotFound();
    const other = all[direction === "earlier" ? at - 1 : at + 1];
    if (!other) return done({ id: evidence });
    await updateEvidence(tx, moved.id, { place: other.place });
    await updateEvidence(tx, other.id, { place: moved.place });
    await recordEvidence(tx, open, "moved", output, { evidence, direction });
    return done({ id: evidence });
  });
}

async function closedProblem(
  tx: WriteTransaction,
  open: CampaignContext,
  output: Output,
  { after_close }: StoredEvidence,
) {
  const closed = await periodGate(tx, open, [{ unitIds: output.unitIds, day: output.publishedOn }]);
  if (!closed || (closed.code === "week-closed" && after_close === 1)) return null;
  return closed.code === "week-closed"
    ? { field: "form", code: "evidence-week-closed", params: closed.params }
    : { ...closed, field: "form" };
}

interface Found {
  output: Output;
  before: StoredEvidence;
}

type Work = (
  tx: WriteTransaction,
  open: CampaignContext,
  found: Found,
) => Promise<Outcome<{ removed_at?: string | null }>>;

/** Changes evidence that is still as its reader has seen it; a refusal leaves no trace. */
async function change(
  ctx: UseCaseContext,
  slug: string,
  { number, evidence, version }: EvidenceVersion & { number: number },
  work: Work,
): Promise<Outcome<ChangedEvidence>> {
  const open = await openCampaign(ctx, slug, "output.revise");
  return writeIfDone(open.db, open.campaign.id, async (tx) => {
    const output = await ownOutput(tx, open, number);
    const before = await findEvidence(tx, output.id, evidence);
    if (!before) throw new NotFound();
    if (before.version !== version) return refused({ field: "form", code: "evidence-changed-by-other" });
    const closed = await periodGate(tx, open, []);
    if (closed) return refused(closed);
    const wanted = await work(tx, open, { output, before });
    if (!wanted.ok) return wanted;
    await updateFileLink(tx, before, wanted.value);
    return done({ id: evidence, version: version + 1 });
  });
}
