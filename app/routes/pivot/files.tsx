import { useState } from "react";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";
import { copyTable } from "./copy-table";

/** Three times A4's 165 mm at 96 dots an inch: about 290 dots an inch on paper. */
const PRINT_SHARPNESS = 3;

/** The bars as a picture for a document. */
export function PivotPicture({ slug, query, asOf }: { slug: string; query: string; asOf: string }) {
  const words = useTexts().progress.files;
  const hydrated = useHydrated();
  const [hasFailed, setFailed] = useState(false);
  const svg = `/${slug}/tien-do/bang/hinh${query === "" ? "" : "?"}${query}`;
  const name = `bang-tong-hop-${slug}-${asOf}`;
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
    <>
      {hydrated ? (
        <Button type="button" variant="bare" size="sm" icon="download" onClick={save}>
          {words.png}
        </Button>
      ) : null}
      <ButtonLink variant="bare" size="sm" icon="download" to={svg} reloadDocument download={`${name}.svg`}>
        {words.svg}
      </ButtonLink>
      {hasFailed ? <span role="alert">{words.failed}</span> : null}
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
      {hydrated ? (
        <Button type="button" variant="bare" size="sm" onClick={copy}>
          {words.copy}
        </Button>
      ) : null}
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
