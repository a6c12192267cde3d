/** Decoration sites as their pages show them, and what the list is asked for in its address; plain JSON. */

import type { CivilDate } from "./calendar/civil-date";
import {
  type CheckAnswer,
  type CheckPoint,
  type ItemKind,
  itemKinds,
  type SiteEventKind,
  type SiteState,
  siteStates,
} from "./decoration";
import type { PhotoMoment, SitePhotoItem } from "./decoration-photos";
import { type ListOrder, orderParam, orderText, readOrder } from "./list-order";
import type { UnitChoice } from "./unit-choice";

/** States by the word of the address, with what cuts across them. */
export const stateWords = {
  proposed: "de-xuat",
  approved: "da-duyet",
  "in-progress": "dang-lam",
  complete: "hoan-thanh",
  checked: "da-kiem-tra",
  "needs-repair": "can-sua",
  "taken-down": "thao-do",
} as const satisfies Record<SiteState, string>;

export interface SiteQuery {
  /** A unit with all that report below it; "" for all, or one's own when `isOwn`. */
  unitKey: string;
  kind: ItemKind | "";
  state: SiteState | "";
  isLate: boolean;
  /** Sites that have no photograph of how they were put up. */
  isUnseen: boolean;
  designId: string;
  text: string;
  /** Counted from 1. */
  page: number;
  /** null: by unit, then by number. */
  order: ListOrder | null;
}

export function readSiteQuery(get: (name: string) => string): SiteQuery {
  const page = Number(get("trang"));
  return {
    unitKey: get("dv").slice(0, 60),
    kind: itemKinds.find((kind) => kind === get("loai")) ?? "",
    state: siteStates.find((state) => stateWords[state] === get("tt")) ?? "",
    isLate: get("cham") === "1",
    isUnseen: get("anh") === "khong",
    designId: get("mau").slice(0, 60),
    text: get("q").normalize("NFC").trim().slice(0, 200),
    page: Number.isInteger(page) && page > 1 ? Math.min(page, 1000) : 1,
    order: readOrder(get(orderParam)),
  };
}

export const sitesPath = (slug: string): string => `/${slug}/trang-tri`;

/** The list as it is asked for, with other wishes in place of some; a new wish begins at its first page. */
export function siteListPath(slug: string, query: SiteQuery, differs: Partial<SiteQuery> = {}): string {
  const search = siteSearch({ ...query, page: 1, ...differs });
  return search === "" ? sitesPath(slug) : `${sitesPath(slug)}?${search}`;
}

export function siteSearch(query: SiteQuery): string {
  const asked = {
    dv: query.unitKey,
    loai: query.kind,
    tt: query.state === "" ? "" : stateWords[query.state],
    cham: query.isLate ? "1" : "",
    anh: query.isUnseen ? "khong" : "",
    mau: query.designId,
    q: query.text,
    [orderParam]: query.order === null ? "" : orderText(query.order),
    trang: query.page > 1 ? String(query.page) : "",
  };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
}

/** How many of a kind a site has, and how many of them are up. */
export interface KindCount {
  kind: ItemKind;
  quantity: number;
  done: number;
}

/** A site as a line of the list. */
export interface SiteRow {
  number: number;
  place: string;
  street: string;
  unit: string;
  state: SiteState;
  isLate: boolean;
  dueOn: CivilDate | null;
  kinds: KindCount[];
  photos: number;
  /** The newest photograph; null: none. */
  photo: string | null;
}

export type StateCounts = Record<SiteState, number>;

export interface SiteListPage {
  slug: string;
  today: CivilDate;
  decorationOn: CivilDate | null;
  decorationPath: string | null;
  query: SiteQuery;
  rows: SiteRow[];
  /** Sites that the filter finds, on all pages. */
  found: number;
  pages: number;
  /** Of the units asked for, whatever the state asked for. */
  counts: StateCounts;
  late: number;
  total: number;
  /** Sites not standing yet, and how many a day it takes from today through the decoration date; null: no day is left. */
  left: { sites: number; perDay: number | null; days: number };
  /** By unit; units without sites are not listed. */
  units: UnitLine[];
  unitChoice: UnitChoice[];
  designs: { id: string; code: string }[];
  documents: { id: string; name: string }[];
  removed: { number: number; place: string; version: number }[];
  may: { propose: boolean; approve: boolean; paste: boolean };
  formKey: string;
}

export interface UnitLine extends StateCounts {
  key: string;
  name: string;
  total: number;
  late: number;
}

export interface SiteItemLine extends KindCount {
  id: string;
  /** "3 × 2" in metres; "" unknown. */
  size: string;
  faces: 1 | 2 | null;
  doer: string;
  dueOn: CivilDate | null;
  hasOwnDay: boolean;
  designId: string;
  /** "KH-01: Sáng suốt lựa chọn…"; "" where none is named. */
  design: string;
  /** Its code is known but it no longer holds. */
  isDesignEnded: boolean;
}

export interface SiteHistoryLine {
  id: string;
  kind: SiteEventKind;
  on: CivilDate;
  note: string;
  document: string;
  by: string;
  at: string;
  isWithdrawn: boolean;
  check: { answers: Record<CheckPoint, CheckAnswer>; mend: string } | null;
}

export interface SitePage {
  slug: string;
  number: number;
  code: string;
  version: number;
  /** Of whom photographs wait in this browser. */
  owner: string;
  today: CivilDate;
  place: string;
  street: string;
  note: string;
  unit: { key: string; name: string };
  /** "20.951234, 107.080123"; "" where none is known. */
  point: string;
  state: SiteState;
  isRemoved: boolean;
  isLate: boolean;
  dueOn: CivilDate | null;
  items: SiteItemLine[];
  history: SiteHistoryLine[];
  /** What the last check asked to mend, while it is not mended. */
  mend: string;
  photos: SitePhotoItem[];
  nextMoment: PhotoMoment;
  may: { edit: boolean; report: boolean; approve: boolean; check: boolean };
  /** Why this person does not inspect although they may inspect others. */
  isOwnReport: boolean;
  /** The move that this person may take back; null: none. */
  undo: string | null;
  documents: { id: string; name: string }[];
  formKey: string;
}
