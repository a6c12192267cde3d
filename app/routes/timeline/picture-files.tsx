import { useState } from "react";
import type { TimelinePage } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";
import { savePng } from "~/ui/picture-png";
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
  const hydrated = useHydrated();
  const [hasFailed, setFailed] = useState(false);
  const path = picturePath(page.slug, address, isTall);
  const name = `lich-${page.slug}-${page.asOf}`;
  return (
    <fieldset className={isTall ? "tl-files phone-only" : "tl-files wide-only"}>
      <legend className="sr">{words.label}</legend>
      {hydrated ? (
        <Button
          type="button"
          variant="bare"
          size="sm"
          icon="download"
          onClick={() => {
            setFailed(false);
            savePng(path, `${name}.png`).catch(() => setFailed(true));
          }}
        >
          {words.png}
        </Button>
      ) : null}
      <ButtonLink variant="bare" size="sm" icon="download" to={path} reloadDocument download={`${name}.svg`}>
        {words.svg}
      </ButtonLink>
      {hasFailed ? <span role="alert">{words.failed}</span> : null}
    </fieldset>
  );
}
