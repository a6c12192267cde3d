import { expect, it } from "vitest";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound, type UseCaseContext } from "~/usecases/context.server";
import {
  confirmProposal,
  confirmProposals,
  dismissProposals,
  restoreProposals,
} from "~/usecases/own-feed-acts.server";
import { fieldsOfItem, loadProposals, scopeOf } from "~/usecases/own-feed-proposals.server";
import { loadFeeds, tryFeed } from "~/usecases/own-feeds-page.server";
import { findItems } from "~db/queries/own-feed-items.server";
import { describeOnEngines } from "../support/engines";
import { feedServer } from "../support/feed-server";
import { later } from "../support/jobs";
import { carriedOut, codesOf, logged, problemsOf, slug } from "../support/output-acts";
import {
  countOutputs,
  itemPage,
  mediaCentre,
  nameFeed,
  proposalsOf,
  runFeedJobs,
  someItems,
} from "../support/own-feeds";
import type { World } from "../support/world";

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
    expect(await proposalsOf(ctx)).toMatchObject([{ title: "Tin không ghi ngày" }]);
  });

  it("stands beside the output that says the same, and is recorded only with a reason", async () => {
    const { ctx, ids } = await proposed(open);
    await logged(ctx, { title: "Bài đã ghi tay", link: `${itemPage(1)}?utm_source=x`, confirm: [] });
    const [, known] = await proposalsOf(ctx);
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
    await runFeedJobs(ctx);
    expect(await proposalsOf(ctx)).toEqual([]);
    expect(await proposalsOf(ctx, "bo-qua")).toHaveLength(3);
    expect(await restoreProposals(ctx, slug, { items: [], decision })).toBe(3);
    expect((await proposalsOf(ctx)).map(({ id }) => id)).toEqual(ids);
  });

  it("is for the people of the unit alone, and feeds are the secretary's and the administrator's", async () => {
    const world = await open();
    const server = await feedServer(someItems);
    await nameFeed(world, server.address, "thanh-doan");
    await runFeedJobs(world.asNobody());
    const own = await proposalsOf(world.as("thu-ky"));
    expect(own).toHaveLength(3);
    expect(await proposalsOf(world.as("can-bo"))).toEqual([]);
    const ids = own.map(({ id }) => id);
    const member = world.as("can-bo");
    expect((await dismissProposals(member, slug, ids)).count).toBe(0);
    expect((await confirmProposals(member, slug, { _key: "k", items: ids })).logged.codes).toEqual([]);
    const [id = ""] = ids.slice(1);
    const form = { ...(await formOf(world.as("thu-ky"), id)), units: [mediaCentre], _key: "k", item: id };
    await expect(confirmProposal(member, slug, form)).rejects.toThrow(NotFound);
    await expect(loadFeeds(member, slug)).rejects.toThrow(AccessDenied);
    await expect(tryFeed(member, slug, server.address)).rejects.toThrow(AccessDenied);
    await expect(loadProposals(world.as("lanh-dao"), slug, () => "")).rejects.toThrow(AccessDenied);
  });
});

/** Three proposals of the media centre: without a day, of 4/5, of 3/5. */
async function proposed(open: () => Promise<World>) {
  const world = await open();
  const server = await feedServer(someItems);
  await nameFeed(world, server.address);
  await runFeedJobs(world.asNobody());
  const ctx = world.as("can-bo");
  return { world, ctx, ids: (await proposalsOf(ctx)).map(({ id }) => id) };
}

async function formOf(ctx: UseCaseContext, id: string) {
  const campaign = await openCampaign(ctx, slug, "output.log");
  const [item] = await findItems(ctx.db.read, scopeOf(campaign), [id]);
  if (!item) throw new Error("no such item");
  return fieldsOfItem(campaign, item);
}
