import { type EvidenceTwin, maxEvidence } from "~/domain/evidence";
import type { ArrivedForm } from "~/domain/evidence-forms";
import { lookMarks } from "~/domain/evidence-looks";
import type { Output } from "~/domain/outputs";
import type { WriteTransaction } from "~db/client.server";
import { evidenceOwner, insertEvidence, listEvidence, thumbnailOwner } from "~db/queries/evidence.server";
import { insertFile, insertFileLink } from "~db/queries/files.server";
import { keepPhoto, takeArrived } from "./arrived-files.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import type { Arrival } from "./context-files.server";
import { keptName, ownOutput, recordEvidence } from "./evidence-record.server";
import { findTwin } from "./evidence-twins.server";
import { once } from "./idempotency.server";
import { periodGate } from "./period-gate.server";

/** What became of a file: its evidence, or why not; with `photo-twin` also what it looks like. */
export interface Added {
  outcome: Outcome<{ id: string }>;
  twin: EvidenceTwin | null;
}

/**
 * Makes an upload that is complete evidence of an output. Answered `ok` it is on the disk and in the list; a resend
 * gets the same answer, and the same file again is the same evidence. Problems at `files`: upload-gone (to be sent
 * anew), file-empty, evidence-kind, file-broken, file-mixed, photo-broken, photo-too-large, photo-animated, disk-full,
 * too-much-evidence {max}, photo-twin (going on needs `confirm`); at `form`: output-withdrawn, campaign-closed.
 */
export async function addEvidence(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  form: ArrivedForm,
): Promise<Added> {
  const open = await openCampaign(ctx, slug, "output.revise");
  await ownOutput(ctx.db.read, open, number);
  const { kept, answer } = await takeArrived(open, form, (arrival) => keepContent(open, arrival));
  if (!kept) return { outcome: answer, twin: null };
  const added = await open.db.write(open.campaign.id, (tx) => record(tx, open, { number, form, kept }));
  if (added.outcome.ok) await ctx.arrivals.remove(open.actor.accountId, form.upload);
  return added;
}

interface KeptContent {
  kind: "photo" | "pdf";
  sourceHash: string;
  hash: string;
  size: number;
  mime: string;
  thumbnail: { hash: string; size: number } | null;
  width: number | null;
  height: number | null;
  takenOn: string | null;
  look: string | null;
}

/** Brings to the disk what will be kept: a PDF as it is, a photograph made anew with its thumbnail. */
async function keepContent(open: CampaignContext, arrival: Arrival): Promise<Outcome<KeptContent>> {
  const { kind, hash: sourceHash } = arrival;
  if (kind === "pdf") {
    const stored = await open.files.store(arrival.content(), arrival.size);
    if (!stored.ok) return stored;
    const { mime, hash, size } = stored.value;
    const none = { thumbnail: null, width: null, height: null, takenOn: null, look: null };
    return done({ kind, sourceHash, hash, size, mime, ...none });
  }
  const kept = await keepPhoto(open, arrival);
  if (!kept.ok) return kept;
  const { photo, ...facts } = kept.value;
  return done({ kind, mime: "image/jpeg", ...photo, ...facts });
}

interface Wanted {
  number: number;
  form: ArrivedForm;
  kept: KeptContent;
}

async function record(tx: WriteTransaction, open: CampaignContext, wanted: Wanted): Promise<Added> {
  const { number, form, kept } = wanted;
  let twin: EvidenceTwin | null = null;
  const payload = { number, evidence: kept.sourceHash };
  const outcome = await once<{ id: string }>(tx, open, { key: form._key, payload }, async () => {
    const output = await ownOutput(tx, open, number);
    if (output.status !== "active") return refused({ field: "form", code: "output-withdrawn" });
    const closed = await periodGate(tx, open, [{ unitIds: output.unitIds, day: output.publishedOn }]);
    if (closed?.code === "campaign-closed") return refused(closed);
    const own = await listEvidence(tx, output.id);
    const same = own.find(({ hash, source_hash }) => hash === kept.hash || source_hash === kept.sourceHash);
    if (same) return done({ id: same.id });
    if (own.length >= maxEvidence)
      return refused({ field: "files", code: "too-much-evidence", params: { max: maxEvidence } });
    twin = await findTwin(tx, open, { hashes: [kept.hash, kept.sourceHash], look: kept.look });
    if (twin && !form.confirm.includes("photo-twin")) return refused({ field: "files", code: "photo-twin" });
    const place = Math.max(0, ...own.map((one) => one.place)) + 1;
    return done(
      await insert(tx, open, { ...wanted, output, place, alike: twin?.id ?? null, isLate: closed !== null }),
    );
  });
  return { outcome, twin: outcome.ok ? null : twin };
}

interface Placed extends Wanted {
  output: Output;
  place: number;
  alike: string | null;
  isLate: boolean;
}

async function insert(
  tx: WriteTransaction,
  open: CampaignContext,
  { output, form, kept, place, alike, isLate }: Placed,
): Promise<{ id: string }> {
  const id = open.newId();
  const [name, takenOn] = [keptName(form.name), kept.takenOn ?? form.takenOn];
  const link = { created_by: open.actor.accountId, created_at: open.campaignNow };
  const { hash, size, mime, thumbnail } = kept;
  await insertFile(tx, { hash, size, mime, created_at: open.now() });
  await insertFileLink(tx, {
    id,
    file_hash: hash,
    owner_kind: evidenceOwner,
    owner_id: output.id,
    name,
    ...link,
  });
  if (thumbnail) {
    await insertFile(tx, { ...thumbnail, mime: "image/webp", created_at: open.now() });
    await insertFileLink(tx, {
      ...{ id: open.newId(), file_hash: thumbnail.hash, owner_kind: thumbnailOwner, owner_id: id, name: "" },
      ...link,
    });
  }
  await insertEvidence(
    tx,
    {
      ...{ id, campaign_id: open.campaign.id, output_id: output.id, kind: kept.kind },
      ...{ source_hash: kept.sourceHash, width: kept.width, height: kept.height, caption: "", place },
      ...{ taken_on: takenOn && takenOn <= open.today ? takenOn : null, look: kept.look, alike },
      after_close: isLate ? 1 : 0,
    },
    kept.look === null ? [] : lookMarks(kept.look),
  );
  const confirmed = alike === null ? {} : { confirmed: "photo-twin", alike };
  await recordEvidence(tx, open, "added", output, { evidence: id, file: name, hash, ...confirmed });
  return { id };
}
