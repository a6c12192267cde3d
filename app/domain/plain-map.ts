/** A map without a library: points of the earth in a frame, by the projection that web maps share (Web Mercator). */
import type { Point } from "./decoration";

/** A place on the projected world, 0 to 1 from west to east and from north to south. */
export interface WorldPlace {
  x: number;
  y: number;
}

export function worldPlace({ latitude, longitude }: Point): WorldPlace {
  const phi = (latitude * Math.PI) / 180;
  return {
    x: (longitude + 180) / 360,
    y: (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2,
  };
}

/** What of the world lies in the frame: its middle, and how much of the world one unit of the picture is. */
export interface MapView {
  middle: WorldPlace;
  unit: number;
  width: number;
  height: number;
}

/** Room at the frame's edges for names; a small frame has less. */
const edgeOf = (width: number) => Math.min(60, width / 8);
/** Equator of the projection's sphere, in metres. */
const EQUATOR = 40_075_016.686;
/** One unit of the picture is never less than a metre of the equator: a lone point would have no scale. */
const FINEST = 1 / EQUATOR;

/** The smallest view in which all points lie; of `zoom` steps, each of which halves it around `centre`. */
export function viewOf(
  points: readonly Point[],
  { width, height }: { width: number; height: number },
  { zoom, centre }: { zoom: number; centre: Point | null },
): MapView {
  const places = points.map(worldPlace);
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const edge = edgeOf(width);
  const fit = Math.max((right - left) / (width - 2 * edge), (bottom - top) / (height - 2 * edge), FINEST);
  const middle = centre === null ? { x: (left + right) / 2, y: (top + bottom) / 2 } : worldPlace(centre);
  return { middle, unit: Math.max(fit / 2 ** zoom, FINEST), width, height };
}

/** Where a point lies in the frame, to a tenth; null: outside of it. */
export function placeIn(view: MapView, point: Point): { x: number; y: number } | null {
  const { x, y } = worldPlace(point);
  const at = {
    x: tenth((x - view.middle.x) / view.unit + view.width / 2),
    y: tenth((y - view.middle.y) / view.unit + view.height / 2),
  };
  return at.x < 0 || at.y < 0 || at.x > view.width || at.y > view.height ? null : at;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The point of the earth at a place in the frame, to a millionth of a degree. */
export function pointAt(view: MapView, at: { x: number; y: number }): Point {
  const x = view.middle.x + (at.x - view.width / 2) * view.unit;
  const y = view.middle.y + (at.y - view.height / 2) * view.unit;
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  const sixPlaces = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { latitude: sixPlaces(latitude), longitude: sixPlaces(x * 360 - 180) };
}

/** A bar of a round number of metres, at most `most` units long, true at the middle of the view. */
export function scaleBar({ middle, unit }: MapView, most: number): { metres: number; length: number } {
  const cosine = 1 / Math.cosh(Math.PI * (1 - 2 * middle.y));
  const metresPerUnit = unit * EQUATOR * cosine;
  const steps = [2, 2.5, 2] as const;
  let metres = 1;
  for (let index = 0; ; index += 1) {
    const next = metres * (steps[index % 3] ?? 2);
    if (next / metresPerUnit > most) break;
    metres = next;
  }
  return { metres, length: tenth(metres / metresPerUnit) };
}
