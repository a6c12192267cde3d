import { expect, test } from "vitest";
import { phasePeriodKey } from "~/domain/targets";
import { loadPlan } from "~/usecases/plan.server";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";

describeOnEngines("the plan", (open) => {
  test("the plan opens on the phase of today, with phases counted in days to the election", async () => {
    const world = await open();
    const page = await loadPlan(world.as("thu-ky"), slug, {
      period: "",
      block: "",
      columns: ["pano", "khong-co"],
    });
    expect(page.matrix.period).toBe(periodKey(world, "dot-2"));
    expect(page.phases.map(({ name, stage, tFrom, tTo }) => [name, stage, tFrom, tTo])).toEqual([
      ["Đợt 1", "past", 142, 58],
      ["Đợt 2", "now", 57, 14],
      ["Đợt 3", "next", 13, -20],
      ["Đợt cao điểm", "next", 14, 0],
    ]);
    // An empty plan begins with the kinds of news items; asked for columns stand beside them.
    expect(page.matrix.columns.map((column) => column.key)).toEqual([
      "article",
      "feature",
      "portal-item",
      "broadcast-item",
      "fanpage-post",
      "social-share",
      "zalo-oa",
      "rebuttal",
      "pano",
    ]);
  });

  test("lists documents as they were signed, those of unknown day last, alike on both engines", async () => {
    const world = await open();
    const page = await loadPlan(world.as("thu-ky"), slug, { period: "", block: "", columns: [] });
    const numbers = page.documents.map((document) => document.numberSymbol);
    expect(numbers[0]).toBe("133/2020/QH14");
    const undated = page.documents.filter((document) => document.signedOn === null);
    expect(numbers.slice(-undated.length)).toEqual(undated.map((document) => document.numberSymbol).sort());
  });
});

function periodKey(world: World, phaseKey: string): string {
  const phase = world.structure.phases.find((one) => one.key === phaseKey);
  return phasePeriodKey(phase?.id ?? "");
}
