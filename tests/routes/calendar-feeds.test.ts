import { expect, it } from "vitest";
import * as calendar from "~/routes/calendar-feeds/calendar";
import * as feeds from "~/routes/calendar-feeds/feeds";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader, problemsOf } from "../support/route-calls";

const path = "/ha-long-2021/lich/dang-ky";
const call = { params: { campaign: "ha-long-2021" } };

describeOnSqlite("the pages of calendar feeds", (open) => {
  it("makes an address, which a program reads without a session until it is revoked", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const form = (await callLoader(feeds, ctx, path, call)).body;
    const made = await callAction(feeds, ctx, path, { _key: form.formKey, kinds: ["statutory"] }, call);
    expect([made.status, made.location]).toEqual([302, path]);
    const [feed] = (await callLoader(feeds, ctx, path, call)).body.feeds;
    expect(feed.address).toMatch(/^http:\/\/cot-moc\.example\/lich-dien-tu\/[\w-]{43}\.ics$/);
    const address = { params: { address: String(feed.address).split("/").at(-1) ?? "" } };
    const read = await callLoader(calendar, world.asNobody(), "/lich-dien-tu", address);
    expect(read.status).toBe(200);
    expect(read.body).toContain("URL;VALUE=URI:http://cot-moc.example/ha-long-2021/lich/");
    await callAction(feeds, ctx, path, { intent: "revoke", feed: feed.id }, call);
    const gone = await callLoader(calendar, world.asNobody(), "/lich-dien-tu", address);
    expect([gone.status, gone.body]).toEqual([404, ""]);
  });

  it("asks for at least one kind, and keeps the address when the kinds change", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const refused = await callAction(feeds, ctx, path, { _key: ctx.newId() }, call);
    expect([refused.status, problemsOf(refused)]).toEqual([422, ["kinds feed-needs-kind"]]);
    await callAction(feeds, ctx, path, { _key: ctx.newId(), kinds: ["plan"] }, call);
    const [before] = (await callLoader(feeds, ctx, path, call)).body.feeds;
    await callAction(
      feeds,
      ctx,
      path,
      { intent: "choose", feed: before.id, kinds: ["meeting", "plan"] },
      call,
    );
    const [after] = (await callLoader(feeds, ctx, path, call)).body.feeds;
    expect(after).toEqual({ ...before, kinds: ["plan", "meeting"] });
  });
});
