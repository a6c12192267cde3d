import { expect, it } from "vitest";
import { AccessDenied, NotFound, SignInNeeded } from "~/usecases/context.server";
import { JobFailure, runNextJob } from "~/usecases/jobs.server";
import { loadJobs, retryJob } from "~/usecases/jobs-page.server";
import { auditHead, auditSince } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { addJob, jobRows, kindOf, later } from "../support/jobs";

describeOnEngines("the page of background jobs", (open) => {
  it("tells the administrator what waits, was given up and was done, and whether the queue moves", async () => {
    const world = await open();
    const ctx = world.asNobody();
    const { kinds } = kindOf(async (_, { payload }) => {
      if ((payload as { bad?: boolean }).bad) throw new JobFailure("mail-refused 550 RCPT TO", true);
    });
    await addJob(ctx, "sweep:2021-05-04");
    await addJob(ctx, "sweep:x", { bad: true });
    while (await runNextJob(ctx, kinds));
    await addJob(ctx, "sweep:y");
    const page = await loadJobs(world.as("quan-tri"));
    expect(page.counts).toEqual({ waiting: 1, failed: 1, done: 1 });
    expect(page.done[0]).toMatchObject({ day: "2021-05-04", state: "done", at: "09:00 04/05/2021" });
    expect(page.failed[0]?.error).toEqual({ code: "mail-refused", detail: "550 RCPT TO" });
    expect(page.lateSince).toBeNull();
    later(world, 6);
    expect((await loadJobs(world.as("quan-tri"))).lateSince).toBe("09:00 04/05/2021");
  });

  it("puts a job that was given up back in the queue, in the audit trail, once", async () => {
    const world = await open();
    const ctx = world.asNobody();
    let isBroken = true;
    const { kinds, payloads } = kindOf(async () => {
      if (isBroken) throw new JobFailure("mail-refused 550", true);
    });
    await addJob(ctx);
    await runNextJob(ctx, kinds);
    const [row] = await jobRows(world);
    const seq = await auditHead(world);
    await retryJob(world.as("quan-tri"), row?.id ?? "");
    await retryJob(world.as("quan-tri"), row?.id ?? "");
    expect((await auditSince(world, seq)).map(({ action, payload }) => [action, payload])).toEqual([
      ["job.retried", { kind: "sweep", attempts: 1 }],
    ]);
    isBroken = false;
    expect(await runNextJob(ctx, kinds)).toMatchObject({ result: "done" });
    expect(payloads).toHaveLength(2);
    await expect(retryJob(world.as("quan-tri"), "no-such-job")).rejects.toThrow(NotFound);
  });

  it("is the administrator's alone", async () => {
    const world = await open();
    for (const who of ["thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(loadJobs(world.as(who))).rejects.toThrow(AccessDenied);
      await expect(retryJob(world.as(who), "x")).rejects.toThrow(AccessDenied);
    }
    await expect(loadJobs(world.asNobody())).rejects.toThrow(SignInNeeded);
  });
});
