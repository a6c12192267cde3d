import { beforeAll, expect, test } from "vitest";
import { NotFound } from "~/usecases/context.server";
import {
  closeUnit,
  editUnit,
  mergeUnit,
  moveUnit,
  removeUnit,
  splitUnit,
} from "~/usecases/unit-changes.server";
import { loadUnit } from "~/usecases/unit-page.server";
import { addUnits, loadUnits } from "~/usecases/units.server";
import { formKey, slug } from "../support/election-day";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf } from "../support/output-acts";
import { logItems } from "../support/settings-acts";
import type { World } from "../support/world";

const page = (world: World, key: string) => loadUnit(world.as("thu-ky"), slug, key);
const stamp = async (world: World, key: string) => ({
  _key: formKey(),
  _seen: (await page(world, key)).seen,
});
const added = (more: object = {}) => ({
  ...{ _key: formKey(), lines: "Xã Mới", parent: "xa", kind: "auto" as const, bloc: "Xã" },
  ...{ from: "01/01/2021", gathers: "", ...more },
});
const moved = async (world: World, key: string, differs: object = {}) =>
  moveUnit(world.as("thu-ky"), slug, key, {
    ...(await stamp(world, key)),
    ...{ tree: "reporting", parent: "phuong", from: "01/05/2021", reason: "Sắp xếp", ...differs },
  });
const ended = async (world: World, key: string, differs: object = {}) =>
  closeUnit(world.as("thu-ky"), slug, key, {
    ...(await stamp(world, key)),
    ...{ from: "01/05/2021", reason: "Nghị quyết", ...differs },
  });
const split = async (world: World, key: string, differs: object = {}) =>
  splitUnit(world.as("thu-ky"), slug, key, {
    ...(await stamp(world, key)),
    ...{ from: "01/05/2021", reason: "Nghị quyết", names: `${key} một\n${key} hai`, staysOn: "", ...differs },
  });
const merged = async (world: World, key: string, differs: object = {}) =>
  mergeUnit(world.as("thu-ky"), slug, key, {
    ...(await stamp(world, key)),
    ...{ from: "01/05/2021", reason: "Nghị quyết", into: "phuong", ...differs },
  });
const keysUnder = async (world: World, key: string) =>
  (await page(world, key)).children.map((one) => one.key).sort();

describeOnSqlite("a change of a unit that cannot be", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    carriedOut(await ended(world, "phong-noi-vu", { from: "01/04/2021" }));
  });

  test.each([
    [
      "a move to a unit that nobody has",
      () => moved(world, "xa-ky-thuong", { parent: "khong-co" }),
      "parent unit-unknown",
    ],
    [
      "a move to one that is no more",
      () => moved(world, "xa-ky-thuong", { parent: "phong-noi-vu" }),
      "parent unit-not-there",
    ],
    [
      "a move before the unit itself is there",
      () => moved(world, "xa-ky-thuong", { from: "01/01/1950" }),
      "parent unit-not-there, from unit-not-there",
    ],
    ["a move after the unit has ended", () => moved(world, "phong-noi-vu"), "from unit-not-there"],
    ["a move on no day", () => moved(world, "xa-ky-thuong", { from: "32/05/2021" }), "from no-such-day"],
    [
      "an end before the unit is there",
      () => ended(world, "xa-ky-thuong", { from: "01/01/1950" }),
      "from unit-not-there",
    ],
    ["an end on no day", () => ended(world, "xa-ky-thuong", { from: "hôm nay" }), "from not-a-date"],
    ["a second end", () => ended(world, "phong-noi-vu"), "from unit-not-there"],
    [
      "a merger with a unit that nobody has",
      () => merged(world, "xa-ky-thuong", { into: "khong-co" }),
      "into unit-unknown",
    ],
    [
      "a merger with one that is no more",
      () => merged(world, "xa-ky-thuong", { into: "phong-noi-vu" }),
      "into unit-not-there",
    ],
    ["a split after the unit has ended", () => split(world, "phong-noi-vu"), "from unit-not-there"],
    ["a split with units below that would be left", () => split(world, "khoi-mttq"), "from unit-has-units"],
    [
      "a reason with a telephone number",
      () => ended(world, "xa-ky-thuong", { reason: "Gọi 0912345678" }),
      "reason personal-phone",
    ],
    [
      "new units under one that nobody has",
      () => addUnits(world.as("thu-ky"), slug, added({ parent: "khong-co" })),
      "parent unit-unknown",
    ],
    [
      "new units under one that is no more",
      () => addUnits(world.as("thu-ky"), slug, added({ parent: "phong-noi-vu", from: "01/05/2021" })),
      "parent unit-not-there",
    ],
    [
      "new units from no day on",
      () => addUnits(world.as("thu-ky"), slug, added({ from: "30/02/2021" })),
      "from no-such-day",
    ],
  ])("%s is refused at its field", async (_, act, expected) => {
    expect(codesOf(problemsOf<unknown>(await act())).join(", ")).toBe(expected);
  });

  test("nothing of all that has changed a unit, and an unknown unit is not found", async () => {
    expect((await page(world, "xa-ky-thuong")).history).toEqual([]);
    const form = { _key: formKey(), _seen: "", from: "01/05/2021", reason: "Nghị quyết" };
    await expect(closeUnit(world.as("thu-ky"), slug, "khong-co", form)).rejects.toThrow(NotFound);
  });

  test("an edit that changes nothing says so", async () => {
    const { name, shortName, kind, bloc, reports } = (await page(world, "xa-ky-thuong")).unit;
    const same = { name: ` ${name} `, shortName, kind, bloc, reports: reports ? "1" : "" };
    const form = { ...(await stamp(world, "xa-ky-thuong")), ...same };
    const outcome = await editUnit(world.as("thu-ky"), slug, "xa-ky-thuong", form);
    expect(codesOf(problemsOf(outcome))).toEqual(["form nothing-changed"]);
  });

  test("a unit does not end on the day on which it begins", async () => {
    carriedOut(await addUnits(world.as("thu-ky"), slug, added({ lines: "Xã Sau", from: "01/05/2021" })));
    expect(codesOf(problemsOf(await ended(world, "xa-sau", { from: "01/05/2021" })))).toEqual([
      "from end-before-start",
    ]);
  });
});

describeOnSqlite("a change of a unit that can be", (open) => {
  test("out of its tree and in again: what is above it at each time, and who told it", async () => {
    const world = await open();
    carriedOut(await moved(world, "phong-van-hoa", { parent: "", from: "01/04/2021" }));
    const roots = (await loadUnits(world.as("thu-ky"), slug)).tree.filter(({ depth }) => depth === 0);
    expect(roots.map(({ key }) => key).sort()).toEqual(["phong-van-hoa", "tp-ha-long"]);
    carriedOut(await moved(world, "phong-van-hoa", { parent: "xa", from: "20/04/2021" }));
    carriedOut(await moved(world, "phong-van-hoa", { tree: "administrative", parent: "xa" }));
    const { parents, history, reportsTo } = await page(world, "phong-van-hoa");
    expect(reportsTo).toBe("xa");
    expect(parents.map(({ kind, name, from, to }) => `${kind} ${name} ${from}–${to}`)).toEqual([
      "reporting Cơ quan Thành phố 2020-01-01–2021-04-01",
      "reporting Xã 2021-04-20–null",
      "administrative Thành phố Hạ Long 2020-01-01–2021-05-01",
      "administrative Xã 2021-05-01–null",
    ]);
    expect(history.map(({ on, after }) => `${on} ${after}`).sort()).toEqual([
      "2021-04-01 ",
      "2021-04-20 Xã",
      "2021-05-01 Xã",
    ]);
  });

  test("in a closed week a unit without outputs moves: no figure goes with it", async () => {
    const world = await open();
    await world.closeWeeks("2021-04-25");
    carriedOut(await moved(world, "phong-van-hoa", { parent: "khoi-mttq", from: "20/04/2021" }));
    expect(await keysUnder(world, "khoi-mttq")).toContain("phong-van-hoa");
  });

  test("new units of no parent are a tree of their own, gathering and after none", async () => {
    const world = await open();
    const form = added({ lines: "Trung ương", parent: "", gathers: "1", bloc: "" });
    carriedOut(await addUnits(world.as("thu-ky"), slug, form));
    const { tree } = await loadUnits(world.as("thu-ky"), slug);
    expect(tree.find(({ key }) => key === "trung-uong")).toMatchObject({ depth: 0, reports: false });
    expect(tree.find(({ key }) => key === "tp-ha-long")).toMatchObject({ depth: 0 });
  });

  test("split and staying on: the new ones stand beside it in the trees that it is in, and it goes on", async () => {
    const world = await open();
    await logItems(world, "phuong-bai-chay", ["2021-05-03"]);
    carriedOut(await moved(world, "phuong-bai-chay", { parent: "", from: "01/04/2021" }));
    carriedOut(await split(world, "phuong-bai-chay", { names: "Phường Vườn Đào", staysOn: "1" }));
    expect((await page(world, "phuong-bai-chay")).unit.validTo).toBeNull();
    expect((await page(world, "phuong-vuon-dao")).parents).toMatchObject([
      { kind: "administrative", name: "Thành phố Hạ Long", from: "2021-05-01", to: null },
    ]);
    expect(
      codesOf(problemsOf(await split(world, "phuong-bai-chay", { from: "01/01/1950", staysOn: "1" }))),
    ).toEqual(["from unit-not-there"]);
  });

  test("merged: units that left it before stay where they went, one that comes later hangs under the other", async () => {
    const world = await open();
    carriedOut(await moved(world, "xa-ky-thuong", { parent: "khoi-mttq", from: "01/04/2021" }));
    carriedOut(await moved(world, "phong-van-hoa", { parent: "xa", from: "03/05/2021" }));
    carriedOut(await merged(world, "xa"));
    expect(await keysUnder(world, "khoi-mttq")).toContain("xa-ky-thuong");
    const { parents } = await page(world, "phong-van-hoa");
    expect(parents.filter(({ kind }) => kind === "reporting").at(-1)).toMatchObject({
      name: "Phường",
      from: "2021-05-03",
    });
  });

  test("a removal that is sent twice tells the same twice", async () => {
    const world = await open();
    carriedOut(await addUnits(world.as("thu-ky"), slug, added({ lines: "Xã Nhầm" })));
    const form = await stamp(world, "xa-nham");
    const remove = () => removeUnit(world.as("thu-ky"), slug, "xa-nham", form);
    expect(carriedOut(await remove())).toEqual({ name: "Xã Nhầm" });
    expect(carriedOut(await remove())).toEqual({ name: "Xã Nhầm" });
  });

  test("a page that was open before the unit ended is told so, with a form that nobody was shown too", async () => {
    const world = await open();
    const seen = await stamp(world, "phong-noi-vu");
    const [form] = [{ ...seen, from: "01/05/2021", reason: "Nghị quyết" }];
    expect(
      problemsOf(await closeUnit(world.as("thu-ky"), slug, "phong-noi-vu", { ...form, _seen: "cũ" })),
    ).toMatchObject([{ code: "changed-by-other", params: { by: "" } }]);
    carriedOut(await ended(world, "phong-noi-vu"));
    expect(
      problemsOf(await closeUnit(world.as("thu-ky-2"), slug, "phong-noi-vu", { ...form, _key: formKey() })),
    ).toMatchObject([{ code: "changed-by-other", params: { by: "Thư ký Tiểu ban" } }]);
    expect((await page(world, "phong-noi-vu")).unit.validTo).toBe("2021-05-01");
  });
});
