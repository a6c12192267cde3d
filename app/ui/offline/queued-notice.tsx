import { useEffect, useState } from "react";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "../forms";
import { ButtonLink } from "../kit/button";
import { Notice } from "../kit/notice";
import { deviceMoment } from "./device-time";
import { queuedIn } from "./queued";
import { tabOwner } from "./this-browser";

/** Above a form whose entry got no answer: that it waits in this browser, or that this browser keeps nothing. */
export function QueuedNotice({ answer }: { answer: FormAnswer | undefined }) {
  const words = useTexts().offline.queued;
  const queued = queuedIn(answer);
  const isGone = useGone(queued?.at ?? null);
  if (!queued || isGone) return null;
  if (queued.at === null)
    return (
      <Notice kind="bad" live="alert">
        {words.notKept}
      </Notice>
    );
  return (
    <Notice
      kind="warn"
      live="status"
      title={words.title({ label: queued.label, at: deviceMoment(queued.at) })}
      actions={
        <ButtonLink size="sm" to="/ngoai-tuyen" reloadDocument>
          {words.open}
        </ButtonLink>
      }
    >
      {words.text}
    </Notice>
  );
}

/** Whether the entry kept at that instant no longer waits: it has been sent meanwhile, or taken out of the list. */
function useGone(at: string | null): boolean {
  const [goneAt, setGoneAt] = useState<string | null>(null);
  useEffect(() => {
    const owner = tabOwner();
    if (at === null || owner === null) return;
    let isOver = false;
    let stop = () => {};
    void import("./outbox").then(({ listOutbox, onOutboxChange }) => {
      const look = async () => {
        const items = await listOutbox(owner);
        if (!isOver && !items.some(({ queuedAt }) => queuedAt === at)) setGoneAt(at);
      };
      if (!isOver) stop = onOutboxChange(() => void look());
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [at]);
  return at !== null && goneAt === at;
}
