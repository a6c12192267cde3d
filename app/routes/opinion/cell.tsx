import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { opinionTablePath, WHOLE } from "~/domain/opinion-page";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import type { PageHandle } from "~/ui/page-title";
import { loadCell } from "~/usecases/opinion-list.server";
import { MatterTable } from "./matter-table";

export const handle: PageHandle = { title: "of-its-subject" };

/** `?chu-de=TOPIC&noi=PLACE`: what may be seen there, else 404. */
export const loader = guardedLoader(({ ctx, params, url }) => {
  const place = url.searchParams.get("noi") ?? "";
  return loadCell(ctx, params.campaign ?? "", {
    topicKey: url.searchParams.get("chu-de") ?? "",
    placeKey: place === WHOLE ? "" : place || "?",
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.topic}, ${data.placeName}` : "" },
];

export default function OpinionCell() {
  const page = useLoaderData<typeof loader>();
  const { cell: words, table, crumbs } = useTexts().opinion;
  return (
    <>
      <PageHead
        title={`${page.topic}, ${page.placeName}`}
        crumbs={[{ label: table.title, to: opinionTablePath(page.slug) }, { label: words.title }]}
        crumbsLabel={crumbs}
        lede={words.lede(page.rows.length)}
      />
      <MatterTable slug={page.slug} rows={page.rows} caption={words.title} />
    </>
  );
}
