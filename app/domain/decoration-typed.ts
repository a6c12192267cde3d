/** What people type about a site: a point, a size, how many, who does it. */
import type { ItemKind, Point } from "./decoration";
import type { Problem } from "./problem";
import { foldVietnamese } from "./vietnamese";

type Read<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Where Vietnam lies with its sea and islands, in degrees. */
const country = { south: 6, north: 24, west: 102, east: 118 };

/**
 * A point in degrees, latitude first, as maps give it ("20.951234, 107.080123") or as it is written here
 * ("20,951234; 107,080123"), or in degrees, minutes and seconds ("20°57'04\"B 107°04'48\"Đ"). "" is no point. Problems at `point`: point-unreadable, point-swapped, point-abroad.
 */
export function readPoint(typed: string): Read<Point | null> {
  const text = typed.trim();
  if (text === "") return { ok: true, value: null };
  const parts = pointParts(text);
  if (!parts) return refusal("point-unreadable");
  const [latitude, longitude] = parts;
  if (isHere(latitude, longitude))
    return { ok: true, value: { latitude: sixPlaces(latitude), longitude: sixPlaces(longitude) } };
  return refusal(isHere(longitude, latitude) ? "point-swapped" : "point-abroad");
}

const refusal = (code: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { field: "point", code },
});

function pointParts(text: string): [number, number] | null {
  const turned = turnedParts(text);
  if (turned) return turned;
  const found =
    /^(-?\d{1,3}\.\d+)\s*[,; ]\s*(-?\d{1,3}\.\d+)$/.exec(text) ??
    /^(-?\d{1,3}(?:,\d+)?)\s*(?:;|,?\s)\s*(-?\d{1,3}(?:,\d+)?)$/.exec(text);
  if (!found) return null;
  return [numberIn(found[1]), numberIn(found[2])];
}

const numberIn = (part = "0") => Number(part.replace(",", "."));

/** Degrees, minutes, seconds: north (B, N) and east (Đ, E) are all there is here. */
function turnedParts(text: string): [number, number] | null {
  const part = String.raw`(\d{1,3})\s*[°º]\s*(\d{1,2})\s*['′’]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|'')\s*)?`;
  const found = new RegExp(`^${part}[BN]?[\\s,;]*${part}[ĐE]?$`, "iu").exec(text);
  if (!found) return null;
  const degrees = (from: number) =>
    numberIn(found[from]) + numberIn(found[from + 1]) / 60 + numberIn(found[from + 2]) / 3600;
  return [degrees(1), degrees(4)];
}

const isHere = (latitude: number, longitude: number): boolean =>
  country.south <= latitude &&
  latitude <= country.north &&
  country.west <= longitude &&
  longitude <= country.east;

const sixPlaces = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** As it is typed: "20.951234, 107.080123". */
export const pointText = (point: Point | null): string =>
  point === null ? "" : `${point.latitude.toFixed(6)}, ${point.longitude.toFixed(6)}`;

/** Kilometres between two points on the ground, on a sphere of 6,371 km. */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Farther from its unit than any ward is wide: more likely a slip than a site. */
const FAR_KILOMETRES = 10;

/**
 * How far (km) a point lies outside its unit: from the unit's own point, else from the nearest of the unit's other
 * sites; null: near enough, or nothing to hold it against.
 */
export function farFromUnit(
  point: Point,
  unitPoint: Point | undefined,
  others: readonly Point[],
): number | null {
  const held = unitPoint ? [unitPoint] : others;
  if (held.length === 0) return null;
  const nearest = Math.min(...held.map((other) => kilometresBetween(point, other)));
  return nearest > FAR_KILOMETRES ? Math.round(nearest) : null;
}

/** "3 x 2", "4,5 × 3 m", "12x6m": width and height in centimetres; null where nothing was typed. */
export function readSize(typed: string): { width: number; height: number } | null | "unreadable" {
  const text = typed.trim().toLowerCase();
  if (text === "") return null;
  const found = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*m?\s*[x×*]\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*m?$/.exec(text);
  if (!found) return "unreadable";
  const centimetres = (part?: string) => Math.round(numberIn(part) * 100);
  const [width, height] = [centimetres(found[1]), centimetres(found[2])];
  return width > 0 && height > 0 ? { width, height } : "unreadable";
}

/** "3 × 2" in metres with a decimal comma; "" where there is none. */
export function sizeText({ widthCm, heightCm }: { widthCm: number | null; heightCm: number | null }): string {
  const metres = (cm: number) => String(cm / 100).replace(".", ",");
  return widthCm === null || heightCm === null ? "" : `${metres(widthCm)} × ${metres(heightCm)}`;
}

export const MOST_ITEMS_OF_KIND = 100_000;

/** A whole number from `least` on; null where it is none. "1.200" is one thousand two hundred. */
export function readCount(typed: string, least: number): number | null {
  const digits = typed.replace(/[.\s]/g, "");
  const count = /^\d{1,6}$/.test(digits) ? Number(digits) : -1;
  return count >= least && count <= MOST_ITEMS_OF_KIND ? count : null;
}

/** Organisations put things up; a name of a person has no place there. */
export const namesPerson = (doer: string): boolean =>
  /^(ong|ba|anh|chi|co|chu|bac|em|dong chi|d\/c|dc)[ .:]/.test(foldVietnamese(doer.trim()));

const kindWords: readonly [RegExp, ItemKind][] = [
  [/pa ?no|panel|bang lon/, "pano"],
  [/co phuon|phuon/, "streamer"],
  [/bang ron|banner|khau hieu/, "banner"],
  [/ap phich|poster|to gap/, "poster"],
  [/cong chao|cong hoi/, "gate"],
  [/led|man hinh|bang dien tu/, "led"],
  [/khu vuc bo phieu|diem bo phieu|phong bo phieu|to bau cu/, "polling-area"],
  [/co (to quoc|do|dang)|^co\b|\bco$/, "flag"],
];

/** The kind that a word of a list means; null: none that is known. */
export function kindNamed(word: string): ItemKind | null {
  const folded = foldVietnamese(word)
    .replace(/[-–\s]+/g, " ")
    .trim();
  return kindWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
