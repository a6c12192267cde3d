import type { Connection, WriteTransaction } from "../client.server";

export interface Job {
  id: string;
  kind: string;
  uniqueKey: string;
  payload: string;
  runAt: string;
  leaseUntil: string | null;
  attempts: number;
  doneAt: string | null;
  failedAt: string | null;
  error: string | null;
}

/** false: a job with this unique key has been written before, done or not. */
export async function insertJob(
  tx: WriteTransaction,
  job: Pick<Job, "id" | "kind" | "uniqueKey" | "payload" | "runAt">,
): Promise<boolean> {
  const result = await tx
    .insertInto("jobs")
    .values({
      id: job.id,
      kind: job.kind,
      unique_key: job.uniqueKey,
      payload: job.payload,
      run_at: job.runAt,
      lease_until: null,
      attempts: 0,
      done_at: null,
      failed_at: null,
      error: null,
    })
    .onConflict((conflict) => conflict.column("unique_key").doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
}

/** Of these unique keys, those that have a job. */
export async function listKnownKeys(db: Connection, uniqueKeys: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("jobs")
    .select("unique_key")
    .where("unique_key", "in", uniqueKeys)
    .execute();
  return rows.map((row) => row.unique_key);
}

export async function findJob(db: Connection, jobId: string): Promise<Job | undefined> {
  const row = await db.selectFrom("jobs").selectAll().where("id", "=", jobId).executeTakeFirst();
  return row && jobOf(row);
}

/**
 * Jobs, of these kinds if any are given, whose time has come and that nobody holds, longest waiting first. A lease that
 * runs beyond `latest` was taken before the clock was set back, and holds nothing.
 */
export async function listDueJobs(
  db: Connection,
  now: string,
  limit: number,
  { kinds, latest }: { kinds?: readonly string[]; latest?: string } = {},
): Promise<Job[]> {
  const rows = await db
    .selectFrom("jobs")
    .selectAll()
    .$if(kinds !== undefined, (query) => query.where("kind", "in", kinds ?? []))
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .where("run_at", "<=", now)
    .where((eb) =>
      eb.or([
        eb("lease_until", "is", null),
        eb("lease_until", "<=", now),
        ...(latest === undefined ? [] : [eb("lease_until", ">", latest)]),
      ]),
    )
    .orderBy("run_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(jobOf);
}

/** Takes a job for a while, unless somebody else has since it was read: the count of attempts is the proof. */
export async function leaseJob(tx: WriteTransaction, job: Job, leaseUntil: string): Promise<boolean> {
  const result = await tx
    .updateTable("jobs")
    .set({ lease_until: leaseUntil, attempts: job.attempts + 1 })
    .where("id", "=", job.id)
    .where("attempts", "=", job.attempts)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** How an attempt ended. Writes nothing when another attempt has begun since, whose result counts instead. */
export async function settleJob(
  tx: WriteTransaction,
  job: Pick<Job, "id" | "attempts">,
  result: Partial<Pick<Job, "runAt" | "doneAt" | "failedAt" | "error">>,
): Promise<void> {
  await tx
    .updateTable("jobs")
    .set({
      lease_until: null,
      error: result.error ?? null,
      done_at: result.doneAt ?? null,
      failed_at: result.failedAt ?? null,
      ...(result.runAt ? { run_at: result.runAt } : {}),
    })
    .where("id", "=", job.id)
    .where("attempts", "=", job.attempts)
    .execute();
}

/** Puts a job that was given up back in the queue; false when it was not given up (any more). */
export async function reopenJob(tx: WriteTransaction, jobId: string, runAt: string): Promise<boolean> {
  const result = await tx
    .updateTable("jobs")
    .set({ failed_at: null, error: null, attempts: 0, lease_until: null, run_at: runAt })
    .where("id", "=", jobId)
    .where("failed_at", "is not", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Deletes jobs that were done before an instant; what failed stays until somebody has looked. */
export async function deleteDoneJobs(tx: WriteTransaction, before: string): Promise<void> {
  await tx.deleteFrom("jobs").where("done_at", "<", before).execute();
}

/** The jobs in one state, the latest first; those that wait, the next first. */
export async function listJobs(
  db: Connection,
  state: "waiting" | "failed" | "done",
  limit: number,
): Promise<Job[]> {
  const all = db.selectFrom("jobs").selectAll().limit(limit);
  const rows = await {
    waiting: () => all.where("done_at", "is", null).where("failed_at", "is", null).orderBy("run_at"),
    failed: () => all.where("failed_at", "is not", null).orderBy("failed_at", "desc"),
    done: () => all.where("done_at", "is not", null).orderBy("done_at", "desc"),
  }
    [state]()
    .orderBy("id")
    .execute();
  return rows.map(jobOf);
}

export async function countJobs(db: Connection): Promise<{ waiting: number; failed: number; done: number }> {
  const row = await db
    .selectFrom("jobs")
    .select(({ fn }) => [
      fn.countAll<number>().as("total"),
      fn.count<number>("failed_at").as("failed"),
      fn.count<number>("done_at").as("done"),
    ])
    .executeTakeFirstOrThrow();
  const { total, failed, done } = row;
  return { waiting: total - failed - done, failed, done };
}

function jobOf(row: {
  id: string;
  kind: string;
  unique_key: string;
  payload: string;
  run_at: string;
  lease_until: string | null;
  attempts: number;
  done_at: string | null;
  failed_at: string | null;
  error: string | null;
}): Job {
  return {
    id: row.id,
    kind: row.kind,
    uniqueKey: row.unique_key,
    payload: row.payload,
    runAt: row.run_at,
    leaseUntil: row.lease_until,
    attempts: row.attempts,
    doneAt: row.done_at,
    failedAt: row.failed_at,
    error: row.error,
  };
}

/** How many jobs of these kinds are neither done nor given up. */
export async function countWaitingJobs(db: Connection, kinds: readonly string[]): Promise<number> {
  const { n } = await db
    .selectFrom("jobs")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("kind", "in", kinds)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .executeTakeFirstOrThrow();
  return n;
}
