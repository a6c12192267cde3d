import { useLoaderData } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { ComparePicture } from "~/ui/charts/compare-picture";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Segmented } from "~/ui/kit/segmented";
import type { PageHandle } from "~/ui/page-title";
import { loadComparison } from "~/usecases/timeline-compare.server";
import { comparePath, readCompareAddress } from "./compare-address";
import { CompareBar } from "./compare-bar";
import { CompareFinding } from "./compare-finding";
import { CompareTable } from "./compare-table";
import { sideName } from "./compare-words";

export const handle: PageHandle = { title: (t) => t.timeline.compare.title };

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const address = readCompareAddress(url.searchParams);
  return { page: await loadComparison(ctx, params.campaign ?? "", address), query: url.search };
});

export default function Compare() {
  const { page, query } = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.timeline.compare;
  const address = readCompareAddress(new URLSearchParams(query));
  const { left, right } = page.sides;
  const rows = page.rows.filter(({ change }) => !address.onlyDifferent || change !== "same");
  const view = (onlyDifferent: boolean) => ({
    to: comparePath(page.slug, { left: left.asked, right: right.asked, onlyDifferent }),
    current: onlyDifferent === address.onlyDifferent,
  });
  return (
    <div className="print-compare">
      <PageHead
        title={words.title}
        compounds={["bầu cử"]}
        crumbs={[{ label: t.timeline.title, to: `/${page.slug}/lich` }, { label: words.title }]}
        crumbsLabel={t.frame.nav.label}
        lede={<CompareFinding page={page} />}
      />
      <CompareBar page={page} address={address} />
      <ComparePicture
        rows={page.rows}
        names={{ left: sideName(left, t), right: sideName(right, t) }}
        days={{ left: formatDay(left.electionOn), right: formatDay(right.electionOn) }}
      />
      <Section
        title={words.list}
        note={words.shown({ shown: rows.length, all: page.rows.length })}
        action={
          <Segmented
            label={words.which}
            segments={[
              { ...view(false), label: words.all },
              { ...view(true), label: words.onlyDifferent },
            ]}
          />
        }
      >
        <CompareTable page={page} rows={rows} />
      </Section>
    </div>
  );
}
