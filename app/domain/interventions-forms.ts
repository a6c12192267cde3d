/** The forms of what needs a leader's hand. */
import { z } from "zod";

export const matterForm = z.object({
  _key: z.string().min(1).max(100),
  intent: z.enum(["nudge", "ask", "take-back"], "not-valid"),
  /** The matter's key. */
  matter: z.string().min(1).max(400),
});

export type MatterForm = z.infer<typeof matterForm>;
