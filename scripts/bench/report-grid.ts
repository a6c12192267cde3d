import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { newId } from "~/adapters/ids.server";
import { keyFromFile } from "~/adapters/key-file.server";
import type { Env } from "~/server/env.server";
import { migrate, openDatabase, type WriteTransaction } from "~db/client.server";
import type { CampaignSeed } from "~db/seeds/campaign-seed";
import { seedStructure } from "~db/seeds/structure";
import { expectForLoad } from "../load/expected";
import { benchCampaign, unitsOfBench } from "./campaign";
import { Client, timeInTurn } from "./measure";
import { startProduct } from "./processes";
import { openBenchSession } from "./session";

export interface GridMeasured {
  /** The page of 45 units × 20 weeks, every cell of it, p50 ms. */
  sheet: number;
  /** The page of 3,321 units × 20 weeks as the numbers of 63 provinces, p50 ms. */
  collapsed: number;
}

const weeks = 20;

/** Medians of the grid of weekly reports, half of which have come, on the built server. */
export async function measureReportGrid(
  folder: string,
  envOf: (dataDir: string) => Env,
): Promise<GridMeasured> {
  return {
    sheet: await measureGrid(join(folder, "grid-sheet"), envOf, { groups: 9, units: 45 }),
    collapsed: await measureGrid(join(folder, "grid-country"), envOf, { groups: 63, units: 3_321 }),
  };
}

interface Size {
  groups: number;
  units: number;
}

async function measureGrid(dataDir: string, envOf: (dataDir: string) => Env, size: Size): Promise<number> {
  await fill(dataDir, size);
  const token = await openBenchSession(envOf(dataDir));
  const server = await startProduct(dataDir);
  const client = new Client(server.port);
  try {
    const headers = { Cookie: `__Host-cot-moc=${token}`, "X-Forwarded-Proto": "https" };
    const call = { method: "GET", path: `/${benchCampaign.slug}/bao-cao`, headers } as const;
    const [timing] = await timeInTurn([() => client.send(call)], { rounds: 8, perRound: 10, warmUp: 8 });
    return timing?.p50 ?? Number.NaN;
  } finally {
    client.close();
    await server.stop();
  }
}

async function fill(dataDir: string, { groups, units }: Size): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  await migrate({ dataDir });
  keyFromFile(join(dataDir, "keys", "audit.key"));
  const db = await openDatabase({ dataDir });
  const deps = { newId, now: "2020-12-25T00:00:00.000Z", passwordHash: "" };
  // All weeks have begun.
  const seed: CampaignSeed = { ...benchCampaign, pinnedOn: "2021-06-20", units: unitsOfBench(units, groups) };
  const campaignId = await db.write("system", (tx) => seedStructure(tx, seed, deps));
  await db.write(campaignId, async (tx) => {
    await expectForLoad(tx, campaignId, units * weeks);
    await sendHalf(tx, campaignId);
  });
  await db.close();
}

async function sendHalf(tx: WriteTransaction, campaignId: string): Promise<void> {
  const { id: by } = await tx
    .selectFrom("accounts")
    .select("id")
    .where("login_name", "=", "thu-ky")
    .executeTakeFirstOrThrow();
  const expected = await tx
    .selectFrom("expected_reports")
    .select(["id", "due_at"])
    .where("campaign_id", "=", campaignId)
    .execute();
  const texts = { results: "", difficulties: "", proposals: "", next_week: "", code: null };
  const rest = { is_nothing: 0, accepted_at: null, accepted_by: null, version: 1, updated_by: by } as const;
  const rows = expected
    .filter((_, index) => index % 2 === 0)
    .map(({ id, due_at: at }) => ({
      ...{ expected_id: id, state: "submitted" as const, first_submitted_at: at, submitted_at: at },
      ...{ submitted_by: by, updated_at: at, ...texts, ...rest },
    }));
  for (let from = 0; from < rows.length; from += 1_000)
    await tx
      .insertInto("weekly_reports")
      .values(rows.slice(from, from + 1_000))
      .execute();
}
