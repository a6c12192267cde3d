import {
  editTaskForm,
  linkTaskForm,
  reportForm,
  takeBackForm,
  taskVersionForm,
  unlinkTaskForm,
} from "~/domain/task-forms";
import { taskPath, tasksPath } from "~/domain/tasks-page";
import { type FormAnswer, toldOn } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
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

/** Carries out one of the forms of a task's page. */
export function changeTask(place: Place, intent: TaskIntent, form: FormInput): FormAnswer {
  return changes[intent](place, form);
}

/** Afterwards the page of the task is shown, at the time the form was about. */
const told = toldOn<Place, string>(
  ({ id }) => id,
  ({ slug, id }, form) => taskPath(slug, id, form.get("occurrence")),
);

const changes: Record<TaskIntent, (place: Place, form: FormInput) => FormAnswer> = {
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
