import { beforeAll, expect, test } from "vitest";
import { NotFound } from "~/usecases/context.server";
import { confirmProposal, dismissProposals, restoreProposals } from "~/usecases/own-feed-acts.server";
import { loadProposals } from "~/usecases/own-feed-proposals.server";
import { mendFeedChains, readFeedOnce, readSoon } from "~/usecases/own-feed-readings.server";
import { addFeed, changeFeed, editFeed } from "~/usecases/own-feeds.server";
import { loadFeeds, readFeedNow, tryFeed } from "~/usecases/own-feeds-page.server";
import { findFeed } from "~db/queries/own-feeds.server";
import { describeOnSqlite } from "../support/engines";
import { feedItem, feedServer } from "../support/feed-server";
import { carriedOut, codesOf, logged, problemsOf, slug } from "../support/output-acts";
import { itemPage, mediaCentre, nameFeed, proposalsOf, runFeedJobs, someItems } from "../support/own-feeds";
import type { World } from "../support/world";

const key = (world: World) => world.as("thu-ky").newId();
const feedAt = async (world: World, id: string) => {
  const feed = await findFeed(world.db.read, id);
  if (!feed) throw new Error("no such feed");
  return feed;
};

describeOnSqlite("a unit's own feed", (open) => {
  let world: World;
  const ctx = () => world.as("thu-ky");
  beforeAll(async () => {
    world = await open();
  });
  const codes = async (outcome: Promise<Parameters<typeof problemsOf>[0]>) =>
    codesOf(problemsOf(await outcome));

  test.each([
    [{ place: "khong-co" }, "place unit-unknown"],
    [{ place: `${mediaCentre}/khong-co` }, "place unit-unknown"],
    [{ place: "tp-ha-long" }, "place unit-gathers"],
    [{ category: "khong-co" }, "category category-unknown"],
    [{ address: "không phải địa chỉ" }, "address feed-address"],
  ])("is neither named nor corrected with %j", async (differs, said) => {
    const form = { place: mediaCentre, category: "", address: "https://halong.gov.vn/rss", ...differs };
    expect(await codes(addFeed(ctx(), slug, { _key: key(world), ...form }))).toEqual([said]);
    const { id } = await nameFeed(world, `https://halong.gov.vn/${encodeURIComponent(said)}/${key(world)}`);
    const edit = { _key: key(world), _version: "1", feed: id, ...form };
    expect(await codes(editFeed(ctx(), slug, edit))).toEqual([said]);
    carriedOut(await changeFeed(ctx(), slug, id, "remove"));
  });

  test("is corrected as it was seen, to an address of its own; what was removed is corrected no more", async () => {
    const server = await feedServer(someItems);
    const [mine, other] = [
      await nameFeed(world, server.address),
      await nameFeed(world, "https://halong.gov.vn/b"),
    ];
    const channel = world.channel(mediaCentre, "portal-item");
    const form = (differs: object) => ({
      ...{ _key: key(world), _version: "1", feed: mine.id, place: mediaCentre, category: "" },
      ...{ address: server.address, ...differs },
    });
    expect(await codes(editFeed(ctx(), slug, form({ address: "https://halong.gov.vn/b" })))).toEqual([
      "address feed-known",
    ]);
    carriedOut(await editFeed(ctx(), slug, form({ place: `${mediaCentre}/${channel.id}` })));
    expect(await codes(editFeed(ctx(), slug, form({})))).toEqual(["form changed-by-other"]);
    await runFeedJobs(world.asNobody());
    expect((await feedAt(world, mine.id)).goodAt).not.toBeNull();
    const line = (await loadFeeds(ctx(), slug)).feeds.find(({ id }) => id === mine.id);
    expect([line?.place, line?.category]).toEqual([
      `${mediaCentre}/${channel.id}`,
      world.category("portal-item").name.vi,
    ]);
    // A new address begins anew: nothing is known of what it says.
    const moved = form({ _version: "2", address: `${server.address}?moi=1` });
    carriedOut(await editFeed(ctx(), slug, moved));
    expect(await feedAt(world, mine.id)).toMatchObject({ goodAt: null, failures: 0, etag: "" });
    expect(await runFeedJobs(world.asNobody())).toBeGreaterThan(0);
    carriedOut(await changeFeed(ctx(), slug, mine.id, "pause"));
    const paused = String((await feedAt(world, mine.id)).version);
    carriedOut(await editFeed(ctx(), slug, form({ _version: paused, address: `${server.address}?moi=2` })));
    expect((await feedAt(world, mine.id)).nextReadAt).toBeNull();
    carriedOut(await changeFeed(ctx(), slug, mine.id, "remove"));
    expect(await codes(editFeed(ctx(), slug, form({ _version: "4" })))).toEqual(["form feed-gone"]);
    await expect(editFeed(ctx(), slug, form({ feed: "không có" }))).rejects.toThrow(NotFound);
    await expect(readFeedNow(ctx(), slug, mine.id)).rejects.toThrow(NotFound);
    await expect(readFeedNow(ctx(), slug, "không có")).rejects.toThrow(NotFound);
    carriedOut(await changeFeed(ctx(), slug, other.id, "remove"));
  });

  test("comes back only while its address was not named anew; the same act twice changes nothing", async () => {
    const address = "https://halong.gov.vn/tro-lai";
    const { id } = await nameFeed(world, address);
    const version = async () => (await feedAt(world, id)).version;
    carriedOut(await changeFeed(ctx(), slug, id, "remove"));
    const removed = await version();
    carriedOut(await changeFeed(ctx(), slug, id, "remove"));
    expect(await version()).toBe(removed);
    const anew = await nameFeed(world, address);
    expect(await codes(changeFeed(ctx(), slug, id, "restore"))).toEqual(["form feed-known"]);
    carriedOut(await changeFeed(ctx(), slug, anew.id, "remove"));
    carriedOut(await changeFeed(ctx(), slug, id, "restore"));
    carriedOut(await changeFeed(ctx(), slug, id, "restore"));
    expect((await feedAt(world, id)).removedAt).toBeNull();
    carriedOut(await changeFeed(ctx(), slug, id, "remove"));
  });

  test("is tried without keeping anything: how much there is, and how much is of the campaign's days", async () => {
    const server = await feedServer(someItems);
    expect(carriedOut(await tryFeed(ctx(), slug, server.address))).toMatchObject({
      ...{ found: 4, ours: 3 },
      first: expect.stringMatching(/\S/),
    });
    server.says([feedItem("cũ", "Tin năm trước", itemPage(9), "2020-05-03")]);
    expect(carriedOut(await tryFeed(ctx(), slug, server.address))).toMatchObject({
      found: 1,
      ours: 0,
      first: "",
    });
    server.says([]);
    expect(carriedOut(await tryFeed(ctx(), slug, server.address))).toMatchObject({ found: 0, first: "" });
  });

  test("whose reading was overtaken by another one changes nothing, whatever it found", async () => {
    const server = await feedServer(someItems);
    const { id } = await nameFeed(world, server.address);
    const seen = await feedAt(world, id);
    await world.db.write("system", (tx) => readSoon(tx, ctx(), seen));
    expect(await readFeedOnce(ctx(), seen)).toEqual({ is: "overtaken" });
    server.says(500);
    expect(await readFeedOnce(ctx(), seen)).toEqual({ is: "overtaken" });
    await world.db.write("system", (tx) => readSoon(tx, ctx(), seen));
    expect(await proposalsOf(ctx())).toEqual([]);
    expect(await readFeedOnce(ctx(), { ...seen, campaignId: "không có" })).toEqual({ is: "unchanged" });
    carriedOut(await changeFeed(ctx(), slug, id, "remove"));
  });

  test("proposes with what is known of each item, and says of one that a title was recorded before", async () => {
    const channel = world.channel(mediaCentre, "portal-item");
    const server = await feedServer([
      ...someItems,
      feedItem("t", "Lễ phát động thi đua chào mừng ngày bầu cử toàn quốc", "", "2021-05-03"),
    ]);
    const { id } = await nameFeed(world, server.address, `${mediaCentre}/${channel.id}`);
    await runFeedJobs(world.asNobody());
    await logged(ctx(), {
      title: "Lễ phát động thi đua chào mừng ngày bầu cử toàn quốc",
      date: "03/05/2021",
    });
    const rows = await proposalsOf(ctx());
    const alike = rows.find(({ title }) => title.startsWith("Lễ phát động"));
    expect([alike?.twin?.by, alike?.channel, alike?.category]).toEqual([
      "title",
      channel.name,
      world.category("portal-item").name.vi,
    ]);
    carriedOut(await changeFeed(ctx(), slug, id, "remove"));
  });

  test("is left out and proposed again once, and filled into a form with what its feed says", async () => {
    const channel = world.channel(mediaCentre, "portal-item");
    const server = await feedServer([
      ...someItems,
      feedItem("u", "Hội thi tuyên truyền viên giỏi", itemPage(7), "2021-05-03"),
    ]);
    const { id } = await nameFeed(world, server.address, `${mediaCentre}/${channel.id}`);
    await runFeedJobs(world.asNobody());
    const rows = await proposalsOf(ctx());
    const alike = rows.find(({ title }) => title.startsWith("Hội thi"));
    const undated = rows.find(({ day }) => day === "");
    const edit = async (item: string) => {
      const { editing } = await loadProposals(ctx(), slug, (name) => (name === "sua" ? item : ""));
      return editing;
    };
    expect((await edit(undated?.id ?? ""))?.initial).toMatchObject({ date: "", channels: [channel.id] });
    expect((await edit(alike?.id ?? ""))?.initial).toMatchObject({
      units: [mediaCentre],
      date: "03/05/2021",
    });
    await expect(edit("không có")).rejects.toThrow(NotFound);
    const left = await dismissProposals(ctx(), slug, [alike?.id ?? ""]);
    expect(await edit(alike?.id ?? "")).toBeNull();
    expect((await dismissProposals(ctx(), slug, [alike?.id ?? ""])).count).toBe(0);
    expect(await restoreProposals(ctx(), slug, { items: [alike?.id ?? ""], decision: "" })).toBe(1);
    expect(await restoreProposals(ctx(), slug, { items: [], decision: left.decision })).toBe(0);
    const page = await loadProposals(ctx(), slug, (name) => (name === "don-vi" ? mediaCentre : ""));
    expect([page.unit, page.rows.length]).toEqual([mediaCentre, rows.length]);
    const initial = (await edit(alike?.id ?? ""))?.initial;
    const wrong = {
      ...initial,
      units: ["thanh-doan"],
      channels: [],
      confirm: [],
      confirmReason: "",
      _key: "k",
    };
    const foreign = await confirmProposal(world.as("can-bo"), slug, {
      ...wrong,
      item: alike?.id ?? "",
    } as never);
    expect(codesOf(problemsOf(foreign))).toContain("units unit-not-yours");
    carriedOut(await changeFeed(ctx(), slug, id, "remove"));
  });

  test("of an election that is over is read no more", async () => {
    const server = await feedServer(someItems);
    const { id } = await nameFeed(world, server.address);
    await world.db.write("system", (tx) => tx.updateTable("campaigns").set({ pinned_on: null }).execute());
    world.clock.set("2022-01-01T02:00:00.000Z");
    await mendFeedChains(world.asNobody());
    expect(await readFeedOnce(world.asNobody(), await feedAt(world, id))).toEqual({ is: "unchanged" });
    expect(server.asked).toEqual([]);
  });
});
