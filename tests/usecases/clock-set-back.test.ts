import { expect, it } from "vitest";
import { newId } from "~/adapters/ids.server";
import { runNextJob } from "~/usecases/jobs.server";
import { findActor } from "~/usecases/sessions.server";
import { reserveTry } from "~/usecases/sign-in-limits.server";
import { signedIn } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { addJob, kindOf } from "../support/jobs";
import { logged } from "../support/output-acts";

const [noon, dayBefore] = ["2021-05-04T05:00:00.000Z", "2021-05-03T05:00:00.000Z"];

describeOnEngines("a system clock that is set back by a day", (open) => {
  it("leaves people signed in, and still ends a session that is not used", async () => {
    const world = await open();
    world.clock.set(noon);
    const { token } = await signedIn(world, "can-bo");
    const opens = async () => (await findActor(world.asNobody(), token)) !== null;
    world.clock.set(dayBefore);
    expect(await opens()).toBe(true);
    world.clock.set("2021-05-03T06:00:00.000Z");
    expect(await opens()).toBe(false);
  });

  it("closes no door for longer than its ten minutes", async () => {
    const world = await open();
    world.clock.set(noon);
    const door = { account: { id: "a" }, address: null };
    const isOpen = async () => !("problem" in (await reserveTry(world.asNobody(), door)));
    for (let n = 0; n < 10; n += 1) expect(await isOpen()).toBe(true);
    expect(await isOpen()).toBe(false);
    world.clock.set(dayBefore);
    for (let n = 0; n < 10; n += 1) expect(await isOpen()).toBe(true);
    expect(await isOpen()).toBe(false);
    world.clock.set("2021-05-03T05:10:00.000Z");
    expect(await isOpen()).toBe(true);
  });

  it("takes up a job whose server died before, and leaves alone what is held now", async () => {
    const world = await open();
    const ctx = world.asNobody();
    world.clock.set(dayBefore);
    await addJob(ctx);
    world.clock.set(noon);
    const dying = kindOf(() => new Promise<never>(() => {}));
    void runNextJob(ctx, dying.kinds);
    await expect.poll(() => dying.payloads.length).toBe(1);
    world.clock.set(dayBefore);
    void runNextJob(ctx, dying.kinds);
    await expect.poll(() => dying.payloads.length).toBe(2);
    const next = kindOf();
    expect(await runNextJob(ctx, next.kinds)).toBeNull();
    world.clock.set("2021-05-03T05:10:00.000Z");
    expect(await runNextJob(ctx, next.kinds)).toMatchObject({ attempt: 3, result: "done" });
  });

  it("goes on numbering and sealing what is recorded, each line after the other", async () => {
    const world = await open();
    world.clock.set(noon);
    const first = await logged(world.as("can-bo"), { title: "Trước khi chỉnh giờ" });
    world.clock.set(dayBefore);
    const second = await logged(world.as("can-bo"), { title: "Sau khi chỉnh giờ" });
    expect(second.numbers[0]).toBe((first.numbers[0] ?? 0) + 1);
    const lines = await world.db.read
      .selectFrom("audit_entries")
      .select(["seq", "at"])
      .where("action", "=", "output.log")
      .orderBy("seq")
      .execute();
    const [earlier, later] = lines;
    expect((later?.seq ?? 0) - (earlier?.seq ?? 0)).toBe(1);
    expect([earlier?.at, later?.at]).toEqual([noon, dayBefore]);
  });
});

it("makes ids in order although the clock goes back between two of them", () => {
  const real = Date.now;
  const before = newId();
  Date.now = () => real() - 86_400_000;
  const after = newId();
  Date.now = real;
  expect(after > before).toBe(true);
  expect(newId() > after).toBe(true);
});
