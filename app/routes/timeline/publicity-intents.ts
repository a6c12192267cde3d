/** The forms of a checklist's page, as their buttons name them. */
const PUBLICITY_INTENTS = ["templates", "add", "edit", "remove", "restore", "link", "unlink"] as const;
export type PublicityIntent = (typeof PUBLICITY_INTENTS)[number];

export function isPublicityIntent(text: string): text is PublicityIntent {
  return PUBLICITY_INTENTS.some((intent) => intent === text);
}
