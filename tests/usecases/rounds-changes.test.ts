import { expect, test } from "vitest";
import { loadRounds } from "~/usecases/rounds.server";
import {
  planRound,
  recordRoundResult,
  removeRound,
  reopenRound,
  restoreRound,
  setRoundDetails,
} from "~/usecases/rounds-changes.server";
import { describeOnEngines } from "../support/engines";
import { codesOf, problemsOf, slug } from "../support/output-acts";
import { auditLines, documentId, hold, pageOf, roundId, stamp } from "../support/rounds";

describeOnEngines("a round's changes", (open) => {
  test("are planned to the hour, held and given a result", async () => {
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
    await hold(world, id, "17/04/2021", { time: "14:00", documentId: documentId(world) });
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
  });

  test("keep every line of their history and of the audit trail when their day is taken back", async () => {
    const world = await open();
    const id = await roundId(world, { on: "16/04/2021" });
    await hold(world, id, "17/04/2021");
    const held = await pageOf(world, id);
    await reopenRound(world.as("thu-ky-2"), slug, id, { reason: "Nhầm ngày", ...stamp(held.seen) });
    const reopened = await pageOf(world, id);
    expect(reopened.heldOn).toBeNull();
    expect(reopened.history.map((line) => line.kind)).toEqual(["reopened", "held", "planned"]);
    expect(await auditLines(world)).toEqual(["round.added", "round.held", "round.reopened"]);
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
});
