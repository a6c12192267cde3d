import { type CivilDate, instantOf, weekdayOf } from "~/domain/calendar/civil-date";

/** A whole number that always belongs to the text and looks like chance: the demonstration never varies. */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  // FNV-1a leaves patterns in the low bits that remainders show; MurmurHash3's last step spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A whole number from `least` to `most`, both included, that always belongs to the text. */
export function between(least: number, most: number, text: string): number {
  return least + (numberOf(text) % (most - least + 1));
}

/** The item of a list at a place counted round and round. */
export function roundRobin<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

/** Shares out a total over days, in whole numbers that add up to it exactly: fewer at weekends. */
export function spread(total: number, days: readonly CivilDate[]): Map<CivilDate, number> {
  const weights = days.map((day) => (weekdayOf(day) < 6 ? 4 : 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  let given = 0;
  return new Map(
    days.map((day, index) => {
      reached += weights[index] ?? 0;
      const upTo = Math.round((total * reached) / whole);
      const share = upTo - given;
      given = upTo;
      return [day, share];
    }),
  );
}

/** An instant in office hours of the day; early on the demonstration's own day, so that a visitor finds it past. */
export function officeHour(day: CivilDate, text: string): string {
  const isLastDay = day === "2021-05-04";
  const minutes = isLastDay ? between(6 * 60, 7 * 60, text) : between(8 * 60, 17 * 60, text);
  const pad = (part: number) => String(part).padStart(2, "0");
  return instantOf(day, `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`);
}
