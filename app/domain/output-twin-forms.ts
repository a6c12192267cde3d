import { z } from "zod";
import { freeText } from "./guarded-text";
import { maxReason } from "./outputs-terms";

const number = z.coerce.number("not-valid").int("not-valid").positive("not-valid");

/** What is decided about two outputs that look alike. */
const twinActs = ["keep", "withdraw", "join", "rerun"] as const;

export const twinForm = z.object({
  intent: z.enum(twinActs, "not-valid"),
  older: number,
  olderVersion: number,
  newer: number,
  newerVersion: number,
  reason: freeText().max(maxReason),
});
export type TwinForm = z.infer<typeof twinForm>;

/** A day on which an output was shown again. */
export const rerunForm = z.object({ rerunOn: z.string().max(40), rerunNote: freeText().max(maxReason) });
export type RerunForm = z.infer<typeof rerunForm>;

export const rerunRemovalForm = z.object({ rerun: z.string().min(1, "not-valid").max(64) });
