import { type CivilDate, daysBetween } from "./calendar/civil-date";
import type { Basis } from "./outputs";
import { minus, noTally, plus, type Quantity, type Tally, tallyOf } from "./quantities";

/**
 * A summary ("84 từ 01/01 đến 26/3") and what is listed inside it are not added. A summary covers the active outputs
 * of its category that credit only units it credits and lie wholly in its days; of several, the tightest covers. It
 * adds what its listing lacks, on its last day: until then the listed items count on their own days, from then on
 * the total is the summary's, with its qualifier. A cumulative figure is the summary of all days up to its own and
 * replaces what was before, also when it is lower.
 */
export interface Placed {
  id: string;
  basis: Basis;
  from: CivilDate;
  to: CivilDate;
  unitIds: readonly string[];
}

export const isSummary = (basis: Basis): boolean => basis === "period" || basis === "cumulative";

/** The days that an output speaks of; a cumulative figure of all since the campaign's first. */
export function spanOf(
  output: { basis: Basis; periodFrom: CivilDate | null; publishedOn: CivilDate },
  startsOn: CivilDate,
): { from: CivilDate; to: CivilDate } {
  const from = output.basis === "cumulative" ? startsOn : (output.periodFrom ?? output.publishedOn);
  return { from, to: output.publishedOn };
}

/** Whether the summary includes the other one. Of two summaries of the same units and days neither does. */
export function covers(summary: Placed, inner: Placed): boolean {
  if (!isSummary(summary.basis) || summary.id === inner.id) return false;
  if (summary.from > inner.from || summary.to < inner.to) return false;
  if (!inner.unitIds.every((unitId) => summary.unitIds.includes(unitId))) return false;
  return !isSummary(inner.basis) || !isSameSeries(summary, inner);
}

/** Two summaries of the same units and days, which would both claim the same total. */
export function isSameSeries(a: Placed, b: Placed): boolean {
  return a.from === b.from && a.to === b.to && isSameUnits(a.unitIds, b.unitIds);
}

export function isSameUnits(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((unitId) => b.includes(unitId));
}

/** Summaries that share days and units without one including the other: some things are counted in both. */
export function overlapsPartly(a: Placed, b: Placed): boolean {
  const share = a.from <= b.to && b.from <= a.to && a.unitIds.some((unitId) => b.unitIds.includes(unitId));
  return share && isSummary(a.basis) && isSummary(b.basis) && !covers(a, b) && !covers(b, a);
}

/**
 * Fewest days first, then fewest units. What includes another always comes after it, so that going through in this
 * order meets every part before its whole.
 */
export function byTightness(a: Placed, b: Placed): number {
  return (
    daysBetween(a.from, a.to) - daysBetween(b.from, b.to) ||
    a.unitIds.length - b.unitIds.length ||
    compareText(a.to, b.to) ||
    compareText(a.id, b.id)
  );
}

/** The tightest of the summaries that includes the output; undefined: it stands alone. */
export function tightestCover<T extends Placed>(inner: Placed, summaries: readonly T[]): T | undefined {
  return summaries.filter((summary) => covers(summary, inner)).sort(byTightness)[0];
}

/** A summary with what is listed directly inside it apart from other summaries. */
export interface SummaryNode extends Quantity {
  id: string;
  basis: Basis;
  coveredBy: string | null;
  /** Sum of the covered outputs that are no summaries. */
  items: Tally;
}

/** What a summary stands for, what is listed inside it, and so what it adds itself. */
export interface SummaryFigures {
  effective: Tally;
  listed: Tally;
  counted: Tally;
}

/** Figures of summaries, parts before wholes; every summary inside one of them must be among them. */
export function summaryFigures(nodes: readonly SummaryNode[]): Map<string, SummaryFigures> {
  const known = new Set(nodes.map((node) => node.id));
  const inside = new Map<string, SummaryNode[]>();
  for (const node of nodes) {
    if (node.coveredBy === null || !known.has(node.coveredBy)) continue;
    inside.set(node.coveredBy, [...(inside.get(node.coveredBy) ?? []), node]);
  }
  const figures = new Map<string, SummaryFigures>();
  const figuresOf = (node: SummaryNode): SummaryFigures => {
    const found = figures.get(node.id);
    if (found) return found;
    const listed = (inside.get(node.id) ?? [])
      .map((part) => figuresOf(part).effective)
      .reduce(plus, node.items);
    const effective = effectiveOf(node, listed);
    const made = { effective, listed, counted: minus(effective, listed) };
    figures.set(node.id, made);
    return made;
  };
  for (const node of nodes) figuresOf(node);
  return figures;
}

/**
 * The figure a summary stands for: its own. An uncounted one leaves what is listed, and something unknown more; a
 * period is at least what is listed inside it, and then of that quality.
 */
function effectiveOf(node: SummaryNode, listed: Tally): Tally {
  const own = tallyOf(node);
  if (node.value === null) return plus(listed, own);
  return node.basis === "period" && node.value < listed.amount ? listed : own;
}

/**
 * What an output that is no summary adds. A rate or a coverage is never added; something of unknown size is there,
 * so it makes totals "trên", and where it is alone there is no figure to show.
 */
export function itemTally(output: Quantity & { basis: Basis }): Tally {
  return output.basis === "item" ? tallyOf(output) : { ...noTally, nUncounted: 1 };
}

/** The cumulative figures of the same units just before and after one; it should lie between them. */
export function cumulativeNeighbours<T extends Placed>(
  figure: Placed,
  summaries: readonly T[],
): { earlier: T | undefined; later: T | undefined } {
  const series = summaries
    .filter(
      (one) => one.basis === "cumulative" && one.id !== figure.id && isSameUnits(one.unitIds, figure.unitIds),
    )
    .sort((a, b) => compareText(a.to, b.to));
  return {
    earlier: series.filter((one) => one.to < figure.to).at(-1),
    later: series.find((one) => one.to > figure.to),
  };
}

/** Whether the sum of the listed outputs is more than the summary says. */
export function listsMore(summary: Quantity, listed: Tally): boolean {
  return summary.value !== null && listed.amount > summary.value;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
