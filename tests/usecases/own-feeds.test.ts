import { expect, it } from "vitest";
import { mendFeedChains } from "~/usecases/own-feed-readings.server";
import { addFeed, changeFeed, editFeed } from "~/usecases/own-feeds.server";
import { loadFeeds, readFeedNow, tryFeed } from "~/usecases/own-feeds-page.server";
import { describeOnEngines } from "../support/engines";
import { feedItem, feedServer } from "../support/feed-server";
import { later } from "../support/jobs";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import {
  countOutputs,
  itemPage,
  mediaCentre,
  nameFeed,
  proposalsOf,
  runFeedJobs,
  someItems,
} from "../support/own-feeds";

describeOnEngines("a unit's own feed", (open) => {
  it("is read by the queue; items of the campaign's days are proposed once, and nothing is recorded", async () => {
    const world = await open();
    const server = await feedServer(someItems);
    await nameFeed(world, server.address);
    expect(await runFeedJobs(world.asNobody())).toBe(1);
    expect(await proposalsOf(world.as("can-bo"))).toMatchObject([
      { title: "Tin không ghi ngày", day: "", isWhole: false },
      {
        title: "Thành phố tập huấn nghiệp vụ bầu cử",
        day: "2021-05-04",
        link: itemPage(1),
        isWhole: true,
        twin: null,
      },
      { title: "Khai mạc triển lãm ảnh về bầu cử, liên hệ …", hasGap: true, day: "2021-05-03" },
    ]);
    expect(await countOutputs(world)).toBe(0);
    later(world, 29);
    expect(await runFeedJobs(world.asNobody())).toBe(0);
    later(world, 1);
    expect(await runFeedJobs(world.asNobody())).toBe(1);
    expect(server.asked.map((headers) => headers["if-none-match"])).toEqual([undefined, '"1"']);
    server.says([...someItems, feedItem("e", "Tin mới thêm", itemPage(5), "2021-05-04")]);
    later(world, 30);
    await runFeedJobs(world.asNobody());
    expect(await proposalsOf(world.as("can-bo"))).toHaveLength(4);
  });

  it("shows an item of a day to come on that day, though the feed has not changed since", async () => {
    const world = await open();
    const server = await feedServer([feedItem("a", "Tin ngày mai", itemPage(1), "2021-05-05")]);
    await nameFeed(world, server.address);
    await runFeedJobs(world.asNobody());
    expect(await proposalsOf(world.as("can-bo"))).toEqual([]);
    await world.db.write("system", async (tx) => {
      await tx.updateTable("campaigns").set({ pinned_on: "2021-05-05" }).execute();
    });
    later(world, 30);
    await runFeedJobs(world.asNobody());
    expect(await proposalsOf(world.as("can-bo"))).toMatchObject([{ title: "Tin ngày mai" }]);
  });

  it("that fails says why, is read more rarely, and is good again with the next good reading", async () => {
    const world = await open();
    const server = await feedServer();
    const feed = await nameFeed(world, server.address);
    server.says(500);
    await runFeedJobs(world.asNobody());
    const line = async () => (await loadFeeds(world.as("thu-ky"), slug)).feeds[0];
    expect(await line()).toMatchObject({ problem: "feed-status", goodAt: "", nextAt: "10:00 04/05/2021" });
    server.says([]);
    expect(await readFeedNow(world.as("quan-tri"), slug, feed.id)).toMatchObject({ is: "read", found: 0 });
    expect(await line()).toMatchObject({ problem: null, nextAt: "09:30 04/05/2021" });
    // The job that was planned after the failure has been overtaken.
    later(world, 60);
    expect([await runFeedJobs(world.asNobody()), server.asked.length]).toEqual([2, 3]);
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
    const server = await feedServer(someItems);
    const ctx = world.as("thu-ky");
    const { id } = await nameFeed(world, server.address);
    await runFeedJobs(ctx);
    const again = { _key: "k", place: "thanh-doan", category: "", address: server.address };
    expect(codesOf(problemsOf(await addFeed(ctx, slug, again)))).toEqual(["address feed-known"]);
    carriedOut(await changeFeed(ctx, slug, id, "pause"));
    later(world, 45);
    await runFeedJobs(ctx);
    expect(server.asked).toHaveLength(1);
    carriedOut(await changeFeed(ctx, slug, id, "resume"));
    await runFeedJobs(ctx);
    expect(server.asked).toHaveLength(2);
    const edit = { ...again, feed: id, place: mediaCentre, category: "fanpage-post" };
    expect(codesOf(problemsOf(await editFeed(ctx, slug, { ...edit, _key: "e1", _version: "1" })))).toEqual([
      "form changed-by-other",
    ]);
    carriedOut(await editFeed(ctx, slug, { ...edit, _key: "e2", _version: "3" }));
    expect((await loadFeeds(ctx, slug)).feeds).toMatchObject([{ categoryKey: "fanpage-post" }]);
    carriedOut(await changeFeed(ctx, slug, id, "remove"));
    expect([await proposalsOf(ctx), (await loadFeeds(ctx, slug)).feeds]).toEqual([[], []]);
    carriedOut(await changeFeed(ctx, slug, id, "restore"));
    expect(await proposalsOf(ctx)).toHaveLength(3);
  });

  it("whose chain of jobs broke off is read again", async () => {
    const world = await open();
    const server = await feedServer(someItems);
    await nameFeed(world, server.address);
    await world.db.write("system", async (tx) => {
      await tx.deleteFrom("jobs").execute();
    });
    later(world, 61);
    expect(await runFeedJobs(world.asNobody())).toBe(0);
    await mendFeedChains(world.asNobody());
    await mendFeedChains(world.asNobody());
    expect([await runFeedJobs(world.asNobody()), server.asked.length]).toEqual([1, 1]);
  });
});
