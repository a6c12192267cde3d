import { Suspense, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { phoneFrame, wideFrame } from "~/domain/charts-drawn/chart-frame";
import type { ProgressSeries } from "~/domain/charts-drawn/curve-series";
import { fetchedPiece } from "../kit/fetched-piece";
import { useHydrated } from "../kit/hydrated";
import { ProgressSketch } from "./progress-sketch";

const ProgressLive = fetchedPiece(() => import("./progress-live"));

/**
 * Actual against plan over the days of a campaign. The server's picture stands until Recharts has drawn the same in
 * its place, which it does only where scripts run, and comes back for paper (see README.md here).
 */
export function ProgressChart({ series }: { series: ProgressSeries }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const isPrinting = usePrinting();
  const [isDrawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const isLive = useHydrated() && width > 0 && !isPrinting;
  return (
    <div ref={place}>
      {isDrawn && isLive ? null : (
        <>
          <ProgressSketch series={series} frame={wideFrame} className="wide-only" />
          <ProgressSketch series={series} frame={phoneFrame} className="phone-only" />
        </>
      )}
      {isLive ? (
        <Suspense fallback={null}>
          <ProgressLive series={series} width={width} onDrawn={onDrawn} />
        </Suspense>
      ) : null}
    </div>
  );
}

let isForPaper = false;

/**
 * Whether the page is being laid out for paper, which has another width than the window. A store outside React,
 * because React draws its changes at once: the browser lays the paper out as soon as the listeners are done.
 */
function usePrinting(): boolean {
  return useSyncExternalStore(
    onPrint,
    () => isForPaper,
    () => false,
  );
}

function onPrint(changed: () => void): () => void {
  const turn = (event: Event) => {
    isForPaper = event.type === "beforeprint";
    changed();
  };
  addEventListener("beforeprint", turn);
  addEventListener("afterprint", turn);
  return () => {
    removeEventListener("beforeprint", turn);
    removeEventListener("afterprint", turn);
  };
}

/** Width of an element in whole pixels, followed as it changes; 0 until it is known. */
function useWidth(place: React.RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
