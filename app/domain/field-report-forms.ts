/** The forms of field reports, as they are posted. */
import { z } from "zod";
import { fieldMatters, fieldMoments } from "./field-reports";
import { claimText, namedTick } from "./guarded-text";
import { urgencies } from "./opinion";
import { LONGEST_FIELD_REPORT } from "./text-lengths";

const key = z.string().min(1).max(100);
const name = z.string().max(120);
const version = z.coerce.number("not-valid").int("not-valid").positive("not-valid");

export const addFieldReportForm = z.object({
  _key: key,
  what: z.enum(fieldMatters, "required"),
  place: name,
  /** "TT-0012" or "12"; "": no site. */
  site: z.string().max(20),
  spot: claimText().max(LONGEST_FIELD_REPORT.spot),
  urgency: z.enum(urgencies, "required"),
  description: claimText().max(LONGEST_FIELD_REPORT.description),
  ...namedTick,
});
export const answerFieldForm = z.object({
  version,
  answer: claimText().min(1, "required").max(LONGEST_FIELD_REPORT.answer),
  ...namedTick,
});
export const routeFieldForm = z.object({
  version,
  unit: z.string().min(1, "required").max(120),
  note: claimText().max(LONGEST_FIELD_REPORT.note),
});
export const reopenFieldForm = z.object({
  version,
  note: claimText().min(1, "required").max(LONGEST_FIELD_REPORT.note),
});
export const fieldVersionForm = z.object({ version });

/** A photograph that has arrived and is to belong to the report. */
export const fieldPhotoForm = z.object({
  _key: key,
  upload: key,
  name: z.string().max(200),
  moment: z.enum(fieldMoments),
});

export type AddFieldReportForm = z.infer<typeof addFieldReportForm>;
export type AnswerFieldForm = z.infer<typeof answerFieldForm>;
export type RouteFieldForm = z.infer<typeof routeFieldForm>;
export type ReopenFieldForm = z.infer<typeof reopenFieldForm>;
export type FieldVersionForm = z.infer<typeof fieldVersionForm>;
export type FieldPhotoForm = z.infer<typeof fieldPhotoForm>;
