import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "~/server/env.server";
import { benchCampaign } from "./campaign";
import { addDuties, makeDuties } from "./duties";
import { type Call, Client, timeInTurn } from "./measure";
import { startProduct } from "./processes";
import { openBenchSession } from "./session";

/** Medians in ms of the page as of today and as of a past day. */
export interface ReadinessTimes {
  now: number;
  past: number;
}

export interface ReadinessMeasured {
  /** 200 units with the outputs of the bench. */
  whole: ReadinessTimes;
  /** A province's 171 units. */
  province: ReadinessTimes;
  /** The country's 3,321 units and 34 provinces. */
  country: ReadinessTimes;
}

/** Readiness with every dimension that grades; `outputs` is a folder with the bench's outputs, which stays as it is. */
export async function measureReadiness(
  folder: string,
  outputs: string,
  envOf: (dataDir: string) => Env,
): Promise<ReadinessMeasured> {
  const [whole, province, country] = ["whole", "province", "country"].map((name) =>
    join(folder, `readiness-${name}`),
  ) as [string, string, string];
  cpSync(outputs, whole, { recursive: true });
  await addDuties(whole);
  await makeDuties(province, { units: 171, groups: 1 });
  await makeDuties(country, { units: 3_321, groups: 34 });
  return {
    whole: await measure(whole, envOf),
    province: await measure(province, envOf),
    country: await measure(country, envOf),
  };
}

async function measure(dataDir: string, envOf: (dataDir: string) => Env): Promise<ReadinessTimes> {
  const token = await openBenchSession(envOf(dataDir));
  const server = await startProduct(dataDir);
  const client = new Client(server.port);
  try {
    const headers = { Cookie: `__Host-cot-moc=${token}`, "X-Forwarded-Proto": "https" };
    const page = (search: string) => () => {
      const call: Call = { method: "GET", path: `/${benchCampaign.slug}/san-sang${search}`, headers };
      return client.send(call);
    };
    const steady = { rounds: 5, perRound: 4, warmUp: 3 };
    const [now, past] = await timeInTurn([page(""), page("?den=2021-05-07")], steady);
    return { now: now?.p50 ?? Number.NaN, past: past?.p50 ?? Number.NaN };
  } finally {
    client.close();
    await server.stop();
  }
}
