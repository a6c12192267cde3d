import { countJobs, countWaitingJobs, listDueJobs } from "~db/queries/jobs.server";
import { countAuditFindings } from "./audit-state.server";
import { backupAge } from "./backups.server";
import type { UseCaseContext } from "./context.server";
import { mailKind } from "./reminder-mail.server";
import { nudgeMailKind } from "./report-nudge-mail.server";

/** What the database says of the installation's own working; null: not known. */
export interface OperatingState {
  /** How long the job that waits longest should have been running. */
  jobLagSeconds: number;
  failedJobs: number;
  waitingMails: number;
  /** Of the last good copy, the older one where there is a second folder for copies; Infinity: there is none. */
  backupAgeSeconds: number;
  auditFindings: number;
}

/** For health checks and figures: a few statements on indexes, nothing of any person. */
export async function loadOperatingState(ctx: UseCaseContext): Promise<OperatingState> {
  const { read } = ctx.db;
  const now = ctx.now();
  const [[oldest], { failed }, waitingMails, auditFindings, age] = await Promise.all([
    listDueJobs(read, now, 1),
    countJobs(read),
    countWaitingJobs(read, [mailKind, nudgeMailKind]),
    countAuditFindings(ctx),
    backupAge(ctx),
  ]);
  const secondsSince = (at: string | null) => (at === null ? Infinity : secondsBetween(at, now));
  return {
    jobLagSeconds: oldest ? secondsBetween(oldest.runAt, now) : 0,
    failedJobs: failed,
    waitingMails,
    backupAgeSeconds: Math.max(
      secondsSince(age.lastGoodAt),
      age.sealed ? secondsSince(age.sealed.lastGoodAt) : 0,
    ),
    auditFindings,
  };
}

const secondsBetween = (earlier: string, later: string): number =>
  Math.max(0, (Date.parse(later) - Date.parse(earlier)) / 1_000);
