import { useState } from "react";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";
import { copyTable } from "./copy-table";

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
