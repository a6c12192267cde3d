/** The forms that change a milestone, as they are posted; days and hours are judged where the campaign is known. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { LONGEST, PLAN_KINDS } from "./timeline-page";

const typedDay = z.string().max(20);
const typedTime = z.string().max(5);
const documentId = z.string().max(60);
const reason = freeText().max(LONGEST.reason);

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

/** What a milestone of a plan says of itself. */
const planFields = {
  title: freeText().min(1, "required").max(LONGEST.title),
  origin: z.enum(["plan", "internal"], "required"),
  planKind: z.enum(PLAN_KINDS, "required"),
  /** "rule": counted from another day; else the day is named. */
  dueBy: z.string().max(10),
  dueOn: typedDay,
  time: typedTime,
  /** "chậm nhất ngày" or "trước ngày". */
  limit: z.enum(["by", "before"], "required"),
  ruleDays: z.string().max(10),
  ruleSide: z.string().max(10),
  /** `election`, or a milestone's key. */
  ruleAnchor: z.string().max(60),
  responsible: freeText().max(LONGEST.responsible),
  documentId,
  clause: freeText().max(LONGEST.clause),
};
const planned = z.object(planFields);
export type PlanFields = z.infer<typeof planned>;

/** Units by key, in one word or ticked one by one. */
const unitKeys = z.array(z.string().max(60)).max(1000);
const unitChoice = { unitScope: z.string().max(120), units: unitKeys };
export type UnitChoice = { unitScope: string; units: string[] };

export const addForm = z.object({
  _key: z.string().min(1).max(60),
  ...planFields,
  ...unitChoice,
  duty: z.enum(["ours", "publicise"], "required"),
  templateKey: z.string().max(60),
});
export const editForm = change.extend({ ...planFields, reason });
export const withdrawForm = change.extend({ reason: reason.min(1, "required") });
export const restoreForm = z.object({
  _key: z.string().min(1).max(60),
  milestone: z.string().min(1).max(60),
});
export const unitsForm = change.extend(unitChoice);
export const dependenciesForm = change.extend({ after: z.array(z.string().max(60)).max(100) });

/** Several units at once, all on one day. */
export const unitsDoneForm = z.object({
  _key: z.string().min(1).max(60),
  units: unitKeys.min(1, "choose-units"),
  on: typedDay,
  documentId,
  reason,
});
export const unitReasonForm = z.object({
  _key: z.string().min(1).max(60),
  /** A unit's key and, after a space, the last line of its own history that the form has seen. */
  unit: z.string().min(1, "required").max(130),
  reason: reason.min(1, "required"),
});

/** Takes back what one form marked: `batch` is the first line that it wrote. */
export const undoUnitsForm = z.object({
  _key: z.string().min(1).max(60),
  batch: z.string().min(1).max(60),
  reason,
});
export const unitDayForm = z.object({
  _key: z.string().min(1).max(60),
  unit: z.string().min(1, "required").max(60),
  on: typedDay,
  time: typedTime,
  documentId,
  reason,
});

export type AddForm = z.infer<typeof addForm>;
export type EditForm = z.infer<typeof editForm>;
export type WithdrawForm = z.infer<typeof withdrawForm>;
export type RestoreForm = z.infer<typeof restoreForm>;
export type UnitsForm = z.infer<typeof unitsForm>;
export type DependenciesForm = z.infer<typeof dependenciesForm>;
export type UnitsDoneForm = z.infer<typeof unitsDoneForm>;
export type UnitReasonForm = z.infer<typeof unitReasonForm>;
export type UndoUnitsForm = z.infer<typeof undoUnitsForm>;
export type UnitDayForm = z.infer<typeof unitDayForm>;
