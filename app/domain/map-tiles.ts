/** Pictures of a tile server under the plain map; a tile is 256 units wide where the view has the zoom's own scale. */
import type { MapView } from "./plain-map";

export interface MapTile {
  href: string;
  x: number;
  y: number;
  /** Side, in units of the picture. */
  side: number;
}

const TILE = 256;
/** No public server of tiles goes further. */
const DEEPEST = 19;

/** The tiles that cover the view, at the zoom whose scale is nearest; `address` with {z}, {x} and {y}. */
export function tilesOf({ middle, unit, width, height }: MapView, address: string): MapTile[] {
  const z = Math.min(DEEPEST, Math.max(0, Math.round(Math.log2(1 / (unit * TILE)))));
  const count = 2 ** z;
  const side = 1 / (count * unit);
  const [west, north] = [middle.x - (width / 2) * unit, middle.y - (height / 2) * unit];
  const first = { x: Math.floor(west * count), y: Math.floor(north * count) };
  const last = {
    x: Math.floor((west + width * unit) * count),
    y: Math.floor((north + height * unit) * count),
  };
  const tiles: MapTile[] = [];
  for (let y = Math.max(0, first.y); y <= Math.min(last.y, count - 1); y += 1)
    for (let x = Math.max(0, first.x); x <= Math.min(last.x, count - 1); x += 1)
      tiles.push({
        href: address.replace("{z}", String(z)).replace("{x}", String(x)).replace("{y}", String(y)),
        ...{ x: tenth((x / count - west) / unit), y: tenth((y / count - north) / unit), side: tenth(side) },
      });
  return tiles;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
