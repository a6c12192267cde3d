import { useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadGrid } from "~/usecases/outputs-grid.server";
import { EntryGrid } from "./entry-grid";
import { GridKeys } from "./grid-keys-help";
import { OutputTabs } from "./output-tabs";

export const handle: PageHandle = { title: (t) => t.grid.title };

export const loader = guardedLoader(({ ctx, params }) => loadGrid(ctx, params.campaign ?? ""));

/** Rows are sent beside the page's own data, which would be read anew for nothing. */
export const shouldRevalidate = () => false;

export default function Grid() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.grid;
  const isHydrated = useHydrated();
  const list = `/${page.slug}/ket-qua`;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.outputs.crumb, to: list }, { label: words.title }]}
        crumbsLabel={t.outputs.way}
        lede={words.lede}
      />
      <OutputTabs />
      {isHydrated ? (
        <EntryGrid page={page} />
      ) : (
        <>
          <p className="muted">{words.loading}</p>
          <noscript>
            <Notice
              kind="warn"
              actions={
                <>
                  <ButtonLink to={`${list}/moi`}>{t.outputs.log}</ButtonLink>
                  <ButtonLink to={`${list}/dan`}>{t.paste.title}</ButtonLink>
                </>
              }
            >
              {words.noScript}
            </Notice>
          </noscript>
        </>
      )}
      <GridKeys />
    </>
  );
}
