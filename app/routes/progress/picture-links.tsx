import { useState } from "react";
import { type ProgressAddress, progressPath } from "~/domain/progress-links";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";

export interface PictureLinksProps {
  slug: string;
  asOf: string;
  /** The page's own address: the file shows the same. */
  address: ProgressAddress;
  /** The picture's word in addresses. */
  file: string;
  /** What it is of, said where several stand on a page. */
  of: string;
  /** A table without a picture. */
  onlyTable?: boolean;
}

/** Three times A4's 165 mm at 96 dots an inch: about 290 dots an inch on paper. */
const PRINT_SHARPNESS = 3;

/** A picture and its table as files. */
export function PictureLinks({ slug, asOf, address, file, of, onlyTable }: PictureLinksProps) {
  const words = useTexts().progress.files;
  const hydrated = useHydrated();
  const [hasFailed, setFailed] = useState(false);
  const more = { ...address.more, hinh: file };
  const svg = progressPath(slug, { ...address, part: "hinh", more });
  const xlsx = progressPath(slug, { ...address, part: "tai-ve", more });
  const name = `tien-do-${file}-${slug}-${asOf}`;
  const save = async () => {
    setFailed(false);
    try {
      const { savePng } = await import("~/ui/picture-png");
      await savePng(svg, `${name}.png`, PRINT_SHARPNESS);
    } catch {
      setFailed(true);
    }
  };
  return (
    <fieldset className="pic-files">
      <legend className="sr">{`${words.label}: ${of}`}</legend>
      {hydrated && !onlyTable ? (
        <Button type="button" variant="bare" size="sm" icon="download" onClick={save}>
          {words.png}
        </Button>
      ) : null}
      {onlyTable ? null : (
        <ButtonLink variant="bare" size="sm" icon="download" to={svg} reloadDocument download={`${name}.svg`}>
          {words.svg}
        </ButtonLink>
      )}
      <ButtonLink variant="bare" size="sm" icon="download" to={xlsx} reloadDocument download={`${name}.xlsx`}>
        {words.xlsx}
      </ButtonLink>
      {hasFailed ? <span role="alert">{words.failed}</span> : null}
    </fieldset>
  );
}
