import { maxEvidenceBytes } from "~/domain/evidence";
import type { FieldPhotoForm } from "~/domain/field-report-forms";
import { type FieldReport, fieldCode } from "~/domain/field-reports";
import { findPersonalData } from "~/domain/personal-data";
import type { WriteTransaction } from "~db/client.server";
import {
  fieldPhotoOwner,
  fieldThumbnailOwner,
  findFieldReport,
  findFieldThumbnail,
  insertFieldPhoto,
  listFieldPhotos,
} from "~db/queries/field-reports.server";
import { insertFile, insertFileLink } from "~db/queries/files.server";
import { type CampaignContext, openCampaign, openUnseen } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import type { Arrival, ReadPhoto } from "./context-files.server";
import { keptName } from "./evidence-record.server";
import { hasTooManyWaiting, tooManyUploads } from "./evidence-uploads.server";
import { mayAnswer, mayJudge, maySeeField, tell } from "./field-reports.server";
import { once } from "./idempotency.server";
import { storedContent } from "./stored-content.server";

/** How many photographs one field report holds. */
export const maxFieldPhotos = 8;

/** Takes in a file of a form, to become a photograph by `addFieldPhoto`; the value names the upload. */
export async function receiveFieldPhoto(
  ctx: UseCaseContext,
  slug: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  if (await hasTooManyWaiting(open, open.actor.accountId)) return refused(tooManyUploads);
  return open.arrivals.receive(open.actor.accountId, content, maxEvidenceBytes);
}

/**
 * Makes an upload that is complete a photograph of a field report: made anew from its pixels, without its place.
 * Problems at `files`: field-state once it is closed or taken back, upload-gone, photo-only, too-much-evidence {max}, personal-… of its name, and those of reading
 * and keeping a photograph.
 */
export async function addFieldPhoto(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  form: FieldPhotoForm,
): Promise<Outcome<{ id: string }>> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const report = await findFieldReport(ctx.db.read, open.campaign.id, number);
  if (!report || !maySeeField(open, report)) throw new NotFound();
  // Who reported shows what was wrong; only the unit that acts shows that it has been put right.
  if (!(form.moment === "answered" ? mayAnswer : mayJudge)(open, report)) throw new AccessDenied();
  if (report.state !== "open" && report.state !== "answered")
    return refused({ field: "files", code: "field-state" });
  const named = findPersonalData(form.name);
  if (named)
    return refused({ field: "files", code: `personal-${named.kind}`, params: { found: named.found } });
  const arrival = await ctx.arrivals.open(open.actor.accountId, form.upload);
  if (arrival === null) return refused({ field: "files", code: "upload-gone" });
  const kept = arrival.ok ? await keep(open, arrival.value) : arrival;
  if (!kept.ok) return kept;
  const added = await open.db.write(open.campaign.id, (tx) =>
    once(tx, open, { key: form._key, payload: { number, photo: kept.value.sourceHash } }, () =>
      record(tx, open, report, form, kept.value),
    ),
  );
  if (added.ok) await ctx.arrivals.remove(open.actor.accountId, form.upload);
  return added;
}

interface Kept extends Omit<ReadPhoto, "photo" | "thumbnail" | "look"> {
  sourceHash: string;
  photo: { hash: string; size: number };
  thumbnail: { hash: string; size: number };
}

async function keep(open: CampaignContext, arrival: Arrival): Promise<Outcome<Kept>> {
  if (arrival.kind !== "photo") return refused({ field: "files", code: "photo-only" });
  const read = await open.readPhoto(arrival.content());
  if (!read.ok) return read;
  const photo = await open.files.keep(read.value.photo);
  if (!photo.ok) return photo;
  const thumbnail = await open.files.keep(read.value.thumbnail);
  if (!thumbnail.ok) return thumbnail;
  const { width, height, takenOn } = read.value;
  return done({
    sourceHash: arrival.hash,
    photo: photo.value,
    thumbnail: thumbnail.value,
    width,
    height,
    takenOn,
  });
}

async function record(
  tx: WriteTransaction,
  open: CampaignContext,
  report: FieldReport,
  form: FieldPhotoForm,
  { photo, thumbnail, ...kept }: Kept,
): Promise<Outcome<{ id: string }>> {
  // Read again: it may have been closed or taken back while the photograph was on its way.
  const now = await findFieldReport(tx, open.campaign.id, report.number);
  if (now?.state !== "open" && now?.state !== "answered")
    return refused({ field: "files", code: "field-state" });
  const own = await listFieldPhotos(tx, report.id);
  const same = own.find(({ sourceHash }) => sourceHash === kept.sourceHash);
  if (same) return done({ id: same.id });
  if (own.length >= maxFieldPhotos)
    return refused({ field: "files", code: "too-much-evidence", params: { max: maxFieldPhotos } });
  const id = open.newId();
  const link = { created_by: open.actor.accountId, created_at: open.campaignNow };
  await insertFile(tx, { ...photo, mime: "image/jpeg", created_at: open.now() });
  await insertFile(tx, { ...thumbnail, mime: "image/webp", created_at: open.now() });
  await insertFileLink(tx, {
    ...{ id, file_hash: photo.hash, owner_kind: fieldPhotoOwner, owner_id: report.id },
    ...{ name: keptName(form.name), ...link },
  });
  await insertFileLink(tx, {
    ...{ id: open.newId(), file_hash: thumbnail.hash, owner_kind: fieldThumbnailOwner, owner_id: id },
    ...{ name: "", ...link },
  });
  await insertFieldPhoto(tx, report.id, { id, moment: form.moment, ...kept });
  await tell(tx, open, report, { kind: "photo-added" });
  return done({ id });
}

/** A photograph of a field report to be looked at, or its small picture. Throws NotFound. */
export async function openFieldPhoto(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { id, isSmall }: { id: string; isSmall: boolean },
) {
  const open = await openUnseen(ctx, slug, "opinion.view");
  const report = await findFieldReport(ctx.db.read, open.campaign.id, number);
  if (!report || !maySeeField(open, report)) throw new NotFound();
  const photo = (await listFieldPhotos(ctx.db.read, report.id)).find((one) => one.id === id);
  const hash = photo && (isSmall ? await findFieldThumbnail(ctx.db.read, id) : photo.hash);
  if (!hash) throw new NotFound();
  const mime = isSmall ? ("image/webp" as const) : ("image/jpeg" as const);
  const name = isSmall ? "nho.webp" : `${fieldCode(number)}.jpg`;
  return { name, mime, ...(await storedContent(ctx, hash)) };
}
