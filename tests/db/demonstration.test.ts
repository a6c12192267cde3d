import { beforeAll, expect, test } from "vitest";
import { plannedThrough } from "~/domain/progress-plan";
import type { UseCaseContext } from "~/usecases/context.server";
import type { Database } from "~db/client.server";
import { seedDemo } from "../../scripts/demo/seed-demo";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { countRows } from "../support/row-counts";
import type { World } from "../support/world";

describeOnEngines("the demonstration", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    await seedDemo(demoContext(world));
  }, 60_000);

  test("phase 1 adds up to exactly what the meeting of 26/3 heard", async () => {
    expect(await countedThrough(world, "2021-03-26")).toEqual({
      "ban-tuyen-giao social-share": { amount: 170, over: 1, other: 0 },
      "ban-tuyen-giao rebuttal": { amount: 60, over: 1, other: 0 },
      "ban-tuyen-giao cell-bulletin": { amount: 3, over: 0, other: 0 },
      "trung-tam-truyen-thong portal-item": { amount: 51, over: 0, other: 0 },
      "trung-tam-truyen-thong broadcast-item": { amount: 84, over: 0, other: 0 },
      "trung-tam-truyen-thong fanpage-post": { amount: 53, over: 0, other: 0 },
    });
  });

  test("the totals kept for the whole city are those of phase 1 too", async () => {
    const { db, unit, structure } = world;
    const rows = await db.read
      .selectFrom("rollup_days")
      .selectAll()
      .where("unit_id", "=", unit("tp-ha-long").id)
      .where("day", "<=", "2021-03-26")
      .execute();
    const sums: Record<string, number> = {};
    for (const row of rows) {
      const key = structure.categories.find((category) => category.id === row.category_id)?.key ?? "";
      sums[key] = (sums[key] ?? 0) + row.amount;
    }
    expect(sums).toEqual({
      "social-share": 170,
      rebuttal: 60,
      "cell-bulletin": 3,
      "portal-item": 51,
      "broadcast-item": 84,
      "fanpage-post": 53,
    });
  });

  test("the summaries say the figures of the source, and what is listed inside them is less", async () => {
    const { db, campaign } = world;
    const outputs = await db.read
      .selectFrom("outputs")
      .selectAll()
      .where("campaign_id", "=", campaign.id)
      .execute();
    const summaries = outputs.filter(
      (one) => one.period_from === "2021-01-01" && one.published_on === "2021-03-26",
    );
    expect(summaries.map((one) => `${one.qualifier} ${one.value}`).sort()).toEqual(
      ["exact 51", "exact 84", "exact 53", "over 170", "over 60"].sort(),
    );
    for (const summary of summaries) {
      const listed = outputs.filter((one) => one.covered_by === summary.id);
      const sum = listed.reduce((total, one) => total + (one.value ?? 0), 0);
      expect(sum, summary.title).toBeGreaterThan(0);
      expect(sum, summary.title).toBeLessThan(summary.value ?? 0);
    }
  });

  test("on the fixed day the news items stand between 85 and 100 percent of their plan", async () => {
    const { structure, unit, db } = world;
    const news = structure.categories
      .filter((category) => category.measure === "news-item")
      .map((one) => one.id);
    const targets = await db.read
      .selectFrom("targets")
      .selectAll()
      .where("category_id", "in", news)
      .execute();
    const spans = targets.map(({ period_key, amount }) => {
      const phase = structure.phases.find((one) => period_key === `phase:${one.id}`);
      return { amount, from: phase?.startOn ?? "", to: phase?.endOn ?? "" };
    });
    const rows = await db.read
      .selectFrom("rollup_days")
      .select("amount")
      .where("unit_id", "=", unit("tp-ha-long").id)
      .where("category_id", "in", news)
      .execute();
    const reached = rows.reduce((sum, row) => sum + row.amount, 0) / plannedThrough(spans, "2021-05-04");
    expect(reached).toBeGreaterThan(0.85);
    expect(reached).toBeLessThanOrEqual(1);
  });

  test("weeks up to 16 are closed, five units are silent in week 17, and some units said that there was nothing", async () => {
    const { db, structure } = world;
    const closures = await db.read
      .selectFrom("week_closures")
      .select("week_start")
      .orderBy("week_start")
      .execute();
    expect(closures.at(-1)?.week_start).toBe("2021-04-19");
    const week17 = await db.read
      .selectFrom("rollup_unit_weeks")
      .select("unit_id")
      .where("week_start", "=", "2021-04-26")
      .where("records", ">", 0)
      .execute();
    const declared = await db.read
      .selectFrom("declarations")
      .selectAll()
      .where("period_to", ">=", "2021-05-02")
      .where("period_from", "<=", "2021-04-26")
      .execute();
    const heard = new Set([...week17, ...declared].map((row) => row.unit_id));
    const silent = structure.tree.units
      .filter((one) => one.reports && !heard.has(one.id))
      .map((one) => one.name);
    expect(silent.sort()).toEqual(
      ["Phường Hà Khẩu", "Phường Việt Hưng", "Xã Kỳ Thượng", "Xã Vũ Oai", "Xã Đồng Sơn"].sort(),
    );
    const zeros = await db.read.selectFrom("declarations").select("id").where("kind", "=", "zero").execute();
    expect(zeros.length).toBeGreaterThan(5);
  });

  test("every output has its line in the audit trail, sealed in the campaign's chain", async () => {
    const { db, campaign } = world;
    const outputs = await db.read.selectFrom("outputs").select("id").execute();
    expect(outputs.length).toBeGreaterThan(900);
    const lines = await db.read
      .selectFrom("audit_entries")
      .select("subject_id")
      .where("chain", "=", campaign.id)
      .where("action", "=", "output.log")
      .execute();
    expect(new Set(lines.map((line) => line.subject_id))).toEqual(
      new Set(outputs.map((output) => output.id)),
    );
  });

  test("making it again changes nothing", async () => {
    const before = await countRows(world.db);
    await seedDemo(demoContext(world));
    expect(await countRows(world.db)).toEqual(before);
  }, 60_000);
});

describeOnSqlite("an interrupted demonstration", (open) => {
  test("is taken up where it stopped, and ends as if it had not been interrupted", async () => {
    const [whole, broken] = [await open(), await open()];
    await seedDemo(demoContext(whole));
    for (const writes of [4, 30]) {
      await expect(seedDemo({ ...broken.asNobody(), db: failingAfter(broken.db, writes) })).rejects.toThrow(
        "power cut",
      );
    }
    await seedDemo(demoContext(broken));
    expect(await countRows(broken.db)).toEqual(await countRows(whole.db));
    expect(await countedThrough(broken, "2021-05-04")).toEqual(await countedThrough(whole, "2021-05-04"));
  }, 60_000);
});

function failingAfter(db: Database, writes: number): Database {
  let left = writes;
  return {
    ...db,
    write: (chain, work) => {
      left -= 1;
      if (left < 0) throw new Error("power cut");
      return db.write(chain, work);
    },
  };
}

/** Sums of what outputs count, per credited unit and category; "other" are qualifiers apart from "trên". */
async function countedThrough(world: World, day: string) {
  const rows = await world.db.read
    .selectFrom("outputs")
    .innerJoin("output_units", "output_units.output_id", "outputs.id")
    .innerJoin("units", "units.id", "output_units.unit_id")
    .innerJoin("categories", "categories.id", "outputs.category_id")
    .select(["units.key as unit", "categories.key as category"])
    .select(["counted", "counted_over", "counted_nearly", "counted_about", "counted_uncounted"])
    .where("outputs.published_on", "<=", day)
    .where("outputs.status", "=", "active")
    .execute();
  const sums: Record<string, { amount: number; over: number; other: number }> = {};
  for (const row of rows) {
    const key = `${row.unit} ${row.category}`;
    const sum = sums[key] ?? { amount: 0, over: 0, other: 0 };
    sums[key] = {
      amount: sum.amount + row.counted,
      over: sum.over + row.counted_over,
      other: sum.other + row.counted_nearly + row.counted_about + row.counted_uncounted,
    };
  }
  return sums;
}

/** The demonstration sets back the days of what its people do, straight in the database: that is in no audit trail. */
const demoContext = (world: World): UseCaseContext => ({ ...world.asNobody(), db: world.db });
