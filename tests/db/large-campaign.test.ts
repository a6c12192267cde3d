import { expect, test } from "vitest";
import { newId } from "~/adapters/ids.server";
import { insertOutline } from "~db/queries/campaign-outline.server";
import { plotOf } from "~db/seeds/plot";
import { benchCampaign, unitsOfBench } from "../../scripts/bench/campaign";
import { describeOnEngines } from "../support/engines";

describeOnEngines("a campaign of a whole country", (open) => {
  test("is written with its 3,321 communes, each in both trees", async () => {
    const { db } = await open();
    const seed = { ...benchCampaign, slug: "ca-nuoc", units: unitsOfBench(3_321, 63) };
    const now = "2020-12-25T00:00:00.000Z";
    const plot = plotOf(seed, { newId, now, passwordHash: "" });
    await db.write("system", (tx) => insertOutline(tx, seed, plot, { now, copiedFrom: null }));
    const found = await db.read
      .selectFrom("units")
      .innerJoin("unit_parents", "unit_parents.unit_id", "units.id")
      .select(({ fn }) => [fn.countAll().as("edges"), fn.count<number>("units.id").distinct().as("units")])
      .where("units.campaign_id", "=", plot.campaignId)
      .where("units.reports", "=", 1)
      .executeTakeFirstOrThrow();
    expect([Number(found.units), Number(found.edges)]).toEqual([3_321, 6_642]);
  });
});
