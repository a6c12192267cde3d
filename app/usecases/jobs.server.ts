import { minutesAfter } from "~/domain/calendar/civil-date";
import { dayDue, pauseAfter } from "~/domain/jobs";
import type { WriteTransaction } from "~db/client.server";
import {
  insertJob,
  type Job,
  leaseJob,
  listDueJobs,
  listKnownKeys,
  settleJob,
} from "~db/queries/jobs.server";
import { CampaignClosed, type UseCaseContext } from "./context.server";

/** What a kind of background job does. */
export interface JobKind {
  /** `HH:mm` in Vietnam from which it runs once a day; without it, it runs only when something enqueues it. */
  daily?: string;
  /** Runs once an hour, from its beginning on or as soon as a server runs. */
  hourly?: boolean;
  /**
   * How long one attempt may take at most. A server that dies in the middle loses the job to another one after it.
   * Heavy work belongs in a child process, started and awaited by `work`: the queue does not mind which.
   */
  leaseMinutes: number;
  /** May be called again for the same job, after a crash or a failure: it must find out what is already done. */
  work(ctx: UseCaseContext, job: JobCall): Promise<void>;
  /** Makes ready for another try that an administrator asked for, in the same transaction. */
  beforeRetry?(tx: WriteTransaction, payload: unknown): Promise<void>;
}

export type JobKinds = Readonly<Record<string, JobKind>>;

export interface JobCall {
  id: string;
  payload: unknown;
}

/** Why an attempt failed, as a code that may be stored and shown; `isFinal` when another one could not help. */
export class JobFailure extends Error {
  constructor(
    readonly code: string,
    readonly isFinal = false,
  ) {
    super(code);
  }
}

/** Trying again would not open the election. */
const electionClosed = new JobFailure("campaign-closed", true);

/** Key of the transactions that write nothing but the queue and what hangs on it; no audit chain has it. */
export const jobsChain = "jobs";

/**
 * Writes a job in the transaction of what causes it, so that there is neither without the other. false: the unique key
 * has been used before.
 */
export function enqueue(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  job: { kind: string; uniqueKey: string; payload: unknown; runAt?: string },
): Promise<boolean> {
  return insertJob(tx, {
    id: ctx.newId(),
    kind: job.kind,
    uniqueKey: job.uniqueKey,
    payload: JSON.stringify(job.payload),
    runAt: job.runAt ?? ctx.now(),
  });
}

/** Writes the daily and hourly jobs whose hour has come, each once for all instances: the key names kind and time. */
export async function scheduleDailyJobs(ctx: UseCaseContext, kinds: JobKinds): Promise<void> {
  const now = ctx.now();
  const due = Object.entries(kinds).flatMap(([kind, { daily, hourly }]) => {
    const day = daily === undefined ? null : dayDue(daily, now);
    const time = hourly ? now.slice(0, "2026-11-22T05".length) : day;
    return time === null ? [] : [{ kind, uniqueKey: `${kind}:${time}`, payload: { day: time } }];
  });
  const known = await listKnownKeys(
    ctx.db.read,
    due.map(({ uniqueKey }) => uniqueKey),
  );
  const missing = due.filter(({ uniqueKey }) => !known.includes(uniqueKey));
  if (missing.length === 0) return;
  await ctx.db.write(jobsChain, async (tx) => {
    for (const job of missing) await enqueue(tx, ctx, job);
  });
}

/** What one attempt came to; `error` for the log when nobody foresaw it. */
export interface JobRun {
  kind: string;
  id: string;
  attempt: number;
  result: "done" | "again" | "given-up";
  error?: unknown;
}

const candidates = 10;

/** Takes one job that is due and carries it out. null: there is none that this instance could have. */
export async function runNextJob(ctx: UseCaseContext, kinds: JobKinds): Promise<JobRun | null> {
  // A kind that only a newer server knows is left to it.
  const due = await listDueJobs(ctx.db.read, ctx.now(), candidates, {
    kinds: Object.keys(kinds),
    latest: latestLease(ctx.now(), kinds),
  });
  for (const job of due) {
    const kind = kinds[job.kind];
    if (!kind) continue;
    const leaseUntil = minutesAfter(ctx.now(), kind.leaseMinutes);
    const isMine = await ctx.db.write(jobsChain, (tx) => leaseJob(tx, job, leaseUntil));
    if (isMine) return attempt(ctx, kind, { ...job, attempts: job.attempts + 1 });
  }
  return null;
}

/** No lease that is taken now runs longer; instances' clocks may differ by an hour. */
const latestLease = (now: string, kinds: JobKinds) =>
  minutesAfter(now, 60 + Math.max(0, ...Object.values(kinds).map(({ leaseMinutes }) => leaseMinutes)));

async function attempt(ctx: UseCaseContext, kind: JobKind, job: Job): Promise<JobRun> {
  const run = { kind: job.kind, id: job.id, attempt: job.attempts };
  try {
    await kind.work({ ...ctx, requestId: `job:${job.id}` }, { id: job.id, payload: JSON.parse(job.payload) });
  } catch (error) {
    const result = await settleFailure(ctx, job, error);
    return isForeseen(error) ? { ...run, result } : { ...run, result, error };
  }
  await ctx.db.write(jobsChain, (tx) => settleJob(tx, job, { doneAt: ctx.now() }));
  return { ...run, result: "done" };
}

const isForeseen = (error: unknown) => error instanceof JobFailure || error instanceof CampaignClosed;

/** Only a code is stored: an unforeseen error's own text may hold anything, and goes to the log. */
async function settleFailure(ctx: UseCaseContext, job: Job, error: unknown): Promise<"again" | "given-up"> {
  const known = error instanceof CampaignClosed ? electionClosed : error instanceof JobFailure ? error : null;
  const code = known?.code ?? `unexpected ${error instanceof Error ? error.name : "error"}`;
  const pause = known?.isFinal ? null : pauseAfter(job.attempts);
  const now = ctx.now();
  await ctx.db.write(jobsChain, (tx) =>
    settleJob(
      tx,
      job,
      pause === null ? { failedAt: now, error: code } : { runAt: minutesAfter(now, pause), error: code },
    ),
  );
  return pause === null ? "given-up" : "again";
}
