import { expect, it } from "vitest";
import * as proposals from "~/routes/outputs/proposals";
import * as feeds from "~/routes/settings/own-feeds";
import { describeOnSqlite } from "../support/engines";
import { feedItem, feedServer } from "../support/feed-server";
import { callAction, callLoader, flashOf, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const here = { params: { campaign: "ha-long-2021" } };
const settings = "/ha-long-2021/cai-dat/nguon-tin";
const list = "/ha-long-2021/ket-qua/de-xuat";
type Fields = Record<string, string | string[]>;

const manage = (world: World, fields: Fields, who = "thu-ky") =>
  callAction(feeds, world.as(who), settings, fields, here);
const decide = (world: World, fields: Fields, search = "") =>
  callAction(proposals, world.as("can-bo"), list + search, fields, here);
const shown = async (world: World, search = "") =>
  (await callLoader(proposals, world.as("can-bo"), list + search, here)).body;

const feed = { place: "trung-tam-truyen-thong", category: "portal-item", _key: "k" };

describeOnSqlite("the pages of feeds", (open) => {
  it("tries an address, keeps what was typed, names it, reads it now; each act has its undo", async () => {
    const world = await open();
    const { address } = await feedServer([
      feedItem("a", "Tin thứ nhất", "https://halong.gov.vn/1", "2021-05-04"),
    ]);
    const tried = await manage(world, { ...feed, address, intent: "try" });
    expect(tried.body).toMatchObject({
      tried: { found: 1, ours: 1, first: "Tin thứ nhất" },
      values: { address: [address] },
    });
    const refused = await manage(world, { ...feed, address: "https://m.me/ai-do", intent: "add" });
    expect([refused.status, problemsOf(refused)]).toEqual([422, ["address feed-personal"]]);
    const added = await manage(world, { ...feed, address, intent: "add" });
    expect([added.location, flashOf(added.cookies).code]).toEqual([settings, "feed-added"]);
    const [line] = (await callLoader(feeds, world.as("quan-tri"), settings, here)).body.page.feeds;
    const read = await manage(world, { feed: line.id, intent: "read" }, "quan-tri");
    expect(flashOf(read.cookies)).toMatchObject({ code: "feed-read", params: { found: 1, fresh: 1 } });
    const removed = flashOf((await manage(world, { feed: line.id, intent: "remove" })).cookies);
    const back = await manage(world, removed.undo.fields);
    expect([removed.code, flashOf(back.cookies).code]).toEqual(["feed-removed", "feed-restored"]);
    expect((await manage(world, { ...feed, address, intent: "add" }, "can-bo")).status).toBe(403);
  });

  it("records with one press, leaves out with an undo, and says at its row what cannot be recorded", async () => {
    const world = await open();
    const { address } = await feedServer([
      feedItem("a", "Tin thứ nhất", "https://halong.gov.vn/1", "2021-05-04"),
      feedItem("b", "Tin thứ hai", "https://halong.gov.vn/2", "2021-05-03"),
      feedItem("c", "Tin không ngày", "https://halong.gov.vn/3"),
    ]);
    await manage(world, { ...feed, address, intent: "add" });
    const [line] = (await callLoader(feeds, world.as("thu-ky"), settings, here)).body.page.feeds;
    await manage(world, { feed: line.id, intent: "read" });
    const { rows, formKey } = await shown(world);
    const [undated, first, second] = rows.map(({ id }: { id: string }) => id);
    const both = await decide(world, { _key: formKey, intent: "confirm", items: [undated, first] });
    expect([both.status, both.body.done.codes, problemsOf(both)]).toEqual([
      422,
      "KQ-2021-0001",
      [`item-${undated} date-needed`],
    ]);
    const none = await decide(world, { _key: formKey, intent: "confirm" });
    expect(problemsOf(none)).toEqual(["items nothing-chosen"]);
    const left = flashOf(
      (await decide(world, { _key: formKey, intent: "dismiss", items: [second] })).cookies,
    );
    expect([left.code, (await shown(world)).rows.length]).toEqual(["items-dismissed", 1]);
    await decide(world, left.undo.fields);
    const { editing } = await shown(world, `?sua=${undated}`);
    const typed = { ...editing.initial, item: undated, _key: "k2", intent: "record", date: "04/05/2021" };
    const recorded = await decide(world, typed, `?sua=${undated}`);
    expect([recorded.location, flashOf(recorded.cookies).params.code]).toEqual([list, "KQ-2021-0002"]);
    expect((await shown(world)).rows).toMatchObject([{ id: second }]);
  });
});
