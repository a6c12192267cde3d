import { maxEvidenceBytes } from "~/domain/evidence";
import type { FieldPhotoForm } from "~/domain/field-report-forms";
import { type FieldReport, fieldCode } from "~/domain/field-reports";
import { findPersonalData } from "~/domain/personal-data";
import type { WriteTransaction } from "~db/client.server";
import {
  fieldPhotoOwner,
  fieldThumbnailOwner,
  findFieldThumbnail,
  insertFieldPhoto,
  listFieldPhotos,
} from "~db/queries/field-reports.server";
import { insertFile, insertFileLink } from "~db/queries/files.server";
import { type KeptPhoto, keepPhotoOnly, takeArrived } from "./arrived-files.server";
import { type CampaignContext, openCampaign, openUnseen } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { keptName } from "./evidence-record.server";
import { hasTooManyWaiting, tooManyUploads } from "./evidence-uploads.server";
import { mayAnswer, mayJudge, seenField, tell } from "./field-reports.server";
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
  const report = await seenField(ctx.db.read, open, number);
  // Who reported shows what was wrong; only the unit that acts shows that it has been put right.
  if (!(form.moment === "answered" ? mayAnswer : mayJudge)(open, report)) throw new AccessDenied();
  if (!takesPhotos(report)) return refused({ field: "files", code: "field-state" });
  const named = findPersonalData(form.name);
  if (named)
    return refused({ field: "files", code: `personal-${named.kind}`, params: { found: named.found } });
  const { kept, answer } = await takeArrived(open, form, (arrival) => keepPhotoOnly(open, arrival));
  if (!kept) return answer;
  const added = await open.db.write(open.campaign.id, (tx) =>
    once(tx, open, { key: form._key, payload: { number, photo: kept.sourceHash } }, () =>
      record(tx, open, report, form, kept),
    ),
  );
  if (added.ok) await ctx.arrivals.remove(open.actor.accountId, form.upload);
  return added;
}

const takesPhotos = ({ state }: FieldReport) => state === "open" || state === "answered";

async function record(
  tx: WriteTransaction,
  open: CampaignContext,
  report: FieldReport,
  form: FieldPhotoForm,
  { photo, thumbnail, sourceHash, width, height, takenOn }: KeptPhoto,
): Promise<Outcome<{ id: string }>> {
  // Read again: it may have been closed or taken back while the photograph was on its way.
  if (!takesPhotos(await seenField(tx, open, report.number)))
    return refused({ field: "files", code: "field-state" });
  const own = await listFieldPhotos(tx, report.id);
  const same = own.find((one) => one.sourceHash === sourceHash);
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
  await insertFieldPhoto(tx, report.id, { id, moment: form.moment, sourceHash, width, height, takenOn });
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
  const report = await seenField(ctx.db.read, open, number);
  const photo = (await listFieldPhotos(ctx.db.read, report.id)).find((one) => one.id === id);
  if (!photo) throw new NotFound();
  if (isSmall) {
    const content = await storedContent(ctx, await findFieldThumbnail(ctx.db.read, id));
    return { name: "nho.webp", mime: "image/webp" as const, ...content };
  }
  const content = await storedContent(ctx, photo.hash);
  return { name: `${fieldCode(number)}.jpg`, mime: "image/jpeg" as const, ...content };
}
