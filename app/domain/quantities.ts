/** How sure a figure is: exactly, more than, a little less than, around, or nobody has counted. */
export const qualifiers = ["exact", "over", "nearly", "about", "uncounted"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** "trên 170": a figure with its nature. `value` is null exactly when it was not counted. */
export interface Quantity {
  value: number | null;
  qualifier: Qualifier;
}

/** What adds up: an amount, and how many parts of it were not exact, by kind. */
export interface Tally {
  amount: number;
  nOver: number;
  nNearly: number;
  nAbout: number;
  nUncounted: number;
}

export const noTally: Tally = { amount: 0, nOver: 0, nNearly: 0, nAbout: 0, nUncounted: 0 };

/** The greatest quantity that is believed; more is a slip of the hand. */
export const maxQuantity = 10_000_000;

/**
 * The total of what was added up. "Trên" parts make it "trên", "gần" parts "gần", mixed ones "khoảng"; parts that
 * nobody counted are unknown more, so they make an exact total "trên", and alone they stay "chưa đếm".
 */
export function totalOf({ amount, nOver, nNearly, nAbout, nUncounted }: Tally): Quantity {
  const isOver = nOver > 0 || nUncounted > 0;
  const isNearly = nNearly > 0;
  if (amount === 0 && nUncounted > 0) return { value: null, qualifier: "uncounted" };
  if (nAbout > 0 || (isOver && isNearly)) return { value: amount, qualifier: "about" };
  if (isOver) return { value: amount, qualifier: "over" };
  return { value: amount, qualifier: isNearly ? "nearly" : "exact" };
}

/** One figure as a part of totals. */
export function tallyOf({ value, qualifier }: Quantity): Tally {
  return {
    amount: value ?? 0,
    nOver: qualifier === "over" ? 1 : 0,
    nNearly: qualifier === "nearly" ? 1 : 0,
    nAbout: qualifier === "about" ? 1 : 0,
    nUncounted: qualifier === "uncounted" ? 1 : 0,
  };
}

export function plus(a: Tally, b: Tally): Tally {
  return {
    amount: a.amount + b.amount,
    nOver: a.nOver + b.nOver,
    nNearly: a.nNearly + b.nNearly,
    nAbout: a.nAbout + b.nAbout,
    nUncounted: a.nUncounted + b.nUncounted,
  };
}

export function minus(a: Tally, b: Tally): Tally {
  return plus(a, {
    amount: -b.amount,
    nOver: -b.nOver,
    nNearly: -b.nNearly,
    nAbout: -b.nAbout,
    nUncounted: -b.nUncounted,
  });
}

export function isSameTally(a: Tally, b: Tally): boolean {
  return (
    a.amount === b.amount &&
    a.nOver === b.nOver &&
    a.nNearly === b.nNearly &&
    a.nAbout === b.nAbout &&
    a.nUncounted === b.nUncounted
  );
}

export type ReadCount =
  | { ok: true; count: number }
  | { ok: false; code: "not-a-count" | "count-negative" | "count-not-whole" | "count-too-large" };

/**
 * A whole number as people type it: digits, or groups of three with dots, commas or spaces ("1.171", "1 171").
 * "1,5" and "1.5" are told apart from groups and refused as not whole.
 */
export function readCount(text: string): ReadCount {
  const typed = text.trim().replace(/[\u00a0\u202f]/g, " ");
  if (/^[-−–]\s*\d/.test(typed)) return { ok: false, code: "count-negative" };
  const isGrouped = /^\d{1,3}([., ])\d{3}(?:\1\d{3})*$/.test(typed);
  if (!isGrouped && /^\d+[.,]\d+$/.test(typed)) return { ok: false, code: "count-not-whole" };
  if (!isGrouped && !/^\d+$/.test(typed)) return { ok: false, code: "not-a-count" };
  const digits = typed.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  if (digits.length > 9 || Number(digits) > maxQuantity) return { ok: false, code: "count-too-large" };
  return { ok: true, count: Number(digits) };
}
