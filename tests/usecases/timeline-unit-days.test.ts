import { expect, test } from "vitest";
import { unitAsSeen } from "~/domain/milestone-units";
import { loadAgenda } from "~/usecases/agenda.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied } from "~/usecases/context.server";
import { removePollingDay, setPollingDay } from "~/usecases/timeline-unit-days.server";
import { describeOnEngines } from "../support/engines";
import { documentOf, formKey, pageOf, problemCodes, slug } from "../support/milestone-forms";
import type { World } from "../support/world";

const set = (world: World, more: object = {}, who = "thu-ky") =>
  setPollingDay(world.as(who), slug, {
    _key: formKey(),
    unit: "xa-dong-lam",
    on: "21/05/2021",
    time: "",
    documentId: documentOf(world),
    reason: "Bỏ phiếu sớm, Điều 72",
    ...more,
  });

describeOnEngines("a unit's polling day", (open) => {
  test("of its own moves the hours of the law for that unit, on polling day's page and on theirs", async () => {
    const world = await open();
    expect(await set(world)).toEqual({ ok: true, value: { unit: "Đồng Lâm" } });
    const at = "2021-05-20T07:00:00+07:00";
    const [polling, campaigning] = [await pageOf(world, "polling-day"), await pageOf(world, "campaign-ends")];
    expect(polling.unitDays).toMatchObject([
      {
        key: "xa-dong-lam",
        on: "2021-05-21",
        time: "",
        document: "03/KH-TBTT",
        reason: "Bỏ phiếu sớm, Điều 72",
      },
    ]);
    expect(polling.unitDays[0]?.hours.map(({ key, at: hour }) => [key, hour])).toEqual([
      ["campaign-ends", at],
      ["voter-roll-changes-close", at],
    ]);
    expect(campaigning.unitDays[0]?.hours.map(({ key }) => key)).toEqual(["campaign-ends"]);
    // All others vote as before.
    expect([polling.row.latest, polling.row.isOverridden]).toEqual([
      { form: "day", on: "2021-05-23" },
      false,
    ]);
    expect(campaigning.row.latest).toMatchObject({ at: "2021-05-22T07:00:00+07:00" });
    expect((await pageOf(world, "consultation-3")).unitDays).toEqual([]);
  });

  test("from 05:00 counts the 24 hours from 05:00", async () => {
    const world = await open();
    await set(world, { on: "23/05/2021", time: "05:00" });
    const [unit] = (await pageOf(world, "polling-day")).unitDays;
    expect([unit?.time, unit?.hours[0]?.at]).toEqual(["05:00", "2021-05-22T05:00:00+07:00"]);
  });

  test("stands in the agenda of the unit's own people, at its hour", async () => {
    const world = await open();
    await set(world, { unit: "trung-tam-truyen-thong", time: "05:00" });
    const campaign = await openCampaign(world.as("can-bo"), slug, "timeline.view");
    const own = (await loadAgenda(campaign, "Giao ban")).filter(({ kind }) => kind === "own-unit");
    expect(own).toMatchObject([
      {
        key: "milestone:polling-day@trung-tam-truyen-thong",
        from: "2021-05-21",
        at: "2021-05-20T22:00:00.000Z",
        isOpen: true,
      },
    ]);
  });

  test("is over when it is over: nobody has to mark a vote as done", async () => {
    const world = await open();
    await set(world, { unit: "trung-tam-truyen-thong", on: "03/05/2021" });
    const campaign = await openCampaign(world.as("can-bo"), slug, "timeline.view");
    const own = (await loadAgenda(campaign, "Giao ban")).filter(({ kind }) => kind === "own-unit");
    expect(own).toMatchObject([{ from: "2021-05-03", duty: "publicise", isOpen: false }]);
  });

  test("is taken back with a reason; set twice it is refused with the day that stands", async () => {
    const world = await open();
    await set(world);
    const twice = await set(world, { on: "22/05/2021" }, "thu-ky-2");
    expect(twice).toMatchObject({
      ok: false,
      problems: [{ field: "unit", code: "unit-day-exists", params: { unit: "Đồng Lâm", day: "21/05/2021" } }],
    });
    const [standing] = (await pageOf(world, "polling-day")).unitDays;
    const remove = (unit: string) =>
      removePollingDay(world.as("thu-ky"), slug, { _key: formKey(), unit, reason: "Hội đồng rút" });
    expect(problemCodes(await remove("xa-dong-lam older"))).toEqual(["form changed-by-other"]);
    expect((await remove(unitAsSeen(standing ?? { key: "", seen: "" }))).ok).toBe(true);
    expect((await pageOf(world, "polling-day")).unitDays).toEqual([]);
  });

  test.each([
    ["without unit", { unit: "khong-co" }, ["unit unit-unknown"]],
    ["without reason", { reason: "" }, ["reason required"]],
    ["without document", { documentId: "" }, ["documentId required"]],
    ["without day", { on: "" }, ["on required"]],
    ["at 25 o'clock", { time: "25:00" }, ["time not-an-hour"]],
  ])("%s is refused", async (_, wrong, expected) => {
    const world = await open();
    expect(problemCodes(await set(world, wrong))).toEqual(expected);
  });

  test("is the secretary's to set", async () => {
    const world = await open();
    for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(set(world, {}, who)).rejects.toThrow(AccessDenied);
      expect((await pageOf(world, "polling-day", who)).unitDayOptions).toEqual([]);
    }
  });
});
