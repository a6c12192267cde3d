import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { addDays, type CivilDate, daysBetween } from "~/domain/calendar/civil-date";
import { tMinus } from "~/domain/calendar/election-week";
import type { Scale } from "~/domain/timeline-picture";
import { dayAt } from "~/domain/timeline-picture-scale";
import { formatShortDay, formatWeekday } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";
import { signOf } from "../frame/stone";
import { PlannedMark } from "./timeline-marks";
import { PlanLabel } from "./timeline-plan-label";

export interface PlanHandleProps {
  title: string;
  plannedOn: CivilDate;
  /** Where it was put while the reason is asked for. */
  proposedOn: CivilDate | null;
  onPropose: (on: CivilDate) => void;
  electionOn: CivilDate;
  scale: Scale;
  /** Time runs to the right or downwards. */
  axis: "x" | "y";
  /** The mark's place across time, the ends of its guide line, and the picture's extent along the words. */
  cross: number;
  guide: { from: number; to: number };
  width: number;
  /** Where it is taken hold of, when that is not the mark itself. */
  grip?: { x: number; y: number };
  t: Texts;
  locale: Locale;
}

const DAYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageUp: -7,
  PageDown: 7,
};

const HIT = 12;

/** A planned day that can be moved: by pointer, by finger, by keyboard. Nothing is saved before it is proposed. */
export function PlanHandle(props: PlanHandleProps) {
  const { title, plannedOn, proposedOn, electionOn, scale, axis, cross, t, locale } = props;
  const [moved, setMoved] = useState<CivilDate | null>(null);
  const shown = moved ?? proposedOn ?? plannedOn;
  const at = scale.mid(shown);
  const place = axis === "x" ? { x: at, y: cross } : { x: cross, y: at };
  const words = planWords(shown, electionOn, t, locale);
  const propose = () => {
    if (moved && moved !== plannedOn) props.onPropose(moved);
    setMoved(null);
  };
  const moves = { scale, setMoved, propose };
  return (
    <g
      className="tl-grip"
      role="slider"
      tabIndex={0}
      aria-label={t.timeline.picture.plan.handle(title)}
      aria-orientation={axis === "x" ? "horizontal" : "vertical"}
      aria-valuemin={0}
      aria-valuemax={daysBetween(scale.range.from, scale.range.to)}
      aria-valuenow={daysBetween(scale.range.from, shown)}
      aria-valuetext={words}
      onKeyDown={(event) => onKey(event, shown, moves)}
      onBlur={() => setMoved(null)}
      {...usePointer(axis, at, moves)}
    >
      {shown === plannedOn ? null : <PlanLabel {...props} words={words} place={place} />}
      <Grip place={place} grip={props.grip} />
    </g>
  );
}

function Grip({ place, grip }: { place: { x: number; y: number }; grip: PlanHandleProps["grip"] }) {
  const { x, y } = grip ?? place;
  return (
    <>
      <rect className="tl-hit" x={x - HIT} y={y - HIT + 0.5} width={2 * HIT} height={2 * HIT - 1} rx="3" />
      {grip ? <path className="tl-grip-lines" d={`M${x - 6} ${y - 3}h12m-12 6h12`} /> : null}
      <PlannedMark {...place} />
    </>
  );
}

/** The mark follows the pointer by whole days, from the point at which it was taken hold of. */
function usePointer(axis: "x" | "y", at: number, { scale, setMoved, propose }: Moves) {
  const grab = useRef<number | null>(null);
  return {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      grab.current = placeOf(event, axis) - at;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      if (grab.current !== null) setMoved(dayAt(scale, placeOf(event, axis) - grab.current));
    },
    onPointerUp: () => {
      grab.current = null;
      propose();
    },
    onPointerCancel: () => {
      grab.current = null;
      setMoved(null);
    },
  };
}

interface Moves {
  scale: Scale;
  setMoved: (on: CivilDate | null) => void;
  propose: () => void;
}

function onKey(event: KeyboardEvent, from: CivilDate, { scale, setMoved, propose }: Moves): void {
  const days = DAYS[event.key];
  if (days !== undefined) setMoved(held(addDays(from, event.shiftKey ? Math.sign(days) * 7 : days), scale));
  else if (event.key === "Enter") propose();
  else if (event.key === "Escape") setMoved(null);
  else return;
  // The picture around it steps and scrolls with the same keys.
  event.preventDefault();
  event.stopPropagation();
}

function held(day: CivilDate, { range }: Scale): CivilDate {
  if (day < range.from) return range.from;
  return day > range.to ? range.to : day;
}

/** The pointer in the picture's own units. */
function placeOf(event: PointerEvent<SVGGElement>, axis: "x" | "y"): number {
  const matrix = event.currentTarget.getScreenCTM()?.inverse();
  return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix)[axis] : 0;
}

/** "dự kiến 12/04 · T−41 · thứ Hai" */
function planWords(on: CivilDate, electionOn: CivilDate, t: Texts, locale: Locale): string {
  const left = tMinus(electionOn, on);
  return t.timeline.picture.plan.value({
    day: formatShortDay(on),
    left: `${signOf(left)}${Math.abs(left)}`,
    weekday: formatWeekday(on, locale),
  });
}
