/** The map of decoration sites as its page shows it, and what it is asked for in its address; plain JSON. */

import type { SiteState } from "./decoration";
import type { MapMark, MapName } from "./decoration-map-marks";
import type { MapTile } from "./map-tiles";
import type { UnitChoice } from "./unit-choice";

/** A wide window's picture and a phone's, each in its own measure, so that names are read and marks pressed on both. */
export const mapFrames = {
  wide: { width: 1166, height: 640 },
  narrow: { width: 358, height: 440 },
} as const;
export type MapFrame = keyof typeof mapFrames;
export const MOST_ZOOM = 6;
/** Sites in one page of the table under the picture. */
export const mapRows = 50;

export interface MapQuery {
  unitKey: string;
  /** The site in the middle; null: the middle of all. */
  site: number | null;
  zoom: number;
  /** Of the table, from 1. */
  page: number;
}

export function readMapQuery(get: (name: string) => string): MapQuery {
  const [site, zoom, page] = [Number(get("diem")), Number(get("muc")), Number(get("trang"))];
  return {
    unitKey: get("dv").slice(0, 60),
    site: Number.isInteger(site) && site > 0 ? site : null,
    zoom: Number.isInteger(zoom) ? Math.min(Math.max(zoom, 0), MOST_ZOOM) : 0,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

export const mapPath = (slug: string): string => `/${slug}/trang-tri/ban-do`;

export function mapAddress(slug: string, { unitKey, site, zoom, page }: MapQuery): string {
  const asked = {
    dv: unitKey,
    diem: site === null ? "" : String(site),
    muc: zoom === 0 ? "" : String(zoom),
    trang: page === 1 ? "" : String(page),
  };
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return search === "" ? mapPath(slug) : `${mapPath(slug)}?${search}`;
}

/** A line of the table. */
export interface MapSite {
  number: number;
  place: string;
  unit: string;
  state: SiteState;
  isLate: boolean;
}

export interface MapDrawing {
  marks: MapMark[];
  /** What the marks of one site are called, by the site's number. */
  called: Record<number, string>;
  names: MapName[];
  scale: { metres: number; length: number };
  /** Pictures under the points; empty for a plain map. */
  tiles: MapTile[];
}

export interface MapPage {
  slug: string;
  query: MapQuery;
  /** Of the units asked for: all sites, those that have a point, and those of them in the wide picture. */
  all: number;
  located: number;
  shown: number;
  /** null: no site has a point. */
  drawings: Record<MapFrame, MapDrawing> | null;
  /** A page of the sites in the wide picture, by name of place, and how many pages there are. */
  rows: MapSite[];
  pages: number;
  /** Whose the tiles are; "" without them. */
  attribution: string;
  unitChoice: UnitChoice[];
}
