/** The forms of closing an election, as they are posted. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { LONGEST_CLOSING } from "./text-lengths";

export const askClosingForm = z.object({
  _key: z.string().min(1, "not-valid").max(64),
  kind: z.enum(["close", "reopen"], "not-valid"),
  reason: freeText().trim().min(1, "reason-needed").max(LONGEST_CLOSING.reason, "too-long"),
  /** "1": what is open stays open. */
  confirm: z.string().max(1),
});
export type AskClosingForm = z.infer<typeof askClosingForm>;

export const decideClosingForm = z.object({ request: z.string().max(64) });
