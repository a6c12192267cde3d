import { z } from "zod";
import { paperLayouts } from "./reports/written-document";

/** A blank field falls back on what is proposed. */
export const letterheadForm = z.object({
  version: z.coerce.number("not-valid").int("not-valid").min(0, "not-valid"),
  layout: z.enum(paperLayouts, "not-valid"),
  superior: z.string().max(300),
  issuer: z.string().min(1, "required").max(300),
  bodyCode: z.string().min(1, "required").max(40),
  place: z.string().min(1, "required").max(100),
  signer: z.string().max(300),
  signerName: z.string().max(100),
  recipients: z.string().max(1_000),
});
export type LetterheadForm = z.infer<typeof letterheadForm>;
