/** The forms of a document's page without files, as their buttons name them. */
const DOCUMENT_INTENTS = ["edit", "remove", "restore", "rename-file", "remove-file", "restore-file"] as const;
export type DocumentIntent = (typeof DOCUMENT_INTENTS)[number];

export function isDocumentIntent(text: string): text is DocumentIntent {
  return DOCUMENT_INTENTS.some((intent) => intent === text);
}
