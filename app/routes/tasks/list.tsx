import { Form, useLoaderData } from "@remix-run/react";
import {
  readTaskQuery,
  type TaskListPage,
  taskListPath,
  taskPath,
  taskSearch,
  tasksPath,
} from "~/domain/tasks-page";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { RowList } from "~/ui/kit/row-list";
import { Segmented } from "~/ui/kit/segmented";
import type { PageHandle } from "~/ui/page-title";
import { PlanTabs } from "~/ui/plan-tabs";
import { loadTasks } from "~/usecases/tasks.server";
import { TaskFilter } from "./list-filter";
import { TaskTable } from "./list-table";

export const handle: PageHandle = { title: (t) => t.tasks.title };

export const loader = guardedLoader(({ ctx, params, url }) =>
  loadTasks(
    ctx,
    params.campaign ?? "",
    readTaskQuery((name) => url.searchParams.get(name) ?? ""),
  ),
);

export default function Tasks() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.tasks;
  const isEmpty = page.counts.all === 0;
  const found = page.groups.some(({ rows }) => rows.length > 0);
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.plan.crumb, to: `/${page.slug}/ke-hoach` }, { label: words.title }]}
        crumbsLabel={t.plan.documents.crumbs}
        lede={words.lede(page.counts)}
        actions={<Actions page={page} />}
      />
      <PlanTabs />
      {isEmpty ? (
        <EmptyState title={words.empty}>{page.canEdit ? words.emptyText : words.emptyRead}</EmptyState>
      ) : (
        <>
          <div className="stack-1">
            <Views page={page} />
            <TaskFilter page={page} />
          </div>
          {found ? <TaskTable page={page} /> : <p className="muted">{words.notFound}</p>}
        </>
      )}
      <Removed page={page} />
    </>
  );
}

function Actions({ page }: { page: TaskListPage }) {
  const words = useTexts().tasks;
  const path = tasksPath(page.slug);
  const search = taskSearch(page.query);
  return (
    <>
      {page.canEdit ? (
        <>
          <ButtonLink variant="go" icon="plus" to={`${path}/moi`}>
            {words.add}
          </ButtonLink>
          <ButtonLink to={`${path}/dan`}>{words.paste}</ButtonLink>
        </>
      ) : null}
      {page.counts.all > 0 ? (
        <ButtonLink to={`${path}/tai-ve${search === "" ? "" : `?${search}`}`} reloadDocument>
          {words.export}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Views({ page }: { page: TaskListPage }) {
  const words = useTexts().tasks;
  const shown = (["mine", "all", "overdue", "soon"] as const).filter(
    (view) => view !== "mine" || page.hasOwn,
  );
  const nameOf = (view: (typeof shown)[number]) =>
    view === "mine" && !page.canEdit ? words.mineOfUnits : words.views[view];
  return (
    <Segmented
      label={words.viewsLabel}
      segments={shown.map((view) => ({
        to: taskListPath(page.slug, page.query, { view }),
        label: `${nameOf(view)} (${page.counts[view]})`,
        current: page.query.view === view,
      }))}
    />
  );
}

/** What was taken out of the plan, for those who can bring it back. */
function Removed({ page: { slug, removed } }: { page: TaskListPage }) {
  const words = useTexts().tasks;
  if (removed.length === 0) return null;
  return (
    <Details summary={words.removedTitle(removed.length)}>
      <RowList
        fine
        rows={removed.map(({ id, title, version }) => ({
          key: id,
          title,
          end: (
            <Form method="post" action={taskPath(slug, id)}>
              <input type="hidden" name="version" value={version} />
              <Button size="sm" name="intent" value="restore" aria-label={words.restoreSpoken(title)}>
                {words.restore}
              </Button>
            </Form>
          ),
        }))}
      />
    </Details>
  );
}
