/** The forms of an output's evidence, as their buttons name them. */
const EVIDENCE_INTENTS = ["caption", "move", "remove", "restore", "arrived"] as const;
export type EvidenceIntent = (typeof EVIDENCE_INTENTS)[number];

export function isEvidenceIntent(text: string): text is EvidenceIntent {
  return EVIDENCE_INTENTS.some((intent) => intent === text);
}
