/** The kilometre stone's outline in a box of 44 × 48, and its words. */
export const stoneBody = "M.75 20A21.25 19.25 0 0 1 43.25 20V45.25a2 2 0 0 1-2 2H2.75a2 2 0 0 1-2-2z";
export const stoneCap = "M.75 20A21.25 19.25 0 0 1 43.25 20z";

/** "T−" before the day, "T" on it, "T+" after it. */
export function signOf(tMinus: number): string {
  if (tMinus > 0) return "T−";
  return tMinus === 0 ? "T" : "T+";
}
