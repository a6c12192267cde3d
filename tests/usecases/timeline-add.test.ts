import { expect, test } from "vitest";
import type { AddForm } from "~/domain/timeline-forms";
import { AccessDenied } from "~/usecases/context.server";
import { loadTimeline } from "~/usecases/timeline.server";
import { addPlanMilestone } from "~/usecases/timeline-add.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";

const form = (more: Partial<AddForm> = {}): AddForm => ({
  _key: "k1",
  title: "Họp báo lần 2",
  origin: "internal",
  planKind: "publicity",
  duty: "ours",
  dueBy: "day",
  dueOn: "15/05/2021",
  time: "",
  limit: "by",
  ruleDays: "",
  ruleSide: "before",
  ruleAnchor: "election",
  unitScope: "",
  units: [],
  templateKey: "",
  responsible: "Ban Tuyên giáo Thành ủy",
  documentId: "",
  clause: "",
  ...more,
});

const add = (world: World, more: Partial<AddForm> = {}, who = "thu-ky") =>
  addPlanMilestone(world.as(who), slug, form(more));
const auditLines = (world: World) =>
  world.db.read
    .selectFrom("audit_entries")
    .select("action")
    .where("action", "=", "milestone.added")
    .execute();

describeOnEngines("a milestone added to the plan", (open) => {
  test("stands in the timeline with an address made of its name", async () => {
    const world = await open();
    const documentId = world.structure.documents.find((one) => one.numberSymbol === "03/KH-TBTT")?.id ?? "";
    const added = await add(world, { origin: "plan", documentId, clause: "mục II.3" });
    expect(added).toEqual({ ok: true, value: { key: "hop-bao-lan-2", title: "Họp báo lần 2" } });
    const { row } = await loadMilestone(world.as("can-bo"), slug, "hop-bao-lan-2");
    expect(row).toMatchObject({
      origin: "plan",
      source: "03/KH-TBTT, mục II.3",
      latest: { form: "day", on: "2021-05-15" },
      state: { code: "upcoming", days: 11 },
      responsible: "Ban Tuyên giáo Thành ủy",
    });
    expect((await loadTimeline(world.as("can-bo"), slug)).counts.plan).toBe(7);
    expect(await auditLines(world)).toHaveLength(1);
  });

  test('"trước ngày 15/5" is met on the 14th', async () => {
    const world = await open();
    await add(world, { limit: "before" });
    const { row, due } = await loadMilestone(world.as("can-bo"), slug, "hop-bao-lan-2");
    expect(row.latest).toEqual({ form: "day", on: "2021-05-14" });
    expect(due).toEqual({ on: "2021-05-15", inclusive: false });
  });

  test("an hour is kept as an instant in Vietnam", async () => {
    const world = await open();
    await add(world, { time: "14:00", planKind: "meeting" });
    const { row } = await loadMilestone(world.as("can-bo"), slug, "hop-bao-lan-2");
    expect(row).toMatchObject({ kind: "meeting", latest: { form: "hour", at: "2021-05-15T14:00:00+07:00" } });
  });

  test("a second one of the same name gets an address of its own; so does one named like a step of the law", async () => {
    const world = await open();
    await add(world);
    expect(await add(world, { _key: "k2" })).toMatchObject({ ok: true, value: { key: "hop-bao-lan-2-2" } });
    expect(await add(world, { _key: "k3", title: "Polling day" })).toMatchObject({
      ok: true,
      value: { key: "polling-day-2" },
    });
  });

  test("the same form sent twice adds one milestone and one audit line", async () => {
    const world = await open();
    const first = await add(world);
    expect(await add(world)).toEqual(first);
    expect((await loadTimeline(world.as("can-bo"), slug)).counts.internal).toBe(9);
    expect(await auditLines(world)).toHaveLength(1);
  });

  test.each([
    ["without a day", { dueOn: "" }, ["dueOn required"]],
    ["on 31 April", { dueOn: "31/04/2021" }, ["dueOn no-such-day"]],
    ["in another decade", { dueOn: "15/05/2012" }, ["dueOn far-from-election"]],
    ["at 14:75", { time: "14:75" }, ["time not-an-hour"]],
    ["of a plan without document", { origin: "plan" as const }, ["documentId plan-needs-document"]],
    ["of an unknown document", { documentId: "none" }, ["documentId document-unknown"]],
    ["with an e-mail address in its name", { title: "Gửi tbtt@example.vn" }, ["title personal-email"]],
  ])("one %s is refused", async (_, wrong, expected) => {
    const world = await open();
    const outcome = await add(world, wrong);
    expect(outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
    expect(await auditLines(world)).toEqual([]);
  });

  test("only a secretary adds milestones", async () => {
    const world = await open();
    for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(add(world, {}, who)).rejects.toThrow(AccessDenied);
    }
  });
});
