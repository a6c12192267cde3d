import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { listFilePath } from "~/domain/list-files";
import { type IssueState, issueName, issuePath, issueStates, issuesPath } from "~/domain/opinion-issues";
import type { IssueRow } from "~/domain/opinion-issues-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Status, type StatusKind } from "~/ui/kit/status";
import { type ListColumn, type ListOrders, ListTable } from "~/ui/lists/list-table";
import type { PageHandle } from "~/ui/page-title";
import { SynthesisTabs } from "~/ui/synthesis-tabs";
import { loadIssues } from "~/usecases/opinion-issues.server";
import { Removed, States } from "./issues-parts";

export const handle: PageHandle = { title: (t) => t.opinionIssues.title };

export const loader = guardedLoader(async ({ ctx, params, url }) =>
  loadIssues(ctx, params.campaign ?? "", url.searchParams.get("trang-thai") ?? ""),
);

const kinds: Record<IssueState, StatusKind> = {
  new: "none",
  passed: "waiting",
  overdue: "bad",
  answered: "ok",
  "fed-back": "ok",
};

export default function Issues() {
  const { search } = useLocation();
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.opinionIssues;
  const all = issueStates.reduce((sum, state) => sum + page.counts[state], 0);
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: words.crumb, to: `/${page.slug}/du-luan` }, { label: words.title }]}
        crumbsLabel={words.crumbs}
        lede={words.lede({ all, overdue: page.counts.overdue })}
        actions={
          page.canEdit ? (
            <ButtonLink variant="go" to={`${issuesPath(page.slug)}/gop`}>
              {words.toMerge(page.freeItems)}
            </ButtonLink>
          ) : undefined
        }
      />
      <SynthesisTabs slug={page.slug} />
      {all === 0 ? (
        <EmptyState title={words.list.empty}>{words.list.emptyText}</EmptyState>
      ) : (
        <>
          <States page={page} all={all} />
          <ListTable<IssueRow>
            list="issues"
            orders={ordersOf(t)}
            file={listFilePath(page.slug, "issues", search)}
            caption={words.list.caption}
            captionHidden
            rows={page.issues}
            rowKey={({ number }) => String(number)}
            columns={columnsOf(page.slug, t)}
            empty={words.list.emptyState}
          />
        </>
      )}
      {page.removed.length > 0 ? <Removed page={page} /> : null}
    </>
  );
}

function columnsOf(slug: string, t: Texts): ListColumn<IssueRow>[] {
  const words = t.opinionIssues;
  return [
    {
      key: "name",
      head: words.list.name,
      rowHeader: true,
      phone: "name",
      cell: ({ number, title, topic }) => (
        <>
          <Link to={issuePath(slug, number)}>{title}</Link>
          <span className="sub">
            {issueName(number)} · {topic}
          </span>
        </>
      ),
    },
    {
      key: "places",
      head: words.list.places,
      width: "l",
      phone: "fact",
      cell: ({ places }) => places.join(", ") || words.whole,
    },
    { key: "reports", head: words.list.reports, width: "s", numeric: true, cell: ({ reports }) => reports },
    {
      key: "agency",
      head: words.list.agency,
      width: "l",
      phone: "fact",
      cell: ({ agencies }) => agencies.join("; "),
    },
    {
      key: "due",
      head: words.list.due,
      width: "s",
      phone: "fact",
      cell: ({ dueOn }) => (dueOn ? formatDay(dueOn) : ""),
    },
    {
      key: "state",
      head: words.list.state,
      width: "m",
      phone: "end",
      cell: ({ state }) => <Status kind={kinds[state]}>{words.states[state]}</Status>,
    },
  ];
}

/** What the rows can be ordered by. */
function ordersOf(t: Texts): ListOrders<IssueRow> {
  const words = t.opinionIssues;
  return {
    name: { word: "ten", by: ({ title }) => title },
    places: { word: "noi", by: ({ places }) => places.join(", ") },
    reports: { word: "tin", by: ({ reports }) => reports },
    agency: { word: "co-quan", by: ({ agencies }) => agencies.join("; ") },
    due: { word: "han", by: ({ dueOn }) => dueOn },
    state: { word: "tinh-trang", by: ({ state }) => words.states[state] },
  };
}
