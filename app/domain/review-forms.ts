/** The forms of a review, as they are posted. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { type PaperKind, paperKinds } from "./letterhead";
import { isReviewStep, maxSectionText, reviewSections } from "./reviews";

const version = z.coerce.number("not-valid").int("not-valid").min(0, "not-valid");
const day = z.string().max(40);

/** The form of a new review: a phase's key, or "" for the final one. */
export const reviewForm = z.object({
  _key: z.string().min(1, "not-valid").max(64),
  phase: z.string().max(80),
  closesOn: day,
  meetsOn: day,
});
export type ReviewForm = z.infer<typeof reviewForm>;

export const reviewDaysForm = z.object({
  version,
  title: freeText().min(1, "required").max(500),
  closesOn: day,
  meetsOn: day,
});
export type ReviewDaysForm = z.infer<typeof reviewDaysForm>;

export const reviewVersionForm = z.object({ version });
export const reopenForm = z.object({ reason: freeText().min(1, "reason-needed").max(500) });
export const sectionForm = z.object({
  section: z.enum(reviewSections, "not-valid"),
  version,
  body: freeText().min(1, "required").max(maxSectionText),
});
export type SectionForm = z.infer<typeof sectionForm>;
export const redraftForm = sectionForm.omit({ body: true });
export const stepForm = z.object({
  step: z.string().refine(isReviewStep, "not-valid"),
  version,
  dueOn: day,
  doneOn: day,
  note: freeText().max(500),
});
export type StepForm = z.infer<typeof stepForm>;
export const paperForm = z.object({
  paper: z.enum(paperKinds as [PaperKind, ...PaperKind[]], "not-valid"),
  version,
  symbol: freeText().max(60),
  number: z.string().max(20),
  signedOn: day,
});
export type PaperForm = z.infer<typeof paperForm>;
