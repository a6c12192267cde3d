import { formatSize } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FieldError } from "~/ui/kit/field";
import { isPassing } from "~/ui/offline/photo-outbox";
import type { Photo, usePhotos } from "~/ui/offline/use-photos";
import { TwinNotice } from "./twin-notice";

interface PhotosProps {
  slug: string;
  sending: ReturnType<typeof usePhotos>;
}

/** How many of them the server has, and each that is on its way, was refused or looks like another. */
export function PhotosOnTheWay({ slug, sending }: PhotosProps) {
  const { upload: words, twin } = useTexts().evidence;
  const { photos, keeps } = sending;
  if (photos.length === 0) return null;
  const total = photos.length;
  const stored = photos.filter(({ state }) => state === "stored").length;
  const isAll = stored === total;
  return (
    <div className="ev-way">
      <p role="status">
        <b>{isAll ? words.allStored(total) : words.stored({ stored, total })}</b>{" "}
        {isAll ? "" : words[adviceFor(photos, keeps)]}
      </p>
      <ul className="doc-uploads" aria-label={words.list}>
        {(isAll ? [] : photos).map((photo) => (
          <li key={photo.key}>
            <PhotoLine photo={photo} />
            {photo.twin && photo.state === "refused" ? (
              <TwinNotice slug={slug} name={photo.name} twin={photo.twin}>
                <Button
                  type="button"
                  size="sm"
                  aria-label={twin.confirmOne(photo.name)}
                  onClick={() => sending.goOn(photo.key)}
                >
                  {twin.confirm}
                </Button>
                <DropButton photo={photo} drop={sending.drop} />
              </TwinNotice>
            ) : photo.state === "refused" ? (
              <span className="acts">
                {isPassing(photo.problem?.code) ? (
                  <Button
                    type="button"
                    size="sm"
                    aria-label={words.retryOne(photo.name)}
                    onClick={() => sending.retry(photo.key)}
                  >
                    {words.retry}
                  </Button>
                ) : null}
                <DropButton photo={photo} drop={sending.drop} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the person has to know while not all of them are stored. */
function adviceFor(photos: readonly Photo[], keeps: boolean): "offline" | "look" | "keep" | "notKept" {
  if (photos.some(({ problem }) => problem?.code === "upload-broken")) return "offline";
  if (photos.every(({ state }) => state === "stored" || state === "refused")) return "look";
  return keeps ? "keep" : "notKept";
}

function DropButton({ photo, drop }: { photo: Photo; drop: (key: string) => void }) {
  const words = useTexts().evidence.upload;
  return (
    <Button type="button" size="sm" variant="bare" icon="close" iconOnly onClick={() => drop(photo.key)}>
      {words.dismiss(photo.name)}
    </Button>
  );
}

function PhotoLine({ photo: { key, name, size, state, sent, problem, twin } }: { photo: Photo }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.evidence.upload;
  const told = {
    shrinking: words.shrinking,
    waiting: words.waiting,
    sending: sent >= size ? words.checking : "",
    stored: words.done,
    refused: "",
  };
  return (
    <span>
      {name} <span className="muted nb">({formatSize(size, locale)})</span> {told[state]}
      {state === "sending" ? (
        <progress max={size} value={Math.min(sent, size)} aria-label={words.progress(name)} />
      ) : null}
      {problem && !twin ? <FieldError id={`photo-${key}`}>{problemText(problem, t)}</FieldError> : null}
    </span>
  );
}
