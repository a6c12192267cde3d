import { useState } from "react";
import type { RisingPage } from "~/domain/opinion-rising-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";

/** Three times A4's 165 mm at 96 dots an inch: about 290 dots an inch on paper. */
const PRINT_SHARPNESS = 3;

/** The picture and its table as files. */
export function Files({ page }: { page: RisingPage }) {
  const words = useTexts().opinionRising.files;
  const hydrated = useHydrated();
  const [hasFailed, setFailed] = useState(false);
  const base = `/${page.slug}/du-luan/diem-nong`;
  const query = `?ngay=${formatDay(page.day)}`;
  const name = `diem-nong-du-luan-${page.slug}-${page.day}`;
  const save = async () => {
    setFailed(false);
    try {
      const { savePng } = await import("~/ui/picture-png");
      await savePng(`${base}/hinh${query}`, `${name}.png`, PRINT_SHARPNESS);
    } catch {
      setFailed(true);
    }
  };
  const link = { variant: "bare", size: "sm", icon: "download", reloadDocument: true } as const;
  return (
    <fieldset className="pic-files">
      <legend className="sr">{words.label}</legend>
      {hydrated ? (
        <Button type="button" variant="bare" size="sm" icon="download" onClick={save}>
          {words.png}
        </Button>
      ) : null}
      <ButtonLink {...link} to={`${base}/hinh${query}`} download={`${name}.svg`}>
        {words.svg}
      </ButtonLink>
      <ButtonLink {...link} to={`${base}/tai-ve${query}`}>
        {words.xlsx}
      </ButtonLink>
      {hasFailed ? <span role="alert">{words.failed}</span> : null}
    </fieldset>
  );
}
