import type { TaskMark } from "~/domain/tasks";

/** How far a task has come, as its unit reports it. */
export const taskMarks: Record<TaskMark, string> = {
  "not-started": "Chưa bắt đầu",
  "in-progress": "Đang làm",
  done: "Xong",
  "not-done": "Không thực hiện",
};
