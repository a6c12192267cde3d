/** The forms of chasing, and of what was sent to bodies above. */
import { z } from "zod";

export const upwardSentForm = z.object({
  _key: z.string().min(1).max(100),
  report: z.string().min(1).max(60),
});

export const nudgeForm = z.object({
  _key: z.string().min(1).max(100),
  /** First day of the week. */
  week: z.string().min(1).max(20),
  /** By whom they were told: by the product, or by a message outside of it. */
  channel: z.enum(["app", "message"], "not-valid"),
  /** Keys of units; none: all that are missing. */
  units: z.array(z.string().max(80)).max(5_000),
});

export type UpwardSentForm = z.infer<typeof upwardSentForm>;
export type NudgeForm = z.infer<typeof nudgeForm>;
