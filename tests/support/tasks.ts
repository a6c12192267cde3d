import type { AddTaskForm, ReportForm } from "~/domain/task-forms";
import { readTaskQuery } from "~/domain/tasks-page";
import { loadTasks } from "~/usecases/tasks.server";
import { addTask } from "~/usecases/tasks-edit.server";
import { emptyTask } from "~/usecases/tasks-form.server";
import { reportTask } from "~/usecases/tasks-report.server";
import { loadTask } from "~/usecases/tasks-task.server";
import { carriedOut, slug } from "./output-acts";
import { stamp } from "./rounds";
import type { World } from "./world";

export const mediaCentre = "trung-tam-truyen-thong";
export const key = () => stamp()._key;

export const taskForm = (differs: Partial<AddTaskForm> = {}): AddTaskForm => ({
  ...emptyTask,
  _key: key(),
  title: "Chuyên mục hỏi – đáp về bầu cử",
  units: [mediaCentre],
  dueOn: "10/05/2021",
  ...differs,
});

/** The id of a task that is given for it. */
export async function taskOf(world: World, differs: Partial<AddTaskForm> = {}): Promise<string> {
  return carriedOut(await addTask(world.as("thu-ky"), slug, taskForm(differs))).id;
}

export const report = (world: World, id: string, differs: Partial<ReportForm> = {}, who = "can-bo") =>
  reportTask(world.as(who), slug, id, {
    _key: key(),
    occurrence: "",
    seen: "",
    units: [mediaCentre],
    mark: "done",
    on: "04/05/2021",
    reason: "",
    note: "",
    documentId: "",
    ...differs,
  });

export const page = (world: World, id: string, who = "thu-ky", occurrence = "") =>
  loadTask(world.as(who), slug, id, { occurrence, search: null });

/** The list as an address asks for it. */
export const list = (world: World, search = "", who = "thu-ky") => {
  const asked = new URLSearchParams(search);
  return loadTasks(
    world.as(who),
    slug,
    readTaskQuery((name) => asked.get(name) ?? ""),
  );
};
