import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** How often a page that waits for work in the background looks again, in milliseconds. */
const every = 10_000;

/** Loads the page's data anew every ten seconds while it waits for something that the server is doing. */
export function useLookAgain(isWaiting: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(revalidate, every);
    return () => clearInterval(timer);
  }, [isWaiting, revalidate]);
}
