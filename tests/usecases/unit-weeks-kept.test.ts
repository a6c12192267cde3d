import { expect, it } from "vitest";
import type { OutputForm, RevisionForm } from "~/domain/outputs";
import { openCampaign } from "~/usecases/campaigns.server";
import { restoreOutput, reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { rebuildRollups } from "~/usecases/rollups.server";
import { keptUnitWeeks } from "~/usecases/unit-weeks-kept.server";
import { openDatabase } from "~db/client.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, numberOf, slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import type { World } from "../support/world";

/** "unit week records" of all that is kept. */
async function kept(world: World): Promise<string[]> {
  const records = await keptUnitWeeks(await openCampaign(world.as("thu-ky"), slug, "progress.view"));
  return [...records]
    .flatMap(([unitId, weeks]) => [...weeks].map(([week, count]) => `${unitId} ${week} ${count}`))
    .sort();
}

async function stored(world: World): Promise<string[]> {
  const rows = await world.db.read.selectFrom("rollup_unit_weeks").selectAll().execute();
  return rows.map(({ unit_id, week_start, records }) => `${unit_id} ${week_start} ${records}`).sort();
}

function revision(version: number, differs: Partial<OutputForm>): RevisionForm {
  const { _key, ...form } = outputFormOf(differs);
  return { ...form, version, reason: "ghi nhầm đơn vị" };
}

describeOnEngines("the weeks of all units that a process keeps", (open) => {
  it("follow what is logged, withdrawn, brought back and moved to another unit and week", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const seen: string[][] = [];
    const look = async () => {
      const now = await kept(world);
      expect(now).toEqual(await stored(world));
      seen.push(now);
    };
    await look();
    const number = await numberOf(ctx, { date: "28/04/2021" });
    await look();
    await numberOf(ctx, { date: "04/05/2021", title: "Tin khác" });
    await look();
    carriedOut(await withdrawOutput(ctx, slug, number, { version: 1, reason: "ghi nhầm" }));
    await look();
    carriedOut(await restoreOutput(ctx, slug, number, { version: 2 }));
    await look();
    const elsewhere = { units: ["ban-tuyen-giao"], categories: ["broadcast-item"] };
    carriedOut(
      await reviseOutput(ctx, slug, number, revision(3, { ...elsewhere, date: "20/04/2021", title: "Tin" })),
    );
    await look();
    expect(new Set(seen.map(String)).size).toBe(5);
  });

  it("follow what another instance writes", async () => {
    const world = await open();
    await kept(world);
    const other = await openDatabase(world.place);
    try {
      await numberOf({ ...world.as("can-bo"), db: other });
    } finally {
      await other.close();
    }
    expect(await stored(world)).not.toEqual([]);
    expect(await kept(world)).toEqual(await stored(world));
  });

  it("are read anew once totals were put right", async () => {
    const world = await open();
    await numberOf(world.as("can-bo"));
    await kept(world);
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("rollup_unit_weeks").set({ records: 7 }).execute(),
    );
    const { differences } = await rebuildRollups(world.db, slug, { fix: true });
    expect(differences).toBeGreaterThan(0);
    expect((await kept(world)).every((line) => line.endsWith(" 1"))).toBe(true);
  });
});
