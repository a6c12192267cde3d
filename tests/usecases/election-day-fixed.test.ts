import { expect, test } from "vitest";
import { lookAtDay } from "../support/election-day";
import { describeOnEngines } from "../support/engines";
import { addItem, milestone } from "../support/publicity";
import { hold, roundId } from "../support/rounds";

describeOnEngines("a moved election day names what has days of its own and stays", (open) => {
  const fixed = async (world: Parameters<typeof lookAtDay>[0]) => (await lookAtDay(world)).preview?.fixed;

  test("rounds with days that were typed, until they are held", async () => {
    const world = await open();
    const before = (await fixed(world))?.rounds ?? 0;
    await roundId(world, { numbers: ["1"] });
    expect((await fixed(world))?.rounds).toBe(before);
    const id = await roundId(world, { numbers: ["2"], windowFrom: "04/05/2021", windowTo: "06/05/2021" });
    await roundId(world, { numbers: ["3"], on: "07/05/2021" });
    expect((await fixed(world))?.rounds).toBe(before + 2);
    expect((await hold(world, id, "04/05/2021")).ok).toBe(true);
    expect((await fixed(world))?.rounds).toBe(before + 1);
  });

  test("publicity with a typed day, and not what counts from its subject", async () => {
    const world = await open();
    const before = (await fixed(world))?.publicity ?? 0;
    expect((await addItem(world, milestone)).ok).toBe(true);
    expect((await fixed(world))?.publicity).toBe(before);
    expect((await addItem(world, milestone, { name: "Phóng sự", due: "12/05/2021" })).ok).toBe(true);
    expect((await fixed(world))?.publicity).toBe(before + 1);
  });
});
