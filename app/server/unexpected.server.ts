import { createLog, type Log } from "./log.server";

let log: Log | null = null;

/** One JSON line for an error that no rule foresaw, to be found by the request's id. */
export function reportUnexpected(error: unknown, requestId: string): void {
  log ??= createLog(process.env.LOG_LEVEL || "info");
  log.error({ err: error, requestId }, "unexpected error");
}
