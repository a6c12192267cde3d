import type { TaskMark } from "~/domain/tasks";
import type * as vi from "../../vi/said/tasks";
import { taskMarks } from "../task-marks";

type Params = Record<string, string | number>;

export const problems: typeof vi.problems = {
  "until-before-from": "The last day is before the first. Correct one of them.",
  "source-unknown": "This document or clause is gone. Choose again.",
  "task-changed": "Somebody else has just changed this task. Compare, then save again.",
  "task-removed": "This task was removed. Put it back first.",
  "unit-not-of-task": "One of the units does not have this task. Choose again.",
  "task-reported": (p: Params) =>
    `${p.by} reported${p.unit ? ` for ${p.unit}` : ""} at ${p.at}: ${taskMarks[p.mark as TaskMark]}. Compare with the table above, and save again if it still has to change.`,
  "report-not-last":
    "There is a newer report, or it was taken back already. See the history and report anew.",
  "task-title-missing": "The task has no name.",
  "task-unit-unknown": (p: Params) => `There is no unit “${p.text}”. Write it as in the list of units.`,
  "task-due-unknown": (p: Params) => `“${p.text}” is not understood as a due day.`,
  "clause-needs-document": "A clause is named, but no document is chosen.",
  "paste-nothing": "There is no line to write.",
  "paste-bad-lines": (p: Params) => `${p.n} lines have to be mended. No line has been written.`,
  "paste-too-many": (p: Params) => `More than ${p.max} lines. Paste in several turns.`,
};

export const flash: typeof vi.flash = {
  "task-added": (p: Params) => `Given: ${p.title}.`,
  "task-saved": (p: Params) => `Saved: ${p.title}.`,
  "task-removed": (p: Params) => `Removed: ${p.title}.`,
  "task-restored": (p: Params) => `Put back: ${p.title}.`,
  "task-reported": (p: Params) =>
    Number(p.count) > 1
      ? `Report of ${p.count} units saved.`
      : `Report saved${p.unit ? ` for ${p.unit}` : ""}.`,
  "task-taken-back": "Report taken back.",
  "task-linked": (p: Params) => `${p.n} ${p.n === 1 ? "output" : "outputs"} linked.`,
  "task-unlinked": "Output unlinked.",
  "tasks-pasted": (p: Params) => `${p.n} ${p.n === 1 ? "task" : "tasks"} given.`,
};
