import { expect, test } from "vitest";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { loadRoundCoverage, loadRounds } from "~/usecases/rounds.server";
import { addRounds } from "~/usecases/rounds-add.server";
import {
  planRound,
  recordRoundResult,
  removeRound,
  reopenRound,
  restoreRound,
  setRoundDetails,
} from "~/usecases/rounds-changes.server";
import { linkRoundDocument, unlinkRoundDocument } from "~/usecases/rounds-documents.server";
import { overrideMilestone } from "~/usecases/timeline-changes.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import { describeOnEngines } from "../support/engines";
import { codesOf, problemsOf, slug } from "../support/output-acts";
import { added, addForm, coverageOf, hold, pageOf, roundId, stamp } from "../support/rounds";
import type { World } from "../support/world";

const document = (world: World, numberSymbol = "02/TB-TBTT") =>
  world.structure.documents.find((one) => one.numberSymbol === numberSymbol)?.id ?? "";

async function auditLines(world: World): Promise<string[]> {
  const rows = await world.db.read
    .selectFrom("audit_entries")
    .select("action")
    .where("subject_kind", "=", "round")
    .orderBy("seq")
    .execute();
  return rows.map((row) => row.action);
}

describeOnEngines("consultation rounds", (open) => {
  test("are set up in one go, one for each of the 33 wards and communes, and a second time not again", async () => {
    const world = await open();
    expect(await added(world, { kind: "pc-commune", numbers: ["3"] })).toEqual({
      added: 33,
      there: 0,
      id: null,
    });
    expect(await added(world, { kind: "pc-commune", numbers: ["2", "3"] })).toMatchObject({
      added: 33,
      there: 33,
    });
    const again = await addRounds(world.as("thu-ky"), slug, addForm({ kind: "pc-commune", numbers: ["3"] }));
    expect(codesOf(problemsOf(again))).toEqual(["numbers rounds-there"]);
    const { groups, total } = await loadRounds(world.as("can-bo"), slug);
    expect([total, groups.map((group) => group.rows.length)]).toEqual([66, [33]]);
    expect(await auditLines(world)).toEqual(["round.added", "round.added"]);
  });

  test("tell by number and level how many have been held, and which places have not", async () => {
    const world = await open();
    const chosen = ["phuong-bai-chay", "phuong-ha-khau", "xa-dong-son"].map((key) => world.unit(key).id);
    await added(world, { kind: "pc-commune", units: chosen });
    const { groups } = await loadRounds(world.as("thu-ky"), slug);
    const cellOf = (name: string) =>
      groups[0]?.rows.find((row) => row.unitName === name)?.cells.find((cell) => cell.number === 3);
    await hold(world, cellOf("Phường Bãi Cháy")?.id ?? "", "16/04/2021");
    const coverage = await coverageOf(world, "pc-commune", 3);
    expect([coverage?.held, coverage?.all]).toEqual([1, 33]);
    expect(coverage?.missing).toContain("Phường Hà Khẩu");
    expect(coverage?.missing).not.toContain("Phường Bãi Cháy");
    expect(cellOf("Phường Cao Xanh")?.id).toBeNull();
    expect(await loadRoundCoverage(world.as("cong-tac-vien"), slug)).toMatchObject([
      { kind: "pc-commune", number: 3, held: 1, all: 33 },
    ]);
  });

  test("show the law's latest day with T−n, and follow it when the campaign overrides it", async () => {
    const world = await open();
    const id = await roundId(world);
    expect((await pageOf(world, id)).limit).toMatchObject({ latestOn: "2021-04-18", tMinus: 35 });
    await hold(world, id, "16/04/2021");
    expect((await pageOf(world, id)).state).toMatchObject({ code: "held-early", days: 2 });
    const { seen } = await loadMilestone(world.as("thu-ky"), slug, "consultation-3");
    await overrideMilestone(world.as("thu-ky"), slug, "consultation-3", {
      on: "15/04/2021",
      time: "",
      documentId: document(world),
      reason: "Theo hướng dẫn",
      ...stamp(seen),
    });
    expect(await pageOf(world, id)).toMatchObject({
      limit: { latestOn: "2021-04-15", isOverridden: true },
      state: { code: "held-late", days: 1 },
    });
  });

  test("are planned to the hour, held, given a result and taken back, each with its line", async () => {
    const world = await open();
    const id = await roundId(world, {
      on: "16/04/2021",
      time: "8:00",
      windowFrom: "14/04/2021",
      windowTo: "18/04/2021",
    });
    const planned = await pageOf(world, id);
    expect(planned).toMatchObject({
      unitName: "Thành phố Hạ Long",
      article: "Điều 56",
      plannedOn: "2021-04-16",
      plannedTime: "08:00",
      windowTo: "2021-04-18",
    });
    await planRound(world.as("thu-ky"), slug, id, {
      on: "17/04/2021",
      time: "14h00",
      ...stamp(planned.seen),
    });
    await hold(world, id, "17/04/2021", { time: "14:00", documentId: document(world) });
    const { seen } = await pageOf(world, id);
    await recordRoundResult(world.as("thu-ky"), slug, id, {
      introduced: "68",
      selfNominated: "0",
      agreed: "60",
      reason: "",
      ...stamp(seen),
    });
    const held = await pageOf(world, id);
    expect(held).toMatchObject({
      heldOn: "2021-04-17",
      heldTime: "14:00",
      result: { introduced: 68, selfNominated: 0, agreed: 60 },
      state: { code: "held-early", days: 1, hasResult: true },
      warnings: [],
    });
    await reopenRound(world.as("thu-ky-2"), slug, id, { reason: "Nhầm ngày", ...stamp(held.seen) });
    const reopened = await pageOf(world, id);
    expect(reopened.heldOn).toBeNull();
    expect(reopened.history.map((line) => line.kind)).toEqual([
      "reopened",
      "result-recorded",
      "held",
      "planned",
      "planned",
    ]);
    expect(await auditLines(world)).toEqual([
      "round.added",
      "round.planned",
      "round.held",
      "round.result-recorded",
      "round.reopened",
    ]);
  });

  test.each([
    ["tomorrow", { on: "05/05/2021" }, ["on in-future"]],
    ["years too early", { on: "16/04/2012" }, ["on too-early"]],
    ["on no day", { on: "" }, ["on required"]],
    ["on 31 April", { on: "31/04/2021" }, ["on no-such-day"]],
    ["at 25 o'clock", { time: "25:00" }, ["time not-an-hour"]],
    ["with a document of nobody", { documentId: "none" }, ["documentId document-unknown"]],
    ["with a telephone number", { reason: "Hỏi 0912 345 678" }, ["reason personal-phone"]],
    ["with names", { reason: "Nguyễn Văn An, Trần Thị Bình" }, ["reason person-list"]],
  ])("held %s is refused and writes nothing", async (_, wrong, expected) => {
    const world = await open();
    const id = await roundId(world);
    expect(codesOf(problemsOf(await hold(world, id, "16/04/2021", wrong)))).toEqual(expected);
    expect((await pageOf(world, id)).history).toEqual([]);
  });

  test.each([
    ["below zero", { agreed: "-3" }, ["agreed count-negative"]],
    ["in words", { introduced: "sáu mươi" }, ["introduced not-a-count"]],
    ["with a fraction", { selfNominated: "1,5" }, ["selfNominated count-not-whole"]],
    ["with nothing", { introduced: "", selfNominated: "", agreed: "" }, ["introduced required"]],
    ["with a list of persons", { reason: "ông Trần Văn An, bà Lê Thị Bình" }, ["reason person-list"]],
  ])("a result %s is refused", async (_, wrong, expected) => {
    const world = await open();
    const id = await roundId(world);
    await hold(world, id, "16/04/2021");
    const { seen } = await pageOf(world, id);
    const form = { introduced: "68", selfNominated: "0", agreed: "60", reason: "", ...stamp(seen), ...wrong };
    expect(codesOf(problemsOf(await recordRoundResult(world.as("thu-ky"), slug, id, form)))).toEqual(
      expected,
    );
    expect((await pageOf(world, id)).result).toBeNull();
  });

  test("out of order, or with more agreed on than nominated, are recorded and told", async () => {
    const world = await open();
    const second = await roundId(world, { numbers: ["2"] });
    const third = await roundId(world, { numbers: ["3"] });
    await hold(world, third, "16/04/2021");
    expect((await pageOf(world, third)).warnings).toEqual([{ code: "previous-not-held" }]);
    await hold(world, second, "17/04/2021");
    expect((await pageOf(world, third)).warnings).toEqual([{ code: "before-previous", on: "2021-04-17" }]);
    const { seen } = await pageOf(world, second);
    const numbers = { introduced: "10", selfNominated: "1", agreed: "12", reason: "", ...stamp(seen) };
    await recordRoundResult(world.as("thu-ky"), slug, second, numbers);
    expect((await pageOf(world, second)).warnings).toEqual([
      { code: "agreed-over-nominated", agreed: 12, nominated: 11 },
    ]);
  });

  test("a result before the round was held, and a reopening of one that was not, are refused", async () => {
    const world = await open();
    const id = await roundId(world);
    const result = { introduced: "1", selfNominated: "", agreed: "", reason: "", ...stamp() };
    expect(codesOf(problemsOf(await recordRoundResult(world.as("thu-ky"), slug, id, result)))).toEqual([
      "form round-not-held",
    ]);
    expect(
      codesOf(problemsOf(await reopenRound(world.as("thu-ky"), slug, id, { reason: "x", ...stamp() }))),
    ).toEqual(["form round-not-held"]);
  });

  test.each([
    [
      "the last day before the first",
      { windowFrom: "18/04/2021", windowTo: "14/04/2021" },
      ["windowTo window-reversed"],
    ],
    [
      "days for two rounds at once",
      { numbers: ["1", "2"] as const, on: "16/04/2021" },
      ["numbers one-number-for-days"],
    ],
    ["a slip of the year", { on: "16/04/2012" }, ["on far-from-election"]],
    ["another campaign's unit", { kind: "pc-commune" as const, units: ["no-unit"] }, ["units unit-unknown"]],
  ])("set up with %s are refused", async (_, wrong, expected) => {
    const world = await open();
    const form = addForm({ ...wrong, numbers: "numbers" in wrong ? [...wrong.numbers] : ["3"] });
    expect(codesOf(problemsOf(await addRounds(world.as("thu-ky"), slug, form)))).toEqual(expected);
    expect((await loadRounds(world.as("thu-ky"), slug)).total).toBe(0);
  });

  test("the second of two secretaries is told who was faster, and of two at once one is written", async () => {
    const world = await open();
    const id = await roundId(world);
    const both = await Promise.all([
      hold(world, id, "16/04/2021", stamp("")),
      hold(world, id, "17/04/2021", stamp("")),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const lost = await setRoundDetails(world.as("thu-ky-2"), slug, id, {
      windowFrom: "",
      windowTo: "",
      place: "Hội trường Thành phố",
      note: "",
      ...stamp(""),
    });
    expect(problemsOf(lost)).toEqual([
      { field: "form", code: "changed-by-other", params: { by: "Thư ký Tiểu ban", at: "09:00 04/05/2021" } },
    ]);
    expect((await pageOf(world, id)).history).toHaveLength(1);
  });

  test("the same form sent twice is one line; two secretaries setting up at once make no twins", async () => {
    const world = await open();
    const id = await roundId(world);
    const form = stamp("");
    const first = await hold(world, id, "16/04/2021", form);
    expect(await hold(world, id, "16/04/2021", form)).toEqual(first);
    const wards = addForm({ kind: "pc-commune" });
    await Promise.all([
      addRounds(world.as("thu-ky"), slug, wards),
      addRounds(world.as("thu-ky-2"), slug, { ...wards, _key: "other" }),
    ]);
    expect((await loadRounds(world.as("thu-ky"), slug)).total).toBe(34);
  });

  test("are taken out of the list and put back with their history, unless another took the place", async () => {
    const world = await open();
    const id = await roundId(world);
    await hold(world, id, "16/04/2021");
    const { seen } = await pageOf(world, id);
    await removeRound(world.as("thu-ky"), slug, id, { reason: "Lập nhầm", ...stamp(seen) });
    expect((await loadRounds(world.as("thu-ky"), slug)).total).toBe(0);
    const removed = await pageOf(world, id);
    expect(removed.isRemoved).toBe(true);
    expect(codesOf(problemsOf(await hold(world, id, "17/04/2021")))).toEqual(["form round-removed"]);
    const twin = await roundId(world);
    const restore = () => restoreRound(world.as("thu-ky"), slug, id, { reason: "", ...stamp(removed.seen) });
    expect(codesOf(problemsOf(await restore()))).toEqual(["form round-there"]);
    await removeRound(world.as("thu-ky"), slug, twin, { reason: "", ...stamp("") });
    expect((await restore()).ok).toBe(true);
    expect(await pageOf(world, id)).toMatchObject({ isRemoved: false, heldOn: "2021-04-16" });
  });

  test("offer their day to the milestone once all of the campaign's own level are held, and never write it there", async () => {
    const world = await open();
    const id = await roundId(world, { numbers: ["2"] });
    const ward = await roundId(world, {
      kind: "pc-commune",
      numbers: ["2"],
      units: [world.unit("phuong-bai-chay").id],
    });
    await hold(world, ward, "16/03/2021");
    expect((await pageOf(world, ward)).milestone).toMatchObject({ key: "consultation-2", offeredOn: null });
    await hold(world, id, "17/03/2021");
    expect((await pageOf(world, id)).milestone).toMatchObject({ actualOn: null, offeredOn: "2021-03-17" });
    expect((await loadMilestone(world.as("thu-ky"), slug, "consultation-2")).row.actualOn).toBeNull();
    const third = await roundId(world, { numbers: ["3"] });
    await hold(world, third, "16/04/2021");
    expect((await pageOf(world, third)).milestone).toMatchObject({ actualOn: "2021-04-18", offeredOn: null });
  });

  test("have documents of the campaign linked and unlinked", async () => {
    const world = await open();
    const id = await roundId(world);
    const form = () => ({ documentId: document(world), _key: stamp()._key });
    await linkRoundDocument(world.as("thu-ky"), slug, id, form());
    await linkRoundDocument(world.as("thu-ky-2"), slug, id, form());
    expect((await pageOf(world, id)).documents.map(({ name }) => name)).toEqual(["02/TB-TBTT"]);
    await unlinkRoundDocument(world.as("thu-ky"), slug, id, form());
    expect((await pageOf(world, id)).documents).toEqual([]);
    const wrong = await linkRoundDocument(world.as("thu-ky"), slug, id, { documentId: "none", _key: "k" });
    expect(codesOf(problemsOf(wrong))).toEqual(["documentId document-unknown"]);
  });

  test("are changed by the secretary alone, and those of nowhere are not found", async () => {
    const world = await open();
    const id = await roundId(world);
    for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      const ctx = world.as(who);
      await expect(addRounds(ctx, slug, addForm({ numbers: ["1"] }))).rejects.toThrow(AccessDenied);
      await expect(planRound(ctx, slug, id, { on: "", time: "", ...stamp() })).rejects.toThrow(AccessDenied);
      const page = await pageOf(world, id, who);
      expect([page.may.edit, page.choices]).toEqual([false, []]);
      expect((await loadRounds(ctx, slug)).places).toEqual([]);
    }
    await expect(pageOf(world, "khong-co")).rejects.toThrow(NotFound);
    await expect(
      planRound(world.as("thu-ky"), slug, "khong-co", { on: "", time: "", ...stamp() }),
    ).rejects.toThrow(NotFound);
  });
});
