import type { RisingPage } from "~/domain/opinion-rising-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";
import { PngButton } from "~/ui/png-button";

/** The picture and its table as files. */
export function Files({ page }: { page: RisingPage }) {
  const words = useTexts().opinionRising.files;
  const base = `/${page.slug}/du-luan/diem-nong`;
  const query = `?ngay=${formatDay(page.day)}`;
  const name = `diem-nong-du-luan-${page.slug}-${page.day}`;
  const link = { variant: "bare", size: "sm", icon: "download", reloadDocument: true } as const;
  return (
    <fieldset className="pic-files">
      <legend className="sr">{words.label}</legend>
      <PngButton svg={`${base}/hinh${query}`} name={name} words={words} />
      <ButtonLink {...link} to={`${base}/hinh${query}`} download={`${name}.svg`}>
        {words.svg}
      </ButtonLink>
      <ButtonLink {...link} to={`${base}/tai-ve${query}`}>
        {words.xlsx}
      </ButtonLink>
    </fieldset>
  );
}
