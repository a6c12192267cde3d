import { expect, test } from "vitest";
import type { AddTaskForm } from "~/domain/task-forms";
import { freezeBaseline, readBaseline } from "~/usecases/baselines.server";
import { comparePlan } from "~/usecases/baselines-compare.server";
import { loadBaselines } from "~/usecases/baselines-page.server";
import { AccessDenied } from "~/usecases/context.server";
import { editTask, removeTask } from "~/usecases/tasks-edit.server";
import { overrideMilestone, planMilestone } from "~/usecases/timeline-changes.server";
import { editPlanMilestone } from "~/usecases/timeline-edit.server";
import { withdrawMilestone } from "~/usecases/timeline-trash.server";
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
import { taskForm, taskOf } from "../support/tasks";
import type { World } from "../support/world";

const decoration = "hoan-thanh-trang-tri";
const freeze = (world: World, more: object = {}, who = "thu-ky") =>
  freezeBaseline(world.as(who), slug, {
    _key: formKey(),
    on: "01/04/2021",
    documentId: documentOf(world),
    note: "",
    ...more,
  });
const plan = async (world: World, on: string, reason: string, key = decoration) => {
  const { seen } = await pageOf(world, key);
  return planMilestone(world.as("thu-ky"), slug, key, { _key: formKey(), _seen: seen, on, reason });
};
const compared = async (world: World, from: number | null = null, who = "can-bo") =>
  comparePlan(world.as(who), slug, { from, to: null, part: "", kind: "" });
const moved = async (world: World, from: number | null = null) =>
  (await compared(world, from))?.changes.filter(({ part }) => part === "milestones") ?? [];

describeOnEngines("the frozen plan", (open) => {
  test("holds every dated milestone's planned or latest day", async () => {
    const world = await open();
    expect(await readBaseline(world.db.read, world.campaign.id)).toEqual(new Map());
    await plan(world, "08/05/2021", "");
    expect(await freeze(world)).toEqual({ ok: true, value: { number: 1 } });
    const days = await readBaseline(world.db.read, world.campaign.id);
    expect(days.get(decoration)).toEqual({ from: "2021-05-08", to: "2021-05-08" });
    expect(days.get("polling-day")).toEqual({ from: "2021-05-23", to: "2021-05-23" });
    expect(days.get("voter-meetings")).toEqual({ from: "2021-03-19", to: "2021-04-18" });
    expect(days.has("results-complaints-filed")).toBe(false);
    expect(await auditActions(world)).toEqual(["milestone.planned", "baseline.frozen"]);
  });

  test("asks for a reason from then on whenever a planned or a plan's day moves, and only then", async () => {
    const world = await open();
    const key = await added(world);
    expect((await plan(world, "07/05/2021", "")).ok).toBe(true);
    await freeze(world);
    expect(problemCodes(await plan(world, "09/05/2021", ""))).toEqual(["reason baseline-needs-reason"]);
    expect((await plan(world, "07/05/2021", "")).ok).toBe(true);
    expect((await plan(world, "09/05/2021", "Mưa lớn")).ok).toBe(true);
    const edit = async (more: object) => {
      const { seen } = await pageOf(world, key);
      const form = { ...planForm(more), _key: formKey(), _seen: seen };
      return editPlanMilestone(world.as("thu-ky"), slug, key, form);
    };
    expect(problemCodes(await edit({ dueOn: "16/05/2021" }))).toEqual(["reason baseline-needs-reason"]);
    expect((await edit({ title: "Tên khác" })).ok).toBe(true);
    expect((await edit({ title: "Tên khác", dueOn: "16/05/2021", reason: "Dời theo Tỉnh" })).ok).toBe(true);
  });

  test("says on the milestone's page by how many days it was left, either way", async () => {
    const world = await open();
    expect((await pageOf(world, decoration)).baseline).toBeNull();
    await freeze(world);
    expect((await pageOf(world, decoration)).baseline).toMatchObject({ number: 1, days: { shift: 0 } });
    await plan(world, "15/05/2021", "Mưa lớn");
    expect((await pageOf(world, decoration)).baseline).toEqual({
      number: 1,
      frozenOn: "2021-04-01",
      days: { from: "2021-05-10", to: "2021-05-10", shift: 5 },
    });
    const key = await added(world);
    expect((await pageOf(world, key)).baseline?.days).toBeNull();
  });

  test("lists what has changed since: old, new, why and by whom; added and withdrawn too", async () => {
    const world = await open();
    const gone = await added(world, { title: "Bỏ sau" });
    await freeze(world);
    await plan(world, "12/05/2021", "Mưa lớn");
    const override = {
      _key: formKey(),
      _seen: "",
      on: "20/05/2021",
      time: "",
      documentId: documentOf(world),
      reason: "Văn bản mới",
    };
    await overrideMilestone(world.as("thu-ky-2"), slug, "tong-ket", override);
    const fresh = await added(world, { title: "Thêm sau" });
    const withdraw = { _key: formKey(), _seen: "", reason: "Không cần nữa" };
    await withdrawMilestone(world.as("thu-ky"), slug, gone, withdraw);
    const { baselines } = await loadBaselines(world.as("can-bo"), slug, null);
    expect(baselines).toMatchObject([
      { number: 1, frozenOn: "2021-04-01", document: "03/KH-TBTT", by: "Thư ký Tiểu ban", isShown: true },
    ]);
    const told = (await moved(world)).map(({ key, fields, shift, reason, by }) => {
      const to = fields.find(({ field }) => field === "to");
      return { key, before: to?.before, after: to?.after, shift, reason, by };
    });
    const by = "Thư ký Tiểu ban";
    expect(told).toEqual([
      { key: decoration, before: "2021-05-10", after: "2021-05-12", shift: 2, reason: "Mưa lớn", by },
      { key: gone, before: "2021-05-15", after: null, shift: null, reason: "Không cần nữa", by },
      {
        key: "tong-ket",
        before: "2021-06-11",
        after: "2021-05-20",
        shift: -22,
        reason: "Văn bản mới",
        by: "Thư ký Tiểu ban (thứ hai)",
      },
      { key: fresh, before: null, after: "2021-05-15", shift: null, reason: "", by: "" },
    ]);
  });

  test("frozen again counts up; each can be compared with today", async () => {
    const world = await open();
    await freeze(world);
    await plan(world, "12/05/2021", "Mưa lớn");
    const again = { _key: "twice", on: "04/05/2021" };
    expect(await freeze(world, again)).toEqual({ ok: true, value: { number: 2 } });
    expect(await freeze(world, again)).toEqual({ ok: true, value: { number: 2 } });
    expect(await moved(world)).toEqual([]);
    expect((await moved(world, 1)).map(({ key }) => key)).toEqual([decoration]);
    const first = await loadBaselines(world.as("thu-ky"), slug, 1);
    expect(first.baselines.map(({ number, isShown }) => [number, isShown])).toEqual([
      [2, false],
      [1, true],
    ]);
    const days = await readBaseline(world.db.read, world.campaign.id);
    expect(days.get(decoration)?.to).toBe("2021-05-12");
  });

  test("tells tasks apart too: added, removed, given to others, another day, another name", async () => {
    const world = await open();
    const [kept, gone] = [
      await taskOf(world),
      await taskOf(world, { title: "Bỏ sau", unitScope: "", units: [] }),
    ];
    const weekly = { dueBy: "weekly", dueOn: "", weekday: "5" } as const;
    const rhythm = await taskOf(world, { ...weekly, title: "Bản tin tuần" });
    await freeze(world);
    const edit = (id: string, form: Partial<AddTaskForm>) => {
      const { _key, ...rest } = taskForm(form);
      return editTask(world.as("thu-ky-2"), slug, id, { ...rest, version: 1 });
    };
    await edit(kept, { dueOn: "14/05/2021", units: ["phuong-bai-chay"], title: "Hỏi – đáp" });
    await edit(rhythm, { ...weekly, title: "Bản tin tuần", weekday: "1" });
    await removeTask(world.as("thu-ky"), slug, gone, { version: 1 });
    const fresh = await taskOf(world, { title: "Thêm sau", dueBy: "none", dueOn: "" });
    const tasks = (await compared(world))?.changes.filter(({ part }) => part === "tasks") ?? [];
    const byKey = new Map(tasks.map((one) => [one.key, one]));
    expect(byKey.size).toBe(4);
    expect(byKey.get(kept)).toMatchObject({
      kind: "changed",
      shift: 4,
      fields: [
        { field: "name", before: "Chuyên mục hỏi – đáp về bầu cử", after: "Hỏi – đáp" },
        { field: "from", before: "2021-05-10", after: "2021-05-14" },
        { field: "to", before: "2021-05-10", after: "2021-05-14" },
        { field: "owner", before: "Trung tâm TT&VH", after: "Bãi Cháy" },
      ],
      by: "Thư ký Tiểu ban (thứ hai)",
    });
    expect(byKey.get(rhythm)?.fields).toContainEqual({
      field: "weekday",
      before: "weekday-5",
      after: "weekday-1",
    });
    expect(byKey.get(gone)).toMatchObject({ kind: "removed", by: "Thư ký Tiểu ban" });
    expect(byKey.get(gone)?.fields).toContainEqual({ field: "owner", before: "committee", after: null });
    expect(byKey.get(fresh)).toMatchObject({ kind: "added", title: "Thêm sau" });
    expect((await compared(world, null, "cong-tac-vien"))?.parts).not.toContain("tasks");
  });

  test.each([
    ["without a document", { documentId: "" }, ["documentId required"]],
    ["on a day to come", { on: "05/05/2021" }, ["on in-future"]],
    ["without a day", { on: "" }, ["on required"]],
    ["with a telephone number", { note: "Hỏi 0912 345 678" }, ["note personal-phone"]],
  ])("frozen %s is refused", async (_, wrong, expected) => {
    const world = await open();
    expect(problemCodes(await freeze(world, wrong))).toEqual(expected);
    expect((await loadBaselines(world.as("thu-ky"), slug, null)).baselines).toEqual([]);
  });

  test("is the secretary's to freeze and everybody's to see", async () => {
    const world = await open();
    for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(freeze(world, {}, who)).rejects.toThrow(AccessDenied);
      expect((await loadBaselines(world.as(who), slug, null)).canFreeze).toBe(false);
    }
  });
});
