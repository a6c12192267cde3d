import type { Campaign } from "./campaign";

/**
 * What a figure is about: one thing on one day; all of a period; everything up to a day; so many in each day, week
 * or month; n of m. Only items and periods add up.
 */
export const bases = ["item", "period", "cumulative", "rate", "coverage"] as const;
export type Basis = (typeof bases)[number];

export const ratePeriods = ["day", "week", "month"] as const;
export type RatePeriod = (typeof ratePeriods)[number];

export const maxTitle = 500;
export const maxNote = 2_000;
export const maxReason = 500;
export const maxUnits = 50;

/** The code that is shown and quoted: KQ-2021-0896. */
export function outputCode(campaign: Pick<Campaign, "electionOn">, number: number): string {
  return `KQ-${campaign.electionOn.slice(0, 4)}-${String(number).padStart(4, "0")}`;
}

/** The number in a code that somebody typed; null for any other text. */
export function numberOfCode(text: string): number | null {
  const found = /^\s*kq-\d{4}-(\d{1,9})\s*$/i.exec(text);
  return found ? Number(found[1]) : null;
}

/** Warnings of something that looks the same; going on against them needs a reason. */
export const isTwinWarning = (code: string): boolean => code === "same-link" || code === "same-title";
