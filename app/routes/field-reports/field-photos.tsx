import { useSearchParams } from "@remix-run/react";
import { type FieldReportPage, fieldReportPath } from "~/domain/field-report-page";
import { useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { FieldError } from "~/ui/kit/field";

/** Photographs of what was found and of how it was put right, and where more are added. */
export function FieldPhotos({ page }: { page: FieldReportPage }) {
  const { photos: words } = useTexts().opinion.field;
  const path = `${fieldReportPath(page.slug, page.number)}/anh`;
  return (
    <Section id="anh" title={words.title}>
      {page.photos.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="op-photos">
        {page.photos.map(({ id, moment, width, height }, index) => (
          <li key={id}>
            <a href={`${path}/${id}`} target="_blank" rel="noreferrer">
              <img
                src={`${path}/${id}/nho`}
                width={width}
                height={height}
                alt={words.alt({ moment: words.moments[moment], n: index + 1 })}
                loading="lazy"
              />
            </a>
            <span className="sub">{words.moments[moment]}</span>
          </li>
        ))}
      </ul>
      <Refused />
      {page.may.photo ? <Upload path={path} moment={page.may.photo} /> : null}
    </Section>
  );
}

/** Why the last photograph was not taken: the page that takes files comes back here with the reason's code. */
function Refused() {
  const t = useTexts();
  const [search] = useSearchParams();
  const code = search.get("loi");
  if (code === null) return null;
  return (
    <FieldError id="photo-refused">{problemText({ field: "files", code, params: { max: 8 } }, t)}</FieldError>
  );
}

function Upload({ path, moment }: { path: string; moment: string }) {
  const { photos: words } = useTexts().opinion.field;
  return (
    <form
      method="post"
      action={`${path}?luc=${moment}`}
      encType="multipart/form-data"
      className="bar screen-only"
    >
      <label className="f">
        <span className="f-label">{words.choose}</span>
        <input type="file" name="files" multiple accept="image/*" className="in" />
        <span className="f-hint">{words.faces}</span>
      </label>
      <Checkbox name="faces" value="none" label={words.noFaces} required />
      <Button icon="upload">{words.send}</Button>
    </form>
  );
}
