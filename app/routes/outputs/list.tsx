import { useLoaderData } from "@remix-run/react";
import { listParams, unpackLines } from "~/domain/outputs-list";
import { readSearch } from "~/domain/search-terms";
import { formatDay, formatNumber, formatQuantity } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import type { ListOptions } from "~/usecases/outputs-options.server";
import { loadOutputList, type OutputListPage } from "~/usecases/outputs-pages.server";
import { FilterChips } from "./filter-chips";
import { filtersOf, type ListQuery, listPath, readQuery, typedDay } from "./list-address";
import { ListFilter } from "./list-filter";
import { Pages, SaveLinks } from "./list-pages";
import { OutputTable } from "./list-table";
import { NoMatch } from "./no-match";
import { OutputTabs } from "./output-tabs";
import { PickRows, pickFormId } from "./pick-rows";
import { useToday } from "./use-today";

export const handle: PageHandle = { title: (t) => t.outputs.title };

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const { options, ...page } = await loadOutputList(
    ctx,
    params.campaign ?? "",
    (name) => url.searchParams.get(name) ?? "",
  );
  // One text, as the lines are: the framework's encoding of many small values costs more than the page's SQL.
  const text = url.searchParams.get(listParams.text) ?? "";
  const terms = text.trim() === "" ? null : readSearch(text);
  return { ...page, options: JSON.stringify(options), query: url.search, terms };
});

export default function OutputList() {
  const page = useLoaderData<typeof loader>();
  const { outputs: words } = useTexts();
  const query = readQuery(page.query);
  const options = JSON.parse(page.options) as ListOptions;
  const isEmpty = page.shown === 0 && Object.keys(query).length === 0;
  return (
    <>
      <PageHead
        title={words.title}
        lede={useFinding(page, query)}
        actions={<Actions page={page} query={query} />}
      />
      <OutputTabs />
      {isEmpty ? (
        <EmptyState title={words.list.emptyTitle} action={<LogLink page={page} query={query} />}>
          {words.list.emptyText}
        </EmptyState>
      ) : (
        <>
          <ListFilter slug={page.slug} query={query} options={options} problems={page.problems} />
          <FilterChips
            slug={page.slug}
            query={query}
            options={options}
            refused={page.problems.map((problem) => problem.field)}
            measureWord={page.total?.unit}
          />
          <OutputTable
            slug={page.slug}
            electionOn={page.electionOn}
            lines={unpackLines(page.lines)}
            empty={page.older === null ? <NoMatch slug={page.slug} query={query} /> : words.list.notYet}
            terms={page.terms}
            pickForm={page.canLog && page.shown > 0 ? pickFormId : undefined}
          />
          {page.canLog && page.shown > 0 ? <PickRows page={page} query={query} /> : null}
          <Pages page={page} query={query} />
          <SaveLinks page={page} query={query} />
        </>
      )}
    </>
  );
}

interface PartProps {
  page: Omit<OutputListPage, "options">;
  query: ListQuery;
}

/** How many, what they add up to where that has a meaning, and of which days. */
function useFinding(page: PartProps["page"], query: ListQuery): string {
  const t = useTexts();
  const locale = useLocale();
  const today = useToday();
  const words = t.outputs.list;
  const { count, total } = page;
  const number = (value: number) => formatNumber(value, locale);
  const isRefused = (field: string) => page.problems.some((problem) => problem.field === field);
  const from = query.from && !isRefused("tu") ? typedDay(query.from) : null;
  const asked = query.to && !isRefused("den") ? typedDay(query.to) : null;
  const to = asked ?? (today === "" ? null : formatDay(today));
  const records = count && (count.isMore ? words.atLeast(number(count.records)) : number(count.records));
  const isFiltered = Object.keys(filtersOf(query)).length > 0;
  const parts = [
    records === null
      ? words.shown(number(page.shown))
      : isFiltered
        ? words.matching(records)
        : words.inAll(records),
    total && words.total(`${formatQuantity(total, t, locale)} ${total.unit}`),
    to === null ? null : from === null ? words.until(to) : words.between({ from, to }),
  ];
  return `${parts.filter(Boolean).join(" · ")}.`;
}

function Actions({ page, query }: PartProps) {
  const words = useTexts().ownFeeds.proposals;
  return (
    <>
      {page.proposals > 0 ? (
        <ButtonLink to={`/${page.slug}/ket-qua/de-xuat`}>{words.link(page.proposals)}</ButtonLink>
      ) : null}
      {/* A phone has this at the foot of every page. */}
      <LogLink page={page} query={query} className="wide-only" />
    </>
  );
}

/** A list of one unit or category leads to a form that begins with them. */
function LogLink({ page, query, className }: PartProps & { className?: string }) {
  const { outputs: words } = useTexts();
  if (!page.canLog) return null;
  const { unit, category } = query;
  const begun = listPath(page.slug, { unit, category }).replace("/ket-qua", "/ket-qua/moi");
  return (
    <ButtonLink variant="go" icon="plus" to={begun} className={className}>
      {words.log}
    </ButtonLink>
  );
}
