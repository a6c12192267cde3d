import { expect, test } from "vitest";
import { openCampaign } from "~/usecases/campaigns.server";
import { removeSite } from "~/usecases/decoration-edit.server";
import { decorationCurve, decorationFigures } from "~/usecases/decoration-figures.server";
import { approveSites } from "~/usecases/decoration-moves.server";
import { pasteSites, previewSites } from "~/usecases/decoration-paste.server";
import { check, key, media, move, siteOf, sites, ward } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const open = (world: World, who = "thu-ky") => openCampaign(world.as(who), slug, "decoration.view");

/** A site that is complete as the first secretary said it. */
async function completeSite(world: World, on = ""): Promise<number> {
  const number = await siteOf(world);
  carriedOut(await move(world, number, "approved", { on }));
  carriedOut(await move(world, number, "completed", { on }));
  return number;
}

describeOnEngines("lists and figures of decoration sites", (openWorld) => {
  test("the list counts by state, filters by address, and says what it takes to the decoration date", async () => {
    const world = await openWorld();
    await completeSite(world);
    await siteOf(world, { unit: ward, place: "Bến xe" });
    await siteOf(world, { unit: ward, place: "Chợ", itemDue: ["01/05/2021", ""] });
    const page = await sites(world);
    expect(page).toMatchObject({ total: 3, late: 1, decorationOn: "2021-05-10" });
    expect(page.counts).toMatchObject({ proposed: 2, complete: 1, approved: 0 });
    // 4/5 through 10/5 are seven days.
    expect(page.left).toEqual({ sites: 2, days: 7, perDay: 1 });
    expect((await sites(world, "q=ben+xe")).rows.map(({ place }) => place)).toEqual(["Bến xe"]);
    expect((await sites(world, "cham=1")).rows.map(({ place }) => place)).toEqual(["Chợ"]);
    expect((await sites(world, `dv=${ward}&tt=de-xuat`)).found).toBe(2);
    expect((await sites(world, "tt=hoan-thanh")).rows.map(({ number }) => number)).toEqual([1]);
    const numbers = { _key: key(), sites: ["1", "2", "3"], documentId: "" };
    expect(carriedOut(await approveSites(world.as("thu-ky"), slug, numbers))).toBe(2);
    carriedOut(await removeSite(world.as("thu-ky"), slug, 3, { version: 2 }));
    expect(await sites(world)).toMatchObject({ total: 2, removed: [{ number: 3 }] });
  });

  test("figures hold as of a day and as known at an instant; the curve moves on the days of the moves", async () => {
    const world = await openWorld();
    const number = await siteOf(world, {}, "can-bo");
    const before = (await open(world)).campaignNow;
    world.clock.set("2021-05-04T03:00:00.000Z");
    carriedOut(await move(world, number, "approved"));
    carriedOut(await move(world, number, "completed", {}, "can-bo"));
    carriedOut(await check(world, number));
    const campaign = await open(world);
    const id = world.unit(media).id;
    const now = (await decorationFigures(campaign, { on: "2021-05-04" })).get(id);
    expect(now?.sites).toMatchObject({ planned: 1, approved: 1, complete: 1, checked: 1, needsRepair: 0 });
    expect(now?.items).toEqual({ planned: 2, complete: 2 });
    expect(now?.kinds.flag).toEqual({ planned: 20, done: 20 });
    const known = (await decorationFigures(campaign, { on: "2021-05-04", known: before })).get(id);
    expect(known?.sites).toMatchObject({ planned: 1, approved: 0, complete: 0 });
    expect(known?.kinds.flag).toEqual({ planned: 20, done: 0 });
    expect((await decorationFigures(campaign, { on: "2021-05-03" })).size).toBe(0);
    expect(await decorationCurve(campaign, "all", { on: "2021-05-10" })).toMatchObject([
      { day: "2021-05-04", planned: 1, checked: 1 },
    ]);
    const early = await siteOf(world, { place: "Chợ" });
    carriedOut(await move(world, early, "approved", { on: "01/05/2021" }));
    expect(await decorationCurve(campaign, "all", { on: "2021-05-10" })).toMatchObject([
      { day: "2021-05-01", planned: 1, approved: 1 },
      { day: "2021-05-04", planned: 2, approved: 2, checked: 1 },
    ]);
    expect(await decorationCurve(campaign, [world.unit(ward).id], { on: "2021-05-10" })).toEqual([]);
  });

  test("a pasted list is proposed as a whole or not at all; lines of other units are refused by name", async () => {
    const world = await openWorld();
    const text = [
      "Đơn vị\tĐịa điểm\tLoại\tSố lượng\tKhổ",
      "Phường Bãi Cháy\tBến xe\tPano\t2\t3x2",
      "\t\tCờ\t20\t",
      "Trung tâm TT&VH\tQuảng trường\tLED\t1\t8x5",
    ].join("\n");
    const form = { unit: "", text, confirm: [] };
    const foreign = carriedOut(await previewSites(world.as("can-bo"), slug, form));
    expect(foreign.map(({ problems }) => codesOf(problems))).toEqual([["unit site-unit-not-yours"], []]);
    const refusedList = await pasteSites(world.as("can-bo"), slug, { ...form, _key: key() });
    expect(codesOf(problemsOf(refusedList))).toEqual(["text paste-bad-lines"]);
    expect((await sites(world)).total).toBe(0);
    expect(carriedOut(await pasteSites(world.as("thu-ky"), slug, { ...form, _key: key() }))).toBe(2);
    expect((await sites(world)).rows.map(({ place, kinds }) => [place, kinds.length])).toEqual([
      ["Quảng trường", 1],
      ["Bến xe", 2],
    ]);
    const again = await pasteSites(world.as("thu-ky"), slug, { ...form, _key: key() });
    expect(codesOf(problemsOf(again))).toEqual(["confirm site-paste-warnings"]);
  });
});
