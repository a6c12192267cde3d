import { expect, test } from "vitest";
import { newId } from "~/adapters/ids.server";
import type { DeclarationKind } from "~/domain/declarations";
import type { OutputForm } from "~/domain/outputs";
import { outputsPath } from "~/domain/progress-links";
import type { UnitsPage } from "~/domain/progress-units-page";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { declareOutputs } from "~/usecases/declarations.server";
import { logOutput } from "~/usecases/outputs.server";
import { loadUnitProgress, type UnitsQuery } from "~/usecases/progress-units.server";
import { saveTargets } from "~/usecases/targets.server";
import { describeOnEngines } from "../support/engines";
import { outputFormOf } from "../support/output-forms";
import { fill, walk } from "../support/output-lists";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const wards = ["phuong-bai-chay", "phuong-hong-gai", "phuong-ha-khau"] as const;

describeOnEngines("progress by unit", (open) => {
  test("a unit is held against its own target, so that a small one can lead a large one", async () => {
    const world = await open();
    await setTargets(world, [
      ["phuong-bai-chay", "portal-item", "88"],
      ["phuong-hong-gai", "portal-item", "11"],
    ]);
    await log(world, { units: ["phuong-bai-chay"], quantity: "30", date: "28/04/2021" });
    await log(world, { units: ["phuong-hong-gai"], quantity: "10", date: "28/04/2021" });
    const page = await look(world);
    // Phase 2 is 27/3–9/5, 44 days; by 4/5 39 of them have passed: 88 × 39/44 = 78, 11 × 39/44 = 9.75 → 10.
    expect(page.by).toBe("target");
    expect(line(page, "phuong-bai-chay")).toMatchObject({ planned: 78, plannedInAll: 88, percent: 38 });
    expect(line(page, "phuong-hong-gai")).toMatchObject({ planned: 10, plannedInAll: 11, percent: 100 });
    const order = page.kinds.find(({ kind }) => kind === "ward")?.lines.map(({ key }) => key);
    expect(order?.slice(0, 2)).toEqual(["phuong-hong-gai", "phuong-bai-chay"]);
  });

  test("what has no target of the unit is counted, and is no part of its share", async () => {
    const world = await open();
    await setTargets(world, [["phuong-bai-chay", "portal-item", "44"]]);
    await log(world, { units: ["phuong-bai-chay"], quantity: "13", date: "28/04/2021" });
    await log(world, {
      units: ["phuong-bai-chay"],
      categories: ["fanpage-post"],
      quantity: "100",
      date: "28/04/2021",
    });
    // 44 × 39/44 = 39 by the day; 13 of 39 is a third.
    expect(line(await look(world), "phuong-bai-chay")).toMatchObject({
      actual: { value: 113 },
      compared: { value: 13 },
      planned: 39,
      percent: 33,
    });
  });

  test("without targets units are put in order by the weeks they reported, 0 being a report", async () => {
    const world = await open();
    await log(world, { units: ["phuong-bai-chay"], date: "28/04/2021" });
    await declare(world, "phuong-hong-gai", "zero", "2021-01-01", "2021-05-02");
    const page = await look(world);
    expect(page.by).toBe("weeks");
    // 1/1–3/1 is a short first week, then weeks 1 to 17: 18 are due by 4/5, and week 18 is not over.
    expect(line(page, "phuong-hong-gai")).toMatchObject({ weeksDue: 18, weeksReported: 18, silent: 0 });
    expect(line(page, "phuong-bai-chay")).toMatchObject({ weeksDue: 18, weeksReported: 1, silent: 0 });
    expect(line(page, "phuong-ha-khau")).toMatchObject({ weeksReported: 0, silent: 18, percent: null });
    const order = page.kinds.find(({ kind }) => kind === "ward")?.lines.map(({ key }) => key);
    expect(order?.slice(0, 2)).toEqual(["phuong-hong-gai", "phuong-bai-chay"]);
  });

  test("coverage counts units, not records, and leaves out those it does not apply to", async () => {
    const world = await open();
    const all = world.structure.tree.units.filter((unit) => unit.kind === "ward").length;
    for (const unit of wards) {
      await log(world, { units: [unit], categories: ["pano"], date: "28/04/2021" });
      await log(world, { units: [unit], categories: ["pano"], date: "29/04/2021" });
    }
    await declare(world, "phuong-cao-xanh", "not-applicable", "2021-01-01", "2021-06-12");
    await declare(world, "phuong-ha-tu", "not-applicable", "2021-01-01", "2021-03-26");
    const page = await look(world, { opened: "pano.ward" });
    const at = page.coverage.kinds.indexOf("ward");
    expect(page.coverage.lines.find(({ key }) => key === "pano")?.cells[at]).toBe(`3/${all - 1}`);
    expect(page.opened?.have.map(({ key }) => key).sort()).toEqual([...wards].sort());
    expect(page.opened?.exempt.map(({ key }) => key)).toEqual(["phuong-cao-xanh"]);
    expect(page.opened?.lack.map(({ key }) => key)).toContain("phuong-ha-tu");
    expect((await look(world, { opened: "khong.co" })).opened).toBeNull();
  });

  test("a small picture ends at the unit's own figure and its planned one", async () => {
    const world = await open();
    await setTargets(world, [["phuong-bai-chay", "portal-item", "44"]]);
    for (const date of ["28/03/2021", "02/05/2021", "04/05/2021"]) {
      await log(world, { units: ["phuong-bai-chay"], quantity: "5", date });
    }
    const page = await look(world, { unitKey: "phuong-bai-chay" });
    const [unit] = page.multiples.units;
    // 28/3 is the last day of week 12, the fifth from the end of weeks 12–18 counted with the one under way.
    expect(unit?.totals.split(" ").slice(-7)).toEqual(["5", "5", "5", "5", "5", "10", "15"]);
    expect(unit?.plan.split(" ").at(-1)).toBe("39");
    expect(unit?.actual).toEqual({ value: 15, qualifier: "exact" });
    const earlier = await look(world, { unitKey: "phuong-bai-chay", asOf: "03/05/2021" });
    expect(earlier.multiples.units[0]?.totals.split(" ").at(-1)).toBe("10");
  });

  test("every unit's number of records is the length of the list that it opens", async () => {
    const world = await open();
    await fill(world);
    const page = await look(world, { asOf: "09/04/2021" });
    const lines = page.kinds.flatMap((kind) => kind.lines).filter(({ records }) => records > 0);
    expect(lines.length).toBeGreaterThan(1);
    for (const { key, records } of lines) {
      const [, query = ""] = outputsPath(slug, { unitKey: key, scope: page.scope, to: page.asOf }).split("?");
      const listed = (await walk(world.as("lanh-dao"), query)).flat();
      expect([key, listed.length]).toEqual([key, records]);
    }
  });

  test("is closed to a collaborator; an unknown unit is not found, an unknown category is said", async () => {
    const world = await open();
    await expect(look(world, {}, "cong-tac-vien")).rejects.toThrow(AccessDenied);
    await expect(look(world, { unitKey: "khong-co" })).rejects.toThrow(NotFound);
    expect(await look(world, { scope: "khong-co" })).toMatchObject({ isScopeRefused: true });
    expect(await look(world, { asOf: "31/12/2020" })).toMatchObject({
      asOf: "2021-05-04",
      refusedDay: { words: expect.stringContaining("Trước ngày đầu của kỳ theo dõi") },
    });
  });
});

function look(world: World, query: Partial<UnitsQuery> = {}, who = "lanh-dao"): Promise<UnitsPage> {
  const asked = { asOf: "", unitKey: "", scope: "", isWhole: false, opened: "", ...query };
  return loadUnitProgress(world.as(who), slug, asked);
}

function line(page: UnitsPage, key: string) {
  return page.kinds.flatMap((kind) => kind.lines).find((one) => one.key === key);
}

async function log(world: World, form: Partial<OutputForm>): Promise<void> {
  const answer = await logOutput(
    world.as("thu-ky"),
    slug,
    outputFormOf({ categories: ["portal-item"], ...form }),
  );
  expect(answer).toMatchObject({ ok: true });
}

async function setTargets(world: World, cells: [string, string, string][]): Promise<void> {
  const phase = world.structure.phases.find((one) => one.key === "dot-2");
  const outcome = await saveTargets(world.as("thu-ky"), slug, {
    periodKey: `phase:${phase?.id}`,
    documentId: "",
    clause: "",
    cells: cells.map(([unitKey, categoryKey, text]) => ({ unitKey, categoryKey, text, base: "" })),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

async function declare(world: World, unit: string, kind: DeclarationKind, from: string, to: string) {
  const form = { _key: newId(), kind, units: [unit], category: "", from, to, note: "" };
  const outcome = await declareOutputs(world.as("thu-ky"), slug, form);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}
