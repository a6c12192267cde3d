import { addDays } from "~/domain/calendar/civil-date";
import { tMinus } from "~/domain/calendar/election-week";
import type { ProgressSeries } from "~/domain/charts-drawn/curve-series";
import { signOf } from "~/domain/charts-drawn/stone";
import type { ProgressPage } from "~/domain/progress";
import { actualAt, type CurveMark, type CurvePicture } from "~/domain/progress-curve";
import { formatDay, formatNumber, formatShortDay } from "./format";
import { figureText, findingOf, rangeText } from "./progress-words";
import type { Locale, Texts } from "./texts";

/** The page's picture with its words in the person's language. */
export function curveSeries(page: ProgressPage, t: Texts, locale: Locale): ProgressSeries {
  const { curve } = page;
  const words = t.progress.curve;
  const number = (value: number) => formatNumber(value, locale);
  const actual = page.rows.at(-1)?.actual ?? null;
  return {
    days: curve.width,
    actual: curve.actual.map((value, index) => ({ x: curve.actualFrom + index, value })),
    plan: curve.planBends.map((x) => ({ x, value: curve.plan[x] ?? 0 })),
    phases: curve.phases.map(([name, from, to]) => ({ name, from, to })),
    weeks: curve.weeks,
    dates: datesOf(curve, t),
    levels: curve.levels.map((value) => ({ value, text: number(value) })),
    marks: curve.marks.map((mark) => markOf(mark, curve, t, locale)),
    today: { x: curve.asOf.x, tMinus: tMinus(page.electionOn, page.asOf) },
    words: {
      spoken: words.spoken({ finding: findingOf(page, t, locale).join(""), phases: phasesSpoken(curve, t) }),
      actual: actual === null ? null : [words.actual, figureText(actual, t, locale)],
      plan: words.plan,
      planEnd: words.planEnd(number(curve.plan.at(-1) ?? 0)),
    },
    forecast: forecastOf(page, t, locale),
    readout: (day) => readoutOf(day, page, t, locale),
  };
}

function forecastOf({ curve }: ProgressPage, t: Texts, locale: Locale): ProgressSeries["forecast"] {
  if (curve.forecast === null) return null;
  const { to, low, high } = curve.forecast;
  const words = t.progress.forecast;
  return {
    from: { x: curve.asOf.x, value: curve.actual.at(-1) ?? 0 },
    to: to.x,
    low,
    high,
    words: [words.at(formatShortDay(to.day)), rangeText(low, high, locale)],
  };
}

function datesOf(curve: CurvePicture, t: Texts): ProgressSeries["dates"] {
  const { asOf, election, months } = curve;
  const days = [
    { x: asOf.x, text: formatShortDay(asOf.day), isStrong: true },
    { x: election.x, text: t.progress.curve.election(formatShortDay(election.day)), isStrong: false },
    ...months.map(({ x, day }) => ({ x, text: formatShortDay(day), isStrong: false })),
  ];
  return days.filter(({ x }, index) => x >= 0 && days.findIndex((one) => one.x === x) === index);
}

function markOf(
  mark: CurveMark,
  curve: CurvePicture,
  t: Texts,
  locale: Locale,
): ProgressSeries["marks"][number] {
  const { x, value, week, phase, missing } = mark;
  const words = t.progress.curve;
  if (missing > 0 && week !== null) {
    return { x, value, isOpen: true, strong: "", text: words.openMark({ week, missing }) };
  }
  return {
    x,
    value,
    isOpen: false,
    strong: figureText(actualAt(curve, x), t, locale),
    text: words.atEndOfPhase({ phase: phase ?? "", day: formatShortDay(mark.day) }),
  };
}

function phasesSpoken(curve: CurvePicture, t: Texts): string {
  const day = (x: number) => formatDay(addDays(curve.startsOn, x - 1));
  return curve.phases
    .map(([phase, from, to]) => t.progress.curve.spokenPhase({ phase, from: day(from + 1), to: day(to) }))
    .join(" ");
}

/** What the day under the pointer says: its date, the actual total if it has come, the planned one. */
function readoutOf(x: number, { curve, electionOn }: ProgressPage, t: Texts, locale: Locale): string[] {
  const words = t.progress.curve;
  const day = addDays(curve.startsOn, x - 1);
  const left = tMinus(electionOn, day);
  const lines = [`${formatDay(day)} · ${signOf(left)}${Math.abs(left)}`];
  const figure = actualAt(curve, x);
  if (figure !== null) lines.push(`${words.actualInSentence} ${figureText(figure, t, locale)}`);
  const planned = curve.plan[x];
  if (planned !== undefined) lines.push(words.planned(formatNumber(planned, locale)));
  return lines;
}
