/** What a proof measured, by name, and whether the promise holds. */
export interface Found {
  isKept: boolean;
  figures: Record<string, number | string>;
}

/** A promise of the product that takes too long to be shown in `npm test`. */
export interface Proof {
  /** What is promised, in one sentence. */
  promise: string;
  /** Programs that have to be on the machine besides Node (`strace`, `nginx`); the proof is not run without them. */
  needs: readonly string[];
  /** Seconds after which it is broken off and has failed. */
  longest: number;
  run(): Promise<Found>;
}
