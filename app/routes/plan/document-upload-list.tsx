import { formatSize } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FieldError } from "~/ui/kit/field";
import type { Upload } from "./use-uploads";

interface UploadListProps {
  uploads: readonly Upload[];
  retry: (id: number) => void;
  dismiss: (id: number) => void;
}

/** The files that are on their way, that have arrived, or that were refused, and why. */
export function UploadList({ uploads, retry, dismiss }: UploadListProps) {
  const words = useTexts().documents.upload;
  return (
    <ul className="doc-uploads" aria-label={words.list} aria-live="polite">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <UploadLine upload={upload} />
          {upload.state === "failed" ? (
            <span className="acts">
              {isWorthRetrying(upload) ? (
                <Button
                  type="button"
                  size="sm"
                  aria-label={words.retryOne(upload.file.name)}
                  onClick={() => retry(upload.id)}
                >
                  {words.retry}
                </Button>
              ) : null}
              <Button
                type="button"
                size="sm"
                variant="bare"
                icon="close"
                iconOnly
                onClick={() => dismiss(upload.id)}
              >
                {words.dismiss(upload.file.name)}
              </Button>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** What is wrong with the file itself stays wrong. */
const isWorthRetrying = ({ problem }: Upload) =>
  ["upload-broken", "upload-signed-out", "disk-full"].includes(problem?.code ?? "");

function UploadLine({ upload: { id, file, state, sent, problem } }: { upload: Upload }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.documents.upload;
  const isAllSent = sent >= file.size;
  const told = {
    waiting: words.waiting,
    sending: isAllSent ? words.checking : "",
    done: words.done,
    failed: "",
  };
  return (
    <span>
      {file.name} <span className="muted nb">({formatSize(file.size, locale)})</span> {told[state]}
      {state === "sending" ? (
        <progress max={file.size} value={Math.min(sent, file.size)} aria-label={words.progress(file.name)} />
      ) : null}
      {problem ? <FieldError id={`upload-${id}`}>{problemText(problem, t)}</FieldError> : null}
    </span>
  );
}
