import { type ProgressAddress, progressPath } from "~/domain/progress-links";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";
import { PngButton } from "~/ui/png-button";

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

/** A picture and its table as files. */
export function PictureLinks({ slug, asOf, address, file, of, onlyTable }: PictureLinksProps) {
  const words = useTexts().progress.files;
  const more = { ...address.more, hinh: file };
  const svg = progressPath(slug, { ...address, part: "hinh", more });
  const xlsx = progressPath(slug, { ...address, part: "tai-ve", more });
  const name = `tien-do-${file}-${slug}-${asOf}`;
  return (
    <fieldset className="pic-files">
      <legend className="sr">{`${words.label}: ${of}`}</legend>
      {onlyTable ? null : <PngButton svg={svg} name={name} words={words} />}
      {onlyTable ? null : (
        <ButtonLink variant="bare" size="sm" icon="download" to={svg} reloadDocument download={`${name}.svg`}>
          {words.svg}
        </ButtonLink>
      )}
      <ButtonLink variant="bare" size="sm" icon="download" to={xlsx} reloadDocument download={`${name}.xlsx`}>
        {words.xlsx}
      </ButtonLink>
    </fieldset>
  );
}
