import { expect, test } from "vitest";
import { AccessDenied, NotFound, type Outcome } from "~/usecases/context.server";
import { rebuildRollups } from "~/usecases/rollups.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
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
import { describeOnEngines } from "../support/engines";
import { storedTotal } from "../support/output-acts";
import { logItems } from "../support/settings-acts";
import type { World } from "../support/world";

const codes = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field} ${code}`);
const page = (world: World, key: string) => loadUnit(world.as("thu-ky"), slug, key);
const stamp = async (world: World, key: string) => ({
  _key: formKey(),
  _seen: (await page(world, key)).seen,
});
const records = async (world: World, key: string) =>
  (await storedTotal(world, key, "pano", "2021-12-31")).records;
const newUnits = (more: object = {}) => ({
  _key: formKey(),
  lines: "",
  parent: "xa",
  kind: "auto" as const,
  bloc: "Xã",
  from: "01/01/2021",
  gathers: "",
  ...more,
});
const move = async (world: World, key: string, parent: string, from: string) =>
  moveUnit(world.as("thu-ky"), slug, key, {
    ...(await stamp(world, key)),
    tree: "reporting",
    parent,
    from,
    reason: "Sắp xếp đơn vị",
  });
const merge = async (world: World, key: string, into: string, from: string) =>
  mergeUnit(world.as("thu-ky"), slug, key, {
    ...(await stamp(world, key)),
    into,
    from,
    reason: "Nghị quyết",
  });
const end = async (world: World, key: string, from: string) =>
  closeUnit(world.as("thu-ky"), slug, key, { ...(await stamp(world, key)), from, reason: "Nghị quyết" });

describeOnEngines("a campaign's units", (open) => {
  test("a pasted list is added under its parent, kinds by name, twins and long lines refused by line", async () => {
    const world = await open();
    const lines = "Xã Mới\tMới\tVùng cao\r\n\r\nĐặc khu Vân Đồn\nCông an xã Mới";
    expect(await addUnits(world.as("thu-ky"), slug, newUnits({ lines }))).toMatchObject({
      value: { added: 3 },
    });
    const { tree } = await loadUnits(world.as("thu-ky"), slug);
    const added = tree.filter((one) => ["xa-moi", "dac-khu-van-don", "cong-an-xa-moi"].includes(one.key));
    expect(added.map(({ key, kind, shortName, bloc, depth }) => [key, kind, shortName, bloc, depth])).toEqual(
      [
        ["cong-an-xa-moi", "armed-forces", "Công an xã Mới", "Xã", 2],
        ["dac-khu-van-don", "special-zone", "Vân Đồn", "Xã", 2],
        ["xa-moi", "commune", "Mới", "Vùng cao", 2],
      ],
    );
    const polls = await loadMilestone(world.as("thu-ky"), slug, "polling-day");
    expect(polls.unitDayOptions.map(({ key }) => key)).toContain("dac-khu-van-don");
    expect(polls.choices?.scopes.find(({ value }) => value === "local")?.count).toBe(33 + 2);
    const twin = newUnits({ lines: `xã mới\n${"a".repeat(200)}` });
    expect(codes(await addUnits(world.as("thu-ky"), slug, twin))).toEqual([
      "lines unit-on-record",
      "lines unit-line-long",
    ]);
    await expect(addUnits(world.as("can-bo"), slug, newUnits({ lines }))).rejects.toThrow(AccessDenied);
    await expect(loadUnits(world.as("lanh-dao"), slug)).rejects.toThrow(AccessDenied);
    await expect(page(world, "khong-co")).rejects.toThrow(NotFound);
  });

  test("carry no person's number: not in a pasted list, a split, a name or a bloc", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const pasted = newUnits({
      lines: "Xã Mới\tMới\tÔng A 0912345678\nXã Hai 0987654321",
      bloc: "a@halong.vn",
    });
    expect(await addUnits(secretary, slug, pasted)).toMatchObject({
      problems: [
        { field: "lines", code: "personal-phone", params: { found: "0912345678" } },
        { field: "lines", code: "personal-phone", params: { found: "0987654321" } },
        { field: "bloc", code: "personal-email" },
      ],
    });
    const split = { from: "01/05/2021", reason: "", names: "Bãi Cháy 0912345678", staysOn: "1" };
    const seen = await stamp(world, "phuong-bai-chay");
    expect(codes(await splitUnit(secretary, slug, "phuong-bai-chay", { ...seen, ...split }))).toEqual([
      "names personal-phone",
    ]);
    const { name, shortName, kind } = (await page(world, "phong-noi-vu")).unit;
    const edit = { name, shortName, kind, bloc: "đầu mối 0912345678", reports: "1" };
    const stamped = await stamp(world, "phong-noi-vu");
    expect(codes(await editUnit(secretary, slug, "phong-noi-vu", { ...stamped, ...edit }))).toEqual([
      "bloc personal-phone",
    ]);
  });

  test("moved from a day on: what is dated before stays under the old parent, totals as a rebuild gives them", async () => {
    const world = await open();
    await logItems(world, "phong-van-hoa", ["2021-04-10", "2021-04-20", "2021-04-21"]);
    expect([await records(world, "co-quan-thanh-pho"), await records(world, "khoi-mttq")]).toEqual([3, 0]);
    expect((await move(world, "phong-van-hoa", "khoi-mttq", "20/04/2021")).ok).toBe(true);
    expect([await records(world, "co-quan-thanh-pho"), await records(world, "khoi-mttq")]).toEqual([1, 2]);
    expect(await records(world, "tp-ha-long")).toBe(3);
    expect((await rebuildRollups(world.db, slug, { fix: false })).differences).toBe(0);
    const { parents, history } = await page(world, "phong-van-hoa");
    expect(parents.filter((one) => one.kind === "reporting")).toMatchObject([
      { name: "Cơ quan Thành phố", to: "2021-04-20" },
      { name: "Khối MTTQ và đoàn thể", from: "2021-04-20", to: null },
    ]);
    expect(history).toMatchObject([
      { event: "unit-moved", after: "Khối MTTQ và đoàn thể", on: "2021-04-20" },
    ]);
    expect(codes(await move(world, "phong-van-hoa", "xa", "01/04/2021"))).toEqual(["from later-parent"]);
    expect(codes(await move(world, "phong-van-hoa", "khoi-mttq", "01/05/2021"))).toEqual([
      "parent same-parent",
    ]);
  });

  test("never hangs below itself, and moves no figure of a closed week", async () => {
    const world = await open();
    expect(codes(await move(world, "khoi-mttq", "thanh-doan", "01/05/2021"))).toEqual([
      "parent parent-below",
    ]);
    await logItems(world, "phong-van-hoa", ["2021-04-20"]);
    await world.closeWeeks("2021-04-25");
    expect(codes(await move(world, "phong-van-hoa", "khoi-mttq", "20/04/2021"))).toEqual([
      "from closed-figures",
    ]);
    expect((await move(world, "phong-van-hoa", "khoi-mttq", "26/04/2021")).ok).toBe(true);
  });

  test("ends on a day after its last output and with no unit left below", async () => {
    const world = await open();
    await logItems(world, "phong-noi-vu", ["2021-04-20"]);
    expect(codes(await end(world, "phong-noi-vu", "20/04/2021"))).toEqual(["from unit-has-outputs"]);
    expect(codes(await end(world, "khoi-mttq", "20/04/2021"))).toEqual(["from unit-has-units"]);
    expect((await end(world, "phong-noi-vu", "21/04/2021")).ok).toBe(true);
    expect(await records(world, "phong-noi-vu")).toBe(1);
    const { tree, others } = await loadUnits(world.as("thu-ky"), slug);
    expect(tree.map((one) => one.key)).not.toContain("phong-noi-vu");
    expect(others).toMatchObject([{ key: "phong-noi-vu", validTo: "2021-04-21" }]);
  });

  test("merged into another: its units move along, its record stays its own", async () => {
    const world = await open();
    await logItems(world, "xa-ky-thuong", ["2021-04-20", "2021-05-03"]);
    expect((await merge(world, "xa", "phuong", "01/05/2021")).ok).toBe(true);
    expect([await records(world, "xa"), await records(world, "phuong")]).toEqual([1, 1]);
    expect((await page(world, "phuong")).children.map((one) => one.key)).toContain("xa-ky-thuong");
    expect((await page(world, "xa-ky-thuong")).parents.at(-1)?.name).toBe("Thành phố Hạ Long");
    expect((await rebuildRollups(world.db, slug, { fix: false })).differences).toBe(0);
    expect(codes(await merge(world, "xa-ky-thuong", "xa", "02/05/2021"))).toEqual(["from unit-has-outputs"]);
    expect(codes(await merge(world, "tp-ha-long", "phuong", "02/05/2021"))).toEqual(["into parent-below"]);
  });

  test("split into new ones beside it from a day on", async () => {
    const world = await open();
    const form = { ...(await stamp(world, "phuong-bai-chay")), from: "01/05/2021", reason: "Nghị quyết" };
    const names = "Phường Bãi Cháy 1\nPhường Bãi Cháy 2";
    expect(
      (await splitUnit(world.as("thu-ky"), slug, "phuong-bai-chay", { ...form, names, staysOn: "" })).ok,
    ).toBe(true);
    const { tree } = await loadUnits(world.as("thu-ky"), slug);
    const parts = tree.filter((one) => one.key.startsWith("phuong-bai-chay"));
    expect(parts.map(({ key, kind, validFrom, depth }) => [key, kind, validFrom, depth])).toEqual([
      ["phuong-bai-chay-1", "ward", "2021-05-01", 2],
      ["phuong-bai-chay-2", "ward", "2021-05-01", 2],
    ]);
    expect((await page(world, "phuong-bai-chay-1")).parents.map((one) => one.name)).toEqual([
      "Phường",
      "Thành phố Hạ Long",
    ]);
  });

  test("renamed by two at once: the later one is told, and nothing is overwritten", async () => {
    const world = await open();
    const seen = await stamp(world, "phong-noi-vu");
    const form = {
      ...seen,
      name: "Phòng Nội vụ Thành phố",
      shortName: "PNV",
      kind: "office" as const,
      bloc: "",
      reports: "1",
    };
    expect((await editUnit(world.as("thu-ky"), slug, "phong-noi-vu", form)).ok).toBe(true);
    const late = { ...form, _key: formKey(), name: "Phòng NV" };
    expect(await editUnit(world.as("thu-ky-2"), slug, "phong-noi-vu", late)).toMatchObject({
      problems: [{ field: "form", code: "changed-by-other", params: { by: "Thư ký Tiểu ban" } }],
    });
    expect((await page(world, "phong-noi-vu")).unit).toMatchObject({
      name: "Phòng Nội vụ Thành phố",
      bloc: "",
    });
  });

  test("entered by mistake and used by nothing it is removed; one with outputs never is", async () => {
    const world = await open();
    await addUnits(world.as("thu-ky"), slug, newUnits({ lines: "Xã Nhầm" }));
    const remove = async (key: string) => removeUnit(world.as("thu-ky"), slug, key, await stamp(world, key));
    expect((await remove("xa-nham")).ok).toBe(true);
    await expect(page(world, "xa-nham")).rejects.toThrow(NotFound);
    await logItems(world, "phong-noi-vu", ["2021-04-20"]);
    expect(codes(await remove("phong-noi-vu"))).toEqual(["form unit-used"]);
  });
});
