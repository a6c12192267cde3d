import type { CaseState } from "~/domain/cases";
import type { StatusKind } from "./kit/status";

/** Shape and colour of a case's state. */
export const caseStatusOf: Record<CaseState, StatusKind> = {
  "to-decide": "waiting",
  "to-publish": "waiting",
  published: "ok",
  left: "none",
};
