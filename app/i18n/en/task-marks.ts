import type { taskMarks as vi } from "../vi/task-marks";

export const taskMarks: typeof vi = {
  "not-started": "Not started",
  "in-progress": "In progress",
  done: "Done",
  "not-done": "Will not be done",
};
