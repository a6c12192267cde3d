import type { TimelinePage } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";
import { PngButton } from "~/ui/png-button";
import { picturePath, type TimelineAddress } from "./address";

/** What is shown as a file: the wide picture on a desk, the tall one on a phone. */
export function PictureFiles(props: { page: TimelinePage; address: TimelineAddress }) {
  return (
    <>
      <Files {...props} isTall={false} />
      <Files {...props} isTall />
    </>
  );
}

function Files({ page, address, isTall }: { page: TimelinePage; address: TimelineAddress; isTall: boolean }) {
  const words = useTexts().timeline.picture.file;
  const path = picturePath(page.slug, address, isTall);
  const name = `lich-${page.slug}-${page.asOf}`;
  return (
    <fieldset className={isTall ? "tl-files phone-only" : "tl-files wide-only"}>
      <legend className="sr">{words.label}</legend>
      <PngButton svg={path} name={name} words={words} sharpness={2} />
      <ButtonLink variant="bare" size="sm" icon="download" to={path} reloadDocument download={`${name}.svg`}>
        {words.svg}
      </ButtonLink>
    </fieldset>
  );
}
