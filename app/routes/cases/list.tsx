import { Form, Link, useLoaderData } from "@remix-run/react";
import {
  type CaseListPage,
  caseListPath,
  casePath,
  caseSearch,
  casesPath,
  readCaseQuery,
  wholeCases,
} from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { CaseTabs } from "~/ui/case-tabs";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { RowList } from "~/ui/kit/row-list";
import type { PageHandle } from "~/ui/page-title";
import { loadCases } from "~/usecases/cases.server";
import { CaseFilter } from "./list-filter";
import { CaseTable } from "./list-table";

export const handle: PageHandle = { title: (t) => t.cases.title };

export const loader = guardedLoader(({ ctx, params, url }) =>
  loadCases(
    ctx,
    params.campaign ?? "",
    readCaseQuery((name) => url.searchParams.get(name) ?? ""),
  ),
);

export default function Cases() {
  const page = useLoaderData<typeof loader>();
  const words = useTexts().cases;
  const { counts, slug, query, found, rows } = page;
  const open = counts.states["to-decide"] + counts.states["to-publish"];
  return (
    <>
      <PageHead
        title={words.title}
        compounds={["phản bác"]}
        lede={words.list.lede({ all: counts.all, open, over: counts.over })}
        actions={<Actions page={page} />}
      />
      <CaseTabs slug={slug} />
      {counts.all === 0 ? (
        <EmptyState title={words.list.empty}>
          {page.may.report ? words.list.emptyText : words.list.emptyRead}
        </EmptyState>
      ) : (
        <>
          <CaseFilter page={page} />
          {found > 0 ? (
            <CaseTable page={page} />
          ) : (
            <p className="muted">
              {words.list.noMatch} <Link to={caseListPath(slug, query, wholeCases)}>{words.list.clear}</Link>
            </p>
          )}
          {found > rows.length ? (
            <p className="muted">{words.list.cut({ shown: rows.length, found })}</p>
          ) : null}
        </>
      )}
      <Removed page={page} />
    </>
  );
}

function Actions({ page: { slug, may, counts, query } }: { page: CaseListPage }) {
  const words = useTexts().cases.list;
  const search = caseSearch(query);
  return (
    <>
      {may.report ? (
        <ButtonLink variant="go" icon="plus" to={`${casesPath(slug)}/moi`}>
          {words.add}
        </ButtonLink>
      ) : null}
      {counts.all > 0 ? (
        <ButtonLink to={`${casesPath(slug)}/tai-ve${search === "" ? "" : `?${search}`}`} reloadDocument>
          {words.export}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** What was taken out of the list, for those who can bring it back. */
function Removed({ page: { slug, removed } }: { page: CaseListPage }) {
  const words = useTexts().cases.list;
  if (removed.length === 0) return null;
  return (
    <Details summary={words.removed(removed.length)}>
      <RowList
        fine
        rows={removed.map(({ number, code, claim, version }) => ({
          key: code,
          title: `${code} ${claim}`,
          end: (
            <Form method="post" action={casePath(slug, number)}>
              <input type="hidden" name="version" value={version} />
              <Button size="sm" name="intent" value="restore" aria-label={words.restoreSpoken(code)}>
                {words.restore}
              </Button>
            </Form>
          ),
        }))}
      />
    </Details>
  );
}
