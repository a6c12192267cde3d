import { expect, test } from "vitest";
import { outputsPath } from "~/domain/progress-links";
import { loadProgress } from "~/usecases/progress.server";
import { loadUnitProgress } from "~/usecases/progress-units.server";
import { openTargetGroup } from "~/usecases/target-groups.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, slug } from "../support/output-acts";
import { listOf, walk } from "../support/output-lists";
import { setSizes, setTarget, size, target } from "../support/target-acts";
import type { World } from "../support/world";

const ward = "phuong-bai-chay";

/** A group of two forms with a target of 20; 4 and 5 were logged singly, 6 together, 9 of another form. */
async function grouped(world: World): Promise<string> {
  const outcome = await openTargetGroup(world.as("thu-ky"), slug, ["portal-item", "broadcast-item"]);
  const { key } = carriedOut(outcome);
  carriedOut(await setTarget(world, "campaign", [target(ward, key, "20")]));
  for (const [categories, quantity] of [
    [["portal-item"], "4"],
    [["broadcast-item"], "5"],
    [["portal-item", "broadcast-item"], "6"],
    [["rebuttal"], "9"],
  ] as const)
    await logged(world.as("thu-ky"), {
      units: [ward],
      categories: [...categories],
      quantity,
      date: "20/04/2021",
    });
  return key;
}

const look = (world: World, scope: string) =>
  loadProgress(world.as("lanh-dao"), slug, { asOf: "", unitKey: "", scope, isWhole: false });

/** As the page offers it. */
async function scopeOf(world: World, key: string): Promise<string> {
  const { scopeChoices } = await look(world, "");
  return scopeChoices.find((one) => one.key.endsWith(`.${key}`))?.key ?? "";
}

describeOnEngines("progress narrowed to a group of forms", (open) => {
  test("adds what its parts have singly to what was logged together, against the group's target", async () => {
    const world = await open();
    const key = await grouped(world);
    const scope = await scopeOf(world, key);
    const page = await look(world, scope);
    expect(page.rows.at(-1)).toMatchObject({ actual: { value: 15 }, compared: { value: 15 } });
    expect(page.withoutTarget).toEqual([]);
    expect(page.categoryName).toBe(page.categories.find((line) => line.key === key)?.name);
    const lines = page.categories.map((line) => [line.key, line.actual?.value, line.compared?.value]);
    expect(lines).toHaveLength(3);
    expect(lines).toContainEqual([key, 6, 15]);
    expect(page.apart).toEqual([]);
    const units = await loadUnitProgress(world.as("lanh-dao"), slug, {
      ...{ asOf: "", unitKey: "", scope, isWhole: false, opened: "" },
    });
    const line = units.kinds.flatMap(({ lines: all }) => all).find((one) => one.key === ward);
    expect(line).toMatchObject({ actual: { value: 15 }, plannedInAll: 20 });
  });

  test("its number opens the outputs of the group and of its parts, and those alone", async () => {
    const world = await open();
    const key = await grouped(world);
    const { scope, asOf } = await look(world, await scopeOf(world, key));
    const path = outputsPath(slug, { unitKey: ward, scope, to: asOf });
    const found = await walk(world.as("lanh-dao"), path.split("?")[1] ?? "");
    expect(found.flat()).toHaveLength(3);
    const alone = await walk(world.as("lanh-dao"), `loai=${encodeURIComponent(key)}`);
    expect(alone.flat()).toHaveLength(1);
    const page = await listOf(world.as("lanh-dao"));
    const choices = page.options.categories.map(([word]) => word);
    expect(choices).toEqual(expect.arrayContaining([key, `${key}.gop`]));
  });

  test("narrowed to one form, what was logged together with others stands apart and is not guessed", async () => {
    const world = await open();
    const key = await grouped(world);
    const { measure, group: family } = world.category("portal-item");
    const page = await look(world, [measure, family, "portal-item"].join("."));
    expect(page.rows.at(-1)?.actual).toMatchObject({ value: 4 });
    expect(page.categories.map((line) => line.key)).toEqual(["portal-item"]);
    expect(page.apart.map((line) => [line.key, line.actual?.value])).toEqual([[key, 6]]);
    expect((await look(world, measure)).apart).toEqual([]);
  });
});

describeOnEngines("units of different size", (open) => {
  test("each unit's figure is told per polling area where their number is known", async () => {
    const world = await open();
    await grouped(world);
    carriedOut(await setSizes(world, [size(ward, "12"), size("phuong-hong-gai", "8")]));
    const page = await loadUnitProgress(world.as("lanh-dao"), slug, {
      ...{ asOf: "", unitKey: "", scope: "", isWhole: false, opened: "" },
    });
    const lines = page.kinds.flatMap(({ lines: all }) => all);
    expect(lines.find((one) => one.key === ward)).toMatchObject({ size: 12, actual: { value: 24 } });
    expect(lines.find((one) => one.key === "phuong-ha-khau")?.size).toBeNull();
  });
});
