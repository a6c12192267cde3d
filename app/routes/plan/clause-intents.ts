/** The forms about the clauses of a document, as their buttons name them. */
const CLAUSE_INTENTS = [
  "clauses-add",
  "clause-edit",
  "clause-remove",
  "clause-restore",
  "clause-move",
] as const;
export type ClauseIntent = (typeof CLAUSE_INTENTS)[number];

export function isClauseIntent(text: string): text is ClauseIntent {
  return CLAUSE_INTENTS.some((intent) => intent === text);
}
