import { describe, expect, it } from "vitest";
import type { Basis } from "~/domain/outputs";
import {
  byTightness,
  covers,
  cumulativeNeighbours,
  itemTally,
  overlapsPartly,
  type Placed,
  type SummaryNode,
  spanOf,
  summaryFigures,
  tightestCover,
} from "~/domain/outputs-cover";
import { noTally, plus, type Quantity, tallyOf, totalOf } from "~/domain/quantities";

let made = 0;
function placed(basis: Basis, from: string, to: string, unitIds: string[] = ["centre"]): Placed {
  made += 1;
  return { id: `output-${String(made).padStart(3, "0")}`, basis, from, to, unitIds };
}

const item = (day: string, unitIds?: string[]) => placed("item", day, day, unitIds);

describe("a summary covers", () => {
  const phase1 = placed("period", "2021-01-01", "2021-03-26");

  it("what its own units published within its days, borders included", () => {
    expect(covers(phase1, item("2021-01-01"))).toBe(true);
    expect(covers(phase1, item("2021-03-26"))).toBe(true);
    expect(covers(phase1, item("2021-03-27"))).toBe(false);
    expect(covers(phase1, item("2020-12-31"))).toBe(false);
  });

  it("not what another unit had a part in", () => {
    expect(covers(phase1, item("2021-02-01", ["ward"]))).toBe(false);
    expect(covers(phase1, item("2021-02-01", ["centre", "ward"]))).toBe(false);
    expect(covers(placed("period", "2021-01-01", "2021-03-26", ["centre", "ward"]), item("2021-02-01"))).toBe(
      true,
    );
  });

  it("smaller summaries, but never one of the same units and days", () => {
    expect(covers(phase1, placed("period", "2021-02-01", "2021-02-28"))).toBe(true);
    expect(covers(phase1, placed("period", "2021-01-01", "2021-03-26"))).toBe(false);
    expect(covers(phase1, phase1)).toBe(false);
  });

  it("not what reaches beyond its days", () => {
    expect(covers(phase1, placed("period", "2021-03-20", "2021-03-30"))).toBe(false);
  });

  it("and an item covers nothing", () => {
    expect(covers(item("2021-02-01"), item("2021-02-01"))).toBe(false);
  });
});

it("a cumulative figure speaks of all days since the campaign began", () => {
  const span = spanOf({ basis: "cumulative", periodFrom: null, publishedOn: "2021-04-01" }, "2021-01-01");
  expect(span).toEqual({ from: "2021-01-01", to: "2021-04-01" });
});

it("of several summaries the tightest covers: fewest days, then fewest units", () => {
  const phase = placed("period", "2021-01-01", "2021-03-26");
  const month = placed("period", "2021-02-01", "2021-02-28");
  const jointMonth = placed("period", "2021-02-01", "2021-02-28", ["centre", "ward"]);
  const one = item("2021-02-10");
  expect(tightestCover(one, [phase, jointMonth, month])).toBe(month);
  expect(tightestCover(one, [phase, jointMonth])).toBe(jointMonth);
  expect(tightestCover(month, [phase, jointMonth])).toBe(jointMonth);
  expect([phase, jointMonth, month].sort(byTightness)).toEqual([month, jointMonth, phase]);
});

it("summaries overlap partly when they share days and units and neither includes the other", () => {
  const first = placed("period", "2021-02-01", "2021-02-20");
  expect(overlapsPartly(first, placed("period", "2021-02-20", "2021-03-01"))).toBe(true);
  expect(overlapsPartly(first, placed("period", "2021-02-21", "2021-03-01"))).toBe(false);
  expect(overlapsPartly(first, placed("period", "2021-02-01", "2021-03-01"))).toBe(false);
  expect(overlapsPartly(first, placed("period", "2021-02-10", "2021-03-01", ["ward"]))).toBe(false);
});

it("a cumulative figure stands between the ones before and after it of the same units", () => {
  const march = placed("cumulative", "2021-01-01", "2021-03-01");
  const april = placed("cumulative", "2021-01-01", "2021-04-01");
  const joint = placed("cumulative", "2021-01-01", "2021-03-20", ["centre", "ward"]);
  const between = placed("cumulative", "2021-01-01", "2021-03-15");
  expect(cumulativeNeighbours(between, [april, joint, march])).toEqual({ earlier: march, later: april });
});

const exact = (value: number): Quantity => ({ value, qualifier: "exact" });
const over = (value: number): Quantity => ({ value, qualifier: "over" });
const nearly = (value: number): Quantity => ({ value, qualifier: "nearly" });
const uncounted: Quantity = { value: null, qualifier: "uncounted" };

/** Total of listed items and of what the summaries add, as the last of their days sees it. */
function totalWith(nodes: SummaryNode[]): Quantity {
  const figures = summaryFigures(nodes);
  const items = nodes.map((one) => one.items).reduce(plus, noTally);
  return totalOf([...figures.values()].map((one) => one.counted).reduce(plus, items));
}

const sumOf = (...quantities: Quantity[]) => quantities.map(tallyOf).reduce(plus, noTally);
const node = (
  id: string,
  basis: Basis,
  own: Quantity,
  items = noTally,
  coveredBy: string | null = null,
): SummaryNode => ({
  id,
  basis,
  ...own,
  items,
  coveredBy,
});

describe("with what is listed inside it, a period", () => {
  it("is its own figure: trên 170 with 23 listed is trên 170, and adds 147", () => {
    const phase1 = node("phase", "period", over(170), sumOf(exact(20), exact(3)));
    expect(totalWith([phase1])).toEqual(over(170));
    expect(summaryFigures([phase1]).get("phase")?.counted.amount).toBe(147);
  });

  it("is its own figure also where the listing was less sure", () => {
    expect(totalWith([node("phase", "period", exact(84), sumOf(over(30), nearly(20)))])).toEqual(exact(84));
  });

  it("is at least its listing, and then of its quality", () => {
    expect(totalWith([node("phase", "period", nearly(50), sumOf(exact(60)))])).toEqual(exact(60));
    expect(totalWith([node("phase", "period", exact(50), sumOf(over(60)))])).toEqual(over(60));
  });

  it("that nobody counted leaves the listing and says that there is more", () => {
    expect(totalWith([node("phase", "period", uncounted, sumOf(exact(23)))])).toEqual(over(23));
    expect(totalWith([node("phase", "period", uncounted)])).toEqual(uncounted);
  });

  it("counts months inside it once", () => {
    const nodes = [
      node("phase", "period", over(170), sumOf(exact(5))),
      node("january", "period", exact(40), sumOf(exact(10)), "phase"),
      node("february", "period", exact(30), sumOf(exact(33)), "phase"),
    ];
    expect(totalWith(nodes)).toEqual(over(170));
    expect(summaryFigures(nodes).get("phase")).toMatchObject({
      listed: { amount: 78 },
      counted: { amount: 92 },
    });
    expect(summaryFigures(nodes).get("january")?.counted.amount).toBe(30);
    expect(summaryFigures(nodes).get("february")?.counted.amount).toBe(0);
  });
});

describe("a cumulative figure", () => {
  it("replaces the earlier one, also when it is lower", () => {
    const first = node("first", "cumulative", exact(90), noTally, "second");
    const second = node("second", "cumulative", exact(84));
    expect(totalWith([first, second])).toEqual(exact(84));
    expect(summaryFigures([first, second]).get("second")?.counted.amount).toBe(-6);
  });

  it("holds against a longer listing", () => {
    expect(totalWith([node("only", "cumulative", exact(84), sumOf(exact(90)))])).toEqual(exact(84));
  });
});

describe("an output that is no summary", () => {
  it("adds its quantity when it is an item", () => {
    expect(itemTally({ basis: "item", ...over(20) })).toEqual(tallyOf(over(20)));
  });

  it("adds no number when it is a rate or a coverage, but something unknown", () => {
    expect(totalOf(itemTally({ basis: "rate", ...exact(2) }))).toEqual(uncounted);
    expect(totalOf(plus(sumOf(exact(51)), itemTally({ basis: "coverage", ...exact(12) })))).toEqual(over(51));
  });
});
