import { useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { addressOf } from "~/domain/progress-links";
import { findingOf, forecastParts } from "~/i18n/progress-words";
import { useLocale, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import type { PageHandle } from "~/ui/page-title";
import { ProgressTabs } from "~/ui/progress-tabs";
import { loadProgress } from "~/usecases/progress.server";
import { readProgressAddress } from "./address";
import { CategorySection } from "./category-section";
import { CurveSection } from "./curve-section";
import { Emphasis } from "./emphasis";
import { FilterBar } from "./filter-bar";
import { HeatSection } from "./heat-section";
import { useOpenForPrint } from "./open-for-print";

export const handle: PageHandle = { title: (t) => t.progress.title };

export const loader = guardedLoader(async ({ ctx, params, url }) =>
  loadProgress(ctx, params.campaign ?? "", readProgressAddress(url.searchParams)),
);

export default function Progress() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const locale = useLocale();
  const sheet = useRef<HTMLDivElement>(null);
  useOpenForPrint(sheet);
  return (
    <div ref={sheet}>
      <PageHead
        title={t.progress.title}
        lede={
          <>
            <Emphasis parts={findingOf(page, t, locale)} />
            <Emphasis parts={forecastParts(page, t, locale)} />
          </>
        }
      />
      <ProgressTabs slug={page.slug} address={addressOf(page)} />
      <FilterBar page={page} />
      <CurveSection page={page} />
      <HeatSection page={page} />
      <CategorySection page={page} />
    </div>
  );
}
