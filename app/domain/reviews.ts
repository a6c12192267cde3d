/** A review of a phase (sơ kết đợt) or of the whole work (tổng kết): what it consists of and what its forms ask. */
import { addDays, type CivilDate, parseVietnameseDate } from "./calendar/civil-date";
import type { Campaign, Phase } from "./campaign";
import type { Problem } from "./problem";

export const reviewKinds = ["phase", "final"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

export interface Review {
  id: string;
  kind: ReviewKind;
  phaseId: string | null;
  title: string;
  /** First day of the figures, and the day through which they count; the meeting may be later. */
  fromOn: CivilDate;
  closesOn: CivilDate;
  meetsOn: CivilDate | null;
  version: number;
  isRemoved: boolean;
}

/** The way of a review, in order, with the days from its meeting on which each step is proposed. */
const reviewSteps = {
  request: -14,
  "unit-reports": -5,
  figures: -4,
  draft: -3,
  comments: -2,
  papers: -1,
  meeting: 0,
  conclusions: 0,
  commendations: 1,
  notice: 3,
} as const;
export type ReviewStepKey = keyof typeof reviewSteps;
export const reviewStepKeys = Object.keys(reviewSteps) as ReviewStepKey[];

export const isReviewStep = (text: string): text is ReviewStepKey =>
  reviewStepKeys.some((key) => key === text);

/** The texts that people write: the report's headings I–V, then those of the letter and of the notice. */
export const reportSections = ["leadership", "results", "assessment", "tasks", "proposals"] as const;
export const otherSections = ["request", "outline", "conclusions", "commendations"] as const;
export const reviewSections = [...reportSections, ...otherSections] as const;
export type ReviewSection = (typeof reviewSections)[number];

export const maxSectionText = 40_000;
/** A typed day that may be left out. */
export function readDay(field: string, text: string): { day: CivilDate | null } | { problem: Problem } {
  if (text.trim() === "") return { day: null };
  const parsed = parseVietnameseDate(text);
  if (parsed.ok) return { day: parsed.date };
  const { code, ...params } = parsed.problem;
  return { problem: { field, code, params } };
}

/** Days and title that are proposed for the review of a phase, or of the whole work (null). */
export function proposedReview(
  campaign: Pick<Campaign, "startsOn" | "endsOn" | "name">,
  phase: Phase | null,
): { title: string; fromOn: CivilDate; closesOn: CivilDate } {
  return phase
    ? {
        title: `Sơ kết ${lowerFirst(phase.name)} công tác tuyên truyền ${lowerFirst(campaign.name)}`,
        fromOn: phase.startOn,
        closesOn: phase.endOn,
      }
    : {
        title: `Tổng kết công tác tuyên truyền ${lowerFirst(campaign.name)}`,
        fromOn: campaign.startsOn,
        closesOn: campaign.endsOn,
      };
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** The day proposed for a step; the figures are closed on their own day. */
export function proposedDue(
  step: ReviewStepKey,
  { closesOn, meetsOn }: Pick<Review, "closesOn" | "meetsOn">,
): CivilDate | null {
  if (step === "figures") return closesOn;
  return meetsOn === null ? null : addDays(meetsOn, reviewSteps[step]);
}

export type StepState = "done" | "done-late" | "overdue" | "ahead" | "undated";

/** Where a step stands on a day. */
export function stepState(
  { dueOn, doneOn }: { dueOn: CivilDate | null; doneOn: CivilDate | null },
  today: CivilDate,
): StepState {
  if (doneOn !== null) return dueOn !== null && doneOn > dueOn ? "done-late" : "done";
  if (dueOn === null) return "undated";
  return dueOn < today ? "overdue" : "ahead";
}

export const reviewPath = (slug: string, id: string) => `/${slug}/ke-hoach/so-ket/${id}`;
