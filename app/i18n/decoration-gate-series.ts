import { addDays, daysBetween } from "~/domain/calendar/civil-date";
import type { CompareSeries } from "~/domain/charts-drawn/compare";
import type { GatePage } from "~/domain/decoration-gate-page";
import { levelsUpTo } from "~/domain/progress-curve";
import { formatNumber, formatShortDay } from "./format";
import type { Locale, Texts } from "./texts";

/** The gate's picture with its words; null: nothing has been proposed, or no day is set. */
export function gateSeries(page: GatePage, t: Texts, locale: Locale): CompareSeries | null {
  const { curve, figures, decorationOn, today } = page;
  if (curve === null) return null;
  const words = t.decorationGate.gate.lines;
  const number = (value: number) => formatNumber(value, locale);
  const of = (part: "complete" | "checked" | "needsRepair") => curve.actual.map((one) => one[part]);
  const now = daysBetween(curve.startsOn, today);
  return {
    from: 0,
    to: curve.length - 1,
    levels: levelsUpTo(Math.max(1, figures.planned)).map((value) => ({ value, text: number(value) })),
    lines: [
      { start: 0, values: of("complete"), name: words.complete, figure: number(figures.complete) },
      { start: 0, values: of("needsRepair"), name: words.needsRepair, figure: number(figures.needsRepair) },
      { start: 0, values: of("checked"), name: words.checked, figure: number(figures.checked) },
      { start: 0, values: curve.planned, name: words.planned, figure: number(figures.planned), isPlan: true },
    ],
    ticks: ticksOf(curve.startsOn, curve.length, [
      { place: now, isStrong: true },
      ...(decorationOn === null
        ? []
        : [{ place: daysBetween(curve.startsOn, decorationOn), isStrong: true }]),
    ]),
    now,
  };
}

/** Today and the last day first, then every seventh day. */
function ticksOf(
  startsOn: string,
  length: number,
  first: readonly { place: number; isStrong: boolean }[],
): CompareSeries["ticks"] {
  const weeks = Array.from({ length: Math.ceil(length / 7) }, (_, index) => ({
    place: index * 7,
    isStrong: false,
  }));
  const all = [...first, ...weeks].filter(({ place }) => place >= 0 && place < length);
  return all
    .filter(({ place }, index) => all.findIndex((one) => one.place === place) === index)
    .map(({ place, isStrong }) => ({ place, isStrong, text: formatShortDay(addDays(startsOn, place)) }));
}
