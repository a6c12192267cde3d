import type { ChangeEvent } from "react";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";

interface OfflinePhotosProps {
  photos: readonly File[];
  onChoose: (photos: readonly File[]) => void;
}

/** Photographs of an entry that is made without a connection: chosen or taken now, sent behind the entry. */
export function OfflinePhotos({ photos, onChoose }: OfflinePhotosProps) {
  const words = useTexts().offline.page;
  const add = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const added = [...(currentTarget.files ?? [])].filter(({ size }) => size > 0);
    onChoose([...photos, ...added]);
    // The same picture may be chosen again after it was left out.
    currentTarget.value = "";
  };
  return (
    <div className="stack-1">
      <Field id="photos" label={words.photos} hint={words.photosHint}>
        {(aria) => <input {...aria} type="file" className="in" accept="image/*" multiple onChange={add} />}
      </Field>
      {photos.length > 0 ? (
        <ul className="stack-1" aria-label={words.photosChosen(photos.length)}>
          {photos.map((photo, at) => (
            <li key={`${photo.name} ${photo.lastModified} ${photo.size}`}>
              {photo.name}{" "}
              <Button
                type="button"
                size="sm"
                variant="bare"
                aria-label={words.photoDrop(photo.name)}
                onClick={() => onChoose(photos.filter((_, other) => other !== at))}
              >
                {words.drop}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
