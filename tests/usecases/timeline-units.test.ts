import { expect, test } from "vitest";
import { unitAsSeen } from "~/domain/milestone-units";
import { loadAgenda } from "~/usecases/agenda.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied } from "~/usecases/context.server";
import { loadOverview } from "~/usecases/overview.server";
import { loadTimeline } from "~/usecases/timeline.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import { reopenUnit, setMilestoneUnits, undoUnits } from "~/usecases/timeline-units.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import { describeOnEngines } from "../support/engines";
import {
  added,
  auditActions,
  formKey,
  markDone,
  pageOf,
  problemCodes,
  setUnits,
  slug,
} from "../support/milestone-forms";
import type { World } from "../support/world";

const lists = "voter-lists-posted";
const wards = ["phuong-ha-khanh", "phuong-ha-khau", "phuong-ha-phong"];
const centre = "trung-tam-truyen-thong";
const rowIn = async (world: World, key: string) =>
  (await loadTimeline(world.as("can-bo"), slug)).rows.find((one) => one.key === key);

describeOnEngines("a milestone done unit by unit", (open) => {
  test("applies to all 33 wards and communes with one word, or to those ticked", async () => {
    const world = await open();
    expect((await setUnits(world, lists, "local")).ok).toBe(true);
    expect((await rowIn(world, lists))?.units).toEqual({ done: 0, total: 33 });
    expect((await pageOf(world, lists)).unitChoice?.scope).toBe("local");
    await setUnits(world, lists, "chosen", wards);
    const page = await pageOf(world, lists);
    expect([page.row.units, page.unitChoice]).toEqual([
      { done: 0, total: 3 },
      { scope: "chosen", chosen: wards },
    ]);
    await setUnits(world, lists, "bloc:Xã");
    expect((await rowIn(world, lists))?.units?.total).toBeGreaterThan(3);
    await setUnits(world, lists, "");
    expect([await rowIn(world, lists), (await pageOf(world, lists)).units]).toMatchObject([
      { units: null },
      null,
    ]);
  });

  test("counts who has done it, early or late by how many days, and lists who has not", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    await markDone(world, lists, ["phuong-ha-khanh"], { on: "10/04/2021" });
    await markDone(world, lists, ["phuong-ha-phong"], { on: "14/04/2021" });
    const { row, units, history } = await pageOf(world, lists);
    expect(row).toMatchObject({ units: { done: 2, total: 3 }, actualOn: null });
    expect(units).toMatchObject({ done: 2, total: 3, late: 1, missing: ["Phường Hà Khẩu"] });
    expect(units?.finished.map(({ key, state }) => [key, state])).toEqual([
      ["phuong-ha-phong", { code: "done-late", days: 1 }],
      ["phuong-ha-khanh", { code: "done-early", days: 3 }],
    ]);
    expect(history.map(({ kind, units: marked }) => [kind, marked])).toEqual([
      ["completed", ["Hà Phong"]],
      ["completed", ["Hà Khánh"]],
      ["units-set", []],
    ]);
  });

  test("does not wait for a unit that has come to an end before it did it", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    await markDone(world, lists, wards.slice(1), { on: "10/04/2021" });
    await world.db.write(world.campaign.id, async (tx) => {
      await tx
        .updateTable("units")
        .set({ valid_to: "2021-05-01" })
        .where("key", "=", wards[0] ?? "")
        .execute();
      await bumpStructure(tx, world.campaign.id);
    });
    const page = await pageOf(world, lists);
    expect([page.row.units, page.row.actualOn]).toEqual([{ done: 2, total: 2 }, "2021-04-10"]);
    expect(page.units?.missing).toEqual([]);
  });

  test("is done with its last unit, on that day, and nobody is said to have recorded it", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    await markDone(world, lists, wards.slice(0, 2), { on: "10/04/2021" });
    await markDone(world, lists, wards.slice(2), { on: "13/04/2021" });
    const page = await pageOf(world, lists);
    expect(page).toMatchObject({
      isActualOfUnits: true,
      row: { actualOn: "2021-04-13", state: { code: "done" } },
    });
    expect(page.history.filter(({ units }) => units.length === 0).map(({ kind }) => kind)).toEqual([
      "units-set",
    ]);
    const complaints = await rowIn(world, "voter-list-complaints");
    expect(complaints?.latest).toEqual({ form: "window", from: "2021-04-13", to: "2021-05-18" });
    expect(complaints?.isProvisional).toBe(false);
  });

  test("finds units by name without marks", async () => {
    const world = await open();
    await setUnits(world, lists, "local");
    const found = await loadMilestone(world.as("thu-ky"), slug, lists, { search: "bai chay" });
    expect(found.units?.open.map(({ name }) => name)).toEqual(["Phường Bãi Cháy"]);
    expect(found.units?.missing).toHaveLength(33);
  });

  test("several units marked at once are taken back at once, except what was changed since", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    const marked = await markDone(world, lists, wards, { on: "13/04/2021" });
    expect(marked).toMatchObject({ ok: true, value: { count: 3, unit: "" } });
    const batch = marked.ok ? marked.value.batch : "";
    const first = (await pageOf(world, lists)).units?.finished.find(({ key }) => key === wards[0]);
    const unit = unitAsSeen(first ?? { key: "", seen: "" });
    await reopenUnit(world.as("thu-ky"), slug, lists, { _key: formKey(), unit, reason: "Ghi nhầm" });
    await markDone(world, lists, ["phuong-ha-khanh"], { on: "12/04/2021" });
    const undone = await undoUnits(world.as("thu-ky"), slug, lists, { _key: formKey(), batch, reason: "" });
    expect(undone).toMatchObject({ ok: true, value: { count: 2 } });
    expect((await pageOf(world, lists)).units?.finished.map(({ key }) => key)).toEqual(["phuong-ha-khanh"]);
    const again = await undoUnits(world.as("thu-ky"), slug, lists, { _key: formKey(), batch, reason: "" });
    expect(problemCodes(again)).toEqual(["form not-done"]);
  });

  test("an undo keeps no person's number as its reason", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    const marked = await markDone(world, lists, wards.slice(0, 1), { on: "13/04/2021" });
    const batch = marked.ok ? marked.value.batch : "";
    const form = { _key: formKey(), batch, reason: "Gọi 0912 345 678 để hỏi lại" };
    const undone = await undoUnits(world.as("thu-ky"), slug, lists, form);
    expect(problemCodes(undone)).toEqual(["reason personal-phone"]);
    expect(await auditActions(world)).toEqual(["milestone.units-set", "milestone.units-completed"]);
  });

  test("somebody else's marks cannot be undone, only taken back with a reason and after seeing them", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    const marked = await markDone(world, lists, wards.slice(0, 1), { on: "13/04/2021" });
    const batch = marked.ok ? marked.value.batch : "";
    const form = { _key: formKey(), batch, reason: "" };
    expect(problemCodes(await undoUnits(world.as("thu-ky-2"), slug, lists, form))).toEqual(["form not-done"]);
    const stale = { _key: formKey(), unit: "phuong-ha-khanh older", reason: "Nhầm" };
    expect(problemCodes(await reopenUnit(world.as("thu-ky-2"), slug, lists, stale))).toEqual([
      "form changed-by-other",
    ]);
  });

  test("two people marking the same unit: the second is told which one, and nothing of hers is written", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    const both = await Promise.all([
      markDone(world, lists, wards.slice(0, 2), { on: "13/04/2021" }),
      markDone(world, lists, wards.slice(1, 3), { on: "12/04/2021", who: "thu-ky-2" }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.flatMap(problemCodes)).toEqual(["units units-already-done"]);
    const lost = both.find((one) => !one.ok);
    expect(lost?.ok === false && lost.problems[0]?.params).toEqual({ units: "Hà Khẩu" });
    expect((await pageOf(world, lists)).row.units).toEqual({ done: 2, total: 3 });
    expect(await auditActions(world)).toEqual(["milestone.units-set", "milestone.units-completed"]);
  });

  test("a unit's mark does not make the secretary's open form stale", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    const { seen } = await pageOf(world, lists);
    await markDone(world, lists, wards.slice(0, 1));
    const form = { _key: formKey(), _seen: seen, unitScope: "local", units: [] };
    expect((await setMilestoneUnits(world.as("thu-ky-2"), slug, lists, form)).ok).toBe(true);
  });

  test.each([
    ["no unit of the milestone", ["phuong-bai-chay"], "04/05/2021", ["units unit-not-concerned"]],
    ["a unit that is not there", ["khong-co"], "04/05/2021", ["units unit-not-concerned"]],
    ["a day to come", ["phuong-ha-khanh"], "05/05/2021", ["on in-future"]],
    ["31 April", ["phuong-ha-khanh"], "31/04/2021", ["on no-such-day"]],
  ])("marking %s is refused", async (_, units, on, expected) => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    expect(problemCodes(await markDone(world, lists, units, { on }))).toEqual(expected);
    expect((await pageOf(world, lists)).row.units?.done).toBe(0);
  });

  test("choosing units is refused without any, and with one that is not there", async () => {
    const world = await open();
    expect(problemCodes(await setUnits(world, lists, "chosen"))).toEqual(["units choose-units"]);
    expect(problemCodes(await setUnits(world, lists, "chosen", ["khong-co"]))).toEqual([
      "units unit-unknown",
    ]);
  });

  test("a unit's own people mark their unit alone, from the page and from their overview", async () => {
    const world = await open();
    const key = await added(world, { unitScope: "chosen", units: [centre, ...wards] });
    const mine = (await loadOverview(world.as("can-bo"), slug)).myMilestones;
    expect(mine.map((one) => [one.key, one.unitKey])).toEqual([[key, centre]]);
    expect((await loadOverview(world.as("thu-ky"), slug)).myMilestones).toEqual([]);
    const page = await pageOf(world, key, "can-bo");
    expect(page.may.completeUnits).toBe(true);
    expect(page.units?.open.filter(({ isMine }) => isMine).map((one) => one.key)).toEqual([centre]);
    await expect(markDone(world, key, [centre, "phuong-ha-khanh"], { who: "can-bo" })).rejects.toThrow(
      AccessDenied,
    );
    expect((await markDone(world, key, [centre], { who: "can-bo" })).ok).toBe(true);
    expect((await loadOverview(world.as("can-bo"), slug)).myMilestones).toEqual([]);
    expect((await pageOf(world, key)).row.units).toEqual({ done: 1, total: 4 });
  });

  test("nobody else marks units or says which they are", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    for (const who of ["quan-tri", "lanh-dao", "cong-tac-vien", "can-bo", "thu-truong"]) {
      await expect(markDone(world, lists, wards.slice(0, 1), { who })).rejects.toThrow(AccessDenied);
      const form = { _key: formKey(), _seen: "", unitScope: "", units: [] };
      await expect(setMilestoneUnits(world.as(who), slug, lists, form)).rejects.toThrow(AccessDenied);
      const { may, unitChoice, units } = await pageOf(world, lists, who);
      expect([may.completeUnits, unitChoice]).toEqual([false, null]);
      expect(units?.open.some(({ isMine }) => isMine)).toBe(false);
    }
    expect((await pageOf(world, lists)).row.units?.done).toBe(0);
  });

  test("stands in a unit's agenda until the unit has done it", async () => {
    const world = await open();
    const key = await added(world, { unitScope: "chosen", units: [centre, ...wards] });
    const own = async () => {
      const campaign = await openCampaign(world.as("can-bo"), slug, "timeline.view");
      const items = await loadAgenda(campaign, "Giao ban");
      return items.filter((one) => one.kind === "own-unit").map(({ key: item, isOpen }) => [item, isOpen]);
    };
    expect(await own()).toEqual([[`milestone:${key}@${centre}`, true]]);
    await markDone(world, key, [centre], { who: "can-bo" });
    expect(await own()).toEqual([[`milestone:${key}@${centre}`, false]]);
  });
});
