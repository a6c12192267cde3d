import { Busy } from "~/domain/busy";

/** Runs at most `lanes` works at once and lets at most `longest` wait, in turn; throws Busy to any more. */
export function turns(lanes: number, longest: number) {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy < lanes) busy += 1;
    else if (waiting.length >= longest) throw new Busy();
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Whoever waits takes the lane over, so that nobody slips in between.
      if (next) next();
      else busy -= 1;
    }
  };
}
