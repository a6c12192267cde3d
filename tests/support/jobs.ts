import { minutesAfter } from "~/domain/calendar/civil-date";
import type { UseCaseContext } from "~/usecases/context.server";
import { enqueue, type JobKind, jobsChain } from "~/usecases/jobs.server";
import type { World } from "./world";

/** A kind that notes its runs and does what the test says. */
export function kindOf(work: JobKind["work"] = async () => {}, more: Partial<JobKind> = {}) {
  const payloads: unknown[] = [];
  const kind: JobKind = {
    leaseMinutes: 10,
    work: async (ctx, job) => {
      payloads.push(job.payload);
      await work(ctx, job);
    },
    ...more,
  };
  return { payloads, kinds: { sweep: kind } };
}

/** Writes a job of that kind. */
export const addJob = (
  ctx: UseCaseContext,
  uniqueKey = "sweep:1",
  payload: unknown = { day: "2021-05-04" },
) => ctx.db.write(jobsChain, (tx) => enqueue(tx, ctx, { kind: "sweep", uniqueKey, payload }));

export const jobRows = (world: World) => world.db.read.selectFrom("jobs").selectAll().orderBy("id").execute();
export const later = (world: World, minutes: number) =>
  world.clock.set(minutesAfter(world.clock.now(), minutes));
