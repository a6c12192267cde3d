import { countJobs, countWaitingJobs, listDueJobs } from "~db/queries/jobs.server";
import { countAuditFindings } from "./audit-state.server";
import type { UseCaseContext } from "./context.server";
import { mailKind } from "./reminder-mail.server";
import { nudgeMailKind } from "./report-nudge-mail.server";

/** What the database says of the installation's own working; null: not known. */
export interface OperatingState {
  /** How long the job that waits longest should have been running. */
  jobLagSeconds: number;
  failedJobs: number;
  waitingMails: number;
  /** null: no good backup is known. */
  backupAgeSeconds: number | null;
  auditFindings: number;
}

/** For health checks and figures: a few statements on indexes, nothing of any person. */
export async function loadOperatingState(ctx: UseCaseContext): Promise<OperatingState> {
  const { read } = ctx.db;
  const now = ctx.now();
  const [[oldest], { failed }, waitingMails, auditFindings] = await Promise.all([
    listDueJobs(read, now, 1),
    countJobs(read),
    countWaitingJobs(read, [mailKind, nudgeMailKind]),
    countAuditFindings(ctx),
  ]);
  return {
    jobLagSeconds: oldest ? Math.max(0, (Date.parse(now) - Date.parse(oldest.runAt)) / 1_000) : 0,
    failedJobs: failed,
    waitingMails,
    backupAgeSeconds: null,
    auditFindings,
  };
}
