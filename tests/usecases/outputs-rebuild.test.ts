import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "~/domain/calendar/civil-date";
import { warningCodes } from "~/domain/outputs";
import { logOutput } from "~/usecases/outputs.server";
import { restoreOutput, reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { rebuildRollups } from "~/usecases/rollups.server";
import type { WriteTransaction } from "~db/client.server";
import { describeOnEngines } from "../support/engines";
import { logged, slug, storedTotal } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import type { World } from "../support/world";

const units = ["trung-tam-truyen-thong", "ban-tuyen-giao"];

interface Content {
  units: string[];
  category: string;
  basis: "item" | "period" | "cumulative" | "rate" | "coverage";
  day: number;
  days: number;
  value: number;
  qualifier: "exact" | "over" | "nearly" | "about" | "uncounted";
}

type Step =
  | { act: "log" | "revise"; target: number; content: Content }
  | { act: "withdraw" | "restore"; target: number };

const content: fc.Arbitrary<Content> = fc.record({
  units: fc.subarray(units, { minLength: 1 }),
  category: fc.constantFrom("portal-item", "portal-item", "portal-item", "broadcast-item"),
  basis: fc.constantFrom(
    "item",
    "item",
    "item",
    "period",
    "period",
    "period",
    "cumulative",
    "rate",
    "coverage",
  ),
  day: fc.integer({ min: 0, max: 6 }),
  days: fc.integer({ min: 0, max: 6 }),
  value: fc.integer({ min: 0, max: 40 }),
  qualifier: fc.constantFrom("exact", "exact", "over", "nearly", "about", "uncounted"),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant("log" as const), target: fc.constant(0), content }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("revise" as const), target: fc.nat(30), content }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom("withdraw" as const, "restore" as const),
      target: fc.nat(30),
    }),
  },
);

const formOf = ({ units, category, basis, day, days, value, qualifier }: Content) => {
  const on = addDays("2021-03-01", day);
  return outputFormOf({
    units,
    categories: [category],
    basis,
    date: on,
    from: basis === "period" ? addDays(on, -days) : "",
    quantity: qualifier === "uncounted" ? "" : String(value),
    qualifier,
    whole: basis === "coverage" ? "40" : "",
    per: basis === "rate" ? "day" : "",
    title: `Mục ${value}`,
    confirm: [...warningCodes],
  });
};

async function take(world: World, step: Step): Promise<void> {
  const ctx = world.as("thu-ky");
  if (step.act === "log") {
    await logOutput(ctx, slug, formOf(step.content));
    return;
  }
  const rows = await world.db.read
    .selectFrom("outputs")
    .select(["number", "version"])
    .orderBy("number")
    .execute();
  const row = rows[step.target % Math.max(1, rows.length)];
  if (!row) return;
  const { number, version } = row;
  if (step.act === "revise") {
    await reviseOutput(ctx, slug, number, { ...formOf(step.content), version, reason: "đếm lại" });
  } else if (step.act === "withdraw")
    await withdrawOutput(ctx, slug, number, { version, reason: "ghi nhầm" });
  else await restoreOutput(ctx, slug, number, { version });
}

describeOnEngines("lists, covers and totals", (open, engine) => {
  it("stay what a rebuild from the outputs alone gives, whatever is logged, revised, withdrawn and restored", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40, size: "max" }), async (steps) => {
        const world = await open();
        for (const one of steps) await take(world, one);
        const report = await rebuildRollups(world.db, slug, { fix: false });
        expect(report.examples).toEqual([]);
      }),
      { numRuns: engine === "sqlite" ? 50 : 12 },
    );
  }, 120_000);
});

describeOnEngines("a rebuild", (open) => {
  const filled = async (): Promise<World> => {
    const world = await open();
    const ctx = world.as("can-bo");
    await logged(ctx, { date: "10/01/2021", quantity: "20" });
    await logged(ctx, { basis: "period", from: "01/01/2021", date: "26/03/2021", quantity: "51" });
    await logged(ctx, { date: "01/04/2021", quantity: "3", units });
    return world;
  };
  const report = (world: World, fix = false) => rebuildRollups(world.db, slug, { fix });

  it("finds nothing to say where nothing was touched", async () => {
    expect(await report(await filled())).toEqual({ outputs: 3, differences: 0, examples: [], fixed: false });
  });

  it.each<[string, (tx: WriteTransaction) => Promise<unknown>]>([
    [
      "a total of a day",
      (tx) => tx.updateTable("rollup_days").set({ amount: 7 }).where("day", "=", "2021-04-01").execute(),
    ],
    ["a qualifier of a week", (tx) => tx.updateTable("rollup_weeks").set({ n_over: 1 }).execute()],
    ["a unit's week", (tx) => tx.deleteFrom("rollup_unit_weeks").execute()],
    [
      "a row that nothing stands behind",
      (tx) =>
        tx.updateTable("rollup_days").set({ day: "2021-05-01" }).where("day", "=", "2021-04-01").execute(),
    ],
    [
      "an output missing from a list",
      (tx) => tx.deleteFrom("output_scope").where("published_on", "=", "2021-04-01").execute(),
    ],
    [
      "an output listed on another day",
      (tx) =>
        tx
          .updateTable("output_scope")
          .set({ published_on: "2021-04-02" })
          .where("published_on", "=", "2021-04-01")
          .execute(),
    ],
    ["what covers an output", (tx) => tx.updateTable("outputs").set({ covered_by: null }).execute()],
    [
      "what an output adds",
      (tx) => tx.updateTable("outputs").set({ counted: 1 }).where("number", "=", 2).execute(),
    ],
  ])("finds and mends %s", async (_what, tamper) => {
    const world = await filled();
    await world.db.write(world.campaign.id, tamper);
    const seen = await report(world);
    expect(seen.differences).toBeGreaterThan(0);
    expect(seen.examples.length).toBeGreaterThan(0);
    expect((await report(world, true)).differences).toBe(seen.differences);
    expect((await report(world)).differences).toBe(0);
    expect(await storedTotal(world, "tp-ha-long", "portal-item", "2021-04-01")).toMatchObject({
      records: 3,
      amount: 54,
    });
  });
});
