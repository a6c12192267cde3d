import { expect, it } from "vitest";
import { loadLinkPage } from "~/usecases/account-links.server";
import { loadFeeds, openFeed, readFeed } from "~/usecases/calendar-feeds.server";
import { NotFound, type UseCaseContext } from "~/usecases/context.server";
import { loadUnsubscribe, stopMail, unsubscribePath } from "~/usecases/reminder-unsubscribe.server";
import { idOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { invited } from "../support/invitations";
import type { World } from "../support/world";

const origin = "https://cot-moc.example";
const slug = "ha-long-2021";

describeOnEngines("a link that opens something to whoever has it", (open) => {
  it("holds 256 bits that nobody guesses, and another 256 each time", async () => {
    const world = await open();
    const tokens = [await invited(world), ...[await feedOf(world), await feedOf(world)]].map((one) =>
      typeof one === "string" ? one : one.token,
    );
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(new Set(tokens).size).toBe(3);
    const stopping = stopTokenOf(world.as("can-bo"), idOf(world, "can-bo"));
    // An HMAC of 256 bits stands before what it says.
    expect(Buffer.from(stopping, "base64url").length).toBeGreaterThan(32);
  });

  it("is nowhere in the database, nor anything that opens it", async () => {
    const world = await open();
    const { token } = await invited(world);
    const feed = await feedOf(world);
    const stored = await wholeDatabase(world);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(feed);
    // The stored hash is no key itself.
    const hashes = await world.db.read.selectFrom("account_links").select("token_hash").execute();
    for (const { token_hash } of hashes) expect(await loadLinkPage(world.asNobody(), token_hash)).toBeNull();
    const feeds = await world.db.read.selectFrom("calendar_feeds").select("token_hash").execute();
    for (const { token_hash } of feeds)
      await expect(readFeed(world.asNobody(), token_hash, origin)).rejects.toThrow(NotFound);
  });

  it("answers a wrong one alike whatever is wrong with it: altered, of another kind, over, or never made", async () => {
    const world = await open();
    const { token } = await invited(world);
    const feed = await feedOf(world);
    const stopping = stopTokenOf(world.as("can-bo"), idOf(world, "can-bo"));
    const nobody = world.asNobody();
    world.clock.set("2021-06-04T02:00:00.000Z");
    for (const wrong of ["", "x", "x".repeat(43), token, `${feed}A`, stopping])
      expect(await loadLinkPage(nobody, wrong)).toBeNull();
    for (const wrong of ["", "x".repeat(43), `${feed}A`, token, stopping])
      await expect(readFeed(nobody, wrong, origin)).rejects.toThrow(NotFound);
    const altered = `${stopping.slice(0, -1)}${stopping.endsWith("A") ? "B" : "A"}`;
    for (const wrong of ["", "x".repeat(43), token, feed, altered]) {
      await expect(loadUnsubscribe(nobody, wrong)).rejects.toThrow(NotFound);
      await expect(stopMail(nobody, wrong)).rejects.toThrow(NotFound);
    }
  });
});

async function feedOf(world: World): Promise<string> {
  const ctx = world.as("can-bo");
  const before = (await loadFeeds(ctx, slug)).feeds.map(({ token }) => token);
  await openFeed(ctx, slug, { _key: ctx.newId(), kinds: ["statutory"] });
  const token = (await loadFeeds(ctx, slug)).feeds.find((one) => !before.includes(one.token))?.token;
  if (!token) throw new Error("no address was made");
  return token;
}

const stopTokenOf = (ctx: UseCaseContext, accountId: string) =>
  unsubscribePath(ctx, { accountId, campaignId: null, kind: null }).split("/").at(-1) ?? "";

/** Every row of every table, as text. */
async function wholeDatabase(world: World): Promise<string> {
  const tables = await world.db.read.introspection.getTables();
  const rows = await Promise.all(
    tables
      .filter(({ isView }) => !isView)
      .map(({ name }) =>
        world.db.read
          .selectFrom(name as "accounts")
          .selectAll()
          .execute(),
      ),
  );
  return JSON.stringify(rows);
}
