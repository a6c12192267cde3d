/** The forms of a milestone's page, as their buttons name them. */
export const INTENTS = [
  "complete",
  "reopen",
  "plan",
  "override",
  "remove-override",
  "duty",
  "edit",
  "withdraw",
  "units",
  "order",
  "units-done",
  "unit-reopen",
  "undo-units",
  "unit-day",
  "remove-unit-day",
] as const;
export type Intent = (typeof INTENTS)[number];

export function isIntent(text: string): text is Intent {
  return INTENTS.some((intent) => intent === text);
}
