import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "../forms";
import { ButtonLink } from "../kit/button";
import { Notice } from "../kit/notice";
import { deviceMoment } from "./device-time";
import { queuedIn } from "./queued";

/** Above a form whose entry got no answer: that it waits in this browser, or that this browser keeps nothing. */
export function QueuedNotice({ answer }: { answer: FormAnswer | undefined }) {
  const words = useTexts().offline.queued;
  const queued = queuedIn(answer);
  if (!queued) return null;
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
