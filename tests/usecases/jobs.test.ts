import { expect, it } from "vitest";
import { minutesAfter } from "~/domain/calendar/civil-date";
import { startJobs } from "~/server/job-runner.server";
import { createLog } from "~/server/log.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { enqueue, JobFailure, jobsChain, runNextJob, scheduleDailyJobs } from "~/usecases/jobs.server";
import { openDatabase } from "~db/client.server";
import { describeOnEngines } from "../support/engines";
import { gate } from "../support/gate";
import { addJob, jobRows, kindOf, later } from "../support/jobs";
import type { World } from "../support/world";

/** The same installation as a second server process would see it. */
async function otherInstance(world: World): Promise<UseCaseContext & { close(): Promise<void> }> {
  const db = await openDatabase(world.place);
  return { ...world.asNobody(), db, close: () => db.close() };
}

describeOnEngines("the job queue", (open) => {
  it("takes a job with what causes it or not at all, and never the same key twice", async () => {
    const world = await open();
    const ctx = world.asNobody();
    const failing = world.db.write(jobsChain, async (tx) => {
      await enqueue(tx, ctx, { kind: "sweep", uniqueKey: "sweep:1", payload: {} });
      throw new Error("the cause fails");
    });
    await expect(failing).rejects.toThrow("the cause fails");
    expect(await jobRows(world)).toEqual([]);
    expect([await addJob(ctx), await addJob(ctx)]).toEqual([true, false]);
    expect(await jobRows(world)).toHaveLength(1);
  });

  it("runs a job once when its time has come, and leaves unknown kinds to others", async () => {
    const world = await open();
    const ctx = world.asNobody();
    const { payloads, kinds } = kindOf();
    await world.db.write(jobsChain, async (tx) => {
      const runAt = minutesAfter(world.clock.now(), 5);
      await enqueue(tx, ctx, { kind: "sweep", uniqueKey: "sweep:later", payload: { n: 1 }, runAt });
      for (let count = 0; count < 12; count += 1)
        await enqueue(tx, ctx, { kind: "of-a-newer-server", uniqueKey: `x${count}`, payload: {} });
    });
    expect(await runNextJob(ctx, kinds)).toBeNull();
    later(world, 5);
    expect(await runNextJob(ctx, kinds)).toMatchObject({ kind: "sweep", attempt: 1, result: "done" });
    expect(await runNextJob(ctx, kinds)).toBeNull();
    expect(payloads).toEqual([{ n: 1 }]);
    const rows = await jobRows(world);
    expect(rows.filter((row) => row.done_at !== null).map(({ kind }) => kind)).toEqual(["sweep"]);
    expect(rows).toHaveLength(13);
  });

  it("tries a failed job again after growing rests, gives it up in the end, and stores no secret of the error", async () => {
    const world = await open();
    const ctx = world.asNobody();
    const { payloads, kinds } = kindOf(async () => {
      throw new TypeError("cannot reach smtp://hop-thu:mat-khau@mail");
    });
    await addJob(ctx);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      const run = await runNextJob(ctx, kinds);
      expect(run).toMatchObject({ attempt, result: attempt < 8 ? "again" : "given-up" });
      expect(await runNextJob(ctx, kinds)).toBeNull();
      const [row] = await jobRows(world);
      waits.push((Date.parse(row?.run_at ?? "") - Date.parse(world.clock.now())) / 60_000);
      if (row) world.clock.set(row.run_at > world.clock.now() ? row.run_at : world.clock.now());
    }
    expect(waits.slice(0, 7)).toEqual([1, 2, 5, 15, 30, 60, 120]);
    expect(payloads).toHaveLength(8);
    const [row] = await jobRows(world);
    expect(row).toMatchObject({ failed_at: world.clock.now(), error: "unexpected TypeError", attempts: 8 });
    later(world, 10_000);
    expect(await runNextJob(ctx, kinds)).toBeNull();
  });

  it("gives a job up at once when trying again could not help", async () => {
    const world = await open();
    const { kinds } = kindOf(async () => {
      throw new JobFailure("mail-refused 550", true);
    });
    await addJob(world.asNobody());
    expect(await runNextJob(world.asNobody(), kinds)).toMatchObject({ result: "given-up" });
  });

  it("hands the job of a dead server to another one, after its lease and not before", async () => {
    const world = await open();
    const dead = await otherInstance(world);
    const dying = gate();
    const crash = kindOf(() => dying.opened);
    await addJob(dead);
    const never = runNextJob(dead, crash.kinds);
    await expect.poll(() => crash.payloads.length).toBe(1);
    const { payloads, kinds } = kindOf();
    expect(await runNextJob(world.asNobody(), kinds)).toBeNull();
    later(world, 9);
    expect(await runNextJob(world.asNobody(), kinds)).toBeNull();
    later(world, 1);
    expect(await runNextJob(world.asNobody(), kinds)).toMatchObject({ attempt: 2, result: "done" });
    expect(payloads).toHaveLength(1);
    const before = await jobRows(world);
    dying.open();
    await never;
    // The one that was thought dead comes back late: its result no longer counts.
    expect(await jobRows(world)).toEqual(before);
    await dead.close();
  });

  it("lets two servers race for fifty jobs, and each is run once", async () => {
    const world = await open();
    const other = await otherInstance(world);
    const ran: string[] = [];
    const { kinds } = kindOf(async (_, { id }) => {
      ran.push(id);
    });
    for (let n = 0; n < 50; n += 1) await addJob(world.asNobody(), `sweep:${n}`);
    const untilEmpty = async (ctx: UseCaseContext) => {
      while ((await jobRows(world)).some((row) => row.done_at === null)) {
        await runNextJob(ctx, kinds);
        await new Promise(setImmediate);
      }
    };
    await Promise.all([world.asNobody(), other, other].map(untilEmpty));
    expect([ran.length, new Set(ran).size]).toEqual([50, 50]);
    expect((await jobRows(world)).every((row) => row.attempts === 1)).toBe(true);
    await other.close();
  });

  it("schedules a daily job once for two servers, from its hour on, and once after a missed night", async () => {
    const world = await open();
    const other = await otherInstance(world);
    const { kinds, payloads } = kindOf(undefined, { daily: "07:30" });
    const both = () => Promise.all([world.asNobody(), other].map((ctx) => scheduleDailyJobs(ctx, kinds)));
    // 07:29:59 in Vietnam, whatever the zone of the process (the tests' is +12:45).
    world.clock.set("2021-05-05T00:29:59.000Z");
    await both();
    expect(await jobRows(world)).toEqual([]);
    world.clock.set("2021-05-05T00:30:00.000Z");
    await both();
    await both();
    // Off for the rest of that day and the night, and back at 15:10 on the day after the next.
    world.clock.set("2021-05-07T08:10:00.000Z");
    await both();
    await both();
    expect((await jobRows(world)).map((row) => row.unique_key)).toEqual([
      "sweep:2021-05-05",
      "sweep:2021-05-07",
    ]);
    while (await runNextJob(world.asNobody(), kinds));
    expect(payloads).toEqual([{ day: "2021-05-05" }, { day: "2021-05-07" }]);
    await other.close();
  });

  it("is worked off by a server's runner, which ends what it has begun before it stops and takes no more", async () => {
    const world = await open();
    const working = gate();
    const begun = gate();
    const { kinds, payloads } = kindOf(async () => {
      begun.open();
      await working.opened;
    });
    await addJob(world.asNobody(), "sweep:1");
    await addJob(world.asNobody(), "sweep:2");
    const runner = startJobs({
      contextFor: () => world.asNobody(),
      kinds,
      log: createLog("silent"),
      together: 1,
    });
    await begun.opened;
    const stopped = runner.stop(60_000);
    working.open();
    await stopped;
    expect(payloads).toHaveLength(1);
    expect((await jobRows(world)).map((row) => row.done_at !== null)).toEqual([true, false]);
  });
});
