import { useActionData, useLoaderData } from "@remix-run/react";
import { addTaskForm } from "~/domain/task-forms";
import { taskPath, tasksPath } from "~/domain/tasks-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import type { PageHandle } from "~/ui/page-title";
import { addTask } from "~/usecases/tasks-edit.server";
import { loadNewTask } from "~/usecases/tasks-form.server";
import { TaskForm } from "./task-form";

export const handle: PageHandle = { title: (t) => t.tasks.form.newTitle };

/** `?muc=ID`: of a clause; `?vb=ID`: of a document; `?viec=KEY&dv=UNIT,UNIT`: about a matter and its units. */
export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const ask = (name: string) => url.searchParams.get(name) ?? "";
  const [clause, document] = [ask("muc"), ask("vb")];
  const source = clause ? `clause:${clause}` : document ? `document:${document}` : "";
  const units = ask("dv").slice(0, 4_000).split(",");
  const beginning = { source, matter: ask("viec").slice(0, 400), units };
  return { page: await loadNewTask(ctx, params.campaign ?? "", beginning), draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, addTaskForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addTask(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { id, title, version } = outcome.value;
  const path = taskPath(slug, id);
  return redirectWithFlash(path, {
    code: "task-added",
    params: { title },
    undo: { path, fields: { intent: "remove", version: String(version) } },
  });
}, "task.edit");

export default function NewTask() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.tasks.form;
  return (
    <>
      <PageHead
        title={words.newTitle}
        crumbs={[
          { label: t.plan.crumb, to: `/${page.slug}/ke-hoach` },
          { label: t.tasks.title, to: tasksPath(page.slug) },
          { label: words.newTitle },
        ]}
        crumbsLabel={t.plan.documents.crumbs}
      />
      <TaskForm page={page} answer={answer} submit={words.submit} />
    </>
  );
}
