import { expect, test } from "vitest";
import type { Outcome } from "~/usecases/context.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { moveDemoDay } from "~/usecases/demo-day.server";
import { loadTimeline } from "~/usecases/timeline.server";
import {
  completeMilestone,
  overrideMilestone,
  planMilestone,
  removeOverride,
  reopenMilestone,
} from "~/usecases/timeline-changes.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const decoration = "hoan-thanh-trang-tri";

let keys = 0;
/** What every form carries: a key of its own and the last line of the history that its author saw. */
const stamp = (seen = "") => {
  keys += 1;
  return { _key: `key-${keys}`, _seen: seen };
};

const page = (world: World, key = decoration, who = "thu-ky") => loadMilestone(world.as(who), slug, key);
const document = (world: World, numberSymbol = "02/TB-TBTT") =>
  world.structure.documents.find((one) => one.numberSymbol === numberSymbol)?.id ?? "";
const codes = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field} ${code}`);

const complete = (world: World, on: string, more: object = {}, key = decoration, who = "thu-ky") =>
  completeMilestone(world.as(who), slug, key, { on, documentId: "", reason: "", ...stamp(), ...more });
const override = (world: World, more: object = {}, key = decoration, who = "thu-ky") =>
  overrideMilestone(world.as(who), slug, key, {
    on: "08/05/2021",
    time: "",
    documentId: document(world),
    reason: "Kết luận hội nghị giao ban",
    ...stamp(),
    ...more,
  });

async function auditLines(world: World) {
  const rows = await world.db.read
    .selectFrom("audit_entries")
    .select(["action", "subject_id"])
    .where("subject_kind", "=", "milestone")
    .orderBy("seq")
    .execute();
  return rows.map((row) => `${row.action} ${row.subject_id}`);
}

describeOnEngines("a milestone's changes", (open) => {
  test("done with its day, document and note, by name and by the campaign's clock", async () => {
    const world = await open();
    const done = await complete(world, "3/5/2021", {
      documentId: document(world),
      reason: "Đã kiểm tra 33 phường, xã",
    });
    expect(done.ok).toBe(true);
    const { row, history } = await page(world);
    expect(row).toMatchObject({ actualOn: "2021-05-03", state: { code: "done-early", days: 7 } });
    expect(history).toMatchObject([
      {
        kind: "completed",
        day: "2021-05-03",
        reason: "Đã kiểm tra 33 phường, xã",
        document: "02/TB-TBTT",
        recorded: { by: "Thư ký Tiểu ban", on: "2021-05-04", time: "09:00" },
      },
    ]);
    expect(await auditLines(world)).toEqual([`milestone.completed ${decoration}`]);
  });

  test("reopened with a reason, and both lines stay in the history", async () => {
    const world = await open();
    const done = await complete(world, "03/05/2021");
    const seen = done.ok ? done.value.eventId : "";
    await reopenMilestone(world.as("thu-ky-2"), slug, decoration, { reason: "Còn 2 phường", ...stamp(seen) });
    const { row, history } = await page(world);
    expect(row).toMatchObject({ actualOn: null, state: { code: "due-soon", days: 6 } });
    expect(history.map((line) => line.kind)).toEqual(["reopened", "completed"]);
    expect(await auditLines(world)).toEqual([
      `milestone.completed ${decoration}`,
      `milestone.reopened ${decoration}`,
    ]);
  });

  test("reopened counts even when the demonstration's clock was turned back in between", async () => {
    const world = await open();
    const done = await complete(world, "26/03/2021");
    await moveDemoDay(world.as("thu-ky"), slug, "01/04/2021");
    const seen = done.ok ? done.value.eventId : "";
    await reopenMilestone(world.as("thu-ky"), slug, decoration, { reason: "Ghi nhầm", ...stamp(seen) });
    expect((await page(world)).row.actualOn).toBeNull();
  });

  test("overridden with reason and document: both dates stay visible", async () => {
    const world = await open();
    expect((await override(world)).ok).toBe(true);
    const { row, history } = await page(world);
    expect(row).toMatchObject({
      isOverridden: true,
      latest: { form: "day", on: "2021-05-08" },
      original: { form: "day", on: "2021-05-10" },
      tMinus: 15,
    });
    expect(history[0]).toMatchObject({ kind: "overridden", day: "2021-05-08", document: "02/TB-TBTT" });
    const { rows } = await loadTimeline(world.as("can-bo"), slug);
    expect(rows.find((one) => one.key === decoration)).toMatchObject({
      latest: { on: "2021-05-08" },
      original: { on: "2021-05-10" },
    });
  });

  test("an overridden hour is kept with its day, and the law's hour beside it", async () => {
    const world = await open();
    await override(world, { on: "22/05/2021", time: "5h00" }, "campaign-ends");
    expect((await page(world, "campaign-ends")).row).toMatchObject({
      latest: { form: "hour", at: "2021-05-22T05:00:00+07:00" },
      original: { form: "hour", at: "2021-05-22T07:00:00+07:00" },
    });
  });

  test("the computed date holds again once the override is removed", async () => {
    const world = await open();
    const changed = await override(world);
    const seen = changed.ok ? changed.value.eventId : "";
    await removeOverride(world.as("thu-ky"), slug, decoration, { reason: "Rút thông báo", ...stamp(seen) });
    expect((await page(world)).row).toMatchObject({ isOverridden: false, latest: { on: "2021-05-10" } });
  });

  test("the planned day is set and cleared, apart from the other two dates", async () => {
    const world = await open();
    const planned = await planMilestone(world.as("thu-ky"), slug, decoration, {
      on: "08/05/2021",
      reason: "",
      ...stamp(),
    });
    expect((await page(world)).row).toMatchObject({
      plannedOn: "2021-05-08",
      actualOn: null,
      latest: { on: "2021-05-10" },
    });
    const seen = planned.ok ? planned.value.eventId : "";
    await planMilestone(world.as("thu-ky"), slug, decoration, { on: "", reason: "", ...stamp(seen) });
    expect((await page(world)).row.plannedOn).toBeNull();
  });

  test("the second of two secretaries is told who was faster, and nothing is written", async () => {
    const world = await open();
    const { seen } = await page(world);
    await complete(world, "03/05/2021", stamp(seen));
    const lost = await override(world, stamp(seen), decoration, "thu-ky-2");
    expect(lost).toEqual({
      ok: false,
      problems: [
        {
          field: "form",
          code: "changed-by-other",
          params: { by: "Thư ký Tiểu ban", at: "09:00 04/05/2021" },
        },
      ],
    });
    expect(await auditLines(world)).toHaveLength(1);
  });

  test("of two at the same moment exactly one is written", async () => {
    const world = await open();
    const both = await Promise.all([
      complete(world, "03/05/2021", stamp("")),
      complete(world, "02/05/2021", stamp(""), decoration, "thu-ky-2"),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect((await page(world)).history).toHaveLength(1);
    expect(await auditLines(world)).toHaveLength(1);
  });

  test("the same form sent twice is one line and gets the same answer", async () => {
    const world = await open();
    const form = stamp("");
    const first = await complete(world, "03/05/2021", form);
    expect(await complete(world, "03/05/2021", form)).toEqual(first);
    expect((await page(world)).history).toHaveLength(1);
    expect(await auditLines(world)).toHaveLength(1);
    expect(codes(await complete(world, "02/05/2021", form))).toEqual(["form resent-with-changes"]);
  });

  test.each([
    ["tomorrow", "05/05/2021", ["on in-future"]],
    ["a slip of the year", "03/05/2019", ["on too-early"]],
    ["31 April", "31/04/2021", ["on no-such-day"]],
    ["two digits of the year", "03/05/21", ["on two-digit-year"]],
    ["no day", "", ["on required"]],
    ["words", "hôm qua", ["on not-a-date"]],
  ])("an actual day that is %s is refused and writes nothing", async (_, on, expected) => {
    const world = await open();
    expect(codes(await complete(world, on))).toEqual(expected);
    expect((await page(world)).history).toEqual([]);
    expect(await auditLines(world)).toEqual([]);
  });

  test.each([
    ["without reason", { reason: "" }, ["reason required"]],
    ["without document", { documentId: "" }, ["documentId required"]],
    ["with a document of nobody", { documentId: "none" }, ["documentId document-unknown"]],
    ["years away", { on: "08/05/2012" }, ["on far-from-election"]],
    ["at 25 o'clock", { time: "25:00" }, ["time not-an-hour"]],
    ["with a telephone number", { reason: "Hỏi 0912 345 678" }, ["reason personal-phone"]],
  ])("an override %s is refused", async (_, wrong, expected) => {
    const world = await open();
    expect(codes(await override(world, wrong))).toEqual(expected);
    expect((await page(world)).row.isOverridden).toBe(false);
  });

  test("what is not done cannot be reopened, what is not overridden cannot be put back", async () => {
    const world = await open();
    const form = { reason: "Nhầm", ...stamp() };
    expect(codes(await reopenMilestone(world.as("thu-ky"), slug, decoration, form))).toEqual([
      "form not-done",
    ]);
    expect(
      codes(await removeOverride(world.as("thu-ky"), slug, decoration, { ...form, ...stamp() })),
    ).toEqual(["form not-overridden"]);
  });

  test("only a secretary changes milestones; a milestone that is not there is not found", async () => {
    const world = await open();
    for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(complete(world, "03/05/2021", {}, decoration, who)).rejects.toThrow(AccessDenied);
      await expect(override(world, {}, decoration, who)).rejects.toThrow(AccessDenied);
      const seen = await page(world, decoration, who);
      expect(Object.values(seen.may).filter(Boolean)).toEqual([]);
      expect(seen.documents).toEqual([]);
    }
    await expect(complete(world, "03/05/2021", {}, "khong-co")).rejects.toThrow(NotFound);
    await expect(page(world, "khong-co")).rejects.toThrow(NotFound);
  });
});
