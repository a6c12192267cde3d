import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { approveSitesForm } from "~/domain/decoration-forms";
import {
  readSiteQuery,
  type SiteListPage,
  siteListPath,
  siteSearch,
  sitesPath,
} from "~/domain/decoration-page";
import { sitePath } from "~/domain/decoration-photos";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { DecorationTabs } from "~/ui/decoration-tabs";
import { problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { Notice } from "~/ui/kit/notice";
import { RowList } from "~/ui/kit/row-list";
import { loadSites } from "~/usecases/decoration.server";
import { approveSites } from "~/usecases/decoration-moves.server";
import { SiteFilter } from "./list-filter";
import { SiteTable } from "./list-table";
import { UnitTable } from "./list-units";

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
  const [problem] = answer?.problems ?? [];
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.list.lede({ total, standing: counts.complete + counts.checked, checked: counts.checked })}
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
          <Left page={page} />
          <SiteFilter page={page} />
          {page.found > 0 ? <SiteTable page={page} /> : <NoMatch page={page} />}
          <UnitTable page={page} />
        </>
      )}
      <Removed page={page} />
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

/** What is left to the decoration date, and what is late. */
function Left({ page }: { page: SiteListPage }) {
  const { left, decorationOn, decorationPath, late, slug, query, units } = page;
  const words = useTexts().decoration.list;
  return (
    <p className="deco-left">
      {decorationOn === null
        ? words.noDay(left.sites)
        : words.left({ ...left, day: formatDay(decorationOn) })}{" "}
      {late > 0 ? (
        <>
          <Link to={siteListPath(slug, query, { isLate: true, state: "" })}>{words.late(late)}</Link>.{" "}
        </>
      ) : null}
      {decorationPath ? <Link to={decorationPath}>{words.milestone}</Link> : null}
      {units.length > 1 ? (
        <>
          {" · "}
          <a href="#don-vi">{words.toUnits}</a>
        </>
      ) : null}
    </p>
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

/** What was taken off the list, for those who can bring it back. */
function Removed({ page: { slug, removed } }: { page: SiteListPage }) {
  const words = useTexts().decoration.list;
  if (removed.length === 0) return null;
  const rows = removed.map(({ number, place, version }) => ({
    key: String(number),
    title: place,
    end: (
      <Form method="post" action={sitePath(slug, number)}>
        <input type="hidden" name="version" value={version} />
        <Button size="sm" name="intent" value="restore" aria-label={words.restoreSpoken(place)}>
          {words.restore}
        </Button>
      </Form>
    ),
  }));
  return (
    <Details summary={words.removedTitle(removed.length)}>
      <RowList fine rows={rows} />
    </Details>
  );
}
