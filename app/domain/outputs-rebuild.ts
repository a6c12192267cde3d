import type { CivilDate } from "./calendar/civil-date";
import type { Output } from "./outputs";
import {
  itemTally,
  type Placed,
  type SummaryNode,
  spanOf,
  summaryFigures,
  tightestCover,
} from "./outputs-cover";
import { noTally, plus, type Tally } from "./quantities";

/** What an output's row should say, made from the contents of all outputs alone. */
export interface Expected {
  coveredBy: string | null;
  counted: Tally;
}

type PlacedSummary = Placed & Pick<Output, "value" | "qualifier" | "categoryId">;

/**
 * Works out covers and contributions of a campaign anew. All active summaries come first; then every output is asked
 * about once, in any order; what the summaries themselves add is known at the end.
 */
export function rebuildCovers(summaries: readonly Output[], startsOn: CivilDate) {
  const place = (output: Output): PlacedSummary => ({ ...output, ...spanOf(output, startsOn) });
  const placed = summaries.map(place);
  const near = new Map<string, PlacedSummary[]>();
  for (const summary of placed) {
    for (const unitId of summary.unitIds) {
      const key = `${summary.categoryId} ${unitId}`;
      near.set(key, [...(near.get(key) ?? []), summary]);
    }
  }
  const coverOf = (output: Output): string | null => {
    const [unitId] = output.unitIds;
    const candidates = near.get(`${output.categoryId} ${unitId}`) ?? [];
    return tightestCover(place(output), candidates)?.id ?? null;
  };
  const items = new Map<string, Tally>();

  /** Expectation for an output that is no summary. */
  const expectItem = (output: Output): Expected => {
    const coveredBy = coverOf(output);
    const counted = itemTally(output);
    if (coveredBy !== null) items.set(coveredBy, plus(items.get(coveredBy) ?? noTally, counted));
    return { coveredBy, counted };
  };
  /** Expectations for the summaries, once all items have been asked about. */
  const expectSummaries = (): Map<string, Expected> => {
    const nodes = summaries.map(
      (summary): SummaryNode => ({
        ...summary,
        coveredBy: coverOf(summary),
        items: items.get(summary.id) ?? noTally,
      }),
    );
    const figures = summaryFigures(nodes);
    return new Map(
      nodes.map(({ id, coveredBy }) => [id, { coveredBy, counted: figures.get(id)?.counted ?? noTally }]),
    );
  };
  return { expectItem, expectSummaries };
}
