/** The forms of a campaign's phases and peaks. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { LONGEST_PHASE } from "./text-lengths";

const phase = {
  _key: z.string().min(1).max(60),
  name: freeText().min(1, "required").max(LONGEST_PHASE),
  kind: z.enum(["phase", "peak"], "not-valid"),
  startOn: z.string().min(1, "required").max(20),
  endOn: z.string().min(1, "required").max(20),
  documentId: z.string().max(64),
  reason: freeText().max(500),
};

export const addPhaseForm = z.object(phase);
export const editPhaseForm = z.object({ ...phase, phase: z.string().max(80), _version: z.string().max(12) });
export const removePhaseForm = z.object({
  _key: phase._key,
  phase: z.string().max(80),
  _version: z.string().max(12),
  documentId: phase.documentId,
  reason: phase.reason,
});

export type AddPhaseForm = z.infer<typeof addPhaseForm>;
export type EditPhaseForm = z.infer<typeof editPhaseForm>;
export type RemovePhaseForm = z.infer<typeof removePhaseForm>;
