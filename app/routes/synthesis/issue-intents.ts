/** The forms of an issue's page, as their buttons name them. */
const ISSUE_INTENTS = [
  "edit",
  "remove",
  "restore",
  "take-out",
  "put-back",
  "move",
  "merge",
  "pass",
  "answer",
  "take-back",
  "pass-again",
] as const;
export type IssueIntent = (typeof ISSUE_INTENTS)[number];

export const isIssueIntent = (text: string): text is IssueIntent =>
  ISSUE_INTENTS.some((intent) => intent === text);
