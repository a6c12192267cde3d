/** What one milestone covers of its row: bar, mark, limit, planned day, and where words have room. */
import type { CivilDate } from "./calendar/civil-date";
import { fitText, textWidth } from "./text-width";
import type { PictureInput, PictureMilestone } from "./timeline-picture";
import type { PictureExtent } from "./timeline-picture-extent";
import { type Span, WORD_GAP } from "./timeline-picture-rows";
import { isInRange, passedAt, type Scale, tenths } from "./timeline-picture-scale";

export interface Drawn {
  milestone: PictureMilestone;
  /** As it lies in the picture: of a bar that lies beyond it only the way there is drawn, from a point at the edge. */
  shape: PictureMilestone["shape"];
  /** The bar's ends, or the point twice. */
  from: number;
  to: number;
  /** Work that goes on has passed up to here. */
  past: number;
  mark: number | null;
  /** The upright tick of a limit that is not the mark's day. */
  limit: number | null;
  planned: number | null;
  /** The thin lines from the limit to the mark, and from the planned day to either. */
  doneTie: Span | null;
  planTie: Span | null;
  baseline: Span | null;
  /** Ends of all of it together. */
  left: number;
  right: number;
  /** Free parts inside, the longest first. */
  rooms: Span[];
  /** The side of the past or of what is to come. */
  side: "left" | "right";
  name: string;
  words: number;
}

export interface RowLook {
  text: number;
  /** Half of a mark. */
  mark: number;
}

export interface Edges {
  left: number;
  right: number;
}

/** Whether anything of it lies in the picture. */
export function isPictured({ range }: PictureInput, one: PictureMilestone): boolean {
  const isIn = (day: CivilDate | null) => day !== null && isInRange(range, day, day);
  return isInRange(range, one.from, one.to) || isIn(one.markOn) || (one.isOpen && isIn(one.plannedOn));
}

const PLANNED_HALF = 6;
const LIMIT_HALF = 2;
const NAME_WIDTH: Record<PictureExtent, number> = { whole: 210, month: 320, week: 420 };

export function drawnOf(
  milestone: PictureMilestone,
  look: RowLook,
  input: PictureInput,
  scale: Scale,
  edges: Edges,
): Drawn {
  const bar = barOf(milestone, input, scale);
  const days = daysOf(milestone, input, scale);
  const { mark, planned, limit } = days;
  const doneTie = limit !== null || days.isLimitApart ? tie(days.limitAt, days.markAt) : null;
  const planTie = planned === null ? null : tie(planned, nearest(planned, [bar.from, bar.to, mark, limit]));
  const ends = [
    ...[bar.from, bar.to, doneTie?.from, doneTie?.to, planTie?.from, planTie?.to],
    ...around(mark ?? bar.from, look.mark),
    ...around(planned, PLANNED_HALF),
    ...around(limit, LIMIT_HALF),
  ].filter((end) => end !== undefined);
  const left = Math.min(...ends);
  const right = Math.max(...ends);
  const past = Math.min(bar.to, Math.max(bar.from, passedAt(scale, input.asOf)));
  const taken = [
    ...spanAround(mark, look.mark),
    ...spanAround(planned, PLANNED_HALF),
    ...spanAround(limit, LIMIT_HALF),
    ...spanAround(bar.shape === "progress" ? past : null, LIMIT_HALF),
  ];
  const drawn = {
    milestone,
    ...bar,
    past,
    ...{ mark, limit, planned, doneTie, planTie, left, right },
    baseline: baselineOf(milestone.key, input, scale),
    rooms: freeParts(bar.shape === "point" ? { from: left, to: right } : bar, taken),
    side: milestone.to < input.asOf ? ("left" as const) : ("right" as const),
  };
  return { ...drawn, ...wordsOf(drawn, look.text, NAME_WIDTH[input.extent], edges) };
}

function barOf(
  { from, to, shape }: PictureMilestone,
  { range }: PictureInput,
  scale: Scale,
): Pick<Drawn, "shape" | "from" | "to"> {
  if (!isInRange(range, from, to)) {
    const edge = to < range.from ? scale.start : scale.end;
    return { shape: "point", from: edge, to: edge };
  }
  if (shape === "point") return { shape, from: scale.mid(from), to: scale.mid(to) };
  return { shape, from: scale.begin(from), to: scale.close(to) };
}

function daysOf(
  { markOn, limitOn, plannedOn, isOpen }: PictureMilestone,
  { range, extent }: PictureInput,
  scale: Scale,
) {
  const place = (day: CivilDate | null) =>
    day !== null && isInRange(range, day, day) ? scale.mid(day) : null;
  const isLimitApart = limitOn !== null && markOn !== null && limitOn !== markOn;
  return {
    isLimitApart,
    mark: place(markOn),
    limit: isLimitApart ? place(limitOn) : null,
    // What was once planned of something done is a matter of the nearer pictures.
    planned: isOpen || extent !== "whole" ? place(plannedOn) : null,
    markAt: markOn === null ? null : scale.mid(markOn),
    limitAt: limitOn === null ? null : scale.mid(limitOn),
  };
}

function tie(a: number | null, b: number | null): Span | null {
  if (a === null || b === null || a === b) return null;
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

function nearest(place: number, others: readonly (number | null)[]): number | null {
  const known = others.filter((other) => other !== null);
  return known.sort((a, b) => Math.abs(a - place) - Math.abs(b - place))[0] ?? null;
}

const around = (place: number | null, half: number) => (place === null ? [] : [place - half, place + half]);

function spanAround(place: number | null, half: number): Span[] {
  return place === null ? [] : [{ from: place - half, to: place + half }];
}

function baselineOf(key: string, { baseline, range }: PictureInput, scale: Scale): Span | null {
  const days = baseline.get(key);
  if (!days || !isInRange(range, days.from, days.to)) return null;
  return { from: scale.begin(days.from), to: scale.close(days.to) };
}

function freeParts(whole: Span, taken: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let from = whole.from;
  for (const span of [...taken].sort((a, b) => a.from - b.from)) {
    if (span.from > from) parts.push({ from, to: Math.min(span.from, whole.to) });
    from = Math.max(from, span.to);
  }
  if (from < whole.to) parts.push({ from, to: whole.to });
  return parts.sort((a, b) => b.to - b.from - (a.to - a.from));
}

const LEAST_OF_NAME = 0.6;

type Outline = Pick<Drawn, "milestone" | "left" | "right" | "rooms" | "side">;

/**
 * As much of the name as there is room for: rather a shorter one on its own side than a whole one across today's
 * line, if most of it is left; in any case what fits somewhere.
 */
function wordsOf(
  { milestone, left, right, rooms, side }: Outline,
  size: number,
  nameWidth: number,
  edges: Edges,
): { name: string; words: number } {
  const { lead } = milestone;
  const leadWidth = textWidth(lead, size, true) + textWidth(" ", size);
  const beside = { left: left - edges.left - WORD_GAP, right: edges.right - right - WORD_GAP };
  const inside = rooms[0] ? rooms[0].to - rooms[0].from - 2 * WORD_GAP : 0;
  const most = Math.max(beside.left, beside.right, inside);
  const name = fitText(milestone.name, size, Math.min(nameWidth, Math.max(0, most - leadWidth)));
  const whole = widthOf(lead, name, size);
  if (whole <= beside[side]) return { name, words: whole };
  const room = beside[side] - leadWidth;
  const short =
    room < textWidth(` ${name}`, size) * LEAST_OF_NAME ? "" : fitText(name, size, Math.max(0, room));
  return short === "" ? { name, words: whole } : { name: short, words: widthOf(lead, short, size) };
}

/** Width of a milestone's words: the lead is strong. */
export function widthOf(lead: string, name: string, size: number): number {
  return tenths(textWidth(lead, size, true) + textWidth(name === "" ? "" : ` ${name}`, size));
}
