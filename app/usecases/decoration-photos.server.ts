import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { type Site, type SiteState, siteCode } from "~/domain/decoration";
import type { SiteArrivedForm } from "~/domain/decoration-forms";
import { maxSitePhotos, type PhotoMoment, type SitePhotoItem } from "~/domain/decoration-photos";
import type { EvidenceTwin } from "~/domain/evidence";
import { lookDistance, lookMarks, nearDistance } from "~/domain/evidence-looks";
import type { WriteTransaction } from "~db/client.server";
import {
  type AlikeSitePhoto,
  insertSitePhoto,
  listAlikeSitePhotos,
  listSameSitePhotos,
  listSitePhotos,
  type SitePhoto,
  sitePhotoOwner,
  siteThumbnailOwner,
} from "~db/queries/decoration-photos.server";
import { insertFile, insertFileLink } from "~db/queries/files.server";
import { type KeptPhoto, keepPhotoOnly, takeArrived } from "./arrived-files.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { auditSite, ownSite, siteNow } from "./decoration-edit.server";
import { keptName } from "./evidence-record.server";
import { once } from "./idempotency.server";

/** What became of a photograph: its id, or why not; with `photo-twin` also what it looks like. */
export interface AddedPhoto {
  outcome: Outcome<{ id: string }>;
  twin: EvidenceTwin | null;
}

/**
 * Makes an upload that is complete a photograph of a site. Answered `ok` it is on the disk and on the page; a resend
 * gets the same answer. Problems at `files`: upload-gone, file-empty, evidence-kind, file-broken, file-mixed,
 * photo-broken, photo-too-large, photo-animated, disk-full, too-much-evidence {max}, photo-only, photo-twin (going on
 * needs `confirm`); at `form`: site-removed. Throws NotFound, or AccessDenied for another unit's site.
 */
export async function addSitePhoto(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  form: SiteArrivedForm,
): Promise<AddedPhoto> {
  const open = await openCampaign(ctx, slug, "decoration.report");
  await ownSite(open, number, "decoration.report");
  const { kept, answer } = await takeArrived(open, form, (arrival) => keepPhotoOnly(open, arrival));
  if (!kept) return { outcome: answer, twin: null };
  const added = await open.db.write(open.campaign.id, (tx) => record(tx, open, { number, form, kept }));
  if (added.outcome.ok) await ctx.arrivals.remove(open.actor.accountId, form.upload);
  return added;
}

interface Wanted {
  number: number;
  form: SiteArrivedForm;
  kept: KeptPhoto;
}

async function record(tx: WriteTransaction, open: CampaignContext, wanted: Wanted): Promise<AddedPhoto> {
  const { number, form, kept } = wanted;
  let twin: EvidenceTwin | null = null;
  const payload = { site: number, photo: kept.sourceHash };
  const outcome = await once<{ id: string }>(tx, open, { key: form._key, payload }, async () => {
    const site = await siteNow(tx, open, number);
    if (site.isRemoved) return refused({ field: "form", code: "site-removed" });
    const own = await listSitePhotos(tx, site.id);
    const same = own.find(
      ({ hash, sourceHash }) => hash === kept.photo.hash || sourceHash === kept.sourceHash,
    );
    if (same) return done({ id: same.id });
    if (own.length >= maxSitePhotos)
      return refused({ field: "files", code: "too-much-evidence", params: { max: maxSitePhotos } });
    twin = await findTwin(tx, open, site, kept);
    if (twin && !form.confirm.includes("photo-twin")) return refused({ field: "files", code: "photo-twin" });
    return done(await insert(tx, open, { ...wanted, site, alike: twin?.id ?? null }));
  });
  return { outcome, twin: outcome.ok ? null : twin };
}

/** The most alike photograph of another site; several of one site look alike by their nature. */
async function findTwin(
  tx: WriteTransaction,
  open: CampaignContext,
  site: Site,
  { photo, sourceHash, look }: KeptPhoto,
): Promise<EvidenceTwin | null> {
  const same = await listSameSitePhotos(tx, open.campaign.id, [photo.hash, sourceHash]);
  const alike = look === null ? [] : await alikeBy(tx, open, look);
  const near = alike
    .filter(({ distance }) => distance <= nearDistance)
    .sort((a, b) => a.distance - b.distance);
  const found = [...same, ...near.map(({ one }) => one)].find(({ site_id }) => site_id !== site.id);
  return found ? twinOf(found) : null;
}

/** With how far each is from it. */
async function alikeBy(tx: WriteTransaction, { campaign }: CampaignContext, look: string) {
  const alike = await listAlikeSitePhotos(tx, campaign.id, lookMarks(look));
  return alike.map((one) => ({ one, distance: lookDistance(one.look, look) }));
}

const twinOf = ({ id, number, place, taken_on, created_at }: AlikeSitePhoto): EvidenceTwin => ({
  ...{ id, number, code: siteCode(number), title: place },
  publishedOn: taken_on ?? civilDateOfInstant(created_at),
});

/** Before anything is up a photograph shows the place as it was; the sender may say otherwise. */
function momentOf({ moment }: SiteArrivedForm, { state }: Site): PhotoMoment {
  return moment === "" ? nextMoment(state) : moment;
}

async function insert(
  tx: WriteTransaction,
  open: CampaignContext,
  { form, kept, site, alike }: Wanted & { site: Site; alike: string | null },
): Promise<{ id: string }> {
  const id = open.newId();
  const takenOn = kept.takenOn ?? form.takenOn;
  const link = { created_by: open.actor.accountId, created_at: open.campaignNow };
  const { photo, thumbnail, look } = kept;
  await insertFile(tx, { ...photo, mime: "image/jpeg", created_at: open.now() });
  await insertFile(tx, { ...thumbnail, mime: "image/webp", created_at: open.now() });
  await insertFileLink(tx, {
    ...{ id, file_hash: photo.hash, owner_kind: sitePhotoOwner, owner_id: site.id },
    ...{ name: keptName(form.name), ...link },
  });
  await insertFileLink(tx, {
    ...{ id: open.newId(), file_hash: thumbnail.hash, owner_kind: siteThumbnailOwner, owner_id: id },
    ...{ name: "", ...link },
  });
  const moment = momentOf(form, site);
  await insertSitePhoto(
    tx,
    {
      ...{ id, campaign_id: open.campaign.id, site_id: site.id, moment, source_hash: kept.sourceHash },
      ...{ width: kept.width, height: kept.height, look, alike },
      taken_on: takenOn && takenOn <= open.today ? takenOn : null,
    },
    look === null ? [] : lookMarks(look),
  );
  const confirmed = alike === null ? {} : { confirmed: "photo-twin", alike };
  const payload = { number: site.number, photo: id, moment, hash: photo.hash, ...confirmed };
  await auditSite(tx, open, "site.photo-added", site.id, payload);
  return { id };
}

/** What a photograph of a site in that state most likely shows. */
export const nextMoment = (state: SiteState): PhotoMoment =>
  state === "proposed" || state === "approved" ? "before" : "after";

/** A photograph as pages show it. */
export const photoItem = (photo: SitePhoto, canRemove: boolean): SitePhotoItem => ({
  ...{ id: photo.id, moment: photo.moment, takenOn: photo.takenOn, addedBy: photo.addedBy },
  ...{ width: photo.width, height: photo.height, version: photo.version, canRemove },
  addedOn: civilDateOfInstant(photo.addedAt),
});
