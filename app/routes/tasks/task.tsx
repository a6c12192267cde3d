import type { MetaFunction } from "@remix-run/node";
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type TaskPage, tasksPath } from "~/domain/tasks-page";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Notice } from "~/ui/kit/notice";
import { Status } from "~/ui/kit/status";
import type { PageHandle } from "~/ui/page-title";
import { taskStateWords, taskStatusOf } from "~/ui/tasks/task-words";
import { loadTaskForm } from "~/usecases/tasks-form.server";
import { loadTask } from "~/usecases/tasks-task.server";
import { changeTask } from "./task-change.server";
import { TaskEdit } from "./task-edit";
import { TaskFacts } from "./task-facts";
import { TaskHistory } from "./task-history";
import { isTaskIntent } from "./task-intents";
import { TaskOutputs } from "./task-outputs";
import { TaskReport } from "./task-report";
import { TaskTimes } from "./task-times";
import { TaskUnits } from "./task-units";

export const handle: PageHandle = { title: "of-its-subject" };

/** `?ky=2021-W14`: one of its times; `?gan=1&q=…`: outputs to link. */
export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const [slug, id] = [params.campaign ?? "", params.task ?? ""];
  const asked = url.searchParams;
  const text = (asked.get("q") ?? "").normalize("NFC").trim().slice(0, 200);
  const [page, form] = await Promise.all([
    loadTask(ctx, slug, id, { occurrence: asked.get("ky") ?? "", search: asked.has("gan") ? text : null }),
    loadTaskForm(ctx, slug, id),
  ]);
  return { page, form, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isTaskIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeTask({ ctx, slug: params.campaign ?? "", id: params.task ?? "" }, intent, form);
}, "task.report");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.row.title ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Task() {
  const { page, form, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const { row, slug } = page;
  const time = row.occurrence ? t.tasks.time(row.occurrence) : "";
  return (
    <>
      <PageHead
        title={row.title}
        compounds={["bầu cử"]}
        crumbs={[
          { label: t.plan.crumb, to: `/${slug}/ke-hoach` },
          { label: t.tasks.title, to: tasksPath(slug) },
          { label: time || t.tasks.task.facts },
        ]}
        crumbsLabel={t.plan.documents.crumbs}
        lede={<Status kind={taskStatusOf[row.state.code]}>{taskStateWords(row, t)}</Status>}
      />
      <LooseProblem answer={answer} />
      <div className="cols">
        <div className="c-7">
          <TaskUnits page={page} />
          {page.may.report ? <TaskReport page={page} answer={answerTo("report", answer)} /> : null}
          <TaskOutputs page={page} answer={answerTo("link", answer)} />
        </div>
        <div className="c-5">
          <Section title={t.tasks.task.facts} action={<Source page={page} />}>
            <TaskFacts page={page} />
          </Section>
          <TaskTimes page={page} />
          <Section title={t.tasks.task.history}>
            <TaskHistory lines={page.history} />
          </Section>
        </div>
      </div>
      {form ? <TaskEdit form={form} version={page.version} answer={answerTo("edit", answer)} /> : null}
    </>
  );
}

const answerTo = (intent: string, answer: FormAnswer | undefined) =>
  answer?.values.intent?.[0] === intent ? answer : undefined;

function Source({ page: { slug, row } }: { page: TaskPage }) {
  if (row.documentId === null) return null;
  return <Link to={`/${slug}/ke-hoach/van-ban/${row.documentId}#muc`}>{row.document}</Link>;
}

/** Refusals that belong to no form standing open. */
function LooseProblem({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const intent = answer?.values.intent?.[0] ?? "";
  const [problem] = answer?.problems ?? [];
  if (!problem || ["edit", "report", "link"].includes(intent)) return null;
  return (
    <Notice kind="bad" live="alert">
      {problemText(problem, t)}
    </Notice>
  );
}
