import { formatNumber } from "./format";
import type { Locale, Texts } from "./texts";

/** The five tints in words, from low to high: "1–2", "3–5" … "từ 45". */
export function heatLevels(
  steps: readonly number[],
  t: Texts,
  locale: Locale,
): [string, string, string, string, string] {
  const words = t.progress.heat;
  const number = (value: number) => formatNumber(value, locale);
  const range = (index: number) => {
    const from = steps[index] ?? 0;
    const next = steps[index + 1];
    return next === undefined
      ? words.from(number(from))
      : words.range({ from: number(from), to: number(next - 1) });
  };
  return [range(0), range(1), range(2), range(3), range(4)];
}
