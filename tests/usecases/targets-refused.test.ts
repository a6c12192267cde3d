import { beforeAll, expect, test } from "vitest";
import { openTargetGroup } from "~/usecases/target-groups.server";
import { removeRule, saveRule } from "~/usecases/target-rules.server";
import { loadRules } from "~/usecases/target-rules-page.server";
import { checkTargetPaste, loadTargetPaste, saveTargetPaste } from "~/usecases/targets-paste.server";
import { loadSizes, saveSizes } from "~/usecases/unit-sizes.server";
import { describeOnSqlite } from "../support/engines";
import { documentOf, formKey, problemCodes, slug } from "../support/milestone-forms";
import { carriedOut, problemsOf } from "../support/output-acts";
import { ended } from "../support/settings-acts";
import { counted, flags, setSizes, setTarget, size, target } from "../support/target-acts";
import type { World } from "../support/world";

const paste = (text: string, periodKey = "campaign") => ({
  ...{ periodKey, text, choices: { columns: {}, rows: {} } },
});
const why = { documentId: "", clause: "", bases: {} };

describeOnSqlite("a plan's figures that cannot be set", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    await ended(world, "phong-noi-vu", "2021-04-01");
    await ended(world, "xa-ky-thuong", "2021-05-10");
  });

  test("more cells than a plan has, and figures of a unit that only gathers, are refused", async () => {
    const cells = Array(3_001).fill(target("phong-van-hoa", "pano", "1"));
    expect(problemCodes(await setTarget(world, "campaign", cells))).toEqual(["form too-many-cells"]);
    const gathers = [target("khoi-mttq", "pano", "1")];
    expect(problemsOf(await setTarget(world, "campaign", gathers))).toMatchObject([
      { code: "unit-gathers", params: { unit: "Khối MTTQ và đoàn thể" } },
    ]);
  });

  test("a unit has targets until it ends: in the weeks before, not after", async () => {
    const cells = [target("xa-ky-thuong", "pano", "1")];
    expect((await setTarget(world, "week:2021-05-03", cells)).ok).toBe(true);
    expect(problemCodes(await setTarget(world, "week:2021-05-10", cells))).toEqual([
      "t.xa-ky-thuong.pano unit-not-active",
    ]);
  });

  test.each([
    [
      "for a period that is none",
      paste("Đơn vị\tPano\nPhòng Văn hóa\t1", "phase:khong-co"),
      "period period-unknown",
    ],
    ["that is empty", paste(" \n\t"), "text paste-empty"],
    ["of 200,001 letters", paste("a".repeat(200_001)), "text too-long"],
    ["without a figure", paste("Đơn vị\tPano\nPhòng Văn hóa\t"), "text paste-no-cells"],
  ])("a pasted list %s saves nothing", async (_, list, expected) => {
    expect(problemCodes(await saveTargetPaste(world.as("thu-ky"), slug, list, why))).toEqual([expected]);
  });

  test("a pasted cell of a unit that is no more is red; one that says what stands is no change", async () => {
    await setTarget(world, "week:2021-05-10", [target("phong-van-hoa", "pano", "20")], {
      documentId: documentOf(world),
    });
    const list = paste("Đơn vị\tPano\nPhòng Văn hóa\t20\nXã Kỳ Thượng\t3", "week:2021-05-10");
    const { rows } = carriedOut(await checkTargetPaste(world.as("thu-ky"), slug, list));
    expect(rows.map(({ cells }) => cells.map(({ state, problem }) => problem?.code ?? state)[1])).toEqual([
      "same",
      "unit-not-active",
    ]);
  });

  test("the page of pasting opens at the period that is asked for, else at the whole campaign", async () => {
    const at = async (asked: string) => (await loadTargetPaste(world.as("thu-ky"), slug, asked)).period;
    expect(await at("khong-co")).toBe("campaign");
    const { periods } = await loadTargetPaste(world.as("thu-ky"), slug, "");
    const phase = periods.find(({ key }) => key.startsWith("phase:"))?.key ?? "";
    expect(await at(phase)).toBe(phase);
  });

  test("a group of more categories than one figure can stand for is refused", async () => {
    const { categories } = world.structure;
    const keys = categories.filter(({ kind }) => kind === "single").map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(8);
    expect(problemsOf(await openTargetGroup(world.as("thu-ky"), slug, keys))).toMatchObject([
      { field: "categories", code: "too-many-categories" },
    ]);
  });

  test("a rule of one part of the tree says of which; removed twice it is gone, removed from an old page it stays", async () => {
    const made = carriedOut(
      await saveRule(world.as("thu-ky"), slug, flags({ scope: "under:phuong", per: "unit" })),
    );
    const rule = async () =>
      (await loadRules(world.as("can-bo"), slug)).rules.find(({ id }) => id === made.id);
    const children = world.structure.tree.childrenOn(world.unit("phuong").id, "2021-05-04");
    expect(await rule()).toMatchObject({
      scopeUnit: { key: "phuong", name: "Phường" },
      total: 10 * children.length,
      units: children.map(({ shortName }) => `${shortName}\t\t10\t`),
    });
    const away = (_version: string) =>
      removeRule(world.as("thu-ky"), slug, {
        ...{ _key: formKey(), rule: made.id, _version, documentId: "", reason: "" },
      });
    expect(problemCodes(await away("7"))).toEqual(["form changed-by-other"]);
    expect((await away("1")).ok).toBe(true);
    expect(problemCodes(await away("1"))).toEqual(["form rule-gone"]);
    expect(await rule()).toBeUndefined();
  });
});

describeOnSqlite("sizes that cannot be saved", (open) => {
  test("each cell is told at its place, and none is saved", async () => {
    const world = await open();
    const cells = [
      size("khong-co", "1"),
      { ...size("phong-van-hoa", "1"), categoryKey: "khong-co" },
      size("phong-van-hoa", "-1"),
      size("xa-tan-dan", "5"),
    ];
    const saved = await saveSizes(world.as("thu-ky"), slug, { cells, source: "x".repeat(201) });
    expect(problemCodes(saved)).toEqual([
      "source too-long",
      "t.khong-co.polling-areas unit-unknown",
      "t.phong-van-hoa.khong-co not-valid",
      "t.phong-van-hoa.polling-areas count-negative",
    ]);
    expect((await loadSizes(world.as("can-bo"), slug)).totals).toEqual([null, null, null, null]);
  });

  test("a figure that is cleared is unknown again, and saving what stands changes nothing", async () => {
    const world = await open();
    await setSizes(world, [size("xa-tan-dan", "5")]);
    expect(carriedOut(await setSizes(world, [size("xa-tan-dan", "5", "1:5")]))).toEqual({ changed: 0 });
    expect(carriedOut(await setSizes(world, [size("xa-tan-dan", "5")]))).toEqual({ changed: 0 });
    carriedOut(await saveRule(world.as("thu-ky"), slug, flags()));
    expect(await counted(world)).toEqual(["xa-tan-dan flag 50"]);
    expect(carriedOut(await setSizes(world, [size("xa-tan-dan", "", "1:5")]))).toEqual({ changed: 1 });
    expect(await counted(world)).toEqual([]);
    expect((await loadSizes(world.as("can-bo"), slug)).totals[0]).toBeNull();
  });

  test("who overwrites what another cleared, or clears what another set, sees both first", async () => {
    const world = await open();
    await setSizes(world, [size("xa-tan-dan", "5")]);
    await setSizes(world, [size("xa-tan-dan", "", "1:5")]);
    expect(problemsOf(await setSizes(world, [size("xa-tan-dan", "6", "1:5")], "thu-ky-2"))).toMatchObject([
      { code: "size-changed-by-other", params: { by: "", theirs: "", mine: 6, base: "" } },
    ]);
    await setSizes(world, [size("xa-tan-dan", "7")]);
    expect(problemsOf(await setSizes(world, [size("xa-tan-dan", "", "1:5")], "thu-ky-2"))).toMatchObject([
      { code: "size-changed-by-other", params: { by: "Thư ký Tiểu ban", theirs: 7, mine: "" } },
    ]);
    expect((await loadSizes(world.as("can-bo"), slug)).totals[0]).toBe(7);
  });
});
