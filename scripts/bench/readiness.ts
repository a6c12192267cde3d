import { join } from "node:path";
import type { Env } from "~/server/env.server";
import { benchCampaign } from "./campaign";
import { addDuties, makeDuties } from "./duties";
import { type Answer, type Call, Client, type Timing, timeInTurn } from "./measure";
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
  /** The pages of the navigation, with the outputs of the bench and every duty: the slowest of them. */
  slowest: Timing & { path: string };
}

/**
 * Readiness with every dimension that grades, and then each page of the navigation; `whole` is a folder with the
 * bench's outputs that no server has run on, since a server expects reports by itself.
 */
export async function measureReadiness(
  folder: string,
  whole: string,
  envOf: (dataDir: string) => Env,
): Promise<ReadinessMeasured> {
  const [province, country] = ["province", "country"].map((name) => join(folder, `readiness-${name}`)) as [
    string,
    string,
  ];
  await addDuties(whole);
  await makeDuties(province, { units: 171, groups: 1 });
  await makeDuties(country, { units: 3_321, groups: 34 });
  return {
    whole: await measure(whole, envOf),
    province: await measure(province, envOf),
    country: await measure(country, envOf),
    slowest: await measurePlaces(whole, envOf),
  };
}

type Page = (path: string) => () => Promise<Answer>;

async function measure(dataDir: string, envOf: (dataDir: string) => Env): Promise<ReadinessTimes> {
  return onServer(dataDir, envOf, async (page) => {
    const steady = { rounds: 5, perRound: 4, warmUp: 3 };
    const [now, past] = await timeInTurn([page("/san-sang"), page("/san-sang?den=2021-05-07")], steady);
    return { now: now?.p50 ?? Number.NaN, past: past?.p50 ?? Number.NaN };
  });
}

const places = [
  "",
  "/lich",
  "/ket-qua",
  "/tien-do",
  "/san-sang",
  "/ke-hoach",
  "/bao-cao",
  "/giao-ban",
  "/trang-tri",
  "/phan-bac",
  "/du-luan",
  "/nhac-viec",
  "/thong-bao",
  `/tim?q=${encodeURIComponent("bầu cử")}`,
];

async function measurePlaces(dataDir: string, envOf: (dataDir: string) => Env) {
  return onServer(dataDir, envOf, async (page) => {
    const times = await timeInTurn(places.map(page), { rounds: 5, perRound: 4, warmUp: 1 });
    const named = times.map((timing, index) => ({ ...timing, path: places[index] || "/" }));
    return named.reduce((slowest, place) => (place.p50 > slowest.p50 ? place : slowest));
  });
}

async function onServer<Value>(
  dataDir: string,
  envOf: (dataDir: string) => Env,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const token = await openBenchSession(envOf(dataDir));
  const server = await startProduct(dataDir);
  const client = new Client(server.port);
  try {
    const headers = { Cookie: `__Host-cot-moc=${token}`, "X-Forwarded-Proto": "https" };
    return await work((path) => {
      const call: Call = { method: "GET", path: `/${benchCampaign.slug}${path}`, headers };
      return () => client.send(call);
    });
  } finally {
    client.close();
    await server.stop();
  }
}
