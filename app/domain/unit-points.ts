/** Where units lie on the map: what its page shows, what is pasted, and which point can hardly be meant. */
import type { Point } from "./decoration";
import { kilometresBetween, readPoint } from "./decoration-typed";
import type { NamedKeys } from "./folded-names";
import type { MapTile } from "./map-tiles";
import { keyNamed } from "./output-rows";
import { readPastedTable } from "./pasted-table";
import type { MapView } from "./plain-map";
import type { Problem } from "./problem";
import { foldVietnamese } from "./vietnamese";

export const MOST_POINTS = 4_000;
export const MOST_POINT_ZOOM = 14;

export interface PointQuery {
  unitKey: string;
  /** What is amid the picture; null: the unit that is asked for, else all. */
  centre: Point | null;
  zoom: number;
}

export function readPointQuery(get: (name: string) => string): PointQuery {
  const zoom = Number(get("muc"));
  const centre = readPoint(get("tam").slice(0, 60));
  return {
    unitKey: get("dv").slice(0, 60),
    centre: centre.ok ? centre.value : null,
    zoom: Number.isInteger(zoom) ? Math.min(Math.max(zoom, 0), MOST_POINT_ZOOM) : 0,
  };
}

export const pointsPath = (slug: string): string => `/${slug}/cai-dat/vi-tri`;

export function pointsAddress(slug: string, asked: { unit: string; centre: string; zoom: number }): string {
  const { unit, centre, zoom } = asked;
  const parts = { dv: unit, tam: zoom === 0 ? "" : centre, muc: zoom === 0 ? "" : String(zoom) };
  const search = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== "")).toString();
  return search === "" ? pointsPath(slug) : `${pointsPath(slug)}?${search}`;
}

export interface PointsPage {
  slug: string;
  query: PointQuery;
  units: { key: string; name: string; group: string; point: string }[];
  /** Units that report and have no point. */
  missing: number;
  map: {
    view: MapView;
    marks: { key: string; name: string; at: { x: number; y: number } }[];
    /** Decoration sites, to see where the place is. */
    dots: { x: number; y: number }[];
    scale: { metres: number; length: number };
    tiles: MapTile[];
    attribution: string;
  };
  history: { batch: string; by: string; at: string; isUndone: boolean; count: number; names: string[] }[];
  formKey: string;
}

/** A line of a list: a unit and where it lies. */
export interface PastedPoint {
  /** Counted from 1, the head line among them. */
  line: number;
  unit: string;
  typed: string;
  unitKey: string | null;
  point: Point | null;
  problems: Problem[];
}

/** Reads "đơn vị, vĩ độ, kinh độ" with the coordinates in two cells or in one. */
export function readPastedPoints(text: string, units: NamedKeys): PastedPoint[] {
  const table = readPastedTable(text);
  const isHead = /^(don vi|phuong|xa\b|ten|dia ban|stt)/.test(foldVietnamese(table[0]?.join(" ") ?? ""));
  const hasHead = isHead && /(vi do|kinh do|toa do|lat|lon)/.test(foldVietnamese(table[0]?.join(" ") ?? ""));
  const seen = new Map<string, number>();
  return table.slice(hasHead ? 1 : 0).map((cells, index) => {
    const line = index + (hasHead ? 2 : 1);
    const read = readLine(cells, line, units);
    const above = read.unitKey === null ? undefined : seen.get(read.unitKey);
    if (above !== undefined)
      read.problems.push({ field: "unit", code: "point-unit-twice", params: { line: above } });
    else if (read.unitKey !== null) seen.set(read.unitKey, line);
    return read;
  });
}

function readLine(cells: readonly string[], line: number, units: NamedKeys): PastedPoint {
  const filled = cells.map((cell) => cell.replace(/\s+/gu, " ").trim());
  // A column of numbers before the names is no part of what is said.
  const from = /^\d{1,4}$/.test(filled[0] ?? "") ? 1 : 0;
  const [unit = "", ...rest] = filled.slice(from);
  const typed = rest.filter(Boolean).slice(0, 2).join("; ");
  const key = keyNamed(units, unit);
  const problems: Problem[] = [];
  if (key === undefined) problems.push({ field: "unit", code: "site-unit-unknown", params: { text: unit } });
  const point = readPoint(typed);
  if (!point.ok) problems.push(point.problem);
  if (typed === "") problems.push({ field: "point", code: "point-missing" });
  return { line, unit, typed, unitKey: key ?? null, point: point.ok ? point.value : null, problems };
}

/** Points that say nothing of how large the place is. */
const FEWEST_HELD = 3;
const LEAST_KILOMETRES = 20;
const TIMES_FARTHER = 4;

/**
 * How far (km) each point lies outside the place that all of them make up, null where it does not: four times farther
 * from their middle than half of them are, and at least 20 km. A slip in one figure of many does not move the medians.
 */
export function farOutside(points: readonly Point[]): (number | null)[] {
  if (points.length < FEWEST_HELD) return points.map(() => null);
  const middle = {
    latitude: medianOf(points.map(({ latitude }) => latitude)),
    longitude: medianOf(points.map(({ longitude }) => longitude)),
  };
  const distances = points.map((point) => kilometresBetween(point, middle));
  const most = Math.max(LEAST_KILOMETRES, TIMES_FARTHER * medianOf(distances));
  return distances.map((km) => (km > most ? Math.round(km) : null));
}

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}
