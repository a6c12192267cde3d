import { expect, it } from "vitest";
import type { SetUpStep } from "~/domain/set-up";
import { copyIntoSetUp, undoCopy } from "~/usecases/set-up-drafts.server";
import { codesOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { beginSetUp, quangNinh2026, type SetUp } from "../support/set-up";

async function partOf<Step extends SetUpStep>(setUp: SetUp, step: Step) {
  const { part } = await setUp.page(step);
  if (part.step !== step) throw new Error(`not ${step}`);
  return part as Extract<typeof part, { step: Step }>;
}

describeOnEngines("steps of a set-up opened in any order", (open) => {
  it("propose no day while the election's is not known, and the days before it from then on", async () => {
    const world = await open();
    world.clock.set("2025-11-20T02:00:00.000Z");
    const setUp = await beginSetUp(world.as("quan-tri"));
    await copyIntoSetUp(world.as("quan-tri"), setUp.id, "ha-long-2021", ["milestones"]);
    const before = await partOf(setUp, "phases");
    expect(before.span).toBeNull();
    expect(before.milestones.length).toBeGreaterThan(0);
    expect(before.milestones.every(({ dueOn }) => !dueOn)).toBe(true);
    expect((await partOf(setUp, "rhythm")).proposedDecoration).toBe("");
    expect((await partOf(setUp, "basics")).isSunday).toBeNull();
    await setUp.send("basics", quangNinh2026);
    const after = await partOf(setUp, "phases");
    expect(after.span).toMatchObject({ startsOn: expect.stringMatching(/^202[56]-/), endsOn: "2026-04-04" });
    expect(after.milestones.every(({ dueOn }) => /^202[56]-/.test(dueOn ?? ""))).toBe(true);
    expect((await partOf(setUp, "rhythm")).proposedDecoration).toMatch(/2026/);
    expect((await partOf(setUp, "basics")).isSunday).toBe(true);
  });

  it("propose the place as the highest unit until the list of units was sent, then what it says", async () => {
    const world = await open();
    const setUp = await beginSetUp(world.as("quan-tri"));
    await setUp.send("basics", quangNinh2026);
    expect((await partOf(setUp, "units")).root).toBe("Quảng Ninh");
    await setUp.send("units", { root: "", pasted: "" });
    expect((await partOf(setUp, "units")).root).toBe("");
    await setUp.send("units", { root: "Tỉnh Quảng Ninh", pasted: "" });
    expect((await partOf(setUp, "units")).root).toBe("Tỉnh Quảng Ninh");
  });

  it("offer the forms of the catalogue, ticked as the election begins with them", async () => {
    const world = await open();
    const setUp = await beginSetUp(world.as("quan-tri"));
    const { categories, ticked } = await partOf(setUp, "content");
    const keys = categories.map(({ key }) => key);
    expect(keys).toContain("portal-item");
    expect(ticked.length).toBeGreaterThan(0);
    expect(keys).toEqual(expect.arrayContaining([...ticked]));
  });

  it("copy nothing when no part was chosen, and give back nothing that was not copied over", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    const setUp = await beginSetUp(admin);
    expect(codesOf(await copyIntoSetUp(admin, setUp.id, "ha-long-2021", []))).toEqual(["parts required"]);
    await setUp.send("basics", quangNinh2026);
    expect(await undoCopy(admin, setUp.id)).toMatchObject({ ok: true });
    expect((await partOf(setUp, "basics")).basics.place).toBe("Quảng Ninh");
  });
});
