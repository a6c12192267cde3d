/** Photographs of a decoration site: before, and after it was put up. What browsers need as well. */
import type { CivilDate } from "./calendar/civil-date";

/** Photographs of one site. */
export const maxSitePhotos = 40;

export const photoMoments = ["before", "after"] as const;
export type PhotoMoment = (typeof photoMoments)[number];

export interface SitePhotoItem {
  id: string;
  moment: PhotoMoment;
  /** The camera's own day; null: it says none. */
  takenOn: CivilDate | null;
  addedOn: CivilDate;
  addedBy: string;
  width: number;
  height: number;
  version: number;
  canRemove: boolean;
}

export const sitePath = (slug: string, number: number): string => `/${slug}/trang-tri/${number}`;
export const sitePhotoPath = (slug: string, number: number, id: string): string =>
  `${sitePath(slug, number)}/minh-chung/${id}`;
export const siteThumbnailPath = (slug: string, number: number, id: string): string =>
  `${sitePhotoPath(slug, number, id)}/nho`;
