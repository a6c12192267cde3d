/** The picture for a phone: time runs downwards, and every milestone has a line of its own beside the axis. */
import type { CivilDate } from "./calendar/civil-date";
import { fitText, textWidth } from "./text-width";
import type { PictureInput, PictureMilestone } from "./timeline-picture";
import { daysOf, type PictureDay } from "./timeline-picture-days";
import { isPictured } from "./timeline-picture-drawn";
import type { PictureExtent } from "./timeline-picture-extent";
import {
  isInRange,
  type MonthBand,
  monthsOf,
  passedAt,
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
  /** The planned day on the axis. */
  planned: number | null;
  /** The name as far as it is written. */
  name: string;
}

export interface TallPicture {
  width: number;
  height: number;
  top: number;
  bottom: number;
  scale: Scale;
  months: MonthBand[];
  /** In a month's or a week's picture. */
  days: PictureDay[];
  weeks: WeekSpan[];
  bars: TallBar[];
  /** In order of time; no two closer than a line's height. */
  lines: TallLine[];
  /** Meetings that have no line, on the axis; weekly ones without a key. */
  dots: { key: string; at: number }[];
  ticks: { on: CivilDate; at: number }[];
  today: number | null;
  election: number | null;
}

/** Where the parts stand from left to right; the drawing uses the same. */
export const TALL = {
  width: 358,
  phase: 46,
  peak: 65,
  axis: 90,
  mark: 112,
  words: 124,
  grip: 334,
  line: 24,
} as const;
export const TALL_TEXT = 15;

const TOP = 30;
const BOTTOM = 12;
const DAY_LEAST: Record<PictureExtent, number> = { whole: 7, month: 9, week: 44 };

export function tallPicture(input: PictureInput, todayWords: string): TallPicture {
  const { range, asOf, electionOn, extent } = input;
  const shown = input.milestones.filter((one) => isPictured(input, one));
  const meetings = shown.filter((one) => one.lane === "meeting" && !isWritten(one, asOf));
  const written = shown.filter((one) => !meetings.includes(one));
  const unit = scaleOf(range, 0, 1);
  const length = Math.max(DAY_LEAST[extent] / unit.day, (written.length + 2) * TALL.line);
  const scale = scaleOf(range, TOP, Math.ceil(length));
  const isTodayIn = isInRange(range, asOf, asOf);
  const lines = linesOf(written, input, scale, isTodayIn ? { asOf, words: todayWords } : null);
  const bottom = Math.max(scale.end, (lines.at(-1)?.at ?? 0) + TALL.line / 2);
  return {
    width: TALL.width,
    height: tenths(bottom + BOTTOM),
    top: TOP,
    bottom: scale.end,
    scale,
    months: monthsOf(scale),
    days: daysOf(extent, scale, asOf, input.daysOff),
    weeks: weekSpansOf(scale, asOf, input.weekFirstDay),
    bars: barsOf(input, scale),
    lines,
    dots: meetings.map((one) => ({ key: one.key, at: scale.mid(one.from) })),
    ticks: input.meetings
      .filter(({ on }) => extent !== "whole" && isInRange(range, on, on))
      .map(({ on }) => ({ on, at: scale.mid(on) })),
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
      const past = Math.min(to, Math.max(from, passedAt(scale, asOf)));
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
  input: PictureInput,
  scale: Scale,
  today: { asOf: CivilDate; words: string } | null,
): TallLine[] {
  const wanted = milestones.map((one) => wantedOf(one, input, scale));
  if (today) {
    const at = scale.mid(today.asOf);
    const order = at - scale.day / 4;
    wanted.push({ key: null, from: at, to: at, order, planned: null, name: today.words });
  }
  wanted.sort((a, b) => a.order - b.order);
  const places = spread(
    wanted.map(({ order }) => order),
    TALL.line,
    scale.start,
  );
  return wanted.map(({ order, ...line }, index) => ({ ...line, at: tenths(places[index] ?? order) }));
}

/** The line's day on the axis: of the mark, else of the bar, else the planned one, whichever is in the picture. */
function wantedOf(one: PictureMilestone, { range }: PictureInput, scale: Scale): Wanted {
  const place = (day: CivilDate | null) =>
    day !== null && isInRange(range, day, day) ? scale.mid(day) : null;
  const planned = one.isOpen ? place(one.plannedOn) : null;
  const isIn = isInRange(range, one.from, one.to);
  const isBar = one.shape === "window" && isIn;
  const day = place(one.markOn) ?? (isIn ? scale.mid(one.to) : null) ?? planned ?? scale.mid(one.to);
  const from = isBar ? scale.begin(one.from) : day;
  const to = isBar ? scale.close(one.to) : day;
  const order = place(one.markOn) ?? (isBar ? from : day);
  const end = planned === null ? TALL.width : TALL.grip;
  const room = end - TALL.words - textWidth(`${one.lead} `, TALL_TEXT, true);
  return { key: one.key, from, to, order, planned, name: fitText(one.name, TALL_TEXT, room) };
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
