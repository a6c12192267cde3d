import { describe, expect, test } from "vitest";
import { tilesOf } from "~/domain/map-tiles";
import { placeIn, scaleBar, viewOf, worldPlace } from "~/domain/plain-map";

const frame = { width: 1166, height: 640 };
const whole = { zoom: 0, centre: null };
const baiChay = { latitude: 20.95, longitude: 107.04 };
const haTu = { latitude: 20.955, longitude: 107.14 };

describe("a plain map", () => {
  test("projects as web maps do: tile of Hạ Long at zoom 12 is 3265 across, 1804 down", () => {
    const { x, y } = worldPlace(baiChay);
    expect(Math.floor(x * 4096)).toBe(3265);
    // asinh(tan φ) by hand: 0.37383 → (1 − 0.11900) / 2 × 4096 = 1804
    expect(Math.floor(y * 4096)).toBe(1804);
    expect(worldPlace({ latitude: 0, longitude: 0 })).toEqual({ x: 0.5, y: 0.5 });
  });

  test("shows all points, east right and north above; nearer around one of them the others leave", () => {
    const view = viewOf([baiChay, haTu], frame, whole);
    const [west, east] = [placeIn(view, baiChay), placeIn(view, haTu)];
    expect(west?.x).toBeCloseTo(60, 0);
    expect(east?.x).toBeCloseTo(1106, 0);
    expect(west?.y).toBeGreaterThan(east?.y ?? 0);
    const near = viewOf([baiChay, haTu], frame, { zoom: 3, centre: baiChay });
    expect(placeIn(near, baiChay)).toEqual({ x: 583, y: 320 });
    expect(placeIn(near, haTu)).toBeNull();
  });

  test("the bar of the scale is true: 0.1° of longitude at 20.95° are 10.4 km", () => {
    const view = viewOf([baiChay, haTu], frame, whole);
    const { metres, length } = scaleBar(view, 160);
    expect(metres).toBe(1000);
    // 1046 units for 111.32 km × 0.1 × cos 20.95° = 10.396 km
    expect(length).toBeCloseTo((1000 / 10_396) * 1046, 0);
  });

  test("a lone point stands in the middle", () => {
    expect(placeIn(viewOf([baiChay], frame, whole), baiChay)).toEqual({ x: 583, y: 320 });
  });

  test("tiles cover the frame without gaps, each where its corner of the world lies", () => {
    const view = viewOf([baiChay, haTu], frame, whole);
    const tiles = tilesOf(view, "https://tiles.example/{z}/{x}/{y}.png");
    // 0.1° over 1046 units is nearest to the scale of zoom 14: 360° / 2^14 = 0.02197° over 256.
    expect(tiles.every(({ href }) => href.startsWith("https://tiles.example/14/"))).toBe(true);
    expect(Math.min(...tiles.map(({ x }) => x))).toBeLessThanOrEqual(0);
    expect(Math.max(...tiles.map(({ x, side }) => x + side))).toBeGreaterThanOrEqual(frame.width);
    expect(Math.min(...tiles.map(({ y }) => y))).toBeLessThanOrEqual(0);
    expect(Math.max(...tiles.map(({ y, side }) => y + side))).toBeGreaterThanOrEqual(frame.height);
    expect(tiles.length).toBeLessThan(40);
  });
});
