import { useState } from "react";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";
import { PngButton } from "~/ui/png-button";
import { copyTable } from "./copy-table";

/** The bars as a picture for a document. */
export function PivotPicture({ slug, query, asOf }: { slug: string; query: string; asOf: string }) {
  const words = useTexts().progress.files;
  const svg = `/${slug}/tien-do/bang/hinh${query === "" ? "" : "?"}${query}`;
  const name = `bang-tong-hop-${slug}-${asOf}`;
  return (
    <>
      <PngButton svg={svg} name={name} words={words} />
      <ButtonLink variant="bare" size="sm" icon="download" to={svg} reloadDocument download={`${name}.svg`}>
        {words.svg}
      </ButtonLink>
    </>
  );
}

/** The whole table as a file, and what is shown of it for Word and Excel. */
export function PivotFiles({ slug, query }: { slug: string; query: string }) {
  const words = useTexts().pivot.files;
  const hydrated = useHydrated();
  const [said, setSaid] = useState("");
  const file = (format: string) =>
    `/${slug}/tien-do/bang/tai-ve?${query}${query === "" ? "" : "&"}dang=${format}`;
  const copy = () => {
    const table = document.getElementById("bang-so-lieu");
    setSaid(table instanceof HTMLTableElement && copyTable(table) ? words.copied : words.failed);
  };
  return (
    <>
      <Button
        type="button"
        variant="bare"
        size="sm"
        className={hydrated ? undefined : "place-kept"}
        onClick={copy}
      >
        {words.copy}
      </Button>
      <ButtonLink variant="bare" size="sm" icon="download" to={file("xlsx")} reloadDocument>
        {words.xlsx}
      </ButtonLink>
      <ButtonLink variant="bare" size="sm" icon="download" to={file("csv")} reloadDocument>
        {words.csv}
      </ButtonLink>
      <span role="status">{said}</span>
    </>
  );
}
