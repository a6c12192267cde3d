import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { storedLinkKey } from "~/domain/link-key";
import { unitTreeOf } from "~/domain/units";
import { readEnv } from "~/server/env.server";
import { contextsOver } from "~/server/use-cases.server";
import { searchText } from "~/usecases/outputs-record.server";
import { rebuildRollups } from "~/usecases/rollups.server";
import { type Database, openDatabase } from "~db/client.server";
import { findCampaign, loadStructure } from "~db/queries/campaigns.server";
import { wordColumns } from "~db/queries/output-search.server";
import { listOutputsAfter } from "~db/queries/rollups-rebuild.server";
import { makeCountry } from "../../scripts/scale/make";
import { createTestDatabase } from "../support/postgres";

const outputs = 3_000;

describe("the generator of a country's election", () => {
  it("writes figures, lists and words as the product itself would from the same outputs", async () => {
    const db = await country();
    const report = await rebuildRollups(db, "ca-nuoc", { fix: false });
    expect(report).toEqual({ outputs, differences: 0, examples: [], fixed: false });
    expect(await storedWords(db)).toEqual(await expectedWords(db));
  });
});

async function country(): Promise<Database> {
  const database = await createTestDatabase(inject("postgresUrl"));
  onTestFinished(database.drop);
  const env = readEnv({
    NODE_ENV: "test",
    DATA_DIR: join(tmpdir(), `cot-moc-${randomUUID()}`),
    DATABASE_URL: database.url,
  });
  await makeCountry(database.url, {
    ...{ provinces: 3, communes: 40, outputs },
    contextOver: (db) => contextsOver(env, db)("test"),
    onStep: () => undefined,
  });
  const db = await openDatabase({ url: database.url, dataDir: "" });
  onTestFinished(db.close);
  return db;
}

async function storedWords(db: Database): Promise<Map<number, { exact: string; folded: string }>> {
  const rows = await db.read.selectFrom("output_search").selectAll().orderBy("rowid").execute();
  return new Map(rows.map(({ rowid, exact, folded }) => [rowid % 2 ** 32, { exact, folded }]));
}

async function expectedWords(db: Database): Promise<Map<number, { exact: string; folded: string }>> {
  const campaign = await findCampaign(db.read, "ca-nuoc");
  if (!campaign) throw new Error("no campaign");
  const { units, edges, ...rest } = await loadStructure(db.read, campaign.id);
  const structure = { tree: unitTreeOf(units, edges), ...rest };
  const all = await db.write("test", (tx) => listOutputsAfter(tx, campaign.id, 0, outputs));
  expect(all.filter(({ link, linkKey }) => link === null || linkKey !== storedLinkKey(link))).toEqual([]);
  return new Map(
    all
      .filter(({ status }) => status === "active")
      .map((output) => [output.number, wordColumns(searchText({ structure }, output))]),
  );
}
