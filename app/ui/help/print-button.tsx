import type { ReactNode } from "react";
import { Button } from "../kit/button";
import { useHydrated } from "../kit/hydrated";

/** Prints the page. Without scripts it keeps its place and is not there: the browser's own menu prints. */
export function PrintButton({ children }: { children: ReactNode }) {
  const className = useHydrated() ? undefined : "place-kept";
  return (
    <Button type="button" icon="print" className={className} onClick={() => print()}>
      {children}
    </Button>
  );
}
