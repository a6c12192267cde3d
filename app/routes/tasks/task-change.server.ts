import type { z } from "zod";
import {
  editTaskForm,
  linkTaskForm,
  reportForm,
  takeBackForm,
  taskVersionForm,
  unlinkTaskForm,
} from "~/domain/task-forms";
import { taskPath, tasksPath } from "~/domain/tasks-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { editTask, removeTask, restoreTask } from "~/usecases/tasks-edit.server";
import { linkTaskOutputs, unlinkTaskOutput } from "~/usecases/tasks-links.server";
import { reportTask, takeBackReport } from "~/usecases/tasks-report.server";
import type { TaskIntent } from "./task-intents";

/** Where a form of a task's page comes from. */
interface Place {
  ctx: UseCaseContext;
  slug: string;
  id: string;
}

type Answer = Promise<Response | ReturnType<typeof invalid>>;
type Flash = Parameters<typeof redirectWithFlash>[1];

/** Carries out one of the forms of a task's page. */
export function changeTask(place: Place, intent: TaskIntent, form: FormInput): Answer {
  return changes[intent](place, form);
}

const changes: Record<TaskIntent, (place: Place, form: FormInput) => Answer> = {
  edit: told(editTaskForm, editTask, ({ title }) => ({ code: "task-saved", params: { title } })),
  remove: told(
    taskVersionForm,
    removeTask,
    ({ title, version }, { slug, id }) => ({
      code: "task-removed",
      params: { title },
      undo: { path: taskPath(slug, id), fields: { intent: "restore", version: String(version) } },
    }),
    ({ slug }) => tasksPath(slug),
  ),
  restore: told(taskVersionForm, restoreTask, ({ title }) => ({ code: "task-restored", params: { title } })),
  report: told(reportForm, reportTask, ({ count, unit, first }, { ctx, slug, id }, { occurrence }) => ({
    code: "task-reported",
    params: { count, unit },
    undo: {
      path: taskPath(slug, id, occurrence),
      fields: { intent: "take-back", first, count: String(count), _key: ctx.newId() },
    },
  })),
  "take-back": told(takeBackForm, takeBackReport, () => ({ code: "task-taken-back" })),
  link: told(linkTaskForm, linkTaskOutputs, (n) => ({ code: "task-linked", params: { n } })),
  unlink: told(unlinkTaskForm, unlinkTaskOutput, (_, { ctx, slug, id }, { occurrence, outputId }) => ({
    code: "task-unlinked",
    undo: {
      path: taskPath(slug, id, occurrence),
      fields: { intent: "link", occurrence, outputs: outputId, _key: ctx.newId() },
    },
  })),
};

/** A form of its own schema; afterwards the page of the task is shown, at the time the form was about. */
function told<S extends z.ZodObject, T>(
  schema: S,
  work: (ctx: UseCaseContext, slug: string, id: string, value: z.infer<S>) => Promise<Outcome<T>>,
  flashOf: (done: T, place: Place, value: z.infer<S>) => Flash,
  nextOf?: (place: Place) => string,
) {
  return async (place: Place, form: FormInput): Answer => {
    const parsed = parseForm(form, schema);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await work(place.ctx, place.slug, place.id, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    const next = nextOf?.(place) ?? taskPath(place.slug, place.id, form.get("occurrence"));
    return redirectWithFlash(next, flashOf(outcome.value, place, parsed.value));
  };
}
