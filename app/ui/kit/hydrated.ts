import { useSyncExternalStore } from "react";

/**
 * Whether scripts run in this page: false on the server and in the first render, true from then on.
 * What only works with scripts (a calendar button, a counter) is drawn when it is true.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}

function subscribeToNothing() {
  return () => {};
}
