import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { approveSitesForm } from "~/domain/decoration-forms";
import { readSiteQuery, type SiteListPage, siteSearch, sitesPath } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { DecorationTabs } from "~/ui/decoration-tabs";
import { problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadSites } from "~/usecases/decoration.server";
import { approveSites } from "~/usecases/decoration-moves.server";
import { SiteFilter } from "./list-filter";
import { LeftToDo, RemovedSites } from "./list-parts";
import { SiteTable } from "./list-table";
import { UnitTable } from "./list-units";

export const handle: PageHandle = { title: (t) => t.decoration.title };

export const loader = guardedLoader(({ ctx, params, url }) =>
  loadSites(
    ctx,
    params.campaign ?? "",
    readSiteQuery((name) => url.searchParams.get(name) ?? ""),
  ),
);

/** Approves the chosen proposals together. */
export const action = guardedAction(async ({ ctx, params, form, url }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, approveSitesForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await approveSites(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const flash = { code: "sites-approved", params: { n: outcome.value } };
  return redirectWithFlash(`${sitesPath(slug)}${url.search}`, flash);
}, "decoration.approve");

export default function Sites() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.decoration;
  const { counts, total } = page;
  // What was taken down again was done, as the gate counts it.
  const done = counts.complete + counts.checked + counts["taken-down"];
  const [problem] = answer?.problems ?? [];
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.list.lede({ total, standing: done, checked: counts.checked })}
        actions={<Actions page={page} />}
      />
      <DecorationTabs slug={page.slug} />
      {problem ? (
        <Notice kind="bad" live="alert">
          {problemText(problem, t)}
        </Notice>
      ) : null}
      {total === 0 && page.query.unitKey === "" ? (
        <EmptyState title={words.list.empty}>
          {page.may.propose ? words.list.emptyText : words.list.emptyRead}
        </EmptyState>
      ) : (
        <>
          <LeftToDo page={page} />
          <SiteFilter page={page} />
          {page.found > 0 ? <SiteTable page={page} /> : <NoMatch page={page} />}
          <UnitTable page={page} />
        </>
      )}
      <RemovedSites page={page} />
    </>
  );
}

function Actions({ page: { slug, may, total, query, counts } }: { page: SiteListPage }) {
  const words = useTexts().decoration.list;
  const path = sitesPath(slug);
  const search = siteSearch({ ...query, page: 1 });
  const unit = query.unitKey === "" ? "" : `?dv=${encodeURIComponent(query.unitKey)}`;
  return (
    <>
      {may.propose ? (
        <>
          <ButtonLink variant="go" icon="plus" to={`${path}/moi${unit}`}>
            {words.add}
          </ButtonLink>
          <ButtonLink to={`${path}/dan`}>{words.paste}</ButtonLink>
          <ButtonLink to={`${path}/nhap-tep`}>{words.importFile}</ButtonLink>
        </>
      ) : null}
      {total > 0 ? (
        <ButtonLink to={`${path}/tai-ve${search === "" ? "" : `?${search}`}`} reloadDocument>
          {words.export}
        </ButtonLink>
      ) : null}
      {counts.checked + counts["needs-repair"] > 0 ? (
        <ButtonLink to={`${path}/bien-ban${unit}`} reloadDocument>
          {words.minutes}
        </ButtonLink>
      ) : null}
    </>
  );
}

function NoMatch({ page: { slug } }: { page: SiteListPage }) {
  const words = useTexts().decoration.list;
  return (
    <p className="muted">
      {words.noMatch} <Link to={sitesPath(slug)}>{words.clear}</Link>
    </p>
  );
}
