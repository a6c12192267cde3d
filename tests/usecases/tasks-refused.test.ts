import { readSheet } from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import type { AddTaskForm } from "~/domain/task-forms";
import { loadAgenda } from "~/usecases/agenda.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { addTask, editTask, removeTask, restoreTask } from "~/usecases/tasks-edit.server";
import { exportTasks } from "~/usecases/tasks-export.server";
import { loadNewTask, loadTaskForm } from "~/usecases/tasks-form.server";
import { linkTaskOutputs, unlinkTaskOutput } from "~/usecases/tasks-links.server";
import { pasteTasks, previewTasks } from "~/usecases/tasks-paste.server";
import { takeBackReport } from "~/usecases/tasks-report.server";
import { loadTask } from "~/usecases/tasks-task.server";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { outputOf } from "../support/publicity";
import { ended } from "../support/settings-acts";
import { key, list, mediaCentre, page, report, taskForm, taskOf } from "../support/tasks";
import type { World } from "../support/world";

const planId = ({ structure }: World) =>
  structure.documents.find(({ numberSymbol }) => numberSymbol === "03/KH-TBTT")?.id ?? "";
const edit = (world: World, id: string, version: number, differs: Partial<AddTaskForm> = {}) => {
  const { _key, ...fields } = taskForm(differs);
  return editTask(world.as("thu-ky"), slug, id, { ...fields, version });
};
const search = (world: World, id: string, text = "", who = "thu-ky") =>
  loadTask(world.as(who), slug, id, { occurrence: "", search: text });

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

describeOnSqlite("lists of tasks", (open) => {
  test("group by document and by unit, with the sub-committee's own first, and find by document, unit and word", async () => {
    const world = await open();
    const source = `document:${planId(world)}`;
    const own = await taskOf(world, {
      title: "Việc chung",
      unitScope: "",
      units: [],
      dueBy: "none",
      dueOn: "",
    });
    const today = await taskOf(world, { title: "Hôm nay", dueOn: "04/05/2021", source });
    const many = await taskOf(world, {
      ...{ title: "Bốn đơn vị", dueOn: "05/05/2021", coordinating: ["phong-noi-vu"] },
      units: [mediaCentre, "phong-van-hoa", "xa-ky-thuong", "xa-tan-dan"],
    });
    const titles = async (asked: string, who = "thu-ky") =>
      (await list(world, asked, who)).groups.map(({ key: group, title, rows }) => [
        title ?? group,
        rows.map((row) => row.id),
      ]);
    expect(await titles("xem=tat-ca&xep=van-ban")).toEqual([
      ["03/KH-TBTT", [today]],
      ["none", [many, own]],
    ]);
    expect((await titles("xem=tat-ca&xep=don-vi")).map(([title]) => title)).toEqual([
      "sub-committee",
      ...["Trung tâm Truyền thông và Văn hóa", "Phòng Văn hóa", "Xã Kỳ Thượng", "Xã Tân Dân"],
    ]);
    expect(await titles("xem=tat-ca")).toEqual([
      ["due-soon", [today, many]],
      ["undated", [own]],
    ]);
    expect(await titles(`xem=tat-ca&vb=${planId(world)}`)).toEqual([["due-soon", [today]]]);
    expect(await titles("xem=tat-ca&dv=phong-noi-vu")).toEqual([["due-soon", [many]]]);
    expect(await titles("xem=tat-ca&q=bon+DON")).toEqual([["due-soon", [many]]]);
    expect(await titles("xem=cua-toi&xep=don-vi", "can-bo")).toEqual([
      ["Trung tâm Truyền thông và Văn hóa", [today, many]],
    ]);
    const rows = (await list(world, "xem=tat-ca")).groups.flatMap((group) => group.rows);
    expect(rows.map(({ units, total, tMinus }) => [units, total, tMinus])).toEqual([
      ["Trung tâm TT&VH", 1, 19],
      ["", 4, 18],
      ["", 0, null],
    ]);
    const agenda = await loadAgenda(
      await openCampaign(world.as("thu-ky"), slug, "timeline.view"),
      "Giao ban",
    );
    expect(agenda.filter((one) => one.key.startsWith("task:")).map((one) => one.key)).toEqual([
      `task:${today}`,
      `task:${many}`,
    ]);
  });

  test("two tasks without a day stand by their title; the export leaves their day blank", async () => {
    const world = await open();
    const undated = { dueBy: "none", dueOn: "" } as const;
    await taskOf(world, { ...undated, title: "B" });
    await taskOf(world, { ...undated, title: "A" });
    const sheet = await exportTasks(world.as("thu-ky"), slug, () => "", new AbortController().signal);
    const cells = await readSheet(await bytesOf(sheet.content));
    expect(cells.slice(1).map(([title, , , due]) => [title, due])).toEqual([
      ["A", null],
      ["B", null],
    ]);
    const { groups } = await list(world, "xem=tat-ca");
    expect(groups[0]?.rows.map(({ title }) => title)).toEqual(["A", "B"]);
    expect(groups[0]?.rows.map(({ dueOn }) => dueOn)).toEqual([null, null]);
  });

  test("a unit that has ended drops out of what is open; a task left without any asks for another", async () => {
    const world = await open();
    const both = await taskOf(world, { units: ["xa-ky-thuong", "xa-tan-dan"] });
    const alone = await taskOf(world, { units: ["xa-ky-thuong"], title: "Của một xã" });
    await ended(world, "xa-ky-thuong", "2021-05-04");
    await ended(world, "xa-tan-dan", "2021-06-01");
    expect((await page(world, both)).lines.map((line) => line.key)).toEqual(["xa-tan-dan"]);
    expect((await page(world, alone)).row).toMatchObject({ isOrphan: true, total: 0, mark: "not-started" });
    carriedOut(await edit(world, both, 1, { units: ["xa-tan-dan"], title: "Đổi tên" }));
    const form = await loadTaskForm(world.as("thu-ky"), slug, both);
    expect(form?.values.units.sort()).toEqual(["xa-ky-thuong", "xa-tan-dan"]);
  });

  test("a weekly task shows what comes next, all of it once its times are over, and counts its own category only", async () => {
    const world = await open();
    const past = { dueBy: "weekly", weekday: "1", from: "05/04/2021", until: "20/04/2021" } as const;
    const over = await taskOf(world, { ...past, title: "Hằng tuần" });
    for (const { occurrence } of (await page(world, over)).times)
      carriedOut(await report(world, over, { occurrence, on: "20/04/2021" }));
    const rows = (await list(world, "xem=tat-ca")).groups.flatMap((group) => group.rows);
    expect(rows.map(({ id, state }) => [id, state.code])).toHaveLength(1);
    const wanted = await taskOf(world, { wanted: "2", categoryId: world.category("article").id });
    const output = await outputOf(world, { units: [mediaCentre] });
    const links = { _key: key(), occurrence: "", outputs: [output.id] };
    carriedOut(await linkTaskOutputs(world.as("thu-ky"), slug, wanted, links));
    const [row] = await world.db.read.selectFrom("outputs").select("category_id").execute();
    expect((await page(world, wanted)).row.outputs).toBe(
      row?.category_id === world.category("article").id ? 1 : 0,
    );
  });

  test("the page of a task opens at its next time, says who said what on which paper, and looks for outputs", async () => {
    const world = await open();
    const undated = await taskOf(world, { dueBy: "none", dueOn: "", unitScope: "", units: [] });
    carriedOut(await report(world, undated, { units: [], documentId: planId(world) }, "thu-ky"));
    const seen = await search(world, undated);
    expect(seen.lines).toMatchObject([{ key: "", name: "", document: { name: "03/KH-TBTT" }, mark: "done" }]);
    const output = await outputOf(world, { units: [mediaCentre] });
    for (const differs of [
      { dueOn: "01/06/2021" },
      { dueOn: "01/05/2021", units: [mediaCentre, "phong-van-hoa"] },
      { dueBy: "none" as const, dueOn: "", unitScope: "", units: [] },
    ]) {
      const found = (await search(world, await taskOf(world, differs), "")).search?.found;
      expect(found?.map((one) => one.id)).toEqual([output.id]);
    }
    expect((await search(world, undated, "", "lanh-dao")).search).toBeNull();
    const repeated = await taskOf(world, {
      dueBy: "weekly",
      weekday: "2",
      from: "10/05/2021",
      until: "20/05/2021",
    });
    expect((await page(world, repeated)).row.dueOn).toBe("2021-05-11");
  });
});
