import { Form, Link, useLoaderData } from "@remix-run/react";
import { seenForm } from "~/domain/opinion-forms";
import {
  type OpinionListPage,
  opinionListPath,
  opinionPath,
  opinionSearch,
  ownReportsPath,
  readOpinionQuery,
} from "~/domain/opinion-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Pagination } from "~/ui/kit/pagination";
import { OpinionTabs } from "~/ui/opinion-tabs";
import type { PageHandle } from "~/ui/page-title";
import { loadOpinionList, markSeen } from "~/usecases/opinion-list.server";
import { MatterFilter } from "./matter-filter";
import { MatterTable } from "./matter-table";

export const handle: PageHandle = { title: (t) => t.opinion.list.title };

const queryOf = (url: URL) => readOpinionQuery((name) => url.searchParams.get(name) ?? "");

export const loader = guardedLoader(({ ctx, params, url }) =>
  loadOpinionList(ctx, params.campaign ?? "", queryOf(url)),
);

/** The matters of the page were read. */
export const action = guardedAction(async ({ ctx, params, url, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, seenForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await markSeen(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(opinionListPath(slug, queryOf(url)), {
    code: "opinion-seen",
    params: outcome.value,
  });
}, "opinion.synthesise");

export default function OpinionList() {
  const page = useLoaderData<typeof loader>();
  const { list: words } = useTexts().opinion;
  const { slug, rows, total, least, hidden, may } = page;
  const write = (
    <ButtonLink variant="go" icon="plus" to={`${ownReportsPath(slug)}/moi`}>
      {words.add}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={words.title} lede={words.lede(page)} actions={<Actions page={page} write={write} />} />
      <OpinionTabs slug={slug} />
      {total === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <>
          <MatterFilter page={page} />
          {rows.length > 0 ? (
            <MatterTable slug={slug} rows={rows} caption={words.title} />
          ) : (
            <p className="muted">
              {words.noMatch} <Link to={opinionPath(slug)}>{words.clear}</Link>
            </p>
          )}
          <Pages page={page} />
          {may.synthesise ? <Seen page={page} /> : null}
          <p className="f-hint">
            {words.cellsRule(least)} {hidden > 0 ? words.hidden(hidden) : null}
          </p>
        </>
      )}
    </>
  );
}

function Actions({
  page: { slug, query, total, may },
  write,
}: {
  page: OpinionListPage;
  write: JSX.Element;
}) {
  const { list: words } = useTexts().opinion;
  const search = opinionSearch({ ...query, page: 1 });
  return (
    <>
      {may.report ? write : null}
      {total > 0 ? (
        <ButtonLink to={`${opinionPath(slug)}/tai-ve${search && `?${search}`}`} reloadDocument>
          {words.excel}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Pages({ page: { slug, query, pages, found } }: { page: OpinionListPage }) {
  const { list: words } = useTexts().opinion;
  const to = (page: number) => opinionListPath(slug, query, { page });
  if (pages < 2) return null;
  return (
    <Pagination
      label={words.pages}
      newer={query.page > 1 ? { to: to(query.page - 1), label: words.newer } : undefined}
      older={query.page < pages ? { to: to(query.page + 1), label: words.older } : undefined}
      summary={words.page({ page: query.page, pages, found })}
    />
  );
}

function Seen({ page: { rows } }: { page: OpinionListPage }) {
  const { list: words } = useTexts().opinion;
  const fresh = rows.filter(({ isNew }) => isNew);
  if (fresh.length === 0) return null;
  return (
    <Form method="post" className="acts screen-only">
      {fresh.map(({ id }) => (
        <input key={id} type="hidden" name="item" value={id} />
      ))}
      <Button>{words.seen}</Button>
    </Form>
  );
}
