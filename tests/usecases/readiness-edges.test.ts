import { expect, test } from "vitest";
import type { Dimension } from "~/domain/readiness";
import { type ReadinessForm, readinessForm } from "~/domain/readiness-form";
import { defaultRules } from "~/domain/readiness-grades";
import { readReadinessQuery } from "~/domain/readiness-page";
import { loadReadiness } from "~/usecases/readiness.server";
import { loadDutyRows } from "~/usecases/readiness-duty-rows.server";
import { loadReadinessRules, setReadinessRules } from "~/usecases/readiness-rules.server";
import { removeTask } from "~/usecases/tasks-edit.server";
import { addUnits } from "~/usecases/units.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { ended } from "../support/settings-acts";
import { key, mediaCentre, taskOf } from "../support/tasks";
import type { World } from "../support/world";

const asked = (address = "") => {
  const search = new URLSearchParams(address);
  return readReadinessQuery((name) => search.get(name) ?? "");
};
const page = (world: World, address = "", login = "lanh-dao") =>
  loadReadiness(world.as(login), slug, asked(address));
const rows = async (world: World, dimension: Dimension, address = "") =>
  (await loadDutyRows(world.as("lanh-dao"), slug, asked(address), dimension)).rows;
const centre = `dv=${mediaCentre}`;

const formOf = (differs: Partial<ReadinessForm> = {}): ReadinessForm => {
  const figures = Object.entries(defaultRules.dimensions).flatMap(([name, rule]) =>
    Object.entries(rule).map(([part, value]) => [`${part}-${name}`, String(value)]),
  );
  const overall = Object.entries(defaultRules.overall).map(([part, value]) => [
    `${part}-overall`,
    String(value),
  ]);
  return readinessForm.parse({
    ...Object.fromEntries([...figures, ...overall]),
    ...{ _key: key(), _version: "0", reason: "Theo ý kiến Lãnh đạo Tiểu ban" },
    ...differs,
  });
};

describeOnSqlite("readiness at its edges", (open) => {
  test("leaves out tasks that were removed, that have no day and that a unit left behind when it ended", async () => {
    const world = await open();
    const own = { unitScope: "", units: [], dueOn: "01/05/2021" };
    await taskOf(world, { ...own, title: "Việc chung" });
    await taskOf(world, { ...own, title: "Việc chung, sau", dueOn: "03/05/2021" });
    await taskOf(world, { ...own, title: "Việc chung, trước", dueOn: "30/04/2021" });
    await taskOf(world, { title: "Không hạn", dueBy: "none", dueOn: "" });
    await taskOf(world, { title: "Của xã đã sáp nhập", units: ["xa-ky-thuong"], dueOn: "01/05/2021" });
    const removed = await taskOf(world, { title: "Đã bỏ", dueOn: "01/05/2021" });
    carriedOut(await removeTask(world.as("thu-ky"), slug, removed, { version: 1 }));
    await ended(world, "xa-ky-thuong", "2021-05-03");
    expect((await rows(world, "tasks")).map(({ title }) => title)).toEqual([
      "Việc chung, trước",
      "Việc chung",
      "Việc chung, sau",
    ]);
    expect(await rows(world, "tasks", centre)).toEqual([]);
  });

  test("of hundreds of units shows the groups below, and of a group its units", async () => {
    const world = await open();
    const lines = Array.from({ length: 220 }, (_, index) => `Xã Số ${index + 1}`).join("\n");
    const form = { _key: key(), lines, parent: "xa", kind: "commune" as const, bloc: "" };
    carriedOut(await addUnits(world.as("thu-ky"), slug, { ...form, from: "01/01/2021", gathers: "" }));
    const whole = await page(world);
    expect(whole.isGrouped).toBe(true);
    expect(whole.rows.map(({ name, units }) => [name, units])).toContainEqual(["Xã", 12 + 220]);
    const communes = await page(world, "dv=xa");
    expect([communes.isGrouped, communes.found, communes.pages]).toEqual([true, 232, 2]);
    expect((await page(world, "dv=phuong")).isGrouped).toBe(false);
  });

  test("a formula with a telephone number for a reason, or on a page of another time, is not set", async () => {
    const world = await open();
    const set = (differs: object) => setReadinessRules(world.as("thu-ky"), slug, { ...formOf(), ...differs });
    expect(codesOf(problemsOf(await set({ reason: "Gọi 0912345678" })))).toEqual(["reason personal-phone"]);
    expect(problemsOf(await set({ _version: "3" }))).toMatchObject([
      { code: "changed-by-other", params: { by: "", at: "" } },
    ]);
    expect((await loadReadinessRules(world.as("thu-ky"), slug)).version).toBe(0);
  });
});
