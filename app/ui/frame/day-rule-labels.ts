/** A great day of the election on its rule. */
export interface RuleMark {
  /** The number of the day, counted from 0 at the announcement. */
  day: number;
  /** Ring for a consultation, square for decoration, diamond for election day, none for the two ends. */
  shape: "none" | "ring" | "square" | "diamond";
  /** dd/MM */
  date: string;
  /** One or two words: "hiệp thương 1". */
  word: string;
}

export interface PlacedLabel {
  mark: RuleMark;
  anchor: "start" | "middle" | "end";
  /** Fits on the full measure only; narrower windows hide it. */
  roomy: boolean;
}

/**
 * Which labels are written, left to right, so that no two touch: on the full 1200 px measure, and of those on
 * 820 px, the narrowest window that shows words. Election day goes first, then the ends, then what is marked.
 */
export function placeLabels(marks: readonly RuleMark[], lastDay: number): PlacedLabel[] {
  const wide = fitting(marks, lastDay, 1200);
  const narrow = new Set(fitting(wide, lastDay, 820));
  return wide.map((mark) => ({ mark, anchor: anchorOf(mark, lastDay), roomy: !narrow.has(mark) }));
}

const rank = { diamond: 0, none: 1, square: 2, ring: 3 } as const;

function fitting(marks: readonly RuleMark[], lastDay: number, width: number): RuleMark[] {
  const taken: [number, number][] = [];
  const kept = [...marks]
    .sort((a, b) => rank[a.shape] - rank[b.shape] || a.day - b.day)
    .filter((mark) => {
      const span = spanOf(mark, lastDay, width);
      if (taken.some(([from, to]) => span[0] < to + gap && from < span[1] + gap)) return false;
      taken.push(span);
      return true;
    });
  return kept.sort((a, b) => a.day - b.day);
}

/** Source Sans 3 at 12 px: measured labels take 5.1 px a letter and more only when short. */
const letter = 5.2;
const gap = 8;

function spanOf(mark: RuleMark, lastDay: number, width: number): [number, number] {
  const length = (mark.date.length + 1 + mark.word.length) * letter;
  const x = (mark.day / lastDay) * width;
  const anchor = anchorOf(mark, lastDay);
  if (anchor === "start") return [x, x + length];
  if (anchor === "end") return [x - length, x];
  return [x - length / 2, x + length / 2];
}

function anchorOf(mark: RuleMark, lastDay: number): PlacedLabel["anchor"] {
  if (mark.day === 0) return "start";
  return mark.day === lastDay ? "end" : "middle";
}
