import { expect, test } from "vitest";
import { freezeBaseline } from "~/usecases/baselines.server";
import { comparePlan } from "~/usecases/baselines-compare.server";
import { editPlanMilestone } from "~/usecases/timeline-edit.server";
import { dueDays, lookAtDay, moveDay } from "../support/election-day";
import { describeOnEngines } from "../support/engines";
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

const wards = ["phuong-ha-khanh", "phuong-ha-khau", "phuong-ha-phong"];

describeOnEngines("a moved election day and the plan's milestones", (open) => {
  test("a milestone's form opened before does not bring its old day back", async () => {
    const world = await open();
    const key = await added(world);
    const { seen } = await pageOf(world, key);
    expect((await moveDay(world)).ok).toBe(true);
    const late = await editPlanMilestone(world.as("thu-ky-2"), slug, key, {
      ...planForm({ title: "Họp báo" }),
      _key: formKey(),
      _seen: seen,
    });
    expect(problemCodes(late)).toEqual(["form changed-by-other"]);
    expect((await dueDays(world))[key]).toBe("2021-05-22");
  });

  test("each page and the frozen plan say why the day is another", async () => {
    const world = await open();
    const key = await added(world);
    const [on, documentId] = ["01/04/2021", documentOf(world)];
    await freezeBaseline(world.as("thu-ky"), slug, { _key: formKey(), on, documentId, note: "" });
    await moveDay(world);
    expect((await pageOf(world, key)).history[0]).toMatchObject({
      kind: "edited",
      reason: "Nghị quyết của Quốc hội",
      changes: [{ field: "due", before: "15/05/2021", after: "22/05/2021" }],
    });
    const compared = await comparePlan(world.as("thu-ky"), slug, { from: 1, to: null, part: "", kind: "" });
    expect(compared?.changes.find((one) => one.key === key)).toMatchObject({
      shift: 7,
      reason: "Nghị quyết của Quốc hội",
    });
    // No line is about a phase: it moved with election day.
    expect(compared?.changes.filter(({ part }) => part === "phases")).toMatchObject([
      { key: "dot-2", shift: 7, reason: "Nghị quyết của Quốc hội", by: "Thư ký Tiểu ban" },
      { key: "dot-3", shift: 7, reason: "Nghị quyết của Quốc hội", by: "Thư ký Tiểu ban" },
      { key: "cao-diem", shift: 7, reason: "Nghị quyết của Quốc hội", by: "Thư ký Tiểu ban" },
    ]);
  });

  test("what is counted from a milestone that every unit has done keeps the day of the last one", async () => {
    const world = await open();
    const first = await added(world, { title: "Hội nghị quán triệt" });
    await setUnits(world, first, "chosen", wards);
    await markDone(world, first, wards, { on: "03/05/2021" });
    const rule = { dueBy: "rule", dueOn: "", ruleAnchor: first, ruleDays: "3", ruleSide: "after" } as const;
    const second = await added(world, { ...rule, title: "Báo cáo sau hội nghị" });
    const { preview } = await lookAtDay(world);
    const line = (key: string) => preview?.lines.find(({ id }) => id === `milestone:${key}`);
    expect(line(first)).toMatchObject({ isKept: true, actualOn: "2021-05-03" });
    expect(line(second)).toMatchObject({
      from: { on: "2021-05-06" },
      to: { on: "2021-05-06" },
      changes: false,
    });
    await moveDay(world);
    expect((await dueDays(world))[second]).toBe("2021-05-06");
    expect((await pageOf(world, second)).row.latest).toMatchObject({ on: "2021-05-06" });
  });
});
