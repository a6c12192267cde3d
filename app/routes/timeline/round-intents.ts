/** The forms of a round's page, as their buttons name them. */
const ROUND_INTENTS = [
  "hold",
  "reopen",
  "plan",
  "result",
  "details",
  "link-document",
  "unlink-document",
  "remove",
  "restore",
] as const;
export type RoundIntent = (typeof ROUND_INTENTS)[number];

export function isRoundIntent(text: string): text is RoundIntent {
  return ROUND_INTENTS.some((intent) => intent === text);
}
