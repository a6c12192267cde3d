import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import type { AddTaskForm } from "~/domain/task-forms";
import { loadAgenda } from "~/usecases/agenda.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { editTask } from "~/usecases/tasks-edit.server";
import { exportTasks } from "~/usecases/tasks-export.server";
import { loadTaskForm } from "~/usecases/tasks-form.server";
import { linkTaskOutputs } from "~/usecases/tasks-links.server";
import { loadTask } from "~/usecases/tasks-task.server";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { carriedOut, slug } from "../support/output-acts";
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
  });

  test("a task without a day stands in no calendar", async () => {
    const world = await open();
    await taskOf(world, { title: "Không hạn", dueBy: "none", dueOn: "" });
    const dated = await taskOf(world);
    const agenda = await loadAgenda(
      await openCampaign(world.as("thu-ky"), slug, "timeline.view"),
      "Giao ban",
    );
    expect(agenda.filter((one) => one.key.startsWith("task:")).map((one) => one.key)).toEqual([
      `task:${dated}`,
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
