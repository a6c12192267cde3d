import { expect, it } from "vitest";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound, type UseCaseContext } from "~/usecases/context.server";
import { jobKinds } from "~/usecases/job-kinds.server";
import { runNextJob } from "~/usecases/jobs.server";
import {
  confirmProposal,
  confirmProposals,
  dismissProposals,
  restoreProposals,
} from "~/usecases/own-feed-acts.server";
import { fieldsOfItem, loadProposals, scopeOf } from "~/usecases/own-feed-proposals.server";
import { mendFeedChains, readingKind } from "~/usecases/own-feed-readings.server";
import { addFeed, changeFeed, editFeed } from "~/usecases/own-feeds.server";
import { loadFeeds, readFeedNow, tryFeed } from "~/usecases/own-feeds-page.server";
import { findItems } from "~db/queries/own-feed-items.server";
import { describeOnEngines } from "../support/engines";
import { feedItem, feedServer } from "../support/feed-server";
import { later } from "../support/jobs";
import { carriedOut, codesOf, logged, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const unit = "trung-tam-truyen-thong";
const page = (n: number) => `https://halong.gov.vn/tin/${n}`;
const items = [
  feedItem("a", "Thành phố tập huấn nghiệp vụ bầu cử", page(1), "2021-05-04"),
  feedItem("b", "Khai mạc triển lãm ảnh về bầu cử, liên hệ 0912345678", page(2), "2021-05-03"),
  feedItem("c", "Tin không ghi ngày", page(3)),
  feedItem("d", "Tin của năm trước", page(4), "2020-05-03"),
];

/** A feed named for the media centre's portal items; the job of its first reading waits. */
async function named(world: World, address: string, place = unit) {
  const form = { _key: world.as("thu-ky").newId(), place, category: "portal-item", address };
  return carriedOut(await addFeed(world.as("thu-ky"), slug, form));
}

async function runJobs(ctx: UseCaseContext): Promise<number> {
  const own = Object.fromEntries(Object.entries(jobKinds).filter(([kind]) => kind === readingKind));
  for (let count = 0; ; count += 1) if (!(await runNextJob(ctx, own))) return count;
}

const proposals = async (ctx: UseCaseContext, show = "") =>
  (await loadProposals(ctx, slug, (name) => (name === "xem" ? show : ""))).rows;
const countOutputs = async ({ db }: World) =>
  (await db.read.selectFrom("outputs").select("id").execute()).length;

describeOnEngines("a unit's own feed", (open) => {
  it("is read by the queue; items of the campaign's days are proposed once, and nothing is recorded", async () => {
    const world = await open();
    const server = await feedServer(items);
    await named(world, server.address);
    expect(await runJobs(world.asNobody())).toBe(1);
    expect(await proposals(world.as("can-bo"))).toMatchObject([
      { title: "Tin không ghi ngày", day: "", isWhole: false },
      {
        title: "Thành phố tập huấn nghiệp vụ bầu cử",
        day: "2021-05-04",
        link: page(1),
        isWhole: true,
        twin: null,
      },
      { title: "Khai mạc triển lãm ảnh về bầu cử, liên hệ …", hasGap: true, day: "2021-05-03" },
    ]);
    expect(await countOutputs(world)).toBe(0);
    later(world, 29);
    expect(await runJobs(world.asNobody())).toBe(0);
    later(world, 1);
    expect(await runJobs(world.asNobody())).toBe(1);
    expect(server.asked.map((headers) => headers["if-none-match"])).toEqual([undefined, '"1"']);
    server.says([...items, feedItem("e", "Tin mới thêm", page(5), "2021-05-04")]);
    later(world, 30);
    await runJobs(world.asNobody());
    expect(await proposals(world.as("can-bo"))).toHaveLength(4);
  });

  it("shows an item of a day to come on that day, though the feed has not changed since", async () => {
    const world = await open();
    const server = await feedServer([feedItem("a", "Tin ngày mai", page(1), "2021-05-05")]);
    await named(world, server.address);
    await runJobs(world.asNobody());
    expect(await proposals(world.as("can-bo"))).toEqual([]);
    await world.db.write("system", async (tx) => {
      await tx.updateTable("campaigns").set({ pinned_on: "2021-05-05" }).execute();
    });
    later(world, 30);
    await runJobs(world.asNobody());
    expect(await proposals(world.as("can-bo"))).toMatchObject([{ title: "Tin ngày mai" }]);
  });

  it("that fails says why, is read more rarely, and is good again with the next good reading", async () => {
    const world = await open();
    const server = await feedServer();
    const feed = await named(world, server.address);
    server.says(500);
    await runJobs(world.asNobody());
    const line = async () => (await loadFeeds(world.as("thu-ky"), slug)).feeds[0];
    expect(await line()).toMatchObject({ problem: "feed-status", goodAt: "", nextAt: "10:00 04/05/2021" });
    server.says([]);
    expect(await readFeedNow(world.as("quan-tri"), slug, feed.id)).toMatchObject({ is: "read", found: 0 });
    expect(await line()).toMatchObject({ problem: null, nextAt: "09:30 04/05/2021" });
    // The job that was planned after the failure has been overtaken.
    later(world, 60);
    expect([await runJobs(world.asNobody()), server.asked.length]).toEqual([2, 3]);
  });

  it("is never read from an address inside, however it is written", async () => {
    const world = await open();
    for (const address of ["http://127.0.0.2/rss", "http://0177.0.0.2/rss", "http://169.254.169.254/"]) {
      expect(codesOf(problemsOf(await tryFeed(world.as("thu-ky"), slug, address)))).toEqual([
        "address feed-not-public",
      ]);
    }
    const ways = [
      "https://www.facebook.com/profile.php?id=1",
      "ftp://halong.gov.vn/rss",
      "https://a:b@halong.gov.vn",
    ];
    const told = await Promise.all(ways.map((address) => tryFeed(world.as("thu-ky"), slug, address)));
    expect(told.map((outcome) => codesOf(problemsOf(outcome))[0])).toEqual([
      "address feed-personal",
      "address feed-address",
      "address feed-address",
    ]);
  });

  it("is named once, paused, corrected, removed with its proposals, and brought back", async () => {
    const world = await open();
    const server = await feedServer(items);
    const ctx = world.as("thu-ky");
    const { id } = await named(world, server.address);
    await runJobs(ctx);
    const again = { _key: "k", place: "thanh-doan", category: "", address: server.address };
    expect(codesOf(problemsOf(await addFeed(ctx, slug, again)))).toEqual(["address feed-known"]);
    carriedOut(await changeFeed(ctx, slug, id, "pause"));
    later(world, 45);
    await runJobs(ctx);
    expect(server.asked).toHaveLength(1);
    carriedOut(await changeFeed(ctx, slug, id, "resume"));
    await runJobs(ctx);
    expect(server.asked).toHaveLength(2);
    const edit = { ...again, feed: id, place: unit, category: "fanpage-post" };
    expect(codesOf(problemsOf(await editFeed(ctx, slug, { ...edit, _key: "e1", _version: "1" })))).toEqual([
      "form changed-by-other",
    ]);
    carriedOut(await editFeed(ctx, slug, { ...edit, _key: "e2", _version: "3" }));
    expect((await loadFeeds(ctx, slug)).feeds).toMatchObject([{ categoryKey: "fanpage-post" }]);
    carriedOut(await changeFeed(ctx, slug, id, "remove"));
    expect([await proposals(ctx), (await loadFeeds(ctx, slug)).feeds]).toEqual([[], []]);
    carriedOut(await changeFeed(ctx, slug, id, "restore"));
    expect(await proposals(ctx)).toHaveLength(3);
  });

  it("whose chain of jobs broke off is read again", async () => {
    const world = await open();
    const server = await feedServer(items);
    await named(world, server.address);
    await world.db.write("system", async (tx) => {
      await tx.deleteFrom("jobs").execute();
    });
    later(world, 61);
    expect(await runJobs(world.asNobody())).toBe(0);
    await mendFeedChains(world.asNobody());
    await mendFeedChains(world.asNobody());
    expect([await runJobs(world.asNobody()), server.asked.length]).toEqual([1, 1]);
  });
});

describeOnEngines("what feeds propose", (open) => {
  it("is recorded together as far as it can be, once however often it is sent", async () => {
    const { world, ctx, ids } = await proposed(open);
    const form = { _key: "cùng-ghi", items: ids };
    const { logged: done, problems } = await confirmProposals(ctx, slug, form);
    expect([done.codes, codesOf(problems)]).toEqual([
      ["KQ-2021-0001", "KQ-2021-0002"],
      [`item-${ids[0]} date-needed`],
    ]);
    expect((await confirmProposals(ctx, slug, form)).logged.codes).toEqual(done.codes);
    const other = await confirmProposals(world.as("thu-truong"), slug, { ...form, items: ids.slice(1) });
    expect(codesOf(other.problems).map((code) => code.split(" ")[1])).toEqual([
      "item-decided",
      "item-decided",
    ]);
    expect(await countOutputs(world)).toBe(2);
    expect(await proposals(ctx)).toMatchObject([{ title: "Tin không ghi ngày" }]);
  });

  it("stands beside the output that says the same, and is recorded only with a reason", async () => {
    const { ctx, ids } = await proposed(open);
    await logged(ctx, { title: "Bài đã ghi tay", link: `${page(1)}?utm_source=x`, confirm: [] });
    const [, known] = await proposals(ctx);
    expect(known).toMatchObject({ twin: { by: "link", code: "KQ-2021-0001", title: "Bài đã ghi tay" } });
    const [id = ""] = ids.slice(1);
    const together = await confirmProposals(ctx, slug, { _key: "k", items: [id] });
    expect(codesOf(together.problems)).toEqual([`item-${id} same-link`]);
    const form = { ...(await formOf(ctx, id)), _key: "k2", item: id, confirm: ["same-link"] };
    const without = await confirmProposal(ctx, slug, { ...form, confirmReason: "" });
    expect(codesOf(problemsOf(without))).toEqual(["confirmReason reason-needed"]);
    const outcome = await confirmProposal(ctx, slug, { ...form, confirmReason: "đăng lại" });
    expect(carriedOut(outcome).codes).toEqual(["KQ-2021-0002"]);
  });

  it("stays left out when the feed is read again, until somebody takes that back", async () => {
    const { world, ctx, ids } = await proposed(open);
    const { count, decision } = await dismissProposals(ctx, slug, ids);
    expect(count).toBe(3);
    later(world, 30);
    await runJobs(ctx);
    expect(await proposals(ctx)).toEqual([]);
    expect(await proposals(ctx, "bo-qua")).toHaveLength(3);
    expect(await restoreProposals(ctx, slug, { items: [], decision })).toBe(3);
    expect((await proposals(ctx)).map(({ id }) => id)).toEqual(ids);
  });

  it("is for the people of the unit alone, and feeds are the secretary's and the administrator's", async () => {
    const world = await open();
    const server = await feedServer(items);
    await named(world, server.address, "thanh-doan");
    await runJobs(world.asNobody());
    const own = await proposals(world.as("thu-ky"));
    expect(own).toHaveLength(3);
    expect(await proposals(world.as("can-bo"))).toEqual([]);
    const ids = own.map(({ id }) => id);
    const member = world.as("can-bo");
    expect((await dismissProposals(member, slug, ids)).count).toBe(0);
    expect((await confirmProposals(member, slug, { _key: "k", items: ids })).logged.codes).toEqual([]);
    const [id = ""] = ids.slice(1);
    const form = { ...(await formOf(world.as("thu-ky"), id)), units: [unit], _key: "k", item: id };
    await expect(confirmProposal(member, slug, form)).rejects.toThrow(NotFound);
    await expect(loadFeeds(member, slug)).rejects.toThrow(AccessDenied);
    await expect(tryFeed(member, slug, server.address)).rejects.toThrow(AccessDenied);
    await expect(loadProposals(world.as("lanh-dao"), slug, () => "")).rejects.toThrow(AccessDenied);
  });
});

/** Three proposals of the media centre: without a day, of 4/5, of 3/5. */
async function proposed(open: () => Promise<World>) {
  const world = await open();
  const server = await feedServer(items);
  await named(world, server.address);
  await runJobs(world.asNobody());
  const ctx = world.as("can-bo");
  return { world, ctx, ids: (await proposals(ctx)).map(({ id }) => id) };
}

async function formOf(ctx: UseCaseContext, id: string) {
  const campaign = await openCampaign(ctx, slug, "output.log");
  const [item] = await findItems(ctx.db.read, scopeOf(campaign), [id]);
  if (!item) throw new Error("no such item");
  return fieldsOfItem(campaign, item);
}
