/** The map of decoration sites as its page shows it, and what it is asked for in its address; plain JSON. */

import type { SiteState } from "./decoration";
import type { MapTile } from "./map-tiles";
import type { UnitChoice } from "./unit-choice";

export const MAP_WIDTH = 1166;
export const MAP_HEIGHT = 640;
export const MOST_ZOOM = 6;

export interface MapQuery {
  unitKey: string;
  /** The site in the middle; null: the middle of all. */
  site: number | null;
  zoom: number;
}

export function readMapQuery(get: (name: string) => string): MapQuery {
  const [site, zoom] = [Number(get("diem")), Number(get("muc"))];
  return {
    unitKey: get("dv").slice(0, 60),
    site: Number.isInteger(site) && site > 0 ? site : null,
    zoom: Number.isInteger(zoom) ? Math.min(Math.max(zoom, 0), MOST_ZOOM) : 0,
  };
}

export const mapPath = (slug: string): string => `/${slug}/trang-tri/ban-do`;

export function mapAddress(slug: string, { unitKey, site, zoom }: MapQuery): string {
  const asked = { dv: unitKey, diem: site === null ? "" : String(site), muc: zoom === 0 ? "" : String(zoom) };
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return search === "" ? mapPath(slug) : `${mapPath(slug)}?${search}`;
}

export interface MapSite {
  number: number;
  place: string;
  unit: string;
  state: SiteState;
  isLate: boolean;
  /** Where in the frame; null: outside of what is shown. */
  at: { x: number; y: number } | null;
}

export interface MapPage {
  slug: string;
  query: MapQuery;
  sites: MapSite[];
  units: { name: string; at: { x: number; y: number } }[];
  scale: { metres: number; length: number };
  /** Pictures under the points, and whose they are; empty and "" for a plain map. */
  tiles: MapTile[];
  attribution: string;
  all: number;
  unitChoice: UnitChoice[];
}
