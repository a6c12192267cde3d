import { siteCode } from "~/domain/decoration";
import type { SitePhotoForm } from "~/domain/decoration-forms";
import { maxEvidenceBytes } from "~/domain/evidence";
import {
  findSitePhoto,
  findSiteThumbnail,
  setSiteThumbnailRemoved,
} from "~db/queries/decoration-photos.server";
import { findSite } from "~db/queries/decoration-sites.server";
import { updateFileLink } from "~db/queries/files.server";
import { openCampaign, openUnseen } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { auditSite, ownSite } from "./decoration-edit.server";
import { hasTooManyWaiting, tooManyUploads } from "./evidence-uploads.server";
import { storedContent } from "./stored-content.server";

/** A photograph of a site to be looked at. Who may not see the sites is told that there is none: NotFound. */
export async function openSitePhoto(ctx: UseCaseContext, slug: string, number: number, id: string) {
  const { photo } = await findSeen(ctx, slug, number, id);
  const name = `${siteCode(number)}.jpg`;
  return { name, mime: "image/jpeg" as const, ...(await storedContent(ctx, photo.hash)) };
}

/** The small picture of a photograph, made once when it came. */
export async function openSiteThumbnail(ctx: UseCaseContext, slug: string, number: number, id: string) {
  const { photo } = await findSeen(ctx, slug, number, id);
  const thumbnail = await findSiteThumbnail(ctx.db.read, photo.id);
  return { name: "nho.webp", mime: "image/webp", ...(await storedContent(ctx, thumbnail.hash)) };
}

async function findSeen(ctx: UseCaseContext, slug: string, number: number, id: string) {
  const open = await openUnseen(ctx, slug, "decoration.view");
  const site = await findSite(ctx.db.read, open.campaign.id, number);
  const photo = site && (await findSitePhoto(ctx.db.read, site.id, id));
  if (!photo || photo.isRemoved) throw new NotFound();
  return { site, photo };
}

/** Takes a photograph away; it comes back within 30 days. Problem: site-photo-changed. */
export const removeSitePhoto = (ctx: UseCaseContext, slug: string, number: number, form: SitePhotoForm) =>
  setRemoved(ctx, slug, number, { ...form, removes: true });

/** Brings a photograph back. Problem: site-photo-changed. */
export const restoreSitePhoto = (ctx: UseCaseContext, slug: string, number: number, form: SitePhotoForm) =>
  setRemoved(ctx, slug, number, { ...form, removes: false });

async function setRemoved(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { photo: id, version, removes }: SitePhotoForm & { removes: boolean },
): Promise<Outcome<{ id: string; version: number }>> {
  const open = await openCampaign(ctx, slug, "decoration.report");
  const site = await ownSite(open, number, "decoration.report");
  if (!(await findSitePhoto(ctx.db.read, site.id, id))) throw new NotFound();
  return open.db.write(open.campaign.id, async (tx) => {
    const removedAt = removes ? open.now() : null;
    if (!(await updateFileLink(tx, { id, version }, { removed_at: removedAt })))
      return refused({ field: "form", code: "site-photo-changed" });
    await setSiteThumbnailRemoved(tx, id, removedAt);
    await auditSite(tx, open, removes ? "site.photo-removed" : "site.photo-restored", site.id, {
      number,
      photo: id,
    });
    return done({ id, version: version + 1 });
  });
}

/** Lets a person go on with an upload for a site; the value is whose it is. Throws like `addSitePhoto`. */
export async function admitSiteUpload(ctx: UseCaseContext, slug: string, number: number): Promise<string> {
  const open = await openCampaign(ctx, slug, "decoration.report");
  await ownSite(open, number, "decoration.report");
  return open.actor.accountId;
}

/** Takes in a file of a plain form, to become a photograph by `addSitePhoto`; the value names the upload. */
export async function receiveSitePhoto(
  ctx: UseCaseContext,
  slug: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "decoration.report");
  if (await hasTooManyWaiting(open, open.actor.accountId)) return refused(tooManyUploads);
  return open.arrivals.receive(open.actor.accountId, content, maxEvidenceBytes);
}
