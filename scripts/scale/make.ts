import pg from "pg";
import { newId } from "~/adapters/ids.server";
import { appendAudit } from "~/usecases/audit.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { type Database, migrate, openDatabase } from "~db/client.server";
import { seedStructure } from "~db/seeds/structure";
import { unindexed } from "./bulk";
import { type CountrySize, countryCampaign } from "./country";
import { makeGround } from "./ground";
import { bulkTables, rowStatements } from "./rows";

export interface ScaleOrder extends CountrySize {
  outputs: number;
  /** Writes the one line of the audit trail that tells of it. */
  contextOver(db: Database): UseCaseContext;
  /** Told of each step when it is done. */
  onStep(title: string, seconds: number): void;
}

/**
 * Fills an empty PostgreSQL database with an election of a whole country: units, outputs in their lists, totals and word
 * index, plans, and weekly reports half of which have come. Rows are written in bulk, without going through the use
 * cases; `rebuild-rollups` finds nothing to put right. Nobody can sign in by a password.
 */
export async function makeCountry(url: string, order: ScaleOrder): Promise<void> {
  await migrate({ url, dataDir: "" });
  const db = await openDatabase({ url, dataDir: "" });
  try {
    await makeCampaign(db, order);
  } finally {
    await db.close();
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const timed = async (title: string, work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await work();
    order.onStep(title, Math.round((performance.now() - startedAt) / 1000));
  };
  try {
    // The data can be made again: its making need not wait for the disk.
    await client.query(
      "set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '768MB'",
    );
    await makeGround(client, order);
    const restore = await unindexed(client, bulkTables);
    for (const [title, statement] of rowStatements(order.outputs))
      await timed(title, () => client.query(statement));
    for (const statement of restore) await timed(statement.slice(0, 90), () => client.query(statement));
    await timed("vacuum analyze", () => client.query("vacuum analyze"));
  } finally {
    await client.end();
  }
}

async function makeCampaign(db: Database, order: ScaleOrder): Promise<void> {
  const deps = { newId, now: "2020-12-25T00:00:00.000Z", passwordHash: "" };
  const campaignId = await db.write("system", (tx) => seedStructure(tx, countryCampaign(order), deps));
  await db.write(campaignId, (tx) =>
    appendAudit(tx, order.contextOver(db), {
      ...{ chain: campaignId, action: "campaign.created", subjectKind: "campaign", subjectId: campaignId },
      ...{ campaignId, payload: { slug: "ca-nuoc" } },
    }),
  );
}
