import { type MouseEvent, type ReactNode, useState } from "react";
import { evidenceFilePath, thumbnailPath } from "~/domain/evidence";
import { useTexts } from "~/i18n/texts";
import { Icon } from "~/ui/kit/icon";
import { PhotoViewer } from "./photo-viewer";

/** One photograph or PDF of a grid. */
export interface GridPhoto {
  id: string;
  /** Its output. */
  number: number;
  kind: "photo" | "pdf";
  /** What it is called aloud and where it is not seen. */
  name: string;
  /** Said under the large picture. */
  told: string;
  /** Under the small one. */
  children?: ReactNode;
}

interface PhotoGridProps {
  slug: string;
  photos: readonly GridPhoto[];
  label: string;
  /** Whether the large picture leads to its output. */
  linksOutput?: boolean;
}

/** Small pictures that open large; a PDF is saved. Without scripts a photograph is saved as well. */
export function PhotoGrid({ slug, photos, label, linksOutput = false }: PhotoGridProps) {
  const pictures = photos.filter(({ kind }) => kind === "photo");
  const [open, setOpen] = useState<string | null>(null);
  const at = pictures.findIndex(({ id }) => id === open);
  function show(event: MouseEvent, photo: GridPhoto) {
    if (photo.kind === "pdf" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(photo.id);
  }
  return (
    <>
      <ul className="ev-grid" aria-label={label}>
        {photos.map((photo) => (
          <Card key={photo.id} slug={slug} photo={photo} show={(event) => show(event, photo)} />
        ))}
      </ul>
      {at >= 0 ? (
        <PhotoViewer
          slug={slug}
          photos={pictures}
          at={at}
          linksOutput={linksOutput}
          go={(to) => setOpen(pictures[to]?.id ?? null)}
          close={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

interface CardProps {
  slug: string;
  photo: GridPhoto;
  show: (event: MouseEvent) => void;
}

function Card({ slug, photo, show }: CardProps) {
  const words = useTexts().evidence;
  const { id, number, kind, name, children } = photo;
  return (
    <li className="ev-card">
      <a
        href={evidenceFilePath(slug, number, id)}
        className="ev-thumb"
        aria-label={words.open(name)}
        onClick={show}
      >
        {kind === "photo" ? (
          <img
            src={thumbnailPath(slug, number, id)}
            alt=""
            width={200}
            height={150}
            loading="lazy"
            decoding="async"
          />
        ) : (
          <span className="ev-pdf">
            <Icon name="document" /> PDF
          </span>
        )}
      </a>
      {children}
    </li>
  );
}
