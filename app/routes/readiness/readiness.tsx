import { Link, useLoaderData } from "@remix-run/react";
import { interventionsPath } from "~/domain/interventions-page";
import { type ReadinessPage, readinessPath, readReadinessQuery } from "~/domain/readiness-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Notice } from "~/ui/kit/notice";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import type { PageHandle } from "~/ui/page-title";
import { loadReadiness } from "~/usecases/readiness.server";
import { Change } from "./change";
import { DayFilter } from "./day-filter";
import { DimensionList } from "./dimension-list";
import { Formula } from "./formula";
import { statusOf } from "./status-kinds";
import { UnitTable } from "./unit-table";

export const handle: PageHandle = { title: (t) => t.readiness.title };

export const loader = guardedLoader(async ({ ctx, params, url }) =>
  loadReadiness(
    ctx,
    params.campaign ?? "",
    readReadinessQuery((name) => url.searchParams.get(name) ?? ""),
  ),
);

export default function Readiness() {
  const page = useLoaderData<typeof loader>();
  const words = useTexts().readiness;
  return (
    <div className="ready">
      <PageHead
        title={page.scope.isWhole ? words.title : `${words.title}: ${page.scope.name}`}
        compounds={["Sẵn sàng"]}
        crumbs={useCrumbs(page)}
        crumbsLabel={words.crumbs}
        actions={<Actions page={page} />}
      />
      <Verdict page={page} />
      {page.isTooMild ? <Notice kind="warn">{words.tooMild}</Notice> : null}
      <Section title={words.sections.dimensions} note={words.sections.dimensionsNote}>
        <DimensionList page={page} />
      </Section>
      <DayFilter page={page} />
      <UnitTable page={page} />
      <Others page={page} />
      <Formula page={page} />
    </div>
  );
}

/** Are we ready, and as of when: the first thing on the page. */
function Verdict({ page }: { page: ReadinessPage }) {
  const { whole, counts } = page;
  const isMany = Object.values(counts).reduce((sum, count) => sum + count, 0) > 1;
  const words = useTexts().readiness;
  const score = whole.score === null ? "" : `: ${words.percent(whole.score)}`;
  return (
    <div className="ready-verdict">
      <p className="ready-whole">
        <Status kind={statusOf[whole.level]}>
          {words.verdicts[whole.level]}
          {score}
        </Status>{" "}
        <Change change={whole.change} day={page.comparedOn} />
      </p>
      <p>
        {words.left(page.electionDays)}. {isMany ? words.unitCounts(counts) : null}
      </p>
      <p className="f-hint">
        {words.asOf({ day: formatDay(page.asOf), version: words.version(page.version) })}
      </p>
    </div>
  );
}

function useCrumbs({ slug, scope, path, query }: ReadinessPage) {
  const words = useTexts().readiness;
  if (scope.isWhole) return [];
  const to = (unitKey: string) => readinessPath(slug, { ...query, unitKey, page: 1 });
  return [
    { label: words.back, to: to("") },
    ...path.map(({ key, name }) => ({ label: name, to: to(key) })),
    { label: scope.name },
  ];
}

function Actions({ page }: { page: ReadinessPage }) {
  const words = useTexts().readiness;
  return (
    <>
      <ButtonLink to={interventionsPath(page.slug)}>{words.interventions}</ButtonLink>
      <ButtonLink to={readinessPath(page.slug, page.query, "/tai-ve")} reloadDocument>
        {words.export}
      </ButtonLink>
      {page.canSet ? (
        <ButtonLink variant="bare" to={`/${page.slug}/cai-dat/san-sang`}>
          {words.toSettings}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Others({ page: { slug, others, scope } }: { page: ReadinessPage }) {
  const words = useTexts().readiness.sections;
  if (others.length === 0 || !scope.isWhole) return null;
  return (
    <div className="screen-only">
      <Section title={words.others} note={words.othersNote}>
        <Details summary={words.othersOpen(others.length)}>
          <RowList
            fine
            rows={others.map(({ key, title, responsible, on }) => ({
              key,
              title: <Link to={`/${slug}/lich/${encodeURIComponent(key)}`}>{title}</Link>,
              note: responsible,
              end: formatDay(on),
            }))}
          />
        </Details>
      </Section>
    </div>
  );
}
