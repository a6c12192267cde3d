/** Phases and peaks of the wide picture, each with the frozen plan's bar under it. */
import { fitText } from "./text-width";
import type { PictureInput, PicturePhase } from "./timeline-picture";
import type { Span } from "./timeline-picture-rows";
import { isInRange, passedAt, type Scale } from "./timeline-picture-scale";

export interface PhaseBar {
  key: string;
  kind: "phase" | "peak";
  from: number;
  to: number;
  /** Up to here it has passed. */
  past: number;
  top: number;
  height: number;
  /** The name or its beginning; "" when there is no room. */
  label: string;
  labelAt: number;
  isLabelOnPast: boolean;
  baseline: Span | null;
}

const PHASE_HEIGHT = 22;
const PEAK_HEIGHT = 18;
const PHASE_PAD = 7;
export const PHASE_TEXT = 14;
const PEAK_TEXT = 13;
/** Between the row of peaks and that of phases; more where the frozen plan lies between them. */
const ROW_GAP = 3;
const BASELINE_ROOM = 6;

/** Phases in one row; peaks, which overlap them and one another, in rows above. */
export function phaseBars(
  { phases, range, asOf, baseline }: PictureInput,
  scale: Scale,
  top: number,
): PhaseBar[] {
  const shown = phases.filter((phase) => isInRange(range, phase.startOn, phase.endOn));
  const peaks = shown.filter((phase) => phase.kind === "peak");
  const rows = rowsOf(peaks);
  const rowHeight = PEAK_HEIGHT + ROW_GAP + (baseline.size > 0 ? BASELINE_ROOM : 0);
  const peaksHeight = rowHeight * (Math.max(-1, ...rows.values()) + 1);
  return shown.map((phase) => {
    const isPeak = phase.kind === "peak";
    const from = scale.begin(phase.startOn);
    const to = scale.close(phase.endOn);
    const past = Math.min(to, Math.max(from, passedAt(scale, asOf)));
    const isLabelOnPast = past - from >= to - past;
    const labelAt = (isLabelOnPast ? from : past) + PHASE_PAD;
    const room = (isLabelOnPast ? past : to) - labelAt - PHASE_PAD;
    const frozen = baseline.get(phase.key);
    const isFrozenShown = frozen && isInRange(range, frozen.from, frozen.to);
    return {
      key: phase.key,
      kind: phase.kind,
      ...{ from, to, past },
      top: top + (isPeak ? (rows.get(phase.key) ?? 0) * rowHeight : peaksHeight),
      height: isPeak ? PEAK_HEIGHT : PHASE_HEIGHT,
      label: fitText(phase.name, isPeak ? PEAK_TEXT : PHASE_TEXT, room / 1.04),
      ...{ labelAt, isLabelOnPast },
      baseline: isFrozenShown ? { from: scale.begin(frozen.from), to: scale.close(frozen.to) } : null,
    };
  });
}

/** The first row in which each peak meets no other. */
function rowsOf(peaks: readonly PicturePhase[]): Map<string, number> {
  const ends: string[] = [];
  const rows = new Map<string, number>();
  for (const { key, startOn, endOn } of [...peaks].sort((a, b) => (a.startOn < b.startOn ? -1 : 1))) {
    const free = ends.findIndex((end) => end < startOn);
    const row = free < 0 ? ends.length : free;
    ends[row] = endOn;
    rows.set(key, row);
  }
  return rows;
}
