import { Link, useRevalidator } from "@remix-run/react";
import { useState } from "react";
import type { SitePage } from "~/domain/decoration-page";
import { type PhotoMoment, photoMoments, sitePath } from "~/domain/decoration-photos";
import { type Texts, useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button, buttonClass } from "~/ui/kit/button";
import { isPassing } from "~/ui/offline/photo-outbox";
import { type Photo, usePhotos } from "~/ui/offline/use-photos";
import { useFaceQuestion } from "~/ui/privacy/face-question";

/** Takes photographs with the telephone's camera or from its files; each is shrunk and sent by itself, or kept until it can be. */
export function PhotoSending({ page }: { page: SitePage }) {
  const t = useTexts();
  const { photos: words, moments } = t.decoration;
  const { slug, number, owner } = page;
  const { revalidate } = useRevalidator();
  const [moment, setMoment] = useState<PhotoMoment>(page.nextMoment);
  const sending = usePhotos({ slug, number, owner, page: sitePath(slug, number) }, revalidate);
  const { ask, question } = useFaceQuestion((files) => void sending.add(files, [["moment", moment]]));
  const add = (files: FileList | null) => ask([...(files ?? [])]);
  return (
    <div className="screen-only stack-1">
      <fieldset className="choices choices-row">
        <legend className="f-label">{words.moment}</legend>
        {photoMoments.map((one) => (
          <label className="choice" key={one}>
            <input
              type="radio"
              name="photo-moment"
              checked={moment === one}
              onChange={() => setMoment(one)}
            />
            <span>{moments[one]}</span>
          </label>
        ))}
      </fieldset>
      <div className="acts">
        <Picker label={words.camera(moments[moment])} isCamera onFiles={add} />
        <Picker label={words.choose(moments[moment])} isCamera={false} onFiles={add} />
      </div>
      {question}
      {sending.photos.length > 0 ? (
        <>
          <p role="status" className="f-hint">
            {sending.keeps ? words.keep : words.notKept}
          </p>
          <ul className="doc-uploads" aria-label={words.way}>
            {sending.photos.map((photo) => (
              <PhotoLine key={photo.key} photo={photo} sending={sending} slug={slug} t={t} />
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

interface PickerProps {
  label: string;
  isCamera: boolean;
  onFiles: (files: FileList | null) => void;
}

function Picker({ label, isCamera, onFiles }: PickerProps) {
  return (
    <label
      className={`${buttonClass({ variant: isCamera ? "go" : "plain" })}${isCamera ? " ev-camera" : ""}`}
    >
      {label}
      <input
        type="file"
        accept="image/*"
        className="sr"
        multiple={!isCamera}
        capture={isCamera ? "environment" : undefined}
        onChange={({ currentTarget }) => {
          onFiles(currentTarget.files);
          currentTarget.value = "";
        }}
      />
    </label>
  );
}

interface PhotoLineProps {
  photo: Photo;
  sending: ReturnType<typeof usePhotos>;
  slug: string;
  t: Texts;
}

/** One photograph on its way, with what stands in its way. */
function PhotoLine({ photo, sending, slug, t }: PhotoLineProps) {
  const words = t.decoration.photos;
  const { key, name, state, problem, twin } = photo;
  const act = (word: string, onClick: () => void) => (
    <Button type="button" size="sm" aria-label={words.of({ act: word, name })} onClick={onClick}>
      {word}
    </Button>
  );
  return (
    <li>
      {name}: {words.states[state]}
      {twin ? (
        <>
          {" · "}
          <Link to={sitePath(slug, twin.number)}>{words.twin({ code: twin.code, place: twin.title })}</Link>
        </>
      ) : problem ? (
        ` · ${problemText(problem, t)}`
      ) : null}
      {state === "refused" ? (
        <span className="acts">
          {twin ? act(words.goOn, () => sending.goOn(key)) : null}
          {isPassing(problem?.code) ? act(words.retry, () => sending.retry(key)) : null}
          {act(words.drop, () => sending.drop(key))}
        </span>
      ) : null}
    </li>
  );
}
