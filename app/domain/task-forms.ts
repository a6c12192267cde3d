/** The forms of tasks, as they are posted; days and units are judged where the campaign is known. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { dueKinds, taskMarks } from "./tasks";
import { LONGEST_TASK } from "./text-lengths";

const key = z.string().min(1).max(60);
const typed = z.string().max(20);
const unitKeys = z.array(z.string().max(60)).max(1000);
const version = z.coerce.number("not-valid").int("not-valid").positive("not-valid");

const taskFields = {
  title: freeText().min(1, "required").max(LONGEST_TASK.title),
  note: freeText().max(LONGEST_TASK.note),
  /** `document:ID` or `clause:ID`; "" when it stands alone. */
  source: z.string().max(80),
  unitScope: z.string().max(120),
  units: unitKeys,
  coordinating: unitKeys,
  dueBy: z.enum(dueKinds, "required"),
  dueOn: typed,
  limit: z.enum(["by", "before"], "required"),
  ruleDays: typed,
  ruleSide: typed,
  /** `election`, or a milestone's key. */
  ruleAnchor: z.string().max(60),
  weekday: typed,
  monthDay: typed,
  from: typed,
  until: typed,
  categoryId: z.string().max(60),
  wanted: typed,
};

export const addTaskForm = z.object({ _key: key, ...taskFields });
export const editTaskForm = z.object({ version, ...taskFields });
export const taskVersionForm = z.object({ version });

export const reportForm = z.object({
  _key: key,
  occurrence: z.string().max(10),
  /** The last event that the page showed; "" before the first. */
  seen: z.string().max(60),
  /** Keys of units; none where the task is the sub-committee's own. */
  units: unitKeys,
  mark: z.enum(taskMarks, "required"),
  on: typed,
  reason: freeText().max(LONGEST_TASK.reason),
  note: freeText().max(LONGEST_TASK.note),
  documentId: z.string().max(60),
});
export const takeBackForm = z.object({
  _key: key,
  first: key,
  count: z.coerce.number().int().min(1).max(1000),
});
export const linkTaskForm = z.object({
  _key: key,
  occurrence: z.string().max(10),
  outputs: z.array(z.string().max(60)).min(1, "required").max(200),
});
export const unlinkTaskForm = z.object({ _key: key, occurrence: z.string().max(10), outputId: key });

export const pasteTasksForm = z.object({
  _key: key,
  documentId: z.string().max(60),
  text: z.string().min(1, "required").max(LONGEST_TASK.paste),
});

export type TaskFields = Omit<z.infer<typeof addTaskForm>, "_key">;
export type AddTaskForm = z.infer<typeof addTaskForm>;
export type EditTaskForm = z.infer<typeof editTaskForm>;
export type TaskVersionForm = z.infer<typeof taskVersionForm>;
export type ReportForm = z.infer<typeof reportForm>;
export type TakeBackForm = z.infer<typeof takeBackForm>;
export type LinkTaskForm = z.infer<typeof linkTaskForm>;
export type UnlinkTaskForm = z.infer<typeof unlinkTaskForm>;
export type PasteTasksForm = z.infer<typeof pasteTasksForm>;
