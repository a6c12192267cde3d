/** The forms of consultation rounds, as they are posted; days and hours are judged where the campaign is known. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { roundKinds } from "./rounds";
import { LONGEST_ROUND } from "./rounds-page";

const key = z.string().min(1).max(60);
const typedDay = z.string().max(20);
const typedTime = z.string().max(5);
const typedNumber = z.string().max(40);
const reason = freeText().max(LONGEST_ROUND.reason);

export const addRoundsForm = z.object({
  _key: key,
  kind: z.enum(roundKinds, "required"),
  numbers: z
    .array(z.enum(["1", "2", "3"], "not-valid"))
    .min(1, "required")
    .max(3),
  /** Ids of the places; none chosen means all of the level. */
  units: z.array(z.string().max(60)).max(2_000),
  windowFrom: typedDay,
  windowTo: typedDay,
  on: typedDay,
  time: typedTime,
});
export type AddRoundsForm = z.infer<typeof addRoundsForm>;

/** Every change says which line of the history was the last that its author had seen ("" before the first). */
const change = z.object({ _key: key, _seen: z.string().max(60) });

export const roundDetailsForm = change.extend({
  windowFrom: typedDay,
  windowTo: typedDay,
  place: freeText().max(LONGEST_ROUND.place),
  note: freeText().max(LONGEST_ROUND.note),
});
export const planRoundForm = change.extend({ on: typedDay, time: typedTime });
export const holdRoundForm = change.extend({
  on: typedDay,
  time: typedTime,
  documentId: z.string().max(60),
  reason,
});
export const reopenRoundForm = change.extend({ reason: reason.min(1, "required") });
export const resultForm = change.extend({
  introduced: typedNumber,
  selfNominated: typedNumber,
  agreed: typedNumber,
  reason,
});
export const removeRoundForm = change.extend({ reason });
export const roundDocumentForm = z.object({ _key: key, documentId: z.string().min(1, "required").max(60) });

export type RoundChange = z.infer<typeof change>;
export type RoundDetailsForm = z.infer<typeof roundDetailsForm>;
export type PlanRoundForm = z.infer<typeof planRoundForm>;
export type HoldRoundForm = z.infer<typeof holdRoundForm>;
export type ReopenRoundForm = z.infer<typeof reopenRoundForm>;
export type ResultForm = z.infer<typeof resultForm>;
export type RemoveRoundForm = z.infer<typeof removeRoundForm>;
export type RoundDocumentForm = z.infer<typeof roundDocumentForm>;
