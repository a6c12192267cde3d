import type { Level } from "~/domain/readiness-grades";
import type { StatusKind } from "~/ui/kit/status";

/** Shape and colour of a level. */
export const statusOf = {
  red: "bad",
  amber: "warn",
  green: "ok",
  grey: "none",
} as const satisfies Record<Level, StatusKind>;
