/** The picture for a phone: time runs downwards, and every milestone has a line of its own beside the axis. */
import type { CivilDate } from "./calendar/civil-date";
import { fitText, textWidth } from "./text-width";
import type { PictureInput, PictureMilestone } from "./timeline-picture";
import {
  isInRange,
  type MonthBand,
  monthsOf,
  type Scale,
  scaleOf,
  tenths,
  type WeekSpan,
  weekSpansOf,
} from "./timeline-picture-scale";

export interface TallBar {
  key: string;
  kind: "phase" | "peak";
  from: number;
  to: number;
  past: number;
  /** The name or its beginning, written along the bar; "" when there is no room. */
  label: string;
  labelAt: number;
  isLabelOnPast: boolean;
}

export interface TallLine {
  /** A milestone's key; null for the line that says "today". */
  key: string | null;
  /** The day on the axis, and the end of its bar there; the same for a point. */
  from: number;
  to: number;
  /** Middle of its words. */
  at: number;
  /** The name as far as it is written. */
  name: string;
}

export interface TallPicture {
  width: number;
  height: number;
  top: number;
  bottom: number;
  months: MonthBand[];
  weeks: WeekSpan[];
  bars: TallBar[];
  /** In order of time; no two closer than a line's height. */
  lines: TallLine[];
  /** Meetings that have no line, on the axis. */
  dots: { key: string; at: number }[];
  today: number | null;
  election: number | null;
}

/** Where the parts stand from left to right; the drawing uses the same. */
export const TALL = { width: 358, phase: 46, peak: 65, axis: 90, mark: 112, words: 124, line: 24 } as const;
export const TALL_TEXT = 15;

const TOP = 30;
const BOTTOM = 12;
const DAY_LEAST = 7;

export function tallPicture(input: PictureInput, todayWords: string): TallPicture {
  const { range, asOf, electionOn } = input;
  const shown = input.milestones.filter((one) => isInRange(range, one.from, one.to));
  const meetings = shown.filter((one) => one.lane === "meeting" && !isWritten(one, asOf));
  const written = shown.filter((one) => !meetings.includes(one));
  const unit = scaleOf(range, 0, 1);
  const length = Math.max(DAY_LEAST / unit.day, (written.length + 2) * TALL.line);
  const scale = scaleOf(range, TOP, Math.ceil(length));
  const isTodayIn = isInRange(range, asOf, asOf);
  const lines = linesOf(written, scale, isTodayIn ? { asOf, words: todayWords } : null);
  const bottom = Math.max(scale.end, (lines.at(-1)?.at ?? 0) + TALL.line / 2);
  return {
    width: TALL.width,
    height: tenths(bottom + BOTTOM),
    top: TOP,
    bottom: scale.end,
    months: monthsOf(scale),
    weeks: weekSpansOf(scale, asOf),
    bars: barsOf(input, scale),
    lines,
    dots: meetings.map((one) => ({ key: one.key, at: scale.mid(one.from) })),
    today: isTodayIn ? scale.mid(asOf) : null,
    election: isInRange(range, electionOn, electionOn) ? scale.mid(electionOn) : null,
  };
}

/** Of the meetings only those of the day itself and later are written out. */
function isWritten(meeting: PictureMilestone, asOf: CivilDate): boolean {
  return meeting.from >= asOf;
}

const BAR_TEXT = 12;
const BAR_PAD = 6;

function barsOf({ phases, range, asOf }: PictureInput, scale: Scale): TallBar[] {
  return phases
    .filter((phase) => isInRange(range, phase.startOn, phase.endOn))
    .map(({ key, kind, name, startOn, endOn }) => {
      const from = scale.begin(startOn);
      const to = scale.close(endOn);
      const past = Math.min(to, Math.max(from, scale.mid(asOf)));
      const isLabelOnPast = past - from >= to - past;
      const labelAt = (isLabelOnPast ? from : past) + BAR_PAD;
      const label = fitText(name, BAR_TEXT, (isLabelOnPast ? past : to) - labelAt - BAR_PAD);
      return { key, kind, from, to, past, label, labelAt, isLabelOnPast };
    });
}

interface Wanted extends Omit<TallLine, "at"> {
  order: number;
}

function linesOf(
  milestones: readonly PictureMilestone[],
  scale: Scale,
  today: { asOf: CivilDate; words: string } | null,
): TallLine[] {
  const wanted: Wanted[] = milestones.map((one) => {
    const isBar = one.shape === "window";
    const from = isBar ? scale.begin(one.from) : scale.mid(one.to);
    const to = isBar ? scale.close(one.to) : from;
    const order = one.markOn === null ? from : scale.mid(one.markOn);
    const room = TALL.width - TALL.words - textWidth(`${one.lead} `, TALL_TEXT, true);
    return { key: one.key, from, to, order, name: fitText(one.name, TALL_TEXT, room) };
  });
  if (today) {
    const at = scale.mid(today.asOf);
    wanted.push({ key: null, from: at, to: at, order: at - scale.day / 4, name: today.words });
  }
  wanted.sort((a, b) => a.order - b.order);
  const places = spread(
    wanted.map(({ order }) => order),
    TALL.line,
    scale.start,
  );
  return wanted.map(({ order, ...line }, index) => ({ ...line, at: tenths(places[index] ?? order) }));
}

/**
 * Moves ordered positions apart to at least `gap`, none above `least`, each as little as possible in all (least
 * squares): neighbours that would touch are merged into blocks, and a block lies around the mean of its members.
 */
export function spread(positions: readonly number[], gap: number, least: number): number[] {
  const blocks: { sum: number; count: number }[] = [];
  positions.forEach((position, index) => {
    // Without the gaps the positions only have to rise, which is isotonic regression.
    blocks.push({ sum: position - index * gap, count: 1 });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || meanOf(before) < meanOf(last)) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const flat = blocks.flatMap((block) => Array<number>(block.count).fill(Math.max(least, meanOf(block))));
  return flat.map((place, index) => place + index * gap);
}

function meanOf({ sum, count }: { sum: number; count: number }): number {
  return sum / count;
}
