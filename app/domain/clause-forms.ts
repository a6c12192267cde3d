/** The forms of a document's clauses, as they are posted. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { LONGEST_CLAUSE } from "./text-lengths";

const key = z.string().min(1).max(60);

export const addClausesForm = z.object({
  _key: key,
  lines: freeText().min(1, "required").max(LONGEST_CLAUSE.lines),
});
export const clauseForm = z.object({
  clause: key,
  version: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
  label: freeText().min(1, "required").max(LONGEST_CLAUSE.label),
  content: freeText().max(LONGEST_CLAUSE.content),
});
export const clauseVersionForm = clauseForm.pick({ clause: true, version: true });
export const clauseMoveForm = z.object({ clause: key, way: z.enum(["up", "down"], "not-valid") });

export type AddClausesForm = z.infer<typeof addClausesForm>;
export type ClauseForm = z.infer<typeof clauseForm>;
export type ClauseVersionForm = z.infer<typeof clauseVersionForm>;
export type ClauseMoveForm = z.infer<typeof clauseMoveForm>;
