/** The wall of photographs as its page shows it, and what it is asked for in its address; plain JSON. */

import type { CivilDate } from "./calendar/civil-date";
import { type SiteState, siteStates } from "./decoration";
import { stateWords } from "./decoration-page";
import type { UnitChoice } from "./unit-choice";

export interface WallQuery {
  unitKey: string;
  state: SiteState | "";
  /** Counted from 1. */
  page: number;
}

export function readWallQuery(get: (name: string) => string): WallQuery {
  const page = Number(get("trang"));
  return {
    unitKey: get("dv").slice(0, 60),
    state: siteStates.find((state) => stateWords[state] === get("tt")) ?? "",
    page: Number.isInteger(page) && page > 1 ? Math.min(page, 1000) : 1,
  };
}

export const wallPath = (slug: string): string => `/${slug}/trang-tri/anh`;

export function wallListPath(slug: string, { unitKey, state, page }: WallQuery): string {
  const asked = {
    dv: unitKey,
    tt: state === "" ? "" : stateWords[state],
    trang: page > 1 ? String(page) : "",
  };
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return search === "" ? wallPath(slug) : `${wallPath(slug)}?${search}`;
}

export interface WallShot {
  id: string;
  on: CivilDate;
}

/** A site with its newest photograph before and its newest after. */
export interface WallSite {
  number: number;
  place: string;
  unit: string;
  state: SiteState;
  before: WallShot | null;
  after: WallShot | null;
  photos: number;
}

export interface WallPage {
  slug: string;
  query: WallQuery;
  sites: WallSite[];
  /** Of all that the filter finds. */
  found: { sites: number; photos: number };
  /** Whether there are photographs at all. */
  isEmpty: boolean;
  pages: number;
  unitChoice: UnitChoice[];
}
