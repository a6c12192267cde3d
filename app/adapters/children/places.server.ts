/** Places for programs at work at one time; whoever comes later waits. */
export interface Places {
  /** Whether there was a place before nobody waited for it any more. A place that was taken has to be left. */
  take(gone: AbortSignal): Promise<boolean>;
  /** Hands the place to whoever has waited longest. */
  leave(): void;
}

export function placesFor(count: number): Places {
  let busy = 0;
  const waiting = new Set<() => void>();
  return {
    async take(gone) {
      if (gone.aborted) return false;
      if (busy < count) {
        busy += 1;
        return true;
      }
      return new Promise((resolve) => {
        const take = () => resolve(true);
        waiting.add(take);
        const giveUp = () => {
          // Once the place was handed over it is no longer waited for, and has to be left as any other.
          if (waiting.delete(take)) resolve(false);
        };
        gone.addEventListener("abort", giveUp, { once: true });
      });
    },
    leave() {
      const [take] = waiting;
      if (take) {
        waiting.delete(take);
        take();
      } else busy -= 1;
    },
  };
}
