import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useHydrated } from "../kit/hydrated";
import { phoneFrame, wideFrame } from "./progress-frame";
import type { ProgressSeries } from "./progress-series";
import { ProgressSketch } from "./progress-sketch";

const ProgressLive = lazy(() => import("./progress-live"));

/**
 * Actual against plan over the days of a campaign. The server's picture stands until Recharts has drawn the same in
 * its place, which it does only where scripts run (see README.md here).
 */
export function ProgressChart({ series }: { series: ProgressSeries }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [isDrawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  return (
    <div ref={place}>
      {isDrawn ? null : (
        <>
          <ProgressSketch series={series} frame={wideFrame} className="wide-only" />
          <ProgressSketch series={series} frame={phoneFrame} className="phone-only" />
        </>
      )}
      {useHydrated() && width > 0 ? (
        <Suspense fallback={null}>
          <ProgressLive series={series} width={width} onDrawn={onDrawn} />
        </Suspense>
      ) : null}
    </div>
  );
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
