import { minutesAfter } from "~/domain/calendar/civil-date";
import { mostAttempts } from "~/domain/jobs";
import { listNames } from "~db/queries/audit-log.server";
import { countJobs, findJob, type Job, listDueJobs, listJobs, reopenJob } from "~db/queries/jobs.server";
import { requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { jobKinds } from "./job-kinds.server";

/** A job as the administrator sees it: when and how it went, never what it told whom. */
export interface JobLine {
  id: string;
  kind: string;
  /** The day that it is for, where the key names one. */
  day: string | null;
  /** The account that it concerns, by name. */
  who: string | null;
  state: "waiting" | "running" | "again" | "failed" | "done";
  attempts: number;
  /** When it runs next, was done or was given up, in Vietnam. */
  at: string;
  /** The same in UTC, to be ordered by. */
  instant: string;
  /** Code of what went wrong last, and its details: `mail-refused`, `550 RCPT TO`. */
  error: { code: string; detail: string } | null;
}

export interface JobsPage {
  counts: { waiting: number; failed: number; done: number };
  /** Since when the job that waits longest should have run, if that is over five minutes ago. */
  lateSince: string | null;
  lastDone: string | null;
  mostAttempts: number;
  sendsMail: boolean;
  waiting: JobLine[];
  failed: JobLine[];
  done: JobLine[];
}

const shownJobs = 50;
const patience = 5;

/** The queue of background jobs: what waits, what was given up, what was done last, and whether it moves. */
export async function loadJobs(ctx: UseCaseContext): Promise<JobsPage> {
  const { locale } = requireAdministrator(ctx, "job.manage");
  const { read } = ctx.db;
  const now = ctx.now();
  const [counts, late, waiting, failed, finished] = await Promise.all([
    countJobs(read),
    listDueJobs(read, minutesAfter(now, -patience), 1),
    listJobs(read, "waiting", shownJobs),
    listJobs(read, "failed", shownJobs),
    listJobs(read, "done", shownJobs),
  ]);
  const [longest] = late;
  const names = await listNames(read, [...waiting, ...failed, ...finished].flatMap(accountsOf), locale);
  const toLine = (job: Job) => lineOf(job, names, now);
  const lastDone = finished[0]?.doneAt;
  return {
    counts,
    lateSince: longest ? momentOf(longest.runAt) : null,
    lastDone: lastDone ? momentOf(lastDone) : null,
    mostAttempts,
    sendsMail: ctx.mail !== null,
    waiting: waiting.map(toLine),
    failed: failed.map(toLine),
    done: finished.map(toLine),
  };
}

/** Kinds that concern one person name the account in their payload. */
function accountsOf({ payload }: Job): string[] {
  const { accountId }: { accountId?: unknown } = JSON.parse(payload);
  return typeof accountId === "string" ? [accountId] : [];
}

function lineOf(job: Job, names: ReadonlyMap<string, string>, now: string): JobLine {
  const { id, kind, attempts, error } = job;
  const [code = "", ...detail] = (error ?? "").split(" ");
  return {
    ...{ id, kind, attempts },
    day: /\d{4}-\d{2}-\d{2}$/.exec(job.uniqueKey)?.[0] ?? null,
    who: accountsOf(job).map((accountId) => names.get(accountId) ?? accountId)[0] ?? null,
    state: stateOf(job, now),
    at: momentOf(job.doneAt ?? job.failedAt ?? job.runAt),
    instant: job.doneAt ?? job.failedAt ?? job.runAt,
    error: error === null ? null : { code, detail: detail.join(" ") },
  };
}

function stateOf({ doneAt, failedAt, leaseUntil, error }: Job, now: string): JobLine["state"] {
  if (doneAt !== null) return "done";
  if (failedAt !== null) return "failed";
  if (leaseUntil !== null && leaseUntil > now) return "running";
  return error === null ? "waiting" : "again";
}

/** Puts a job that was given up back in the queue; nothing happens when somebody has done so already. */
export async function retryJob(ctx: UseCaseContext, jobId: string): Promise<void> {
  requireAdministrator(ctx, "job.manage");
  await ctx.db.write(systemChain, async (tx) => {
    const job = await findJob(tx, jobId);
    if (!job) throw new NotFound();
    if (!(await reopenJob(tx, jobId, ctx.now()))) return;
    await jobKinds[job.kind]?.beforeRetry?.(tx, JSON.parse(job.payload));
    await appendAudit(tx, ctx, {
      chain: systemChain,
      action: "job.retried",
      subjectKind: "job",
      subjectId: jobId,
      campaignId: null,
      payload: { kind: job.kind, attempts: job.attempts },
    });
  });
}
