import { expect, test } from "vitest";
import type { EditForm } from "~/domain/timeline-forms";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { loadTimeline } from "~/usecases/timeline.server";
import { addPlanMilestone } from "~/usecases/timeline-add.server";
import { completeMilestone, planMilestone } from "~/usecases/timeline-changes.server";
import { editPlanMilestone } from "~/usecases/timeline-edit.server";
import { loadGreatDays } from "~/usecases/timeline-great-days.server";
import { loadMilestoneTrash, restoreMilestone, withdrawMilestone } from "~/usecases/timeline-trash.server";
import { describeOnEngines } from "../support/engines";
import {
  added,
  auditActions,
  documentOf,
  formKey,
  pageOf,
  planForm,
  problemCodes,
  slug,
} from "../support/milestone-forms";
import type { World } from "../support/world";

async function edit(world: World, key: string, more: Partial<EditForm> = {}, who = "thu-ky") {
  const { seen } = await pageOf(world, key);
  const form = { ...planForm(), _key: formKey(), _seen: seen, ...more };
  return editPlanMilestone(world.as(who), slug, key, form);
}
const counted = (ruleAnchor: string, ruleDays: string, more: Partial<EditForm> = {}) => ({
  dueBy: "rule",
  dueOn: "",
  ruleAnchor,
  ruleDays,
  ...more,
});
const latestOf = async (world: World, key: string) => (await pageOf(world, key)).row.latest;

describeOnEngines("a milestone of the plan", (open) => {
  test("is edited, and both texts stay in its history", async () => {
    const world = await open();
    const key = await added(world);
    const changed = {
      title: "Họp báo lần thứ hai",
      dueOn: "14/05/2021",
      limit: "before" as const,
      origin: "plan" as const,
      documentId: documentOf(world),
      clause: "mục 2",
      reason: "Theo lịch của Thành ủy",
    };
    expect(await edit(world, key, changed)).toMatchObject({
      ok: true,
      value: { title: "Họp báo lần thứ hai" },
    });
    const { row, history, due } = await pageOf(world, key);
    expect(row).toMatchObject({
      title: "Họp báo lần thứ hai",
      origin: "plan",
      source: "03/KH-TBTT, mục 2",
      latest: { on: "2021-05-13" },
    });
    expect(due).toEqual({ on: "2021-05-14", inclusive: false });
    expect(history[0]).toMatchObject({ kind: "edited", reason: "Theo lịch của Thành ủy" });
    expect(history[0]?.changes).toEqual([
      { field: "title", before: "Họp báo lần 2", after: "Họp báo lần thứ hai" },
      { field: "origin", before: "internal", after: "plan" },
      { field: "due", before: "15/05/2021", after: "14/05/2021" },
      { field: "limit", before: "by", after: "before" },
      { field: "document", before: "", after: "03/KH-TBTT" },
      { field: "clause", before: "", after: "mục 2" },
    ]);
    expect(await auditActions(world)).toEqual(["milestone.added", "milestone.edited"]);
  });

  test("the second of two secretaries is told who was faster, and the first one's text stands", async () => {
    const world = await open();
    const key = await added(world);
    const both = await Promise.all([
      edit(world, key, { dueOn: "12/05/2021" }),
      edit(world, key, { dueOn: "13/05/2021" }, "thu-ky-2"),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.flatMap(problemCodes)).toEqual(["form changed-by-other"]);
    expect((await pageOf(world, key)).history).toHaveLength(1);
  });

  test("moved by two secretaries at once, by edit and by planned day, takes the first alone", async () => {
    const world = await open();
    const key = await added(world);
    const plan = { _key: formKey(), _seen: "", on: "12/05/2021", reason: "" };
    expect((await planMilestone(world.as("thu-ky-2"), slug, key, plan)).ok).toBe(true);
    const lost = await editPlanMilestone(world.as("thu-ky"), slug, key, {
      ...planForm({ dueOn: "13/05/2021" }),
      _key: formKey(),
      _seen: "",
    });
    expect(problemCodes(lost)).toEqual(["form changed-by-other"]);
    expect(await latestOf(world, key)).toEqual({ form: "day", on: "2021-05-15" });
  });

  test.each([
    ["without a name of a plan's document", { origin: "plan" as const }, ["documentId plan-needs-document"]],
    ["without a day", { dueOn: "" }, ["dueOn required"]],
    ["without a number of days", counted("election", ""), ["ruleDays required"]],
    ["so many days as a word", counted("election", "mười"), ["ruleDays count-out-of-range"]],
    ["counted from what is not there", counted("khong-co", "3"), ["ruleAnchor anchor-unknown"]],
    ["with a telephone number", { reason: "Hỏi 0912 345 678" }, ["reason personal-phone"]],
    ["as it is", {}, ["form milestone-unchanged"]],
  ])("edited %s is refused", async (_, wrong, expected) => {
    const world = await open();
    const key = await added(world);
    expect(problemCodes(await edit(world, key, wrong))).toEqual(expected);
    expect((await pageOf(world, key)).history).toEqual([]);
  });

  test("counted from another follows it: planned, moved, and at last its real day", async () => {
    const world = await open();
    const first = await added(world, { title: "Hội nghị" });
    const second = await added(world, { title: "Báo cáo sau hội nghị" });
    const rule = counted(first, "3", { ruleSide: "after", title: "Báo cáo sau hội nghị", time: "16:00" });
    expect((await edit(world, second, rule)).ok).toBe(true);
    expect(await pageOf(world, second)).toMatchObject({
      row: { isProvisional: true, latest: { form: "hour", at: "2021-05-18T16:00:00+07:00" } },
      rule: { days: 3, anchor: { key: first, title: "Hội nghị" } },
      hangsOn: [{ key: first, actualOn: null, latest: { on: "2021-05-15" } }],
    });
    await edit(world, first, { title: "Hội nghị", dueOn: "02/05/2021" });
    expect(await latestOf(world, second)).toMatchObject({ on: "2021-05-05" });
    const { seen } = await pageOf(world, first);
    const done = { _key: formKey(), _seen: seen, on: "01/05/2021", documentId: "", reason: "" };
    await completeMilestone(world.as("thu-ky"), slug, first, done);
    expect(await pageOf(world, second)).toMatchObject({
      row: { isProvisional: false, latest: { on: "2021-05-04" } },
      hangsOn: [{ actualOn: "2021-05-01" }],
    });
  });

  test("never hangs on itself through three others, and the message names the chain", async () => {
    const world = await open();
    const keys: string[] = [];
    for (const title of ["A", "B", "C", "D"]) keys.push(await added(world, { title }));
    const [a = "", b = "", c = "", d = ""] = keys;
    for (const [key, anchor, title] of [
      [b, a, "B"],
      [c, b, "C"],
      [d, c, "D"],
    ] as const)
      expect((await edit(world, key, counted(anchor, "1", { title }))).ok).toBe(true);
    const circle = await edit(world, a, counted(d, "1", { title: "A" }));
    expect(circle).toEqual({
      ok: false,
      problems: [{ field: "ruleAnchor", code: "depends-on-itself", params: { chain: "A → D → C → B → A" } }],
    });
    expect(problemCodes(await edit(world, a, counted(a, "1", { title: "A" })))).toEqual([
      "ruleAnchor depends-on-itself",
    ]);
    expect((await pageOf(world, a)).rule).toBeNull();
  });

  test("of two edits that close a circle together only one goes through", async () => {
    const world = await open();
    const a = await added(world, { title: "A" });
    const b = await added(world, { title: "B" });
    const both = await Promise.all([
      edit(world, a, counted(b, "1", { title: "A" })),
      edit(world, b, counted(a, "1", { title: "B" }), "thu-ky-2"),
    ]);
    expect(both.flatMap(problemCodes)).toEqual(["ruleAnchor depends-on-itself"]);
  });

  test("goes into the trash with a reason and comes back with its history", async () => {
    const world = await open();
    const key = await added(world);
    const form = { _key: formKey(), _seen: "", reason: "Gộp vào họp báo lần 1" };
    expect((await withdrawMilestone(world.as("thu-ky"), slug, key, form)).ok).toBe(true);
    await expect(pageOf(world, key)).rejects.toThrow(NotFound);
    expect((await loadTimeline(world.as("can-bo"), slug)).rows.some((one) => one.key === key)).toBe(false);
    expect((await loadMilestoneTrash(world.as("thu-ky"), slug)).rows).toMatchObject([
      { key, title: "Họp báo lần 2", reason: "Gộp vào họp báo lần 1", by: "Thư ký Tiểu ban" },
    ]);
    expect(await added(world)).toBe(`${key}-2`);
    const back = { _key: formKey(), milestone: key };
    expect((await restoreMilestone(world.as("thu-ky"), slug, back)).ok).toBe(true);
    expect((await pageOf(world, key)).history.map(({ kind }) => kind)).toEqual(["restored", "withdrawn"]);
    const again = { _key: formKey(), milestone: key };
    expect(problemCodes(await restoreMilestone(world.as("thu-ky"), slug, again))).toEqual([
      "form not-withdrawn",
    ]);
  });

  test("stays while others hang on it, and says which", async () => {
    const world = await open();
    const a = await added(world, { title: "A" });
    const b = await added(world, { title: "B" });
    await edit(world, b, counted(a, "1", { title: "B" }));
    const refused = await withdrawMilestone(world.as("thu-ky"), slug, a, {
      _key: formKey(),
      _seen: "",
      reason: "Thôi",
    });
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: "others-hang-on-it", params: { names: "B" } }],
    });
  });

  test("only a secretary edits or withdraws, and only the plan's own", async () => {
    const world = await open();
    const key = await added(world);
    for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(edit(world, key, { title: "Khác" }, who)).rejects.toThrow(AccessDenied);
      const form = { _key: formKey(), _seen: "", reason: "Thôi" };
      await expect(withdrawMilestone(world.as(who), slug, key, form)).rejects.toThrow(AccessDenied);
      const back = { _key: formKey(), milestone: key };
      await expect(restoreMilestone(world.as(who), slug, back)).rejects.toThrow(AccessDenied);
      await expect(loadMilestoneTrash(world.as(who), slug)).rejects.toThrow(AccessDenied);
      expect((await pageOf(world, key, who)).plan).toBeNull();
    }
    await expect(edit(world, "consultation-3", { title: "Khác" })).rejects.toThrow(NotFound);
  });

  test("added from a template is counted from election day for all wards and communes", async () => {
    const world = await open();
    const { reason: _, ...fields } = planForm(counted("election", "10"));
    const form = { ...fields, duty: "ours" as const, templateKey: "epidemic-plan" };
    const outcome = await addPlanMilestone(world.as("thu-ky"), slug, {
      ...form,
      _key: formKey(),
      title: "Phương án phòng dịch ngày bầu cử",
      unitScope: "local",
      units: [],
    });
    expect(outcome.ok && outcome.value.key).toBe("phuong-an-phong-dich-ngay-bau-cu");
    expect((await pageOf(world, "phuong-an-phong-dich-ngay-bau-cu")).row).toMatchObject({
      latest: { form: "day", on: "2021-05-13" },
      tMinus: 10,
      units: { done: 0, total: 33 },
    });
  });

  test("counted, as the decoration milestone, still marks its day on the day rule", async () => {
    const world = await open();
    const key = "hoan-thanh-trang-tri";
    const { plan } = await pageOf(world, key);
    await edit(world, key, { ...plan, ...counted("election", "14") });
    const campaign = await openCampaign(world.as("can-bo"), slug, "campaign.view");
    expect((await loadGreatDays(campaign)).decorationOn).toBe("2021-05-09");
  });
});
