import { Link } from "@remix-run/react";
import { useEffect } from "react";
import { evidenceFilePath } from "~/domain/evidence";
import { useTexts } from "~/i18n/texts";
import { Button, buttonClass } from "~/ui/kit/button";
import { Dialog } from "~/ui/kit/dialog";
import { Icon } from "~/ui/kit/icon";
import type { GridPhoto } from "./photo-grid";

interface PhotoViewerProps {
  slug: string;
  photos: readonly GridPhoto[];
  /** Which of them is shown. */
  at: number;
  linksOutput: boolean;
  go: (to: number) => void;
  close: () => void;
}

/** A photograph as large as the window, with the ones before and after it by buttons and arrow keys. */
export function PhotoViewer({ slug, photos, at, linksOutput, go, close }: PhotoViewerProps) {
  const words = useTexts().evidence;
  useArrowKeys(at, photos.length, go);
  const photo = photos[at];
  if (!photo) return null;
  const file = evidenceFilePath(slug, photo.number, photo.id);
  return (
    <Dialog title={photo.name} closeLabel={words.viewer.close} onClose={close}>
      <div className="ev-viewer">
        <img key={photo.id} src={file} alt={photo.told || photo.name} className="ev-large" />
        {photo.told ? <p>{photo.told}</p> : null}
        <div className="acts">
          <Button type="button" size="sm" disabled={at === 0} onClick={() => go(at - 1)}>
            {words.viewer.previous}
          </Button>
          <Button type="button" size="sm" disabled={at + 1 === photos.length} onClick={() => go(at + 1)}>
            {words.viewer.next}
          </Button>
          <span className="muted" aria-live="polite">
            {words.viewer.place({ at: at + 1, of: photos.length })}
          </span>
          <a href={file} download className={buttonClass({ variant: "bare", size: "sm" })}>
            <Icon name="download" /> {words.save}
          </a>
          {linksOutput ? <Link to={`/${slug}/ket-qua/${photo.number}`}>{words.viewer.toOutput}</Link> : null}
        </div>
      </div>
    </Dialog>
  );
}

/** On the window: a dialog begins with its focus on the button that closes it. */
function useArrowKeys(at: number, count: number, go: (to: number) => void) {
  useEffect(() => {
    function onKeyDown({ key }: KeyboardEvent) {
      if (key === "ArrowLeft" && at > 0) go(at - 1);
      if (key === "ArrowRight" && at + 1 < count) go(at + 1);
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [at, count, go]);
}
