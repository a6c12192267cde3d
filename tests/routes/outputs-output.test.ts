import { expect, test } from "vitest";
import * as trash from "~/routes/outputs/trash";
import { describeOnSqlite } from "../support/engines";
import { numberOf, slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { flashOf, openOutput, outcomeOf, outputsPath, postToOutput, shownIn } from "../support/output-routes";
import { callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const openTrash = (world: World, who: string) =>
  callLoader(trash, world.as(who), `${outputsPath}/thung-rac`, { params: { campaign: slug } });

/** A correction as the page's form sends it. */
function correction(version: number, differs: Parameters<typeof outputFormOf>[0]) {
  const { _key, ...fields } = outputFormOf(differs);
  return { ...fields, intent: "revise", version: String(version), reason: "đếm lại tại chỗ" };
}

describeOnSqlite("the page of an output", (open) => {
  test("tells what was logged, by whom, and what may be done with it", async () => {
    const world = await open();
    const number = await numberOf(world.as("thu-ky"), {
      title: "Bản tin trưa",
      qualifier: "over",
      quantity: "170",
    });
    const { page } = (await openOutput(world.as("can-bo"), number)).body;
    expect(page).toMatchObject({ code: "KQ-2021-0001", onBehalf: true, canRevise: true, canWithdraw: true });
    expect(page.content).toMatchObject({ value: 170, qualifier: "over", title: "Bản tin trưa" });
    const { page: read } = (await openOutput(world.as("lanh-dao"), number)).body;
    expect([read.canRevise, read.canWithdraw]).toEqual([false, false]);
  });

  test("is not there for a number that nothing has, nor for what is no number", async () => {
    const world = await open();
    await numberOf(world.as("can-bo"));
    for (const number of ["2", "0", "999999999", "khong-so", "1x"]) {
      expect((await openOutput(world.as("can-bo"), number)).status).toBe(404);
    }
    expect((await postToOutput(world.as("can-bo"), 2, correction(1, {}))).status).toBe(404);
  });

  test("a correction keeps the old text in the history with its reason, and the list shows both figures", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"), { quantity: "50" });
    const revised = correction(1, { quantity: "60", qualifier: "nearly" });
    const answer = await postToOutput(world.as("can-bo"), number, revised);
    expect(outcomeOf(answer)).toEqual([302, `${outputsPath}/1`, "output-revised"]);
    const { page } = (await openOutput(world.as("can-bo"), number)).body;
    expect(page.history).toHaveLength(1);
    expect(page.history[0]).toMatchObject({ kind: "revised", times: 1, reason: "đếm lại tại chỗ" });
    expect(page.history[0]).toMatchObject({
      before: { value: 50 },
      after: { value: 60, qualifier: "nearly" },
    });
    const [line] = await shownIn(world.as("can-bo"));
    expect(line?.corrected).toMatchObject({ times: 1, before: { value: 50 }, reason: "đếm lại tại chỗ" });
  });

  test("a correction without a reason or of another unit's item is refused, and typed text comes back", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"));
    const unexplained = await postToOutput(world.as("can-bo"), number, { ...correction(1, {}), reason: "" });
    expect([unexplained.status, problemsOf(unexplained)]).toEqual([422, ["reason reason-needed"]]);
    expect(unexplained.body.values.title).toEqual(["Niêm yết danh sách người ứng cử"]);
    const foreign = await numberOf(world.as("thu-ky"), {
      units: ["phuong-bai-chay"],
      categories: ["broadcast-run"],
    });
    expect((await postToOutput(world.as("can-bo"), foreign, correction(1, { title: "Khác" }))).status).toBe(
      403,
    );
    expect((await postToOutput(world.as("can-bo"), number, { intent: "xoa-han" })).status).toBe(422);
  });

  test("a withdrawn item lies in the trash with its reason and comes back by the way that is offered", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"), { title: "Ghi trùng" });
    const fields = { intent: "withdraw", version: "1", reason: "ghi trùng" };
    const answer = await postToOutput(world.as("can-bo"), number, fields);
    expect(outcomeOf(answer)).toEqual([302, `${outputsPath}/1`, "output-withdrawn"]);
    expect(await shownIn(world.as("can-bo"))).toEqual([]);
    const { rows } = (await openTrash(world, "can-bo")).body;
    expect(rows).toMatchObject([{ code: "KQ-2021-0001", reason: "ghi trùng", version: 2, canRestore: true }]);
    expect((await openTrash(world, "lanh-dao")).body.rows).toMatchObject([{ canRestore: false }]);
    const undo = flashOf(answer).undo?.fields ?? {};
    expect(outcomeOf(await postToOutput(world.as("can-bo"), number, undo))).toContain("output-restored");
    expect((await shownIn(world.as("can-bo"))).map((line) => line.title)).toEqual(["Ghi trùng"]);
    expect((await openTrash(world, "can-bo")).body.rows).toEqual([]);
  });

  test("nothing moves into or out of the trash twice, nor without a reason", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"));
    const bare = await postToOutput(world.as("can-bo"), number, {
      intent: "withdraw",
      version: "1",
      reason: "",
    });
    expect([bare.status, problemsOf(bare)]).toEqual([422, ["reason reason-needed"]]);
    const early = await postToOutput(world.as("can-bo"), number, { intent: "restore", version: "1" });
    expect([early.status, problemsOf(early)]).toEqual([422, ["form output-active"]]);
  });

  test("in a closed week it says by whom it was closed, and keeps a correction as an adjustment", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"), { date: "20/04/2021" });
    await world.closeWeeks("2021-04-25");
    const { page } = (await openOutput(world.as("can-bo"), number)).body;
    expect(page.locked).toMatchObject({ code: "week-closed", params: { week: 16 } });
    const answer = await postToOutput(
      world.as("can-bo"),
      number,
      correction(1, { date: "20/04/2021", quantity: "9" }),
    );
    expect([answer.status, answer.location]).toEqual([302, "/ha-long-2021/bao-cao/dieu-chinh"]);
    expect(flashOf(answer)).toMatchObject({
      code: "adjustment-waits",
      params: { week: 16, code: "DC-2021-0001" },
    });
    const after = (await openOutput(world.as("can-bo"), number)).body.page;
    expect(after.version).toBe(1);
  });
});
