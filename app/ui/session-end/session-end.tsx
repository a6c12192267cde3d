import { Suspense, useEffect, useRef, useState } from "react";
import { fetchedPiece } from "../kit/fetched-piece";
import { SessionWatch, type Shown } from "./watch";

const SessionWarning = fetchedPiece(() => import("./warning"));

/** What a page knows of its reader's session. */
export interface SessionFacts {
  /** Seconds until the session ends unless it is used before; null: nobody is signed in. */
  sessionEndsIn: number | null;
}

/**
 * Says in time that the session is about to end. Nothing is asked for meanwhile: each page that comes says anew when
 * that is, tabs tell one another, and the dialog is loaded when it is needed.
 */
export function SessionEnd({ page }: { page: SessionFacts }) {
  const watch = useRef<SessionWatch | null>(null);
  const [end, setEnd] = useState<Shown>(null);
  useEffect(() => {
    const started = new SessionWatch(setEnd);
    watch.current = started;
    return () => started.stop();
  }, []);
  useEffect(() => watch.current?.hear(page.sessionEndsIn), [page]);
  if (end === null) return null;
  return (
    <Suspense fallback={null}>
      <SessionWarning
        key={end.state}
        end={end}
        onGoOn={() => watch.current?.use()}
        onClose={() => watch.current?.dismiss()}
      />
    </Suspense>
  );
}
