import { expect, test } from "vitest";
import { readReadinessQuery } from "~/domain/readiness-page";
import { loadDutyRows } from "~/usecases/readiness-duty-rows.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, logged, slug } from "../support/output-acts";
import { setTarget, target } from "../support/target-acts";
import type { World } from "../support/world";

const rows = async (world: World, address = "") => {
  const search = new URLSearchParams(address);
  const query = readReadinessQuery((name) => search.get(name) ?? "");
  return (await loadDutyRows(world.as("lanh-dao"), slug, query, "targets")).rows;
};

const figures = async (world: World, address = "") =>
  (await rows(world, address))
    .map(({ unit, title, figures: told }) => [unit, title, told?.actual, told?.planned])
    .sort();

const pin = (world: World, day: string) =>
  world.db.write(world.campaign.id, (tx) => tx.updateTable("campaigns").set({ pinned_on: day }).execute());

describeOnSqlite("readiness of targets", (open) => {
  test("holds a unit's work of the phase against all its targets of the form, and no uncounted work against it", async () => {
    const world = await open();
    const [ward, other] = [world.unit("phuong-bai-chay"), world.unit("phuong-hong-gai")];
    const phase = world.structure.phases.find(({ key }) => key === "dot-2");
    carriedOut(await setTarget(world, `phase:${phase?.id}`, [target(other.key, "banner", "44")]));
    carriedOut(await setTarget(world, "week:2021-04-05", [target(ward.key, "portal-item", "7")]));
    carriedOut(await setTarget(world, "week:2021-04-12", [target(ward.key, "portal-item", "8")]));
    carriedOut(await setTarget(world, "week:2021-05-10", [target(ward.key, "flag", "9")]));
    const ctx = world.as("thu-ky");
    // Of the phase before, in the phase, and hung up by who did not count.
    await logged(ctx, { units: [ward.key], date: "26/03/2021", quantity: "100" });
    await logged(ctx, { units: [ward.key], date: "28/03/2021", quantity: "5" });
    await logged(ctx, { units: [ward.key], date: "03/05/2021", quantity: "6" });
    const silent = { categories: ["banner"], quantity: "", qualifier: "uncounted" as const };
    await logged(ctx, { units: [other.key], date: "28/04/2021", ...silent });
    // 7 and 8 of two weeks that are over; the flags' week has not come.
    expect(await figures(world)).toEqual([[ward.shortName, world.category("portal-item").name.vi, 11, 15]]);
    await logged(ctx, { units: [other.key], date: "29/04/2021", categories: ["banner"], quantity: "3" });
    expect(await figures(world)).toHaveLength(2);
  });

  test("begins with a phase's first week where that is a Monday, and leaves out what is not due yet", async () => {
    const world = await open();
    const ward = world.unit("phuong-bai-chay");
    carriedOut(await setTarget(world, "campaign", [target(ward.key, "portal-item", "163")]));
    const ctx = world.as("thu-ky");
    await logged(ctx, { units: [ward.key], date: "03/05/2021", quantity: "4" });
    await pin(world, "2021-05-18");
    await logged(ctx, { units: [ward.key], date: "10/05/2021", quantity: "3" });
    const [inPhase] = await figures(world);
    // Phase 3 begins on Monday 10/5: nine days of it have passed, at one a day.
    expect(inPhase?.slice(2)).toEqual([3, 9]);
    await pin(world, "2021-06-12");
    const [atEnd] = await figures(world);
    expect(atEnd?.slice(2)).toEqual([3, 34]);
    // On the first day of all, not a whole item is due of a target of one.
    carriedOut(await setTarget(world, "campaign", [target(ward.key, "banner", "1")]));
    expect((await rows(world, "den=01/01/2021")).map(({ title }) => title)).not.toContain(
      world.category("banner").name.vi,
    );
  });
});
