/**
 * Hot spots (điểm nóng): topics that rise from one week to the next at a place. The rule is stated on the page: in the
 * last seven days at least as many reports as the smallest cell that may be shown, and more than in the seven before.
 */
import { addDays, type CivilDate } from "./calendar/civil-date";

export interface Sighting {
  reportId: string;
  topicKey: string;
  /** "" is the whole place; so is every place that may not be shown to the reader. */
  placeKey: string;
  receivedOn: CivilDate;
}

export interface RisingCell {
  topicKey: string;
  placeKey: string;
  /** Reports in the last seven days, and in the seven before; null: fewer than may be shown, but some. */
  now: number;
  before: number | null;
  isRising: boolean;
}

export interface RisingWeeks {
  now: { from: CivilDate; to: CivilDate };
  before: { from: CivilDate; to: CivilDate };
}

/** The seven days through a day, and the seven before them. */
export function risingWeeks(day: CivilDate): RisingWeeks {
  return {
    now: { from: addDays(day, -6), to: day },
    before: { from: addDays(day, -13), to: addDays(day, -7) },
  };
}

/**
 * Cells with enough reports in the last seven days, those that rise first, the steepest before the others. A week with
 * fewer reports than `least` has no number, so that nobody finds by subtraction what a small cell holds.
 */
export function risingCells(
  sightings: readonly Sighting[],
  { least, day }: { least: number; day: CivilDate },
): RisingCell[] {
  const weeks = risingWeeks(day);
  const cells = new Map<
    string,
    { topicKey: string; placeKey: string; now: Set<string>; before: Set<string> }
  >();
  for (const one of sightings) {
    const key = `${one.topicKey}\t${one.placeKey}`;
    const { topicKey, placeKey } = one;
    const cell = cells.get(key) ?? { topicKey, placeKey, now: new Set(), before: new Set() };
    cells.set(key, cell);
    if (isIn(weeks.now, one.receivedOn)) cell.now.add(one.reportId);
    else if (isIn(weeks.before, one.receivedOn)) cell.before.add(one.reportId);
  }
  return [...cells.values()]
    .flatMap(({ topicKey, placeKey, now, before }): RisingCell[] => {
      if (now.size < Math.max(1, least)) return [];
      const shown = before.size === 0 || before.size >= least ? before.size : null;
      return [{ topicKey, placeKey, now: now.size, before: shown, isRising: now.size > before.size }];
    })
    .sort(
      (a, b) =>
        Number(b.isRising) - Number(a.isRising) ||
        b.now - (b.before ?? 0) - (a.now - (a.before ?? 0)) ||
        b.now - a.now ||
        (a.topicKey + a.placeKey < b.topicKey + b.placeKey ? -1 : 1),
    );
}

const isIn = ({ from, to }: { from: CivilDate; to: CivilDate }, day: CivilDate) => day >= from && day <= to;
