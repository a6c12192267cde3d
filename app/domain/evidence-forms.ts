import { z } from "zod";
import { isCivilDate } from "./calendar/civil-date";
import { maxCaption } from "./evidence";
import { freeText } from "./guarded-text";

const version = z.coerce.number("not-valid").int("not-valid").min(1, "not-valid");
const evidence = z.string().min(1, "not-valid").max(64, "not-valid");

/** A file that lies on the server already and is to become evidence. */
export const arrivedForm = z.object({
  _key: z.string().min(1, "not-valid").max(100, "not-valid"),
  upload: z.string().regex(/^[\w.-]{1,120}$/, "not-valid"),
  name: z.string().max(400),
  /** The day that the browser read in the photograph before it shrank it; anything else is no day. */
  takenOn: z.string().transform((day) => (isCivilDate(day) ? day : "")),
  /** Ticked: one that looks the same is known of. */
  confirm: z.array(z.string().max(40)).max(10),
});
export type ArrivedForm = z.infer<typeof arrivedForm>;

export const captionForm = z.object({ evidence, version, caption: freeText().max(maxCaption) });
export type CaptionForm = z.infer<typeof captionForm>;

export const evidenceVersion = z.object({ evidence, version });
export type EvidenceVersion = z.infer<typeof evidenceVersion>;

export const moveForm = z.object({ evidence, direction: z.enum(["earlier", "later"], "not-valid") });
export type MoveForm = z.infer<typeof moveForm>;
