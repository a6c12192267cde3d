import { Suspense } from "react";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { fetchedPiece } from "~/ui/kit/fetched-piece";
import { useHydrated } from "~/ui/kit/hydrated";

const WaitingList = fetchedPiece(async () => ({
  default: (await import("~/ui/offline/waiting-list")).WaitingList,
}));

/** What still waits in this browser, above what has arrived; only a browser knows it. */
export function Waiting({ owner }: { owner: string }) {
  const words = useTexts().offline.waiting;
  if (!useHydrated()) return null;
  return (
    <Section title={words.title}>
      <Suspense fallback={null}>
        <WaitingList owner={owner} />
      </Suspense>
    </Section>
  );
}
