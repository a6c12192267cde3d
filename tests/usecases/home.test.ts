import { expect, test } from "vitest";
import { loadCampaignList } from "~/usecases/campaign-list.server";
import { listMyCampaigns } from "~/usecases/campaigns.server";
import { type Actor, SignInNeeded, type UseCaseContext } from "~/usecases/context.server";
import { loadDesk } from "~/usecases/desk.server";
import { loadFactsSettings, switchFactsPage } from "~/usecases/facts-settings.server";
import { loadHome } from "~/usecases/home.server";
import { twoPeople } from "../support/closing";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, slug } from "../support/output-acts";

const holding = (ctx: UseCaseContext, memberships: Actor["memberships"]): UseCaseContext => ({
  ...ctx,
  actor: ctx.actor && { ...ctx.actor, memberships },
});

describeOnSqlite("where a person's work begins", (open) => {
  test("in the one election, at the reports for who only reports opinion, in the administration without any", async () => {
    const world = await open();
    expect(await loadHome(world.as("thu-ky"), false)).toEqual({ to: `/${slug}` });
    expect(await loadHome(world.as("cong-tac-vien"), false)).toEqual({ to: `/${slug}/du-luan/bao-cao` });
    expect(await loadHome(holding(world.as("quan-tri"), []), false)).toEqual({ to: "/quan-tri" });
  });

  test("nowhere for who is not signed in", async () => {
    const world = await open();
    for (const load of [loadDesk, listMyCampaigns, (ctx: UseCaseContext) => loadHome(ctx, false)])
      await expect(load(world.asNobody())).rejects.toThrow(SignInNeeded);
  });

  test.each([
    ["2020-12-31", "before"],
    ["2021-01-01", "running"],
    ["2021-06-12", "running"],
    ["2021-06-13", "after"],
  ])(
    "on %s the administrator's list says that the election is %s, and closed once it is",
    async (day, stage) => {
      const world = await open();
      await world.db.write(world.campaign.id, (tx) =>
        tx.updateTable("campaigns").set({ pinned_on: day }).execute(),
      );
      const stages = async () =>
        (await loadCampaignList(world.as("quan-tri"))).campaigns.map((one) => one.stage);
      expect(await stages()).toEqual([stage]);
      await world.db.write(world.campaign.id, (tx) =>
        tx.updateTable("campaigns").set({ pinned_on: "2021-05-04" }).execute(),
      );
      await twoPeople(world, "close");
      expect(await stages()).toEqual(["closed"]);
    },
  );
});

describeOnSqlite("the switch of the public page", (open) => {
  test("pressed twice switches once, and the whole address is told where the server knows its own", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    for (let time = 0; time < 2; time += 1)
      expect(carriedOut(await switchFactsPage(secretary, slug, true))).toEqual({ isOn: true });
    const told = await world.db.read
      .selectFrom("audit_entries")
      .select("action")
      .where("action", "like", "facts-page.%")
      .execute();
    expect(told).toEqual([{ action: "facts-page.opened" }]);
    const known = { ...secretary, publicUrl: "https://cotmoc.example.vn" };
    const { path, address } = await loadFactsSettings(known, slug);
    expect(address).toBe(`https://cotmoc.example.vn${path}`);
    expect((await loadFactsSettings(secretary, slug)).address).toBeNull();
  });
});
