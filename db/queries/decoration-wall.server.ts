import type { CivilDate } from "~/domain/calendar/civil-date";
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import type { Connection } from "../client.server";

export interface WallPhoto {
  id: string;
  siteId: string;
  moment: "before" | "after";
  on: CivilDate;
}

/** Photographs of these sites that are there, the oldest first; the day is the camera's own, else the one of sending. */
export async function listWallPhotos(db: Connection, siteIds: readonly string[]): Promise<WallPhoto[]> {
  const rows = await db
    .selectFrom("decoration_photos")
    .innerJoin("file_links", "file_links.id", "decoration_photos.id")
    .select(["decoration_photos.id", "site_id", "moment", "taken_on", "file_links.created_at"])
    .where("decoration_photos.site_id", "in", [...siteIds])
    .where("file_links.removed_at", "is", null)
    .orderBy("decoration_photos.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    siteId: row.site_id,
    moment: row.moment,
    on: row.taken_on ?? civilDateOfInstant(row.created_at),
  }));
}
