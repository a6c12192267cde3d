/**
 * Cases of false claims about the election (nội dung cần phản bác): the claim in neutral words, what is correct and
 * where it is written, and the clock seen → decided → published. A case never says who made a claim.
 */

/** Where a claim was met: kinds of medium, never an account, a private post or a name. */
export const caseMediums = [
  "press",
  "portal",
  "social-network",
  "messaging",
  "video",
  "leaflet",
  "loudspeaker",
  "word-of-mouth",
  "other",
] as const;
export type CaseMedium = (typeof caseMediums)[number];

/** Rebut it in public, inform those whom it concerns without naming it, or leave it alone. */
export const caseDecisions = ["rebut", "inform", "leave"] as const;
export type CaseDecision = (typeof caseDecisions)[number];

/** An article of law, a decision or plan of an office, a page of a public body. */
export const sourceKinds = ["law", "decision", "page"] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface CaseSource {
  kind: SourceKind;
  title: string;
  link: string | null;
  /** The document of the campaign that it is, if it is one. */
  documentId: string | null;
}

export interface RebuttalCase {
  id: string;
  number: number;
  claim: string;
  topicKey: string;
  medium: CaseMedium;
  /** The unit that met it; null: the sub-committee itself. */
  unitId: string | null;
  /** UTC instant, as the others. */
  seenAt: string;
  decision: CaseDecision | null;
  decisionReason: string;
  decidedAt: string | null;
  /** Account id. */
  decidedBy: string | null;
  correction: string;
  publishedAt: string | null;
  isPublic: boolean;
  /** The case that it went into; it is then found under its own number and leads there. */
  mergedInto: string | null;
  isRemoved: boolean;
  version: number;
}

export const caseStates = ["to-decide", "to-publish", "published", "left"] as const;
export type CaseState = (typeof caseStates)[number];

type Progress = Pick<RebuttalCase, "decision" | "publishedAt">;

export function stateOfCase({ decision, publishedAt }: Progress): CaseState {
  if (decision === null) return "to-decide";
  if (decision === "leave") return "left";
  return publishedAt === null ? "to-publish" : "published";
}

export const isOpenState = (state: CaseState): boolean => state === "to-decide" || state === "to-publish";

/** "PB-12" */
export const caseCode = (number: number): string => `PB-${number}`;

/** The number in "PB-12", "pb 12" or "12"; null for anything else. */
export function numberOfCaseCode(text: string): number | null {
  const digits = /^\s*(?:pb\s*-?\s*)?(\d{1,9})\s*$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whole hours from being seen, as a campaign sets them. */
export interface CaseGoals {
  decideHours: number;
  publishHours: number;
}

/** What holds until a campaign sets its own; nobody prescribes it. */
export const defaultGoals: CaseGoals = { decideHours: 24, publishHours: 48 };
