/** How often something may be done: so many at once, and again one every so many milliseconds. */
export interface Rate {
  burst: number;
  every: number;
}

/** Keys that are remembered at once; the one that asked longest ago is forgotten first. */
const mostKeys = 20_000;

/**
 * Counts by key, in this process. The value is how many milliseconds to wait; 0: it may be done now, and is counted.
 * Several keys of one request are counted only when all of them may.
 */
export function requestRates(clock: () => number = () => performance.now()) {
  /** The moment at which a key will have nothing counted any more. */
  const freeAt = new Map<string, number>();
  return (wanted: readonly { key: string; rate: Rate }[]): number => {
    const now = clock();
    const next = wanted.map(({ key, rate }) => Math.max(freeAt.get(key) ?? 0, now) + rate.every);
    const waits = wanted.map(({ rate }, at) => (next[at] ?? 0) - now - rate.burst * rate.every);
    const wait = Math.max(0, ...waits);
    // Less than that is what is left of a division.
    if (wait >= 1) return wait;
    wanted.forEach(({ key }, at) => {
      freeAt.delete(key);
      freeAt.set(key, next[at] ?? 0);
    });
    for (const key of freeAt.keys()) {
      if (freeAt.size <= mostKeys) break;
      freeAt.delete(key);
    }
    return 0;
  };
}
