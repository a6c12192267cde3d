/** Adds what stored totals or rows say into the cells of a table, its totals included. */
import type { CivilDate } from "./calendar/civil-date";
import type { Member, UnitMember } from "./pivot-axes";
import { familyOf, type PivotAxis } from "./pivot-terms";
import type { Sums } from "./progress-figures";

/** What a unit and all below it have in a category, on a day or in a week; with message and channel when asked for. */
export interface PivotFact extends Sums {
  unitId: string;
  categoryId: string;
  /** A day; that of a whole week is any of its days. "" where time does not matter. */
  day: CivilDate;
  messageId: string | null;
  channelId: string | null;
}

export interface PivotAxisMembers {
  axis: PivotAxis;
  members: readonly Member[];
}

/** The cells of three axes (an absent one has no members); index `count` of an axis is its total. */
export interface PivotCells {
  counts: readonly [number, number, number];
  sumsAt(first: number, second: number, third: number): Sums;
}

/** So many numbers of a cell: records, amount, and how many parts are of each kind of inexact. */
const WIDTH = 6;

/** Cells with their totals: more than this many would not fit the memory that a page may take. */
export const mostCells = 400_000;

export const cellCount = (axes: readonly (PivotAxisMembers | null)[]): number =>
  axes.reduce((product, axis) => product * ((axis?.members.length ?? 0) + 1), 1);

/**
 * Adds facts. An output has one category, one day, one message and one channel, so along those axes totals are sums; a
 * unit's totals are its own facts, so that what several units published together counts once in theirs.
 */
export function pivotSums(axes: readonly (PivotAxisMembers | null)[], whole: UnitMember) {
  const places = axes.map((axis) => placesOf(axis, whole));
  const [a = 0, b = 0, c = 0] = axes.map((axis) => axis?.members.length ?? 0);
  const values = new Float64Array((a + 1) * (b + 1) * (c + 1) * WIDTH);
  const unitAxis = axes.findIndex((axis) => axis !== null && familyOf(axis.axis) === "unit");
  /** `times`: how often the fact counts, less than 0 to take back; `only`: for that member of units alone. */
  const add = (fact: PivotFact, times = 1, only: number | null = null): void => {
    if (unitAxis < 0 && !whole.tops.includes(fact.unitId)) return;
    const at = (axis: number) =>
      only !== null && axis === unitAxis ? [only] : (places[axis]?.(fact) ?? [0]);
    const [second, third] = [at(1), at(2)];
    for (const x of at(0)) {
      for (const y of second) {
        for (const z of third) addAt(values, ((x * (b + 1) + y) * (c + 1) + z) * WIDTH, fact, times);
      }
    }
  };
  const sumsAt = (x: number, y: number, z: number): Sums => {
    const at = ((x * (b + 1) + y) * (c + 1) + z) * WIDTH;
    // Read one by one: a table asks for ten thousands, and taking an array apart costs more than adding it up did.
    return {
      records: held(values, at),
      amount: held(values, at + 1),
      nOver: held(values, at + 2),
      nNearly: held(values, at + 3),
      nAbout: held(values, at + 4),
      nUncounted: held(values, at + 5),
    };
  };
  return { add, cells: { counts: [a, b, c] as const, sumsAt } satisfies PivotCells };
}

function addAt(values: Float64Array, at: number, fact: Sums, times: number): void {
  const { records, amount, nOver, nNearly, nAbout, nUncounted } = fact;
  values[at] = held(values, at) + records * times;
  values[at + 1] = held(values, at + 1) + amount * times;
  values[at + 2] = held(values, at + 2) + nOver * times;
  values[at + 3] = held(values, at + 3) + nNearly * times;
  values[at + 4] = held(values, at + 4) + nAbout * times;
  values[at + 5] = held(values, at + 5) + nUncounted * times;
}

const held = (values: Float64Array, at: number): number => values[at] ?? 0;

/** Where along an axis a fact belongs: its members there, and the total. */
export type Places = (fact: Omit<PivotFact, keyof Sums>) => readonly number[];

export function placesOf(axis: PivotAxisMembers | null, whole: UnitMember): Places {
  if (axis === null) return () => [0];
  const { members } = axis;
  const family = familyOf(axis.axis);
  if (family === "unit") {
    const isOf = (unitId: string) => (one: Member) => one.units?.tops.includes(unitId) ?? false;
    return lookedUpBy(
      (fact) => fact.unitId,
      (unitId) => [
        ...indexesOf(members, isOf(unitId)),
        ...(whole.tops.includes(unitId) ? [members.length] : []),
      ],
    );
  }
  const withTotal = (isOf: (one: Member) => boolean) => [...indexesOf(members, isOf), members.length];
  if (family === "time") {
    return lookedUpBy(
      (fact) => fact.day,
      (day) => withTotal(({ period }) => period !== undefined && period.from <= day && day <= period.to),
    );
  }
  const keyOf = {
    category: (fact: Omit<PivotFact, keyof Sums>) => fact.categoryId,
    message: (fact: Omit<PivotFact, keyof Sums>) => fact.messageId ?? "",
    channel: (fact: Omit<PivotFact, keyof Sums>) => fact.channelId ?? "",
  }[family];
  return lookedUpBy(keyOf, (id) => withTotal(({ ids }) => ids?.includes(id) ?? false));
}

const indexesOf = (members: readonly Member[], isOf: (one: Member) => boolean): number[] =>
  members.flatMap((one, index) => (isOf(one) ? [index] : []));

/** Worked out once for each key, since there are a hundred thousand facts and few keys. */
function lookedUpBy(
  keyOf: (fact: Omit<PivotFact, keyof Sums>) => string,
  placesAt: (key: string) => number[],
): Places {
  const known = new Map<string, readonly number[]>();
  return (fact) => {
    const key = keyOf(fact);
    const found = known.get(key) ?? placesAt(key);
    known.set(key, found);
    return found;
  };
}
