import { describe, expect, it } from "vitest";
import { readPoint } from "~/domain/decoration-typed";
import { keysByNames } from "~/domain/folded-names";
import { placeIn, pointAt, viewOf } from "~/domain/plain-map";
import { farOutside, readPastedPoints } from "~/domain/unit-points";

const haLong = { latitude: 20.951234, longitude: 107.080123 };
const frame = { width: 1166, height: 640 };

describe("a point that is picked on the picture", () => {
  it("is the point that was drawn there, at every zoom", () => {
    for (const zoom of [0, 3, 12]) {
      const view = viewOf([haLong, { latitude: 21.1, longitude: 107.3 }], frame, { zoom, centre: haLong });
      const at = placeIn(view, haLong) ?? { x: 0, y: 0 };
      const back = pointAt(view, at);
      expect(Math.abs(back.latitude - haLong.latitude)).toBeLessThan(0.0003);
      expect(Math.abs(back.longitude - haLong.longitude)).toBeLessThan(0.0003);
    }
    // North is up: a point higher in the picture lies farther north.
    const view = viewOf([haLong], frame, { zoom: 0, centre: null });
    expect(pointAt(view, { x: 10, y: 10 }).latitude).toBeGreaterThan(haLong.latitude);
    expect(pointAt(view, { x: 10, y: 10 }).longitude).toBeLessThan(haLong.longitude);
  });
});

describe("typed coordinates", () => {
  it("may be decimal, Vietnamese, or degrees, minutes and seconds", () => {
    const read = (typed: string) => {
      const point = readPoint(typed);
      return point.ok ? point.value : point.problem.code;
    };
    expect(read("20.951234, 107.080123")).toEqual(haLong);
    expect(read("20,951234; 107,080123")).toEqual(haLong);
    // 20 + 57/60 + 4/3600 and 107 + 4/60 + 48/3600.
    const turned = { latitude: 20.951111, longitude: 107.08 };
    expect(read("20°57'04\"B 107°04'48\"Đ")).toEqual(turned);
    expect(read("20°57′4″N, 107°4′48″E")).toEqual(turned);
    expect(read("107.080123, 20.951234")).toBe("point-swapped");
  });
});

describe("a pasted list of points", () => {
  const units = keysByNames([
    ["phuong-bai-chay", "Phường Bãi Cháy"],
    ["phuong-ha-khau", "Phường Hà Khẩu"],
  ]);

  it("takes coordinates in two cells or in one, with a head line and numbers before the names", () => {
    const text =
      "STT\tĐơn vị\tVĩ độ\tKinh độ\n1\tPhường Bãi Cháy\t20,951234\t107,080123\n2\tPhường Hà Khẩu\t20.96, 107.01\t";
    expect(readPastedPoints(text, units).map(({ line, unitKey, point }) => [line, unitKey, point])).toEqual([
      [2, "phuong-bai-chay", haLong],
      [3, "phuong-ha-khau", { latitude: 20.96, longitude: 107.01 }],
    ]);
  });

  it("says at the line what is wrong", () => {
    const text =
      "Phường Bãi Cháy\t107,08\t20,95\nPhường Lạ\t20,9\t107\nPhường Hà Khẩu\t\nPhường Bãi Cháy\t20,9\t107";
    const codes = readPastedPoints(text, units).map(({ problems }) => problems.map(({ code }) => code));
    expect(codes).toEqual([
      ["point-swapped"],
      ["site-unit-unknown"],
      ["point-missing"],
      ["point-unit-twice"],
    ]);
  });
});

describe("a point far outside the place", () => {
  it("is the one that a slip has moved, not those of a wide province", () => {
    const near = [0, 1, 2, 3, 4].map((n) => ({ latitude: 20.9 + n / 50, longitude: 107 + n / 50 }));
    const slip = { latitude: 10.95, longitude: 107.08 };
    const far = farOutside([...near, slip]);
    expect(far.slice(0, 5)).toEqual([null, null, null, null, null]);
    // One degree of latitude is 111 km.
    expect(far[5]).toBeGreaterThan(1_000);
    const wide = [0, 1, 2, 3, 4].map((n) => ({ latitude: 20 + n / 2, longitude: 105 }));
    expect(farOutside(wide)).toEqual([null, null, null, null, null]);
    expect(farOutside([near[0] ?? slip, slip])).toEqual([null, null]);
  });
});
