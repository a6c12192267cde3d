import type { CompareSeries } from "~/domain/charts-drawn/compare";
import { signOf } from "~/domain/charts-drawn/stone";
import type { ComparePage } from "~/domain/progress-compare-page";
import { formatDay, formatNumber } from "./format";
import { figureText } from "./progress-words";
import type { Locale, Texts } from "./texts";

/** The comparison's picture with its words. */
export function compareSeries(page: ComparePage, t: Texts, locale: Locale): CompareSeries {
  const { picture } = page;
  return {
    from: picture.from,
    to: picture.to,
    levels: picture.levels.map((value) => ({ value, text: formatNumber(value, locale) })),
    lines: picture.lines.map((line, index) => ({
      ...line,
      name: page.sides[index]?.name ?? "",
      figure: figureText(page.sides[index]?.actual ?? null, t, locale),
    })),
    ticks: ticksOf(page, t),
    now: picture.now,
  };
}

/** The day shown first, election day, then round steps. */
function ticksOf({ picture: { from, to, now }, kind }: ComparePage, t: Texts): CompareSeries["ticks"] {
  const step = Math.max(7, Math.ceil((to - from) / 8 / 7) * 7);
  const places = [now, ...(kind === "elections" ? [0] : [])];
  for (let place = Math.ceil(from / step) * step; place <= to; place += step) places.push(place);
  return [...new Set(places)].map((place) => ({
    place,
    text: placeText(place, kind, t),
    isStrong: place === now,
  }));
}

/** "ngày 35" of a phase, "T−19" of an election. */
export function placeText(place: number, kind: ComparePage["kind"], t: Texts): string {
  if (kind === "phases") return t.progress.compare.dayShort(place);
  return place === 0 ? "T0" : `${signOf(-place)}${Math.abs(place)}`;
}

/** The two beside each other on the first one's last known day, every second part a figure. */
export function compareFinding(page: ComparePage, t: Texts, locale: Locale): string[] {
  const words = t.progress.compare;
  const [first, second] = page.sides;
  const row = page.rows.find((one) => one.place === page.picture.now);
  if (!first) return [words.noPhase];
  if (page.problem !== null) return [words.problems[page.problem]];
  if (!second || !row) return [];
  const text = (index: number) => {
    const cell = row.cells[index];
    return cell ? figureText(cell.figure, t, locale) : words.table.outside;
  };
  return words.finding({
    day: formatDay(page.asOf),
    at: page.kind === "phases" ? words.dayOfPhase(row.place) : placeText(row.place, "elections", t),
    first: first.name,
    firstFigure: text(0),
    second: second.name,
    secondFigure: text(1),
  });
}
