/** The forms of a weekly report, as they are posted. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { LONGEST_REPORT } from "./text-lengths";
import { reportTexts } from "./weekly-report-flow";

const key = z.string().min(1, "not-valid").max(64);
const version = z.coerce.number("not-valid").int("not-valid").min(0, "not-valid");
const text = freeText().max(LONGEST_REPORT.text);

/** The report itself: its words, and figures that are signed above what is listed (three fields a category). */
export const weeklyReportForm = z.object({
  _key: key,
  version,
  results: text,
  difficulties: text,
  proposals: text,
  nextWeek: text,
  category: z.array(z.string().max(80)).max(100, "not-valid"),
  signed: z.array(z.string().max(20)).max(100, "not-valid"),
  why: z.array(z.string().max(LONGEST_REPORT.reason)).max(100, "not-valid"),
});
export type WeeklyReportForm = z.infer<typeof weeklyReportForm>;

/** "Không phát sinh" for the whole report: nothing else is asked. */
export const nothingForm = z.object({ _key: key, version });
export type NothingForm = z.infer<typeof nothingForm>;

export const acceptForm = z.object({ version });

/** Sent back with a remark on a text (its name), on a figure (`figure:` and the category's key), or on the whole (""). */
export const returnForm = z.object({
  version,
  about: z
    .string()
    .max(120)
    .refine((about) => about === "" || isText(about) || about.startsWith("figure:"), "not-valid"),
  remark: freeText().min(1, "remark-needed").max(LONGEST_REPORT.remark),
});
export type ReturnForm = z.infer<typeof returnForm>;

const isText = (about: string) => (reportTexts as readonly string[]).includes(about);

/** Closing a week, for all units ("") or one. */
export const closeForm = z.object({ _key: key, week: z.string().max(10), unit: z.string().max(80) });
export type CloseForm = z.infer<typeof closeForm>;

export const reopenForm = z.object({
  _key: key,
  closure: z.string().max(64),
  reason: freeText().min(1, "reason-needed").max(LONGEST_REPORT.reason),
});
export type ReopenForm = z.infer<typeof reopenForm>;

export const decisionForm = z.object({ request: z.string().max(64) });

export const adjustmentForm = z.object({
  number: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
  answer: freeText().max(LONGEST_REPORT.reason),
});
