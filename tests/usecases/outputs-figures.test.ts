import { expect, it } from "vitest";
import type { OutputForm } from "~/domain/outputs";
import { totalOf } from "~/domain/quantities";
import { reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { rebuildRollups } from "~/usecases/rollups.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, logged, numberOf, refusedLog, slug, storedTotal } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import type { World } from "../support/world";

const totalAsOf = async (world: World, category: string, day: string, unit = "tp-ha-long") =>
  totalOf(await storedTotal(world, unit, category, day));

const summary = (differs: Partial<OutputForm>): Partial<OutputForm> => ({
  basis: "period",
  from: "01/01/2021",
  date: "26/03/2021",
  ...differs,
});

/** The category's total under the city at the end of some days. */
async function curve(world: World, days: string[], category = "portal-item"): Promise<string[]> {
  const totals = await Promise.all(days.map((day) => totalAsOf(world, category, day)));
  return totals.map(({ qualifier, value }) => `${qualifier} ${value}`);
}

describeOnEngines("the figures of phase 1", (open) => {
  it("are those of the review of 26/3/2021, with their qualifiers", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const office = { units: ["ban-tuyen-giao"] };
    await logged(
      ctx,
      summary({ ...office, categories: ["social-share"], quantity: "170", qualifier: "over" }),
    );
    await logged(ctx, summary({ ...office, categories: ["rebuttal"], quantity: "60", qualifier: "over" }));
    for (const date of ["04/01/2021", "03/02/2021", "03/03/2021"]) {
      await logged(ctx, { ...office, categories: ["cell-bulletin"], date });
    }
    for (const [category, quantity] of [
      ["portal-item", "51"],
      ["broadcast-item", "84"],
      ["fanpage-post", "53"],
    ] as const) {
      await logged(ctx, summary({ categories: [category], quantity }));
    }
    const shown = await Promise.all(
      ["social-share", "rebuttal", "cell-bulletin", "portal-item", "broadcast-item", "fanpage-post"].map(
        (category) => totalAsOf(world, category, "2021-03-26"),
      ),
    );
    expect(shown.map(({ qualifier, value }) => `${qualifier} ${value}`)).toEqual([
      "over 170",
      "over 60",
      "exact 3",
      "exact 51",
      "exact 84",
      "exact 53",
    ]);
  });
});

describeOnEngines("a summary and what is listed inside it", (open) => {
  it("are not added: until its last day the listed items count, from then on the summary", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    await logged(ctx, { date: "10/01/2021", quantity: "20" });
    await logged(ctx, summary({ quantity: "51" }));
    await logged(ctx, { date: "20/02/2021", quantity: "3" });
    await logged(ctx, { date: "27/03/2021", quantity: "2" });
    const days = ["2021-01-10", "2021-02-20", "2021-03-25", "2021-03-26", "2021-03-27"];
    expect(await curve(world, days)).toEqual(["exact 20", "exact 23", "exact 23", "exact 51", "exact 53"]);
  });

  it("keep the summary's qualifier and drop the listing's once it speaks", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { date: "10/01/2021", quantity: "20", qualifier: "about" });
    await logged(world.as("can-bo"), summary({ quantity: "51", qualifier: "over" }));
    expect(await curve(world, ["2021-03-25", "2021-03-26"])).toEqual(["about 20", "over 51"]);
  });

  it("follow when an item is corrected or withdrawn: the total stays the summary's", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const item = { date: "10/01/2021", quantity: "20" };
    const number = await numberOf(ctx, item);
    await logged(ctx, summary({ quantity: "51" }));
    const form = { ...outputFormOf({ ...item, quantity: "25" }), reason: "đếm lại" };
    carriedOut(await reviseOutput(ctx, slug, number, { ...form, version: 1 }));
    expect(await curve(world, ["2021-01-10", "2021-03-26"])).toEqual(["exact 25", "exact 51"]);
    carriedOut(await withdrawOutput(ctx, slug, number, { version: 2, reason: "ghi nhầm" }));
    expect(await curve(world, ["2021-01-10", "2021-03-26"])).toEqual(["exact 0", "exact 51"]);
  });

  it("come to the listing's sum when more is listed than the summary says", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { date: "10/01/2021", quantity: "60" });
    await logged(world.as("can-bo"), summary({ quantity: "51" }));
    expect(await curve(world, ["2021-03-26"])).toEqual(["exact 60"]);
  });

  it("stay apart where another unit or category is concerned", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    await logged(ctx, summary({ quantity: "51" }));
    await logged(ctx, { date: "10/01/2021", quantity: "4", units: ["ban-tuyen-giao"] });
    await logged(ctx, { date: "10/01/2021", quantity: "7", categories: ["broadcast-item"] });
    expect(await curve(world, ["2021-03-26"])).toEqual(["exact 55"]);
    expect(await curve(world, ["2021-03-26"], "broadcast-item")).toEqual(["exact 7"]);
  });

  it("fall to the summary around it when a summary is withdrawn, and to the tighter one when it is widened", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    await logged(ctx, { date: "05/02/2021", quantity: "5" });
    const month = summary({ from: "01/02/2021", date: "10/02/2021", quantity: "30" });
    const number = await numberOf(ctx, month);
    await logged(ctx, summary({ from: "01/02/2021", date: "20/02/2021", quantity: "40" }));
    const wider = outputFormOf({ ...month, date: "28/02/2021", quantity: "50" });
    carriedOut(await reviseOutput(ctx, slug, number, { ...wider, version: 1, reason: "đếm cả tháng" }));
    const days = ["2021-02-05", "2021-02-20", "2021-02-28"];
    expect(await curve(world, days)).toEqual(["exact 5", "exact 40", "exact 50"]);
    expect((await rebuildRollups(world.db, slug, { fix: false })).examples).toEqual([]);
    carriedOut(await withdrawOutput(ctx, slug, number, { version: 2, reason: "ghi nhầm" }));
    expect(await curve(world, days)).toEqual(["exact 5", "exact 40", "exact 40"]);
  });

  it("cannot be logged twice for the same days", async () => {
    const world = await open();
    await logged(world.as("can-bo"), summary({ quantity: "51" }));
    expect(await refusedLog(world.as("can-bo"), summary({ quantity: "52" }))).toEqual([
      { field: "date", code: "duplicate-summary", params: { code: "KQ-2021-0001" } },
    ]);
  });

  it("may overlap another summary only when the person says so", async () => {
    const world = await open();
    await logged(world.as("can-bo"), summary({ quantity: "51" }));
    const april = summary({ from: "20/03/2021", date: "30/04/2021", quantity: "40" });
    expect(codesOf(await refusedLog(world.as("can-bo"), april))).toEqual(["date overlapping-period"]);
    await logged(world.as("can-bo"), { ...april, confirm: ["overlapping-period"] });
    expect(await curve(world, ["2021-04-30"])).toEqual(["exact 91"]);
  });

  it("do not move the figures of a closed week from an open one", async () => {
    const world = await open();
    await logged(world.as("can-bo"), summary({ quantity: "51" }));
    await world.db.write(world.campaign.id, (tx) =>
      tx
        .insertInto("week_closures")
        .values({
          id: "closure",
          campaign_id: world.campaign.id,
          week_start: "2021-03-22",
          unit_id: world.unit("trung-tam-truyen-thong").id,
          closed_at: "2021-03-29T01:00:00.000Z",
          closed_by: world.as("thu-ky").actor?.accountId ?? "",
          reopened_at: null,
          reopened_by: null,
          reason: "",
        })
        .execute(),
    );
    expect(codesOf(await refusedLog(world.as("can-bo"), { date: "10/02/2021" }))).toEqual([
      "date summary-week-closed",
    ]);
    await logged(world.as("thu-ky"), { date: "24/03/2021", units: ["ban-tuyen-giao"] });
    expect(codesOf(await refusedLog(world.as("thu-ky"), { date: "24/03/2021" }))).toEqual([
      "date week-closed",
    ]);
  });
});

describeOnEngines("a cumulative figure", (open) => {
  const upTo = (date: string, quantity: string): Partial<OutputForm> => ({
    basis: "cumulative",
    date,
    quantity,
  });

  it("replaces what came before it and is added to by what comes after", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    await logged(ctx, upTo("01/03/2021", "30"));
    await logged(ctx, { date: "10/03/2021", quantity: "4" });
    await logged(ctx, upTo("15/03/2021", "50"));
    await logged(ctx, { date: "20/03/2021", quantity: "1" });
    const days = ["2021-02-28", "2021-03-01", "2021-03-10", "2021-03-15", "2021-03-20"];
    expect(await curve(world, days)).toEqual(["exact 0", "exact 30", "exact 34", "exact 50", "exact 51"]);
  });

  it("may be lower than an earlier one, or higher than a later one, only when the person says so", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    await logged(ctx, upTo("01/03/2021", "30"));
    await logged(ctx, upTo("01/04/2021", "60"));
    const [lower] = await refusedLog(ctx, upTo("15/03/2021", "25"));
    expect(lower).toEqual({
      field: "quantity",
      code: "lower-cumulative",
      params: { code: "KQ-2021-0001", value: 30, day: "01/03/2021" },
    });
    expect(codesOf(await refusedLog(ctx, upTo("15/03/2021", "70")))).toEqual(["quantity higher-cumulative"]);
    await logged(ctx, { ...upTo("15/03/2021", "25"), confirm: ["lower-cumulative"] });
    expect(await curve(world, ["2021-03-01", "2021-03-15", "2021-04-01"])).toEqual([
      "exact 30",
      "exact 25",
      "exact 60",
    ]);
  });
});

describeOnEngines("rates and coverages", (open) => {
  it("are records that no number comes of, and make a total 'at least'", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { basis: "rate", per: "day", quantity: "2" });
    expect(await curve(world, ["2021-05-04"])).toEqual(["uncounted null"]);
    await logged(world.as("can-bo"), { quantity: "51", confirm: ["over-usual"] });
    await logged(world.as("can-bo"), { basis: "coverage", quantity: "12", whole: "15" });
    expect(await curve(world, ["2021-05-04"])).toEqual(["over 51"]);
    expect(await storedTotal(world, "tp-ha-long", "portal-item", "2021-05-04")).toMatchObject({ records: 3 });
  });
});
