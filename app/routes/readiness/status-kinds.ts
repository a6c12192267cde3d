import type { Level } from "~/domain/readiness-grades";
import type { StatusKind } from "~/ui/kit/status";

/** Shape and colour of a level. */
export const statusOf: Record<Level, StatusKind> = { red: "bad", amber: "warn", green: "ok", grey: "none" };
