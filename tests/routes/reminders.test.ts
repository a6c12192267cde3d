import { expect, test } from "vitest";
import * as jobs from "~/routes/admin/jobs";
import * as choices from "~/routes/reminders/choices";
import * as reminders from "~/routes/reminders/reminders";
import * as unsubscribe from "~/routes/reminders/unsubscribe";
import { enqueue, JobFailure, jobsChain, runNextJob } from "~/usecases/jobs.server";
import { unsubscribePath } from "~/usecases/reminder-unsubscribe.server";
import { idOf } from "../support/accounts";
import { describeOnSqlite } from "../support/engines";
import { giveEmail, lookIntoQueue, serverOf } from "../support/reminders";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const path = `/${slug}/nhac-viec`;
const params = { campaign: slug };
const look = (world: World, who: string) => callLoader(reminders, world.as(who), path, { params });
const loadChoices = (world: World, who = "thu-ky") =>
  callLoader(choices, world.as(who), "/tai-khoan/nhac-viec");
const send = (world: World, fields: Record<string, string | string[]>, who = "thu-ky") =>
  callAction(choices, world.as(who), "/tai-khoan/nhac-viec", fields);

const ticked = {
  ...{ campaign: slug, seen: "0.0.0.0", statutory: ["-7", "0"], plan: [], "own-unit": ["1"] },
  ...{ meeting: ["-1"], mail: ["statutory"] },
};

describeOnSqlite("the page of reminders", (open) => {
  test("marks a digest as read and as unread again", async () => {
    const world = await open();
    await lookIntoQueue(serverOf(world));
    const [digest] = (await look(world, "thu-ky")).body.digests;
    expect([digest.day, digest.isRead, digest.lines.length]).toEqual(["2021-05-04", false, 2]);
    expect(digest.lines[0]).toMatchObject({ time: "14:00", left: 0, tMinus: 19 });
    const mark = (intent: string) =>
      callAction(reminders, world.as("thu-ky"), path, { intent, digest: digest.id }, { params });
    expect(await mark("read")).toMatchObject({ status: 302, location: path });
    expect((await look(world, "thu-ky")).body.digests[0].isRead).toBe(true);
    await mark("unread");
    expect((await look(world, "thu-ky")).body.digests[0].isRead).toBe(false);
    expect((await mark("burn")).status).toBe(422);
  });

  test("asks strangers to sign in", async () => {
    const world = await open();
    const stranger = await callLoader(reminders, world.asNobody(), path, { params });
    expect([stranger.status, stranger.location]).toEqual([
      302,
      `/dang-nhap?tiep=${encodeURIComponent(path)}`,
    ]);
  });
});

describeOnSqlite("the page of one's own choices", (open) => {
  test("says where mails go, or why none do", async () => {
    const world = await open();
    expect((await loadChoices(world)).body).toMatchObject({ email: null, sendsMail: false });
    await giveEmail(world, "thu-ky", "thu-ky@halong.example");
    expect((await loadChoices(world)).body.email).toBe("thu-ky@halong.example");
    expect((await loadChoices(world, "can-bo")).body.email).toBeNull();
  });

  test("saves what is ticked, an empty kind too, and refuses days that are none", async () => {
    const world = await open();
    expect(await send(world, ticked)).toMatchObject({ status: 302, location: "/tai-khoan/nhac-viec" });
    const { settings } = (await loadChoices(world)).body.campaigns[0];
    expect(settings).toMatchObject({
      statutory: { days: [-7, 0], byMail: true },
      plan: { days: [], byMail: false },
      "own-unit": { days: [1], byMail: false },
      meeting: { days: [-1], byMail: false },
    });
    const wrong = await send(world, { ...ticked, seen: "1.1.1.1", plan: ["-2"] });
    expect([wrong.status, problemsOf(wrong)]).toEqual([422, ["plan not-valid"]]);
  });

  test("gives everything that was ticked back when somebody else was faster", async () => {
    const world = await open();
    await send(world, ticked);
    const late = await send(world, { ...ticked, plan: ["-3", "1"] });
    expect([late.status, problemsOf(late)]).toEqual([409, ["form reminder-settings-changed"]]);
    expect(late.body.values).toMatchObject({
      plan: ["-3", "1"],
      statutory: ["-7", "0"],
      mail: ["statutory"],
    });
  });
});

describeOnSqlite("the page that stops mails", (open) => {
  const call = (world: World) => {
    const scope = { accountId: idOf(world, "thu-ky"), campaignId: world.campaign.id, kind: "plan" } as const;
    const address = unsubscribePath(world.asNobody(), scope);
    return { address, params: { token: address.split("/").at(-1) ?? "" } };
  };

  test("does nothing when it is only opened, and stops them at the press of its button, signed in or not", async () => {
    const world = await open();
    const { address, params } = call(world);
    const opened = await callLoader(unsubscribe, world.asNobody(), address, { params });
    expect([opened.status, opened.body.isStopped]).toEqual([200, false]);
    expect((await loadChoices(world)).body.campaigns[0].settings.plan.byMail).toBe(true);
    const pressed = await callAction(unsubscribe, world.asNobody(), address, {}, { params });
    expect([pressed.status, pressed.location]).toEqual([302, address]);
    expect((await loadChoices(world)).body.campaigns[0].settings.plan.byMail).toBe(false);
    expect((await callLoader(unsubscribe, world.asNobody(), address, { params })).body.isStopped).toBe(true);
  });

  test("is not there for a token that was not made here", async () => {
    const world = await open();
    const twisted = { params: { token: "khong-co" } };
    expect((await callLoader(unsubscribe, world.asNobody(), "/thong-bao/ngung-thu/x", twisted)).status).toBe(
      404,
    );
    const pressed = await callAction(unsubscribe, world.asNobody(), "/thong-bao/ngung-thu/x", {}, twisted);
    expect([pressed.status, JSON.stringify(pressed.body)]).toEqual([404, '{"requestId":"test-request"}']);
  });
});

describeOnSqlite("the page of background jobs", (open) => {
  test("retries at the press of a button, for the administrator alone", async () => {
    const world = await open();
    const ctx = world.asNobody();
    const failing = {
      leaseMinutes: 1,
      work: async () => {
        throw new JobFailure("mail-refused 550", true);
      },
    };
    await ctx.db.write(jobsChain, (tx) => enqueue(tx, ctx, { kind: "x", uniqueKey: "x:1", payload: {} }));
    await runNextJob(ctx, { x: failing });
    const page = await callLoader(jobs, world.as("quan-tri"), "/quan-tri/viec-nen");
    const job = page.body.failed[0].id;
    expect((await callLoader(jobs, world.as("thu-ky"), "/quan-tri/viec-nen")).status).toBe(403);
    expect((await callAction(jobs, world.as("thu-ky"), "/quan-tri/viec-nen", { job })).status).toBe(403);
    const pressed = await callAction(jobs, world.as("quan-tri"), "/quan-tri/viec-nen", { job });
    expect([pressed.status, pressed.location]).toEqual([302, "/quan-tri/viec-nen"]);
    const after = await callLoader(jobs, world.as("quan-tri"), "/quan-tri/viec-nen");
    expect([after.body.failed, after.body.waiting[0].state]).toEqual([[], "waiting"]);
    expect((await callAction(jobs, world.as("quan-tri"), "/quan-tri/viec-nen", { job: "y" })).status).toBe(
      404,
    );
  });
});
