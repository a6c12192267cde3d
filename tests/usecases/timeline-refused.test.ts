import { beforeAll, expect, test } from "vitest";
import { unitAsSeen } from "~/domain/milestone-units";
import type { AskedSide } from "~/domain/timeline-compare-page";
import { loadCampaignSettings, saveCampaignSettings } from "~/usecases/campaign-settings.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { addPlanMilestone } from "~/usecases/timeline-add.server";
import { loadComparison } from "~/usecases/timeline-compare.server";
import { setDependencies } from "~/usecases/timeline-dependencies.server";
import { editPlanMilestone } from "~/usecases/timeline-edit.server";
import { readTimeline } from "~/usecases/timeline-entries.server";
import { loadGreatDays } from "~/usecases/timeline-great-days.server";
import { ownUnitMilestones } from "~/usecases/timeline-my-units.server";
import { loadMilestoneTrash, withdrawMilestone } from "~/usecases/timeline-trash.server";
import { removePollingDay, setPollingDay } from "~/usecases/timeline-unit-days.server";
import { completeUnits, reopenUnit, setMilestoneUnits, undoUnits } from "~/usecases/timeline-units.server";
import { describeOnSqlite } from "../support/engines";
import {
  added,
  documentOf,
  formKey,
  markDone,
  pageOf,
  planForm,
  problemCodes,
  setUnits,
  slug,
} from "../support/milestone-forms";
import { carriedOut } from "../support/output-acts";
import type { World } from "../support/world";

const lists = "voter-lists-posted";
const centre = "trung-tam-truyen-thong";
const side = (what = "", day = "", law = ""): AskedSide => ({ what, day, law });

describeOnSqlite("a milestone that cannot be changed so", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    carriedOut(await setUnits(world, lists, "chosen", [centre, "phuong-ha-khau"]));
  });
  const stale = () => ({ _key: formKey(), _seen: "khong-co" });
  const reopen = (unit: string, who = "thu-ky", reason = "Ghi nhầm") =>
    reopenUnit(world.as(who), slug, lists, { _key: formKey(), unit, reason });

  test("a form that has seen what nobody wrote, and one of before another's change, is told", async () => {
    const key = await added(world);
    const edit = { ...planForm({ title: "Đổi tên" }), ...stale() };
    expect(problemCodes(await editPlanMilestone(world.as("thu-ky"), slug, key, edit))).toEqual([
      "form not-valid",
    ]);
    expect(
      problemCodes(await withdrawMilestone(world.as("thu-ky"), slug, key, { ...stale(), reason: "Bỏ" })),
    ).toEqual(["form not-valid"]);
    expect(
      problemCodes(await setDependencies(world.as("thu-ky"), slug, key, { ...stale(), after: [] })),
    ).toEqual(["form not-valid"]);
    const units = { ...stale(), _seen: "", unitScope: "", units: [] };
    expect(problemCodes(await setMilestoneUnits(world.as("thu-ky-2"), slug, lists, units))).toEqual([
      "form changed-by-other",
    ]);
    const { seen } = await pageOf(world, key);
    const told = { _key: formKey(), _seen: seen, reason: "Gọi 0912345678" };
    expect(problemCodes(await withdrawMilestone(world.as("thu-ky"), slug, key, told))).toEqual([
      "reason personal-phone",
    ]);
    expect((await pageOf(world, key)).row.title).toBe("Họp báo lần 2");
  });

  test("the law's own milestones are neither edited nor thrown away", async () => {
    const { seen } = await pageOf(world, "consultation-3");
    const form = { ...planForm(), _key: formKey(), _seen: seen };
    await expect(editPlanMilestone(world.as("thu-ky"), slug, "consultation-3", form)).rejects.toThrow(
      NotFound,
    );
    await expect(
      withdrawMilestone(world.as("thu-ky"), slug, "consultation-3", { ...form, reason: "Bỏ" }),
    ).rejects.toThrow(NotFound);
    expect((await loadMilestoneTrash(world.as("thu-ky"), slug)).rows).toEqual([]);
  });

  test("a unit that nobody has, one that has not done it, and another's unit are not opened again", async () => {
    expect(problemCodes(await reopen(unitAsSeen({ key: "khong-co", seen: "" })))).toEqual([
      "unit unit-unknown",
    ]);
    expect(problemCodes(await reopen(unitAsSeen({ key: "phuong-ha-khau", seen: "" })))).toEqual([
      "form not-done",
    ]);
    await expect(reopen(unitAsSeen({ key: "phuong-ha-khau", seen: "" }), "can-bo")).rejects.toThrow(
      AccessDenied,
    );
    const marked = carriedOut(await markDone(world, lists, ["phuong-ha-khau"]));
    const undo = (who: string) =>
      undoUnits(world.as(who), slug, lists, { _key: formKey(), batch: marked.batch, reason: "Ghi nhầm" });
    expect(problemCodes(await undo("can-bo"))).toEqual(["form not-done"]);
    expect(carriedOut(await undo("thu-ky"))).toMatchObject({ count: 1, unit: "Hà Khẩu" });
  });

  test("a milestone that no unit does by itself is not done by one", async () => {
    const key = await added(world);
    expect(problemCodes(await markDone(world, key, [centre]))).toEqual(["units unit-not-concerned"]);
  });

  test("both the day and the units that are wrong are told at once on adding", async () => {
    const form = {
      _key: formKey(),
      duty: "ours" as const,
      templateKey: "",
      unitScope: "chosen",
      units: ["khong-co"],
    };
    const { reason: _reason, ...plan } = planForm({ dueOn: "32/05/2021" });
    expect(problemCodes(await addPlanMilestone(world.as("thu-ky"), slug, { ...plan, ...form }))).toEqual([
      "dueOn no-such-day",
      "units unit-unknown",
    ]);
    const right = { ...planForm(), ...form, _key: formKey() };
    expect(problemCodes(await addPlanMilestone(world.as("thu-ky"), slug, right))).toEqual([
      "units unit-unknown",
    ]);
    const wrongDay = { ...plan, ...form, _key: formKey(), unitScope: "", units: [] };
    expect(problemCodes(await addPlanMilestone(world.as("thu-ky"), slug, wrongDay))).toEqual([
      "dueOn no-such-day",
    ]);
  });

  test("a polling day of a unit's own is taken back only where there is one", async () => {
    const remove = (unit: string) =>
      removePollingDay(world.as("thu-ky"), slug, { _key: formKey(), unit, reason: "Ghi nhầm" });
    expect(problemCodes(await remove(unitAsSeen({ key: "khong-co", seen: "" })))).toEqual([
      "unit unit-unknown",
    ]);
    expect(problemCodes(await remove(unitAsSeen({ key: "xa-dong-lam", seen: "" })))).toEqual([
      "form not-overridden",
    ]);
  });
});

describeOnSqlite("a milestone's units and days", (open) => {
  test("units' own polling days stand in the order of their days", async () => {
    const world = await open();
    const days = [
      ["xa-dong-lam", "22/05/2021"],
      ["xa-ky-thuong", "20/05/2021"],
      ["xa-tan-dan", "22/05/2021"],
    ];
    for (const [unit = "", on = ""] of days) {
      const form = {
        _key: formKey(),
        unit,
        on,
        time: "",
        documentId: documentOf(world),
        reason: "Bỏ phiếu sớm",
      };
      carriedOut(await setPollingDay(world.as("thu-ky"), slug, form));
    }
    const { unitDays } = await pageOf(world, "polling-day");
    expect(unitDays.map(({ key, on }) => `${on} ${key}`)).toEqual([
      "2021-05-20 xa-ky-thuong",
      "2021-05-22 xa-dong-lam",
      "2021-05-22 xa-tan-dan",
    ]);
  });

  test("a unit's first page names its own milestones, the most urgent first, and what paper one was done by", async () => {
    const world = await open();
    for (const key of ["candidate-lists-posted", lists, "voter-roll-changes-close"])
      carriedOut(await setUnits(world, key, "chosen", [centre, "phuong-ha-khau"]));
    const at = await openCampaign(world.as("can-bo"), slug, "timeline.view");
    const own = ownUnitMilestones(await readTimeline(at, at.today), at);
    expect(own.map(({ key, unitKey }) => [key, unitKey])).toEqual([
      [lists, centre],
      ["candidate-lists-posted", centre],
      ["voter-roll-changes-close", centre],
    ]);
    carriedOut(
      await completeUnits(world.as("thu-ky"), slug, lists, {
        ...{ _key: formKey(), units: [centre], on: "04/05/2021", documentId: documentOf(world), reason: "" },
      }),
    );
    const { units } = await pageOf(world, lists);
    expect(units?.finished).toMatchObject([{ key: centre, document: "03/KH-TBTT" }]);
  });

  test("counted from another milestone and from election day itself, a change of the day says so", async () => {
    const world = await open();
    const key = await added(world, { dueBy: "rule", dueOn: "", ruleDays: "0", ruleAnchor: "" });
    const edit = async (differs: object) =>
      editPlanMilestone(world.as("thu-ky"), slug, key, {
        ...planForm({ dueBy: "rule", dueOn: "", ...differs }),
        ...{ _key: formKey(), _seen: (await pageOf(world, key)).seen },
      });
    expect((await pageOf(world, key)).row.latest).toEqual({ form: "day", on: "2021-05-23" });
    carriedOut(await edit({ ruleDays: "3", ruleSide: "after", ruleAnchor: "so-ket-dot-2" }));
    carriedOut(await edit({ ruleDays: "5" }));
    const { history } = await pageOf(world, key);
    expect(JSON.stringify(history)).toContain("T0");
    expect(JSON.stringify(history)).toContain("T−5");
  });

  test("without a milestone for decoration the great days name none; one by hand has the day it was set for", async () => {
    const world = await open();
    const setDecoration = async (decorationKey: string) => {
      const page = await loadCampaignSettings(world.as("thu-ky"), slug);
      const form = { ...page.fields, _key: formKey(), _version: String(page.version), decorationKey };
      carriedOut(await saveCampaignSettings(world.as("thu-ky"), slug, form));
      return (await loadGreatDays(await openCampaign(world.as("thu-ky"), slug, "timeline.view")))
        .decorationOn;
    };
    expect(await setDecoration("")).toBeNull();
    expect(await setDecoration(await added(world))).toBe("2021-05-15");
    const rule = { dueBy: "rule", dueOn: "", ruleDays: "10", title: "Trang trí xong" } as const;
    expect(await setDecoration(await added(world, rule))).toBe("2021-05-13");
  });

  test("two calendars: a law that is none is the usual one, a day of another century is refused, with no day typed too", async () => {
    const world = await open();
    const compare = (left: AskedSide, right = side()) =>
      loadComparison(world.as("thu-ky"), slug, { left, right });
    expect((await compare(side("luat:1946"))).sides.left.asked.what).toBe("luat:2015");
    const both = await compare(side("khac", ""), side("khac", "01/01/1900"));
    expect(both.sides.left.problems).toMatchObject([{ field: "day", code: "required" }]);
    expect(both.sides.right.problems).toMatchObject([{ field: "day", code: "not-a-date" }]);
    const old = (await compare(side("khac", "22/05/1960"))).sides.left;
    expect([old.problems, old.electionOn, old.lawName]).toEqual([
      [],
      "1960-05-22",
      expect.stringContaining("85/2015"),
    ]);
    const plan = await compare(side(`cuoc:${slug}`), side(`cuoc:${slug}`));
    expect(plan.rows.length).toBeGreaterThan(41);
  });

  test("what was thrown away says who did it, when and why", async () => {
    const world = await open();
    const key = await added(world);
    const { seen } = await pageOf(world, key);
    carriedOut(
      await withdrawMilestone(world.as("thu-ky"), slug, key, {
        _key: formKey(),
        _seen: seen,
        reason: "Hoãn",
      }),
    );
    expect((await loadMilestoneTrash(world.as("thu-ky"), slug)).rows).toMatchObject([
      { key, by: "Thư ký Tiểu ban", on: "2021-05-04", reason: "Hoãn" },
    ]);
  });
});
