import { describe, expect, it } from "vitest";
import { halfOf, marksOf, namesOf, type PlacedSite } from "~/domain/decoration-map-marks";

const site = (number: number, x: number, y: number, differs: Partial<PlacedSite> = {}): PlacedSite => ({
  ...{ number, x, y, state: "complete", isLate: false },
  ...differs,
});

describe("marks of a map", () => {
  it("leave what stands apart alone and gather what would cover each other, around their middle", () => {
    const marks = marksOf([site(1, 10, 10), site(2, 30, 10), site(3, 32, 10), site(4, 300, 200)], 34);
    expect(marks).toEqual([
      { x: 24, y: 10, site: 2, count: 3, kind: "done" },
      { x: 300, y: 200, site: 4, count: 1, kind: "done" },
    ]);
  });

  it("show the least of several, so that a late site is seen from afar", () => {
    const kindOf = (...states: Partial<PlacedSite>[]) =>
      marksOf(
        states.map((differs, index) => site(index, 5, 5, differs)),
        34,
      ).map(({ kind }) => kind);
    expect(kindOf({ state: "checked" }, { state: "complete", isLate: true })).toEqual(["bad"]);
    expect(kindOf({ state: "in-progress" }, { state: "proposed" })).toEqual(["none"]);
    expect(kindOf({ state: "in-progress" }, { state: "checked" })).toEqual(["begun"]);
    expect(kindOf({ state: "needs-repair" })).toEqual(["bad"]);
  });

  it("give way to names by as much as the digits of their number take", () => {
    expect([1, 9, 10, 99, 100].map((count) => halfOf({ count }))).toEqual([8, 12, 14, 14, 17]);
  });

  it("stay few and count every site once, however many there are", () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      site(index, (index * 37) % 1166, ((index * 53) % 640) + 0.5),
    );
    const marks = marksOf(many, 34);
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(2_000);
    // Discs of 34 across, no two beginnings nearer than that: hexagons bound their number.
    expect(marks.length).toBeLessThan((1200 * 674) / (0.866 * 34 * 34));
  });
});

describe("names on a map", () => {
  const frame = { width: 358, height: 440 };

  it("give way to the one with more sites where both do not fit", () => {
    const both = [
      { name: "Hà Tu", x: 30, y: 30, weight: 2 },
      { name: "Hà An", x: 30, y: 34, weight: 9 },
    ];
    expect(namesOf(both, [], { width: 60, height: 70 }).map(({ name }) => name)).toEqual(["Hà An"]);
    expect(namesOf(both, [], frame)).toHaveLength(2);
  });

  it("are left out where the frame is too narrow to read them", () => {
    const name = { name: "Trung tâm Truyền thông và Văn hóa", x: 30, y: 30, weight: 1 };
    expect(namesOf([name], [], { width: 90, height: 440 })).toEqual([]);
    expect(namesOf([name], [], frame)).toHaveLength(1);
  });

  it("stand within the frame", () => {
    const [name] = namesOf([{ name: "Trung tâm TT&VH", x: 357, y: 3, weight: 1 }], [], frame);
    const half = ("Trung tâm TT&VH".length * 7.6) / 2;
    expect(name?.x).toBeLessThanOrEqual(358 - half);
    expect(name?.y).toBe(23);
  });

  it("stand below a place whose mark leaves no room above", () => {
    const at = { x: 180, y: 200 };
    const names = (marks: Parameters<typeof namesOf>[1]) =>
      namesOf([{ name: "Hà Tu", ...at, weight: 1 }], marks, frame).map(({ y }) => y < at.y);
    expect(names([{ ...at, site: 1, count: 1, kind: "done" }])).toEqual([true]);
    expect(names([{ ...at, y: 175, site: 1, count: 1, kind: "done" }])).toEqual([false]);
  });
});
