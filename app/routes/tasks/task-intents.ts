/** The forms of a task's page, as their buttons name them. */
const TASK_INTENTS = ["edit", "remove", "restore", "report", "take-back", "link", "unlink"] as const;
export type TaskIntent = (typeof TASK_INTENTS)[number];

export function isTaskIntent(text: string): text is TaskIntent {
  return TASK_INTENTS.some((intent) => intent === text);
}
