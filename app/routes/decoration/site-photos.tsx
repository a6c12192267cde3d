import { Form } from "@remix-run/react";
import type { SitePage } from "~/domain/decoration-page";
import {
  photoMoments,
  type SitePhotoItem,
  sitePath,
  sitePhotoPath,
  siteThumbnailPath,
} from "~/domain/decoration-photos";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { FieldError } from "~/ui/kit/field";
import { useHydrated } from "~/ui/kit/hydrated";
import { PhotoSending } from "./photo-sending";

/** The photographs before and after, and where more are taken. */
export function SitePhotos({ page, answer }: { page: SitePage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.decoration.photos;
  const isHydrated = useHydrated();
  const { photos, may } = page;
  const of = (moment: "before" | "after") => photos.filter((photo) => photo.moment === moment);
  const refused = (answer?.problems ?? []).filter(({ field }) => field === "files");
  return (
    <Section
      id="anh"
      title={words.title}
      note={
        photos.length > 0
          ? words.count({ before: of("before").length, after: of("after").length })
          : undefined
      }
    >
      {photos.length === 0 ? <p className="muted">{words.none}</p> : null}
      {photoMoments.map((moment) =>
        of(moment).length > 0 ? (
          <div key={moment}>
            <h3>{t.decoration.moments[moment]}</h3>
            <ul className="ev-grid deco-photos">
              {of(moment).map((photo) => (
                <Photo key={photo.id} page={page} photo={photo} />
              ))}
            </ul>
          </div>
        ) : null,
      )}
      {refused.map((problem) => (
        <FieldError key={`${problem.params?.file} ${problem.code}`} id={`photo-${problem.code}`}>
          {[problem.params?.file, problemText(problem, t)].filter(Boolean).join(": ")}
        </FieldError>
      ))}
      {may.report ? isHydrated ? <PhotoSending page={page} /> : <PlainUpload page={page} /> : null}
    </Section>
  );
}

function Photo({ page, photo }: { page: SitePage; photo: SitePhotoItem }) {
  const { photos: words, moments } = useTexts().decoration;
  const { slug, number, place } = page;
  const day = formatDay(photo.takenOn ?? photo.addedOn);
  const said = photo.takenOn ? words.takenOn(day) : words.addedOn(day);
  const name = words.alt({ moment: moments[photo.moment], place, day });
  return (
    <li className="ev-card">
      <a className="ev-thumb" href={sitePhotoPath(slug, number, photo.id)} target="_blank" rel="noreferrer">
        <img src={siteThumbnailPath(slug, number, photo.id)} alt={name} loading="lazy" />
      </a>
      <span className="sub">
        {said} · {photo.addedBy}
      </span>
      {photo.canRemove ? (
        <Form method="post" className="screen-only">
          <input type="hidden" name="photo" value={photo.id} />
          <input type="hidden" name="version" value={photo.version} />
          <Button
            size="sm"
            variant="bare"
            name="intent"
            value="remove-photo"
            aria-label={words.removeOne(name)}
          >
            {words.remove}
          </Button>
        </Form>
      ) : null}
    </li>
  );
}

/** Without scripts: a form with files. */
function PlainUpload({ page: { slug, number } }: { page: SitePage }) {
  const words = useTexts().decoration.photos;
  return (
    <form
      method="post"
      action={sitePath(slug, number)}
      encType="multipart/form-data"
      className="bar screen-only"
    >
      <label className="f">
        <span className="f-label">{words.files}</span>
        <input type="file" name="files" multiple accept="image/*" className="in" />
      </label>
      <Button icon="upload">{words.plain}</Button>
    </form>
  );
}
