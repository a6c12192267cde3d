import { useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { phoneFrame, wideFrame } from "~/domain/charts-drawn/chart-frame";
import { drawCompare } from "~/domain/charts-drawn/compare";
import type { ComparePage } from "~/domain/progress-compare-page";
import { addressOf } from "~/domain/progress-links";
import { compareFinding, compareSeries } from "~/i18n/compare-series";
import { countedName } from "~/i18n/progress-words";
import { useLocale, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { DrawnChart } from "~/ui/charts/shapes";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Details } from "~/ui/kit/details";
import type { PageHandle } from "~/ui/page-title";
import { ProgressTabs } from "~/ui/progress-tabs";
import { loadComparedProgress } from "~/usecases/progress-compare.server";
import { compareMore, readProgressAddress } from "./address";
import { CompareChoice } from "./compare-choice";
import { CompareTable, CompareTotals } from "./compare-tables";
import { Emphasis } from "./emphasis";
import { FilterBar } from "./filter-bar";
import { useOpenForPrint } from "./open-for-print";
import { PictureLinks } from "./picture-links";

export const handle: PageHandle = { title: (t) => t.progress.compare.title };

export const loader = guardedLoader(async ({ ctx, params, url }) =>
  loadComparedProgress(ctx, params.campaign ?? "", readProgressAddress(url.searchParams)),
);

export default function Compare() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const locale = useLocale();
  const sheet = useRef<HTMLDivElement>(null);
  useOpenForPrint(sheet);
  const words = t.progress.compare;
  return (
    <div ref={sheet}>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.progress.crumb, to: `/${page.slug}/tien-do` }, { label: words.crumb }]}
        crumbsLabel={t.progress.crumb}
        lede={<Emphasis parts={compareFinding(page, t, locale)} />}
      />
      <ProgressTabs slug={page.slug} address={addressOf(page)} />
      <CompareChoice page={page} />
      <FilterBar page={page} at={{ part: "so-sanh", more: compareMore(page) }} />
      {page.sides.length > 0 ? <Picture page={page} /> : null}
      {page.sides.length > 0 ? (
        <Section title={words.totals.title} note={words.totals.note}>
          <CompareTotals page={page} />
        </Section>
      ) : null}
    </div>
  );
}

function Picture({ page }: { page: ComparePage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.progress.compare;
  const series = compareSeries(page, t, locale);
  const spoken = compareFinding(page, t, locale).join("");
  const counted = countedName(page, t);
  return (
    <Section
      title={words.picture}
      note={page.kind === "phases" ? words.notePhases(counted) : words.noteElections(counted)}
      action={
        <PictureLinks
          {...page}
          address={{ ...addressOf(page), more: compareMore(page) }}
          file="so-sanh"
          of={words.picture}
        />
      }
    >
      <figure className="pic">
        <DrawnChart drawing={drawCompare(series, wideFrame)} spoken={spoken} className="wide-only" />
        <DrawnChart drawing={drawCompare(series, phoneFrame)} spoken={spoken} className="phone-only" />
      </figure>
      <Details summary={words.table.title}>
        <CompareTable page={page} />
      </Details>
    </Section>
  );
}
