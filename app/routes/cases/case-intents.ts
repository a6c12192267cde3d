/** The forms of a case's page, as their buttons name them. */
const CASE_INTENTS = [
  "edit",
  "decide",
  "reopen",
  "link",
  "unlink",
  "published",
  "repeat",
  "repeat-remove",
  "repeat-restore",
  "merge",
  "remove",
  "restore",
  "show-public",
  "hide-public",
] as const;
export type CaseIntent = (typeof CASE_INTENTS)[number];

export function isCaseIntent(text: string): text is CaseIntent {
  return CASE_INTENTS.some((intent) => intent === text);
}
