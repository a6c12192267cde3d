import { z } from "zod";
import { correctionFields } from "./own-data";
import { LONGEST_CORRECTION } from "./text-lengths";

export const askCorrectionForm = z.object({
  _key: z.string().min(1, "not-valid").max(60),
  field: z.enum(correctionFields, "required"),
  wanted: z.string().trim().min(1, "required").max(LONGEST_CORRECTION.wanted, "too-long"),
  note: z.string().trim().max(LONGEST_CORRECTION.note, "too-long"),
});
export type AskCorrectionForm = z.infer<typeof askCorrectionForm>;

export const withdrawCorrectionForm = z.object({ request: z.string().min(1, "not-valid").max(60) });

export const decideCorrectionForm = z.object({
  request: z.string().min(1, "not-valid").max(60),
  intent: z.enum(["done", "declined"], "not-valid"),
  answer: z.string().trim().max(LONGEST_CORRECTION.answer, "too-long"),
});
export type DecideCorrectionForm = z.infer<typeof decideCorrectionForm>;
