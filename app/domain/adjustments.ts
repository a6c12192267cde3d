import type { CivilDate } from "./calendar/civil-date";
import type { Output } from "./outputs";

/** What a person wanted to do to outputs of a closed week. */
export type AdjustmentAct = "log" | "revised" | "withdrawn" | "restored";
export type AdjustmentState = "waiting" | "accepted" | "declined" | "withdrawn";

/** An output before and after; null: it did not count. */
export interface AdjustedOutput {
  before: Output | null;
  after: Output | null;
}

/** A wish that waits until a secretary accepts it: then it counts, under its number. */
export interface AdjustmentWish {
  act: AdjustmentAct;
  changes: readonly AdjustedOutput[];
  reason: string;
}

/** "DC-2021-0007", DC for "điều chỉnh". */
export const adjustmentCode = ({ electionOn }: { electionOn: CivilDate }, number: number): string =>
  `DC-${electionOn.slice(0, 4)}-${String(number).padStart(4, "0")}`;

/**
 * The wish as a text that is the same for the same wish: what was given only in passing (ids, numbers, the instant) left
 * out, so that a form sent again, or typed again, does not wait twice.
 */
export function wishText({ act, changes }: AdjustmentWish): string {
  const told = changes.map(({ before, after }) => [
    before && [before.id, before.version],
    after && contentOf(after),
  ]);
  return JSON.stringify([act, told]);
}

function contentOf(output: Output) {
  const { value, qualifier, basis, coverageOf, ratePer, periodFrom, publishedOn } = output;
  const { categoryId, channelId, messageId, title, link, note, unitIds, status } = output;
  const figure = [value, qualifier, basis, coverageOf, ratePer, periodFrom, publishedOn];
  return [...figure, categoryId, channelId, messageId, title, link, note, [...unitIds].sort(), status];
}

/** One of the adjustments as a page shows it. */
export interface AdjustmentLine {
  number: number;
  code: string;
  act: AdjustmentAct;
  state: AdjustmentState;
  /** "2 bài · Trung tâm Truyền thông" of each output; what it was before where that is known. */
  items: AdjustedItem[];
  weeks: { unit: string; week: number; weekStart: CivilDate; number: number | null }[];
  reason: string;
  askedBy: string;
  askedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  answer: string;
  isOwn: boolean;
}

export interface AdjustedItem {
  /** null: it has no number before it counts. */
  number: number | null;
  title: string;
  day: CivilDate;
  units: string;
  category: string;
  before: Pick<Output, "value" | "qualifier"> | null;
  after: Pick<Output, "value" | "qualifier"> | null;
}
