import { useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { addressOf } from "~/domain/progress-links";
import type { UnitsPage } from "~/domain/progress-units-page";
import { formatDay } from "~/i18n/format";
import { countedName } from "~/i18n/progress-words";
import { type Texts, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import type { PageHandle } from "~/ui/page-title";
import { ProgressTabs } from "~/ui/progress-tabs";
import { loadUnitProgress } from "~/usecases/progress-units.server";
import { readProgressAddress } from "./address";
import { CoverageSection } from "./coverage-section";
import { Emphasis } from "./emphasis";
import { FilterBar } from "./filter-bar";
import { MultiplesSection } from "./multiples-section";
import { useOpenForPrint } from "./open-for-print";
import { RankSection } from "./rank-section";

export const handle: PageHandle = { title: (t) => t.progress.units.title };

export const loader = guardedLoader(async ({ ctx, params, url }) =>
  loadUnitProgress(ctx, params.campaign ?? "", readProgressAddress(url.searchParams)),
);

export default function Units() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const sheet = useRef<HTMLDivElement>(null);
  useOpenForPrint(sheet);
  return (
    <div ref={sheet}>
      <PageHead
        title={t.progress.units.title}
        crumbs={[{ label: t.progress.crumb, to: `/${page.slug}/tien-do` }, { label: t.progress.units.crumb }]}
        crumbsLabel={t.progress.crumb}
        lede={<Emphasis parts={findingOf(page, t)} />}
      />
      <ProgressTabs slug={page.slug} address={addressOf(page)} />
      <FilterBar page={page} at={{ part: "don-vi" }} />
      <RankSection page={page} />
      <CoverageSection page={page} />
      <MultiplesSection page={page} />
    </div>
  );
}

/** How many units have anything, and how many are silent; every second part its figures. */
function findingOf(page: UnitsPage, t: Texts): string[] {
  const words = t.progress.units.finding;
  const lines = page.kinds.flatMap((kind) => kind.lines);
  if (lines.length === 0) return [words.none];
  const have = lines.filter((line) => line.actual !== null).length;
  const silent = lines.filter((line) => line.silent > 1).length;
  const said = { day: formatDay(page.asOf), have, all: lines.length, unit: countedName(page, t) };
  return [...words.reported(said), ...(silent > 0 ? words.silent(silent) : [])];
}
