/** The forms of an output's page, as their buttons name them. */
export const INTENTS = ["revise", "withdraw", "restore", "rerun", "rerun-remove", "rebut"] as const;
export type Intent = (typeof INTENTS)[number];

export function isIntent(text: string): text is Intent {
  return INTENTS.some((intent) => intent === text);
}
