/** The form that accepts reports together, as it is posted. */
import { z } from "zod";
import { mostAccepted } from "./report-acceptance";

const asSeen = z.array(z.string().max(100)).max(mostAccepted, "not-valid");

export const acceptReportsForm = z.object({
  _key: z.string().min(1, "not-valid").max(64),
  /** First day of the week. */
  week: z.string().max(20),
  /** The ticked ones. */
  reports: asSeen,
  /** "1": all of those that were shown, for a page without scripts. */
  all: z.enum(["", "1"], "not-valid"),
  shown: asSeen,
});
export type AcceptReportsForm = z.infer<typeof acceptReportsForm>;
