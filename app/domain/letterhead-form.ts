import { z } from "zod";
import { freeText } from "./guarded-text";
import { paperLayouts } from "./reports/written-document";

/** A blank field falls back on what is proposed. */
export const letterheadForm = z.object({
  version: z.coerce.number("not-valid").int("not-valid").min(0, "not-valid"),
  layout: z.enum(paperLayouts, "not-valid"),
  superior: freeText().max(300),
  issuer: freeText().min(1, "required").max(300),
  bodyCode: freeText().min(1, "required").max(40),
  place: freeText().min(1, "required").max(100),
  signer: freeText().max(300),
  signerName: freeText().max(100),
  recipients: freeText().max(1_000),
});
export type LetterheadForm = z.infer<typeof letterheadForm>;
