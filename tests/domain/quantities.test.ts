import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noTally, plus, type Quantity, readCount, tallyOf, totalOf } from "~/domain/quantities";

const total = (...parts: Quantity[]) => totalOf(parts.map(tallyOf).reduce(plus, noTally));
const exact = (value: number): Quantity => ({ value, qualifier: "exact" });
const over = (value: number): Quantity => ({ value, qualifier: "over" });
const nearly = (value: number): Quantity => ({ value, qualifier: "nearly" });
const about = (value: number): Quantity => ({ value, qualifier: "about" });
const uncounted: Quantity = { value: null, qualifier: "uncounted" };

describe("a total", () => {
  it("of exact parts is exact", () => {
    expect(total(exact(51), exact(84), exact(53))).toEqual(exact(188));
  });

  it("with a part 'trên' is 'trên', as in trên 170 and trên 60 and 3 bulletins", () => {
    expect(total(over(170), over(60), exact(3))).toEqual(over(233));
  });

  it("with a part 'gần' and exact ones is 'gần'", () => {
    expect(total(nearly(60), exact(5))).toEqual(nearly(65));
  });

  it("of 'trên' and 'gần', or with 'khoảng', is 'khoảng'", () => {
    expect(total(over(10), nearly(10))).toEqual(about(20));
    expect(total(about(10), exact(1))).toEqual(about(11));
    expect(total(about(10), over(1))).toEqual(about(11));
  });

  it("with uncounted parts is at least what was counted", () => {
    expect(total(uncounted, exact(51))).toEqual(over(51));
    expect(total(uncounted, over(51))).toEqual(over(51));
    expect(total(uncounted, nearly(51))).toEqual(about(51));
  });

  it("of uncounted parts alone is uncounted, never 0", () => {
    expect(total(uncounted, uncounted)).toEqual(uncounted);
    expect(total(uncounted, exact(0))).toEqual(uncounted);
  });

  it("of nothing but 0 is an exact 0", () => {
    expect(total(exact(0), exact(0))).toEqual(exact(0));
  });

  it("does not depend on the order of its parts", () => {
    const part = fc.oneof(
      fc.constant(uncounted),
      fc.record({
        value: fc.integer({ min: 0, max: 500 }),
        qualifier: fc.constantFrom("exact", "over", "nearly", "about"),
      }),
    ) as fc.Arbitrary<Quantity>;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        expect(total(...parts)).toEqual(total(...[...parts].reverse()));
      }),
    );
  });
});

describe("a typed count", () => {
  it.each([
    ["0", 0],
    ["51", 51],
    [" 084 ", 84],
    ["1.171", 1171],
    ["1,171", 1171],
    ["1 171 000", 1_171_000],
    ["10.000.000", 10_000_000],
  ])("%j is %i", (typed, count) => {
    expect(readCount(typed)).toEqual({ ok: true, count });
  });

  it.each([
    ["", "not-a-count"],
    ["hàng nghìn", "not-a-count"],
    ["1e3", "not-a-count"],
    ["0x10", "not-a-count"],
    ["-3", "count-negative"],
    ["−3", "count-negative"],
    ["1,5", "count-not-whole"],
    ["12.75", "count-not-whole"],
    ["1.1711", "count-not-whole"],
    ["1.171,000", "not-a-count"],
    ["10.000.001", "count-too-large"],
    ["99999999999999999999", "count-too-large"],
  ])("%j is refused as %s", (typed, code) => {
    expect(readCount(typed)).toEqual({ ok: false, code });
  });
});
