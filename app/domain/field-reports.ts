/** Reports of a place (phản ánh hiện trường): something to put right, the unit that does it, by when, and its answer. */
import type { OpinionPlace, Urgency } from "./opinion";

export const fieldMatters = [
  "decoration-torn",
  "decoration-missing",
  "wrong-content",
  "notice-missing",
  "loudspeaker-silent",
  "polling-area-sign",
  "light-out",
  "other",
] as const;
export type FieldMatter = (typeof fieldMatters)[number];

const fieldStates = ["open", "answered", "closed", "withdrawn"] as const;
export type FieldState = (typeof fieldStates)[number];

export type FieldEventKind =
  | "reported"
  | "routed"
  | "answered"
  | "reopened"
  | "closed"
  | "withdrawn"
  | "restored"
  | "photo-added";

/** Whether a photograph shows what was found or how it was put right. */
export const fieldMoments = ["reported", "answered"] as const;
export type FieldMoment = (typeof fieldMoments)[number];

export interface FieldReport {
  id: string;
  campaignId: string;
  number: number;
  what: FieldMatter;
  place: OpinionPlace;
  /** The street or corner; "" when the site says it. */
  spot: string;
  siteId: string | null;
  unitId: string;
  urgency: Urgency;
  /** UTC instant. */
  dueAt: string;
  description: string;
  state: FieldState;
  answer: string;
  answeredAt: string | null;
  closedAt: string | null;
  reportedBy: string;
  reportedAt: string;
  version: number;
}

/** How a field report is called in the organisation: HT-12. */
export const fieldCode = (number: number): string => `HT-${number}`;

/** Whether the unit that acts has let the hour pass. */
export const isFieldOverdue = (
  { state, dueAt }: Pick<FieldReport, "state" | "dueAt">,
  now: string,
): boolean => state === "open" && dueAt < now;
