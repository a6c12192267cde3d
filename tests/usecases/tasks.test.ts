import { expect, test } from "vitest";
import { loadAgenda } from "~/usecases/agenda.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { addClauses, removeClause } from "~/usecases/clauses.server";
import { loadClauses } from "~/usecases/clauses-page.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { loadOverview } from "~/usecases/overview.server";
import { addTask, editTask, removeTask, restoreTask } from "~/usecases/tasks-edit.server";
import { linkTaskOutputs, unlinkTaskOutput } from "~/usecases/tasks-links.server";
import { pasteTasks, previewTasks } from "~/usecases/tasks-paste.server";
import { takeBackReport } from "~/usecases/tasks-report.server";
import { completeMilestone } from "~/usecases/timeline-changes.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { outputOf } from "../support/publicity";
import { stamp } from "../support/rounds";
import { key, list, mediaCentre, page, report, taskForm, taskOf } from "../support/tasks";
import type { World } from "../support/world";

const planId = ({ structure }: World) =>
  structure.documents.find(({ numberSymbol }) => numberSymbol === "03/KH-TBTT")?.id ?? "";

async function clauseOf(world: World, label = "Mục II.3.b"): Promise<string> {
  const lines = `${label}: Tuyên truyền trực quan`;
  carriedOut(await addClauses(world.as("thu-ky"), slug, planId(world), { _key: key(), lines }));
  const { clauses } = await loadClauses(world.as("thu-ky"), slug, planId(world));
  return clauses.find((one) => one.label === label)?.id ?? "";
}

describeOnEngines("tasks of the plan", (open) => {
  test("a task shows its clause and document; the clause shows it, and is not removed while it does", async () => {
    const world = await open();
    const clause = await clauseOf(world);
    const id = await taskOf(world, { source: `clause:${clause}` });
    expect((await page(world, id)).row).toMatchObject({
      document: "03/KH-TBTT",
      clause: "Mục II.3.b",
      tMinus: 13,
    });
    const { clauses } = await loadClauses(world.as("can-bo"), slug, planId(world));
    expect(clauses[0]?.uses).toMatchObject([{ kind: "task", name: "Chuyên mục hỏi – đáp về bầu cử" }]);
    const remove = () => removeClause(world.as("thu-ky"), slug, planId(world), { clause, version: 1 });
    expect(problemsOf(await remove())).toMatchObject([
      { code: "clause-used", params: { uses: "Chuyên mục hỏi – đáp về bầu cử" } },
    ]);
    carriedOut(await removeTask(world.as("thu-ky"), slug, id, { version: 1 }));
    expect((await remove()).ok).toBe(true);
  });

  test("a day counted from a milestone follows it once it is held", async () => {
    const world = await open();
    const rule = { dueBy: "rule", ruleAnchor: "so-ket-dot-2", ruleSide: "before", ruleDays: "3" } as const;
    const id = await taskOf(world, rule);
    expect((await page(world, id)).row).toMatchObject({ dueOn: "2021-05-08", isProvisional: true });
    const held = { on: "04/05/2021", documentId: "", reason: "", ...stamp() };
    carriedOut(await completeMilestone(world.as("thu-ky"), slug, "so-ket-dot-2", held));
    expect((await page(world, id)).row).toMatchObject({
      dueOn: "2021-05-01",
      isProvisional: false,
      state: { code: "late", days: 3 },
    });
    const fixed = await taskOf(world, { dueBy: "rule", ruleDays: "20" });
    expect((await page(world, fixed)).row).toMatchObject({ dueOn: "2021-05-03", tMinus: 20 });
  });

  test("late stays a fact, and a report can be taken back without being lost", async () => {
    const world = await open();
    const id = await taskOf(world, { dueOn: "01/05/2021" });
    const said = carriedOut(await report(world, id));
    expect((await page(world, id)).row.state).toEqual({ code: "done-late", days: 3 });
    carriedOut(
      await takeBackReport(world.as("can-bo"), slug, id, { _key: key(), first: said.first, count: 1 }),
    );
    const after = await page(world, id);
    expect(after.row.state).toEqual({ code: "late", days: 3 });
    expect(after.history).toMatchObject([{ mark: "done", isWithdrawn: true }]);
    const again = { _key: key(), first: said.first, count: 1 };
    expect(codesOf(problemsOf(await takeBackReport(world.as("can-bo"), slug, id, again)))).toEqual([
      "form report-not-last",
    ]);
  });

  test("of two who report the same task at once the second is told what the first said", async () => {
    const world = await open();
    const id = await taskOf(world);
    carriedOut(await report(world, id, { mark: "in-progress", on: "" }, "thu-truong"));
    const problems = problemsOf(await report(world, id));
    expect(problems).toMatchObject([{ code: "task-reported", params: { mark: "in-progress" } }]);
    const { seen } = await page(world, id);
    expect((await report(world, id, { seen })).ok).toBe(true);
  });

  test.each([
    ["done without a day", { on: "" }, ["on required"]],
    ["done tomorrow", { on: "05/05/2021" }, ["on in-future"]],
    ["given up without a reason", { mark: "not-done" as const }, ["reason required"]],
    ["for a unit that does not have it", { units: ["phong-van-hoa"] }, ["units unit-not-of-task"]],
    ["for nobody", { units: [] }, ["units choose-units"]],
  ])("a report of %s is refused", async (_, wrong, expected) => {
    const world = await open();
    const id = await taskOf(world);
    expect(codesOf(problemsOf(await report(world, id, wrong)))).toEqual(expected);
  });

  test("a unit's people report for their own unit only, and nobody but the secretary gives tasks", async () => {
    const world = await open();
    const other = await taskOf(world, { units: ["phong-van-hoa"] });
    await expect(report(world, other, { units: ["phong-van-hoa"] })).rejects.toThrow(AccessDenied);
    const own = await taskOf(world, { unitScope: "", units: [] });
    await expect(report(world, own, { units: [] })).rejects.toThrow(AccessDenied);
    expect((await report(world, own, { units: [] }, "thu-ky")).ok).toBe(true);
    await expect(addTask(world.as("can-bo"), slug, taskForm())).rejects.toThrow(AccessDenied);
    await expect(list(world, "", "cong-tac-vien")).rejects.toThrow(AccessDenied);
  });

  test("asks for a number of outputs, and counts those that are linked and active", async () => {
    const world = await open();
    const id = await taskOf(world, { wanted: "2" });
    const output = await outputOf(world, { units: [mediaCentre] });
    const links = { _key: key(), occurrence: "", outputs: [output.id] };
    expect(await linkTaskOutputs(world.as("can-bo"), slug, id, links)).toEqual({ ok: true, value: 1 });
    expect((await page(world, id)).row).toMatchObject({ outputs: 1, wanted: 2 });
    const foreign = await taskOf(world, { units: ["phong-van-hoa"] });
    await expect(
      linkTaskOutputs(world.as("can-bo"), slug, foreign, { ...links, _key: key() }),
    ).rejects.toThrow(AccessDenied);
    const link = { _key: key(), occurrence: "", outputId: output.id };
    carriedOut(await unlinkTaskOutput(world.as("can-bo"), slug, id, link));
    expect((await page(world, id)).outputs).toEqual([]);
  });

  test("a task of many units is counted unit by unit and listed by unit, state and document", async () => {
    const world = await open();
    await taskOf(world, { units: [mediaCentre, "phong-van-hoa"], dueOn: "01/05/2021" });
    carriedOut(await report(world, (await list(world)).groups[0]?.rows[0]?.id ?? "", { on: "30/04/2021" }));
    const [row] = (await list(world, "xem=qua-han")).groups[0]?.rows ?? [];
    expect(row).toMatchObject({
      settled: 1,
      total: 2,
      mark: "in-progress",
      state: { code: "late", days: 3 },
    });
    const byUnit = (await list(world, "xem=tat-ca&xep=don-vi")).groups;
    expect(byUnit.map(({ title, rows }) => [title, rows[0]?.state.code])).toEqual([
      ["Trung tâm Truyền thông và Văn hóa", "done"],
      ["Phòng Văn hóa", "late"],
    ]);
    expect((await list(world, "xem=tat-ca&tt=done")).groups).toEqual([]);
    expect((await list(world, "", "can-bo")).query.view).toBe("mine");
  });

  test("a monthly task stands at each of its months; lists show what is late and what comes next", async () => {
    const world = await open();
    const id = await taskOf(world, { dueBy: "monthly", monthDay: "25", from: "01/03/2021" });
    carriedOut(await report(world, id, { occurrence: "2021-03", on: "25/03/2021" }));
    const rows = (await list(world, "xem=tat-ca")).groups.flatMap((group) => group.rows);
    expect(rows.map(({ occurrence, state }) => [occurrence, state.code])).toEqual([
      ["2021-04", "late"],
      ["2021-05", "open"],
    ]);
    expect((await page(world, id, "thu-ky", "2021-03")).row.state.code).toBe("done");
    await expect(page(world, id, "thu-ky", "2021-09")).rejects.toThrow(NotFound);
  });

  test("of two who change a task at once the second is told; a removed one comes back as it was", async () => {
    const world = await open();
    const id = await taskOf(world);
    const { _key, ...fields } = taskForm({ title: "Chuyên mục hỏi – đáp, mười hai kỳ" });
    const edit = (who: string) => editTask(world.as(who), slug, id, { ...fields, version: 1 });
    expect((await edit("thu-ky")).ok).toBe(true);
    expect(codesOf(problemsOf(await edit("thu-ky-2")))).toEqual(["form task-changed"]);
    carriedOut(await report(world, id));
    carriedOut(await removeTask(world.as("thu-ky"), slug, id, { version: 2 }));
    await expect(page(world, id)).rejects.toThrow(NotFound);
    carriedOut(await restoreTask(world.as("thu-ky"), slug, id, { version: 3 }));
    expect((await page(world, id)).row).toMatchObject({ mark: "done", title: fields.title });
  });

  test("stands on the first page and in the calendar of those who have to do it", async () => {
    const world = await open();
    const id = await taskOf(world);
    const foreign = await taskOf(world, { units: ["phong-van-hoa"] });
    const tasks = (await loadOverview(world.as("can-bo"), slug)).tasks;
    expect(tasks).toMatchObject({ isOwn: true, tasks: [{ row: { id } }] });
    const agendaOf = async (who: string) =>
      (await loadAgenda(await openCampaign(world.as(who), slug, "timeline.view"), "Giao ban"))
        .filter((item) => item.key.startsWith("task:"))
        .map(({ key: itemKey, kind, isOpen }) => [itemKey, kind, isOpen]);
    expect(await agendaOf("can-bo")).toEqual([[`task:${id}@${mediaCentre}`, "own-unit", true]]);
    expect(await agendaOf("thu-ky")).toEqual([
      [`task:${id}`, "plan", true],
      [`task:${foreign}`, "plan", true],
    ]);
    expect(await agendaOf("cong-tac-vien")).toEqual([]);
  });

  test("pasted lines are written all at once, with clauses that are new, or none of them", async () => {
    const world = await open();
    const good = ["Việc\tĐơn vị\tHạn\tMục", "Trang trí\tPhòng Văn hóa\ttrước ngày 10/5\tMục IV.2"];
    const form = (lines: string[]) => ({ text: lines.join("\n"), documentId: planId(world) });
    const bad = form([...good, "Ra quân\tPhòng Lạ\t19/5\t"]);
    expect(problemsOf(await pasteTasks(world.as("thu-ky"), slug, { ...bad, _key: key() }))).toMatchObject([
      { code: "paste-bad-lines", params: { n: 1 } },
    ]);
    expect((await list(world)).counts.all).toBe(0);
    const preview = carriedOut(await previewTasks(world.as("thu-ky"), slug, form(good)));
    expect(preview).toMatchObject([{ line: 2, isNewClause: true, problems: [] }]);
    const save = { ...form(good), _key: key() };
    expect(await pasteTasks(world.as("thu-ky"), slug, save)).toEqual({ ok: true, value: 1 });
    expect(await pasteTasks(world.as("thu-ky"), slug, save)).toEqual({ ok: true, value: 1 });
    const [row] = (await list(world, "xem=tat-ca")).groups[0]?.rows ?? [];
    expect(row).toMatchObject({ title: "Trang trí", clause: "Mục IV.2", dueOn: "2021-05-09" });
  });
});
