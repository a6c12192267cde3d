import { expect, it } from "vitest";
import { disableAccount } from "~/usecases/accounts.server";
import { NotFound, SignInNeeded } from "~/usecases/context.server";
import { moveDemoDay } from "~/usecases/demo-day.server";
import { loadCampaignFrame } from "~/usecases/frame.server";
import { loadReminders, markDigests } from "~/usecases/reminder-pages.server";
import { completeMilestone } from "~/usecases/timeline-changes.server";
import { openDatabase } from "~db/client.server";
import { auditHead, auditSince, idOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { digestsOf, lookIntoQueue, morningOf, serverOf, unpin } from "../support/reminders";
import type { World } from "../support/world";

const slug = "ha-long-2021";

/** Looks into the queue at 07:30 of a day, on an election that lives on that day. */
async function morning(world: World, day: string) {
  world.clock.set(morningOf(day));
  return lookIntoQueue(serverOf(world));
}

const complete = (world: World, key: string, on: string) =>
  completeMilestone(world.as("thu-ky"), slug, key, {
    ...{ on, documentId: "", reason: "", _seen: "", _key: `done ${key}` },
  });

describeOnEngines("the day's digest", (open) => {
  it("names what falls due as Hạ Long's calendar of 2021 had it, while it is open", async () => {
    const world = await open();
    await unpin(world);
    for (const day of ["2021-05-03", "2021-05-04", "2021-05-11", "2021-05-16", "2021-05-20"]) {
      await morning(world, day);
    }
    expect(await digestsOf(world, "thu-ky")).toEqual({
      "2021-05-03": [
        // Điều 59 and 57.7: lists of candidates by 3/5; Tuesday's meeting, the day before; decoration by 10/5.
        ...["milestone:candidate-lists-posted", "milestone:na-list-announced-locally"],
        ...["milestone:giao-ban-tuan-18", "milestone:hoan-thanh-trang-tri"],
      ],
      "2021-05-04": ["milestone:giao-ban-tuan-18", "milestone:so-ket-dot-2"],
      "2021-05-11": [
        // Decoration is late by a day; another body's complaints' window ends on 18/5.
        ...["milestone:hoan-thanh-trang-tri", "milestone:giao-ban-tuan-19", "milestone:so-ket-dot-2"],
        "milestone:voter-list-complaints",
      ],
      "2021-05-16": [
        ...["milestone:ra-quan-luu-dong", "milestone:candidate-complaints-stop", "milestone:polling-day"],
        "milestone:polling-notice-period-starts",
      ],
      "2021-05-20": [
        // 3 days before the polls; the roving campaign of 19/5 is late by a day.
        ...["milestone:ra-quan-luu-dong", "milestone:candidate-complaints-stop", "milestone:polling-day"],
        "milestone:polling-notice-period-starts",
      ],
    });
  });

  it("no longer names what has been done", async () => {
    const world = await open();
    await unpin(world);
    world.clock.set("2021-05-10T02:00:00.000Z");
    expect((await complete(world, "hoan-thanh-trang-tri", "10/05/2021")).ok).toBe(true);
    await morning(world, "2021-05-11");
    expect((await digestsOf(world, "thu-ky"))["2021-05-11"]).not.toContain("milestone:hoan-thanh-trang-tri");
  });

  it("tells a unit's people of their own unit's share, and others of the milestone", async () => {
    const world = await open();
    await unpin(world);
    const unit = world.unit("trung-tam-truyen-thong");
    await world.db.write("system", (tx) =>
      tx
        .insertInto("milestone_units")
        .values({ campaign_id: world.campaign.id, milestone_key: "hoan-thanh-trang-tri", unit_id: unit.id })
        .execute(),
    );
    await morning(world, "2021-05-07");
    expect((await digestsOf(world, "can-bo"))["2021-05-07"]).toContain(
      `milestone:hoan-thanh-trang-tri@${unit.key}`,
    );
    expect((await digestsOf(world, "can-bo"))["2021-05-07"]).not.toContain("milestone:hoan-thanh-trang-tri");
    expect((await digestsOf(world, "thu-ky"))["2021-05-07"]).toContain("milestone:hoan-thanh-trang-tri");
  });

  it("is not made when nothing is due", async () => {
    const world = await open();
    await unpin(world);
    const runs = await morning(world, "2021-06-18");
    expect(runs.find(({ kind }) => kind === "reminder-digests")).toMatchObject({ result: "done" });
    expect(await digestsOf(world, "thu-ky")).toEqual({});
  });

  it("is made once by two servers at the same moment", async () => {
    const world = await open();
    const other = await openDatabase(world.place);
    await unpin(world);
    world.clock.set(morningOf("2021-05-04"));
    await Promise.all([serverOf(world), { ...serverOf(world), db: other }].map(lookIntoQueue));
    const counts = await world.db.read
      .selectFrom("reminder_digests")
      .select(({ fn }) => ["account_id", fn.countAll<number>().as("digests")])
      .groupBy("account_id")
      .execute();
    expect(counts.map(({ digests }) => digests)).toEqual([1, 1, 1, 1, 1, 1]);
    await other.close();
  });

  it("waits for 07:30 in Vietnam, and after a missed night is made up for on the same day, not on the next", async () => {
    const world = await open();
    await unpin(world);
    world.clock.set("2021-05-03T16:59:59.999Z");
    await lookIntoQueue(serverOf(world));
    expect(Object.keys(await digestsOf(world, "thu-ky"))).toEqual(["2021-05-03"]);
    for (const early of ["2021-05-03T17:00:00.000Z", "2021-05-04T00:29:59.000Z"]) {
      world.clock.set(early);
      await lookIntoQueue(serverOf(world));
    }
    expect(Object.keys(await digestsOf(world, "thu-ky"))).toEqual(["2021-05-03"]);
    world.clock.set("2021-05-04T15:45:00.000Z");
    await lookIntoQueue(serverOf(world));
    expect(Object.keys(await digestsOf(world, "thu-ky"))).toEqual(["2021-05-03", "2021-05-04"]);
    world.clock.set("2021-05-06T03:00:00.000Z");
    await lookIntoQueue(serverOf(world));
    expect(Object.keys(await digestsOf(world, "thu-ky"))).not.toContain("2021-05-05");
  });

  it("is nobody's whose account is closed or invited, whose role has ended, or who only runs the installation", async () => {
    const world = await open();
    await unpin(world);
    const administrator = world.as("quan-tri");
    expect((await disableAccount(administrator, idOf(world, "can-bo"), 1)).ok).toBe(true);
    await world.db.write("system", async (tx) => {
      const ended = { valid_to: "2021-05-04" };
      await tx
        .updateTable("memberships")
        .set(ended)
        .where("account_id", "=", idOf(world, "lanh-dao"))
        .execute();
      const invited = { password_hash: null };
      await tx.updateTable("accounts").set(invited).where("id", "=", idOf(world, "thu-truong")).execute();
    });
    await morning(world, "2021-05-04");
    for (const who of ["can-bo", "lanh-dao", "thu-truong", "quan-tri"]) {
      expect(await digestsOf(world, who), who).toEqual({});
    }
    expect(Object.keys(await digestsOf(world, "cong-tac-vien"))).toEqual(["2021-05-04"]);
  });

  it("follows a demonstration's fixed day, and is made at once when the day is moved", async () => {
    const world = await open();
    world.clock.set("2026-11-22T05:00:00.000Z");
    await lookIntoQueue(serverOf(world));
    world.clock.set("2026-11-23T05:00:00.000Z");
    await lookIntoQueue(serverOf(world));
    expect(Object.keys(await digestsOf(world, "thu-ky"))).toEqual(["2021-05-04"]);
    await moveDemoDay(world.as("thu-ky"), slug, "11/05/2021");
    await lookIntoQueue(serverOf(world));
    expect(Object.keys(await digestsOf(world, "thu-ky"))).toEqual(["2021-05-04", "2021-05-11"]);
    await moveDemoDay(world.as("thu-ky"), slug, "04/05/2021");
    await lookIntoQueue(serverOf(world));
    expect((await loadReminders(world.as("thu-ky"), slug)).digests.map(({ day }) => day)).toEqual([
      "2021-05-04",
    ]);
  });
});

describeOnEngines("the page of reminders", (open) => {
  it("says how far away each thing is today, and what has become of it since", async () => {
    const world = await open();
    await unpin(world);
    await morning(world, "2021-05-03");
    world.clock.set("2021-05-05T02:00:00.000Z");
    await complete(world, "giao-ban-tuan-18", "04/05/2021");
    const { digests } = await loadReminders(world.as("thu-ky"), slug);
    expect(digests[0]?.lines.map(({ key, left, since }) => [key, left, since])).toEqual([
      ["milestone:candidate-lists-posted", -2, "over"],
      ["milestone:na-list-announced-locally", -2, "over"],
      ["milestone:giao-ban-tuan-18", -1, "done"],
      ["milestone:hoan-thanh-trang-tri", 5, null],
    ]);
    expect(digests[0]?.lines[0]).toMatchObject({ source: "Điều 59, Luật số 85/2015/QH13", tMinus: 20 });
  });

  it("counts unread lines in the frame until they are marked, without a word in the audit trail", async () => {
    const world = await open();
    await lookIntoQueue(serverOf(world));
    const unread = async (who: string) => (await loadCampaignFrame(world.as(who), slug)).unread;
    expect([await unread("thu-ky"), await unread("can-bo"), await unread("quan-tri")]).toEqual([2, 2, 0]);
    const seq = await auditHead(world);
    const ids = (await loadReminders(world.as("thu-ky"), slug)).digests.map(({ id }) => id);
    expect(await markDigests(world.as("thu-ky"), slug, ids, true)).toBe(1);
    expect([await unread("thu-ky"), await unread("can-bo")]).toEqual([0, 2]);
    await markDigests(world.as("thu-ky"), slug, ids, false);
    expect(await unread("thu-ky")).toBe(2);
    expect(await auditSince(world, seq)).toEqual([]);
  });

  it("shows and marks nobody's but one's own", async () => {
    const world = await open();
    await lookIntoQueue(serverOf(world));
    const { digests } = await loadReminders(world.as("thu-ky"), slug);
    const ids = digests.map(({ id }) => id);
    expect(await markDigests(world.as("can-bo"), slug, ids, true)).toBe(0);
    expect(await markDigests(world.as("quan-tri"), slug, ids, true)).toBe(0);
    expect((await loadReminders(world.as("quan-tri"), slug)).digests).toEqual([]);
    expect((await loadReminders(world.as("thu-ky"), slug)).digests[0]?.isRead).toBe(false);
    await expect(loadReminders(world.asNobody(), slug)).rejects.toThrow(SignInNeeded);
    await expect(loadReminders(world.as("thu-ky"), "khac")).rejects.toThrow(NotFound);
  });
});
