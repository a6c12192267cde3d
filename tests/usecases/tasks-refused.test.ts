import { beforeAll, expect, test } from "vitest";
import type { AddTaskForm } from "~/domain/task-forms";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { addTask, editTask, removeTask, restoreTask } from "~/usecases/tasks-edit.server";
import { loadNewTask, loadTaskForm } from "~/usecases/tasks-form.server";
import { linkTaskOutputs, unlinkTaskOutput } from "~/usecases/tasks-links.server";
import { pasteTasks, previewTasks } from "~/usecases/tasks-paste.server";
import { takeBackReport } from "~/usecases/tasks-report.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { outputOf } from "../support/publicity";
import { key, list, mediaCentre, page, report, taskForm, taskOf } from "../support/tasks";
import type { World } from "../support/world";

const planId = ({ structure }: World) =>
  structure.documents.find(({ numberSymbol }) => numberSymbol === "03/KH-TBTT")?.id ?? "";
const edit = (world: World, id: string, version: number, differs: Partial<AddTaskForm> = {}) => {
  const { _key, ...fields } = taskForm(differs);
  return editTask(world.as("thu-ky"), slug, id, { ...fields, version });
};

describeOnSqlite("a task that cannot be given", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });

  test.each<[string, Partial<AddTaskForm>, string]>([
    ["of a document that nobody has", { source: "document:khong-co" }, "source source-unknown"],
    ["of a clause that nobody has", { source: "clause:khong-co" }, "source source-unknown"],
    ["for a category that nobody has", { categoryId: "khong-co" }, "categoryId category-unknown"],
    ["asking for no whole number", { wanted: "hai" }, "wanted count-out-of-range"],
    ["asking for a hundred thousand", { wanted: "100.000" }, "wanted count-out-of-range"],
    ["on an eighth day of the week", { dueBy: "weekly", weekday: "8" }, "weekday count-out-of-range"],
    ["on no day of the month", { dueBy: "monthly", monthDay: "cuối" }, "monthDay count-out-of-range"],
    [
      "that ends before it begins",
      { dueBy: "weekly", from: "03/05/2021", until: "02/05/2021" },
      "until until-before-from",
    ],
    ["for a unit that nobody has", { units: ["khong-co"] }, "units unit-unknown"],
    ["with help of a unit that nobody has", { coordinating: ["khong-co"] }, "coordinating unit-unknown"],
    ["with a telephone number", { note: "Gọi 0912345678" }, "note personal-phone"],
  ])("%s is refused at its field, new and changed", async (_, wrong, expected) => {
    expect(codesOf(problemsOf(await addTask(world.as("thu-ky"), slug, taskForm(wrong))))).toEqual([expected]);
    const id = await taskOf(world);
    expect(codesOf(problemsOf(await edit(world, id, 1, wrong)))).toEqual([expected]);
    expect((await page(world, id)).version).toBe(1);
  });

  test("one that nobody has is not found, whatever is done to it", async () => {
    const links = { _key: key(), occurrence: "", outputs: ["x"] };
    await expect(loadTaskForm(world.as("thu-ky"), slug, "khong-co")).rejects.toThrow(NotFound);
    await expect(edit(world, "khong-co", 1)).rejects.toThrow(NotFound);
    await expect(removeTask(world.as("thu-ky"), slug, "khong-co", { version: 1 })).rejects.toThrow(NotFound);
    await expect(report(world, "khong-co")).rejects.toThrow(NotFound);
    await expect(linkTaskOutputs(world.as("thu-ky"), slug, "khong-co", links)).rejects.toThrow(NotFound);
    const back = { _key: key(), first: "khong-co", count: 1 };
    await expect(takeBackReport(world.as("thu-ky"), slug, "khong-co", back)).rejects.toThrow(NotFound);
    const id = await taskOf(world);
    await expect(takeBackReport(world.as("thu-ky"), slug, id, back)).rejects.toThrow(NotFound);
    await expect(report(world, id, { occurrence: "2021-05" })).rejects.toThrow(NotFound);
    expect(await loadTaskForm(world.as("can-bo"), slug, id)).toBeNull();
  });

  test("a removed one is not edited, and neither removed nor put back from an old page", async () => {
    const id = await taskOf(world);
    carriedOut(await removeTask(world.as("thu-ky"), slug, id, { version: 1 }));
    expect(codesOf(problemsOf(await edit(world, id, 2)))).toEqual(["form task-removed"]);
    for (const act of [removeTask, restoreTask])
      expect(codesOf(problemsOf(await act(world.as("thu-ky-2"), slug, id, { version: 1 })))).toEqual([
        "form task-changed",
      ]);
    expect((await list(world)).removed.map((one) => one.id)).toContain(id);
  });

  test("a pasted list without a document, a line or an end is refused", async () => {
    const form = (text: string, documentId = "") => ({ text, documentId });
    const both = async (pasted: ReturnType<typeof form>) => {
      const preview = codesOf(problemsOf(await previewTasks(world.as("thu-ky"), slug, pasted)));
      expect(
        codesOf(problemsOf(await pasteTasks(world.as("thu-ky"), slug, { ...pasted, _key: key() }))),
      ).toEqual(preview);
      return preview;
    };
    const line = "Trang trí\tPhòng Văn hóa\t10/5\tMục IV.2";
    expect(await both(form(line, "khong-co"))).toEqual(["documentId document-unknown"]);
    expect(await both(form(" \n"))).toEqual(["text paste-nothing"]);
    expect(await both(form(Array(1_001).fill(line).join("\n")))).toEqual(["text paste-too-many"]);
    const preview = carriedOut(await previewTasks(world.as("thu-ky"), slug, form(line)));
    expect(preview.map(({ problems }) => codesOf(problems))).toEqual([["clause clause-needs-document"]]);
  });

  test("an output of others, one that is linked already and a report on a paper that nobody has", async () => {
    const id = await taskOf(world, { coordinating: ["phong-van-hoa"] });
    const foreign = await outputOf(world, { units: ["phong-noi-vu"] });
    const own = await outputOf(world, { units: [mediaCentre] });
    const link = (outputs: string[], who = "can-bo") =>
      linkTaskOutputs(world.as(who), slug, id, { _key: key(), occurrence: "", outputs });
    expect(problemsOf(await link([own.id, foreign.id]))).toMatchObject([
      { field: "outputs", code: "output-not-linkable", params: { n: 1 } },
    ]);
    expect(carriedOut(await link([own.id]))).toBe(1);
    expect(carriedOut(await link([own.id]))).toBe(0);
    const unlink = (outputId: string, taskId = id) =>
      unlinkTaskOutput(world.as("can-bo"), slug, taskId, { _key: key(), occurrence: "", outputId });
    expect(codesOf(problemsOf(await unlink(foreign.id)))).toEqual(["form output-not-linked"]);
    await expect(unlink(own.id, await taskOf(world, { units: ["phong-noi-vu"] }))).rejects.toThrow(
      AccessDenied,
    );
    expect((await page(world, id)).outputs.map((one) => one.id)).toEqual([own.id]);
    expect(codesOf(problemsOf(await report(world, id, { documentId: "khong-co" })))).toEqual([
      "documentId document-unknown",
    ]);
  });

  test("what one unit said is not taken back by another's people", async () => {
    const id = await taskOf(world, { units: ["phong-noi-vu"] });
    const said = carriedOut(await report(world, id, { units: ["phong-noi-vu"] }, "thu-ky"));
    const back = { _key: key(), first: said.first, count: 1 };
    await expect(takeBackReport(world.as("can-bo"), slug, id, back)).rejects.toThrow(AccessDenied);
    expect((await page(world, id)).row.mark).toBe("done");
  });
});

describeOnSqlite("a task's form", (open) => {
  test("comes back as it was filled in, whatever the day hangs on and whoever has to do it", async () => {
    const world = await open();
    const category = world.category("pano").id;
    const pasted = {
      _key: key(),
      documentId: planId(world),
      text: "Trang trí\tPhòng Văn hóa\t10/5\tMục IV.2",
    };
    carriedOut(await pasteTasks(world.as("thu-ky"), slug, pasted));
    const row = (await list(world, "xem=tat-ca")).groups[0]?.rows[0];
    const clause = (await loadTaskForm(world.as("thu-ky"), slug, row?.id ?? ""))?.values.source ?? "";
    expect(clause).toMatch(/^clause:/);
    const forms: Partial<AddTaskForm>[] = [
      { dueBy: "none", dueOn: "", unitScope: "", units: [], title: "Không hạn" },
      { limit: "before", wanted: "12", categoryId: category, note: "Theo đợt", source: clause },
      { dueBy: "rule", dueOn: "", ruleDays: "3", ruleSide: "after", source: `document:${planId(world)}` },
      { dueBy: "rule", dueOn: "", ruleDays: "5", ruleAnchor: "so-ket-dot-2" },
      { dueBy: "weekly", dueOn: "", weekday: "2", from: "03/05/2021", until: "20/05/2021" },
      { dueBy: "monthly", dueOn: "", monthDay: "5", coordinating: ["phong-van-hoa", "phong-noi-vu"] },
    ];
    for (const form of forms) {
      const { _key, ...given } = taskForm(form);
      const values = (await loadTaskForm(world.as("thu-ky"), slug, await taskOf(world, form)))?.values;
      expect(values).toEqual({
        ...given,
        unitScope: values?.unitScope,
        coordinating: expect.toSatisfy(
          (keys: string[]) => keys.sort().join() === given.coordinating.sort().join(),
        ),
      });
    }
  });

  test("of a clause's, a unit's or a leader's matter begins with it, and with no unit that nobody has", async () => {
    const world = await open();
    const begun = { source: "document:x", matter: "", units: ["khong-co", mediaCentre] };
    const { values, choices } = await loadNewTask(world.as("thu-ky"), slug, begun);
    expect(values).toMatchObject({ source: "document:x", title: "", units: [mediaCentre] });
    expect(choices.sources.map(({ documentId }) => documentId)).toContain(planId(world));
  });
});
