import { expect, test } from "vitest";
import { assignDuty } from "~/usecases/timeline-changes.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const page = (world: World, key = "hoan-thanh-trang-tri") => loadMilestone(world.as("can-bo"), slug, key);

describeOnEngines("the page of a milestone", (open) => {
  test("says the law's rule, its sources as addresses, and the phases of its day", async () => {
    const world = await open();
    const seen = await page(world, "consultation-3");
    expect(seen.law?.rule).toEqual({ type: "no-later-than", offset: -35 });
    expect(seen.sources.length).toBeGreaterThan(0);
    expect(seen.sources.filter((source) => !/^https?:\/\//.test(source))).toEqual([]);
    expect(seen.phases).toEqual(["Đợt 2"]);
    expect(seen.history).toMatchObject([{ kind: "completed", day: "2021-04-18" }]);
  });

  test("names the milestones that an undated one waits for", async () => {
    const world = await open();
    const { waitsFor, row } = await page(world, "results-complaints-filed");
    expect(row.latest).toBeNull();
    expect(waitsFor.map((one) => one.key)).toEqual(["na-results-published", "pc-results-published"]);
    expect(waitsFor[0]?.title).toBe("Công bố kết quả bầu cử và danh sách trúng cử ĐBQH");
  });

  test("keeps a plan's wording of its deadline", async () => {
    const world = await open();
    const { due, law, row } = await page(world);
    expect([due, law, row.source]).toEqual([{ on: "2021-05-10", inclusive: true }, null, "02/TB-TBTT"]);
  });

  test("another body's date becomes our duty and is graded from then on", async () => {
    const world = await open();
    expect((await page(world, "candidate-lists-posted")).row.state).toEqual({ code: "passed", days: 1 });
    await assignDuty(world.as("thu-ky"), slug, "candidate-lists-posted", {
      duty: "ours",
      reason: "",
      _key: "k1",
      _seen: "",
    });
    expect((await page(world, "candidate-lists-posted")).row).toMatchObject({
      duty: "ours",
      state: { code: "overdue", days: 1 },
    });
  });
});
