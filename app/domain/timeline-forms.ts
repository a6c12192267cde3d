/** The forms that change a milestone, as they are posted; days and hours are judged where the campaign is known. */
import { z } from "zod";
import { LONGEST, PLAN_KINDS } from "./timeline-page";

const typedDay = z.string().max(20);
const typedTime = z.string().max(5);
const documentId = z.string().max(60);
const reason = z.string().max(LONGEST.reason);

/** Every change says which line of the history was the last that its author had seen ("" before the first). */
const change = z.object({ _key: z.string().min(1).max(60), _seen: z.string().max(60) });

export const completeForm = change.extend({ on: typedDay, documentId, reason });
export const reopenForm = change.extend({ reason: reason.min(1, "required") });
export const planForm = change.extend({ on: typedDay, reason });
export const overrideForm = change.extend({ on: typedDay, time: typedTime, documentId, reason });
export const removeOverrideForm = change.extend({ reason: reason.min(1, "required") });
export const dutyForm = change.extend({ duty: z.enum(["ours", "publicise"], "required"), reason });

export type Change = z.infer<typeof change>;
export type CompleteForm = z.infer<typeof completeForm>;
export type ReopenForm = z.infer<typeof reopenForm>;
export type PlanForm = z.infer<typeof planForm>;
export type OverrideForm = z.infer<typeof overrideForm>;
export type DutyForm = z.infer<typeof dutyForm>;

export const addForm = z.object({
  _key: z.string().min(1).max(60),
  title: z.string().min(1, "required").max(LONGEST.title),
  origin: z.enum(["plan", "internal"], "required"),
  planKind: z.enum(PLAN_KINDS, "required"),
  duty: z.enum(["ours", "publicise"], "required"),
  dueOn: typedDay,
  time: typedTime,
  /** "chậm nhất ngày" or "trước ngày". */
  limit: z.enum(["by", "before"], "required"),
  responsible: z.string().max(LONGEST.responsible),
  documentId,
  clause: z.string().max(LONGEST.clause),
});
export type AddForm = z.infer<typeof addForm>;
