import { expect, test } from "vitest";
import { loadGate } from "~/usecases/decoration-gate.server";
import { freezePack } from "~/usecases/meeting-freezing.server";
import { loadMeeting } from "~/usecases/meeting-page.server";
import { loadMeetings } from "~/usecases/meetings.server";
import { loadOverview } from "~/usecases/overview.server";
import { must } from "../../scripts/demo/must";
import { check, move, siteOf } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const on = "2021-05-04";

const pinTo = (world: World, day: string) =>
  world.db.write("system", (tx) => tx.updateTable("campaigns").set({ pinned_on: day }).execute());

describeOnEngines("the day's meeting", (open) => {
  test("whose pack is frozen that day is still the one to open, and is past the day after", async () => {
    const world = await open();
    must(await freezePack(world.as("thu-ky"), slug, on));
    const { next, past } = await loadMeetings(world.as("thu-ky"), slug);
    expect(next?.on).toBe(on);
    expect(past.map((one) => one.on)).not.toContain(on);
    await pinTo(world, "2021-05-05");
    const later = await loadMeetings(world.as("thu-ky"), slug);
    expect(later.next?.on).toBe("2021-05-11");
    expect(later.past[0]?.on).toBe(on);
  });

  test("stands on the first page on its day and the day before, for those who may see meetings", async () => {
    const world = await open();
    const { meeting } = await loadOverview(world.as("lanh-dao"), slug);
    expect(meeting).toEqual({ on, time: "14:00", isToday: true, path: `/${slug}/giao-ban/${on}` });
    expect((await loadOverview(world.as("cong-tac-vien"), slug)).meeting).toBeNull();
    await pinTo(world, "2021-05-03");
    expect((await loadOverview(world.as("lanh-dao"), slug)).meeting).toMatchObject({ on, isToday: false });
    await pinTo(world, "2021-05-05");
    expect((await loadOverview(world.as("lanh-dao"), slug)).meeting).toBeNull();
  });

  test("says how many decoration sites stand, were checked, and are to be mended", async () => {
    const world = await open();
    expect((await loadMeeting(world.as("lanh-dao"), slug, on)).pack.decoration?.sites).toBeUndefined();
    for (const place of ["Cột Đồng Hồ", "Bến xe", "Cầu Bãi Cháy"]) await siteOf(world, { place });
    for (const number of [1, 2]) {
      must(await move(world, number, "approved"));
      must(await move(world, number, "completed", {}, "can-bo"));
    }
    must(await check(world, 1));
    must(await check(world, 2, { firm: "no", mend: "Căng lại băng rôn" }));
    const { pack } = await loadMeeting(world.as("lanh-dao"), slug, on);
    expect(pack.decoration?.sites).toMatchObject({ planned: 3, standing: 1, checked: 1, needsRepair: 1 });
  });

  test("counts a site that was complete and taken down again as done, as the gate does", async () => {
    const world = await open();
    for (const place of ["Cột Đồng Hồ", "Bến xe"]) await siteOf(world, { place });
    must(await move(world, 1, "approved"));
    must(await move(world, 1, "completed", {}, "can-bo"));
    must(await move(world, 1, "taken-down"));
    const { pack } = await loadMeeting(world.as("lanh-dao"), slug, on);
    const { figures } = await loadGate(world.as("lanh-dao"), slug, "");
    expect(figures).toMatchObject({ planned: 2, complete: 1 });
    expect(pack.decoration?.sites).toMatchObject({ planned: figures.planned, standing: figures.complete });
  });
});
