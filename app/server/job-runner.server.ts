import type { UseCaseContext } from "~/usecases/context.server";
import { type JobKinds, type JobRun, runNextJob, scheduleDailyJobs } from "~/usecases/jobs.server";
import type { Log } from "./log.server";

export interface JobRunner {
  /** Takes no more jobs; resolves when those at work have ended, or after so many milliseconds. */
  stop(longest: number): Promise<void>;
}

export interface JobRunnerOptions {
  contextFor: (requestId: string) => UseCaseContext;
  kinds: JobKinds;
  log: Log;
  /** Milliseconds between looks into the queue. */
  every?: number;
  /** Told of every attempt. */
  onRun?: ((run: JobRun) => void) | undefined;
  /** How many jobs run at a time in this process. */
  together?: number;
}

/**
 * Looks into the queue again and again: writes the daily jobs that are due and carries out what waits. Instances need
 * not know of each other; a database that is away is asked again at the next look.
 */
export function startJobs({
  contextFor,
  kinds,
  log,
  onRun,
  every = 5_000,
  together = 3,
}: JobRunnerOptions): JobRunner {
  let isStopping = false;
  let looking: Promise<void> | null = null;
  /** Those at work: one that takes minutes keeps none of the others waiting. */
  const working = new Set<Promise<void>>();
  const look = async () => {
    const ctx = contextFor("job-runner");
    await scheduleDailyJobs(ctx, kinds).catch(told);
    while (!isStopping && working.size < together) {
      const one = untilEmpty(ctx)
        .catch(told)
        .finally(() => working.delete(one));
      working.add(one);
    }
  };
  const told = (error: unknown) => log.error({ err: error }, "job queue");
  const untilEmpty = async (ctx: UseCaseContext) => {
    while (!isStopping) {
      const run = await runNextJob(ctx, kinds);
      if (!run) return;
      tell(log, run);
      onRun?.(run);
    }
  };
  const tick = () => {
    looking ??= look().finally(() => {
      looking = null;
    });
  };
  const timer = setInterval(tick, every);
  tick();
  return {
    stop: async (longest) => {
      isStopping = true;
      clearInterval(timer);
      await looking;
      const ended = Promise.all(working);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, longest).unref())]);
    },
  };
}

function tell(log: Log, { error, ...run }: JobRun): void {
  if (error !== undefined) log.error({ ...run, err: error }, "job");
  else if (run.result === "given-up") log.warn(run, "job");
  else log.info(run, "job");
}
