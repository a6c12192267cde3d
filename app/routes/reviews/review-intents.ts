/** The forms of a review's page, as their buttons name them. */
const REVIEW_INTENTS = [
  "edit",
  "remove",
  "restore",
  "close",
  "reopen",
  "step",
  "section",
  "redraft",
  "paper",
] as const;
export type ReviewIntent = (typeof REVIEW_INTENTS)[number];

export const isReviewIntent = (text: string): text is ReviewIntent =>
  REVIEW_INTENTS.some((intent) => intent === text);
