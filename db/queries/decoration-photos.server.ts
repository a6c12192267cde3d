import type { Insertable } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection, WriteTransaction } from "../client.server";
import type { DecorationPhotosTable } from "../schema";

/** Owner kinds of file links: a photograph of a site, and the thumbnail that was made of it. */
export const sitePhotoOwner = "decoration-site";
export const siteThumbnailOwner = "decoration-thumbnail";

export interface SitePhoto {
  id: string;
  siteId: string;
  moment: "before" | "after";
  sourceHash: string;
  width: number;
  height: number;
  takenOn: CivilDate | null;
  name: string;
  hash: string;
  addedBy: string;
  addedAt: string;
  isRemoved: boolean;
  version: number;
}

export async function insertSitePhoto(
  tx: WriteTransaction,
  row: Insertable<DecorationPhotosTable>,
  marks: readonly string[],
): Promise<void> {
  await tx.insertInto("decoration_photos").values(row).execute();
  if (marks.length === 0) return;
  await tx
    .insertInto("decoration_marks")
    .values(marks.map((mark) => ({ campaign_id: row.campaign_id, mark, photo_id: row.id })))
    .execute();
}

/** A site's photographs that are there, the oldest first. */
export function listSitePhotos(db: Connection, siteId: string): Promise<SitePhoto[]> {
  return photos(db)
    .where("decoration_photos.site_id", "=", siteId)
    .where("file_links.removed_at", "is", null)
    .orderBy("decoration_photos.id")
    .execute()
    .then((rows) => rows.map(photoOf));
}

/** Also one that has been taken away. */
export async function findSitePhoto(
  db: Connection,
  siteId: string,
  id: string,
): Promise<SitePhoto | undefined> {
  const row = await photos(db)
    .where("decoration_photos.site_id", "=", siteId)
    .where("decoration_photos.id", "=", id)
    .executeTakeFirst();
  return row && photoOf(row);
}

export async function findSiteThumbnail(db: Connection, photoId: string): Promise<{ hash: string }> {
  return db
    .selectFrom("file_links")
    .select("file_hash as hash")
    .where("owner_kind", "=", siteThumbnailOwner)
    .where("owner_id", "=", photoId)
    .executeTakeFirstOrThrow();
}

/** How many photographs each of these sites has, and which is the newest. */
export async function countSitePhotos(
  db: Connection,
  siteIds: readonly string[],
): Promise<Map<string, { count: number; newest: string }>> {
  const rows = await db
    .selectFrom("decoration_photos")
    .innerJoin("file_links", "file_links.id", "decoration_photos.id")
    .select(({ fn }) => [
      "site_id",
      fn.count<number>("decoration_photos.id").as("count"),
      fn.max("decoration_photos.id").as("newest"),
    ])
    .where("site_id", "in", [...siteIds])
    .where("file_links.removed_at", "is", null)
    .groupBy("site_id")
    .execute();
  return new Map(rows.map(({ site_id, count, newest }) => [site_id, { count, newest: newest ?? "" }]));
}

/** Thumbnails go and come with their photographs. */
export async function setSiteThumbnailRemoved(
  tx: WriteTransaction,
  photoId: string,
  removedAt: string | null,
): Promise<void> {
  await tx
    .updateTable("file_links")
    .set({ removed_at: removedAt })
    .where("owner_kind", "=", siteThumbnailOwner)
    .where("owner_id", "=", photoId)
    .execute();
}

/** Photographs of sites that are there and may look like one: they share one of the marks. */
export function listAlikeSitePhotos(db: Connection, campaignId: string, marks: readonly string[]) {
  return (
    ofSites(db)
      .innerJoin("decoration_marks", "decoration_marks.photo_id", "decoration_photos.id")
      .select(twinColumns)
      .distinct()
      .where("decoration_marks.campaign_id", "=", campaignId)
      .where("decoration_marks.mark", "in", [...marks])
      // What is too plain to have a look has no marks.
      .$narrowType<{ look: string }>()
      .execute()
  );
}

/** Photographs of sites that are there with exactly that content, as it was sent or as it is kept. */
export function listSameSitePhotos(db: Connection, campaignId: string, hashes: readonly string[]) {
  return ofSites(db)
    .select(twinColumns)
    .where("decoration_photos.campaign_id", "=", campaignId)
    .where((eb) =>
      eb.or([
        eb("decoration_photos.source_hash", "in", [...hashes]),
        eb("file_links.file_hash", "in", [...hashes]),
      ]),
    )
    .execute();
}

const twinColumns = [
  "decoration_photos.id",
  "decoration_photos.site_id",
  "decoration_photos.look",
  "decoration_sites.number",
  "decoration_sites.place",
  "decoration_photos.taken_on",
  "file_links.created_at",
] as const;

export type AlikeSitePhoto = Awaited<ReturnType<typeof listSameSitePhotos>>[number];

function ofSites(db: Connection) {
  return db
    .selectFrom("decoration_photos")
    .innerJoin("file_links", "file_links.id", "decoration_photos.id")
    .innerJoin("decoration_sites", "decoration_sites.id", "decoration_photos.site_id")
    .where("file_links.removed_at", "is", null)
    .where("decoration_sites.removed_at", "is", null);
}

function photos(db: Connection) {
  return db
    .selectFrom("decoration_photos")
    .innerJoin("file_links", "file_links.id", "decoration_photos.id")
    .innerJoin("accounts", "accounts.id", "file_links.created_by")
    .select([
      "decoration_photos.id",
      "site_id as siteId",
      "moment",
      "source_hash as sourceHash",
      "width",
      "height",
      "taken_on as takenOn",
      "file_links.name",
      "file_links.file_hash as hash",
      "accounts.display_name as addedBy",
      "file_links.created_at as addedAt",
      "file_links.removed_at",
      "file_links.version",
    ]);
}

function photoOf({
  removed_at,
  ...row
}: Omit<SitePhoto, "isRemoved"> & { removed_at: string | null }): SitePhoto {
  return { ...row, isRemoved: removed_at !== null };
}
