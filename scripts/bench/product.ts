import { randomUUID } from "node:crypto";
import { bodyOf } from "./calls";
import { benchCampaign } from "./campaign";
import { type Answer, type Call, Client, rateOf, type Timing, timeInTurn } from "./measure";
import { type Running, startFloor, startProduct } from "./processes";
import { scriptKilobytes } from "./sizes";

export interface Grounds {
  many: string;
  few: string;
  floor: string;
  captureFile: string;
  tokens: { many: string; few: string };
}

type Pair = { ours: Timing; floor: Timing };

export interface Measured {
  list: Pair;
  subtree: Pair;
  progress: Pair;
  create: Pair;
  progressFew: Timing;
  progressMany: Timing;
  timeline: Timing;
  /** 200 units × 22 weeks × every category; the list behind one of its cells; two words that most outputs have. */
  pivot: Timing;
  drillDown: Timing;
  search: Timing;
  /** Per second, 16 at once. */
  createRate: number;
  trivialRate: number;
  memory: number;
  startedIn: number;
  scriptsPlain: number;
  scriptsChart: number;
}

const base = `/${benchCampaign.slug}`;
const pages = {
  list: `${base}/ket-qua`,
  subtree: `${base}/ket-qua?don-vi=khoi-3`,
  progress: `${base}/tien-do`,
  timeline: `${base}/lich`,
  pivot: `${base}/tien-do/bang?hang=don-vi&hang-2=tuan&cot=loai`,
  drillDown: `${base}/ket-qua?don-vi=don-vi-7&loai=portal-item&tu=2021-05-03&den=2021-05-09`,
  search: `${base}/ket-qua?q=${encodeURIComponent("bầu cử")}`,
};
const steady = { rounds: 8, perRound: 20, warmUp: 8 };

/** Every measurement, on servers that are started for it and stopped after it. */
export async function measureProduct(grounds: Grounds): Promise<Measured> {
  const floor = await startFloor(grounds.floor, grounds.captureFile);
  const many = await startProduct(grounds.many);
  const few = await startProduct(grounds.few);
  const callers = { floor: new Client(floor.port), many: new Client(many.port), few: new Client(few.port) };
  try {
    return await measure(grounds, callers, many);
  } finally {
    for (const client of Object.values(callers)) client.close();
    for (const running of [floor, many, few]) await running.stop();
  }
}

type Callers = Record<"floor" | "many" | "few", Client>;

async function measure({ tokens }: Grounds, callers: Callers, many: Running): Promise<Measured> {
  const cookies = { many: `__Host-cot-moc=${tokens.many}`, few: `__Host-cot-moc=${tokens.few}` };
  const page = (on: "many" | "few", path: string) => () =>
    callers[on].send(getOf(path, cookies[on], many.port));
  const bare = (path: string) => () =>
    callers.floor.send({ method: path === "/create" ? "POST" : "GET", path });
  const create = () => callers.many.send(postOf(`${base}/ket-qua/moi`, bodyOf(randomUUID()), cookies.many));
  const pair = async (ours: () => Promise<Answer>, path: string): Promise<Pair> => {
    const [first, second] = await timeInTurn([ours, bare(path)], steady);
    return { ours: present(first), floor: present(second) };
  };
  const list = await pair(page("many", pages.list), "/list");
  const subtree = await pair(page("many", pages.subtree), "/subtree");
  const progress = await pair(page("many", pages.progress), "/progress");
  const created = await pair(create, "/create");
  const [progressMany, progressFew] = await timeInTurn(
    [page("many", pages.progress), page("few", pages.progress)],
    steady,
  );
  const [timeline] = await timeInTurn([page("many", pages.timeline)], steady);
  // A trivial action of the same server: it reads a form and answers, and no rule or row is involved.
  const trivial = () => callers.many.send(postOf("/dang-xuat", "", ""));
  const rates: { create: number[]; trivial: number[] } = { create: [], trivial: [] };
  for (let round = 0; round < 4; round += 1) {
    rates.create.push(await rateOf(create, 16, 400));
    rates.trivial.push(await rateOf(trivial, 16, 400));
  }
  return {
    list,
    subtree,
    progress,
    create: created,
    progressFew: present(progressFew),
    progressMany: present(progressMany),
    timeline: present(timeline),
    ...(await measureReading((path) => page("many", path))),
    createRate: medianOf(rates.create),
    trivialRate: medianOf(rates.trivial),
    memory: many.memory(),
    startedIn: many.startedIn,
    scriptsPlain: scriptKilobytes(await textOf(many.port, pages.list, cookies.many), { lazily: null }),
    scriptsChart: scriptKilobytes(await textOf(many.port, pages.progress, cookies.many), {
      lazily: /^progress-/,
    }),
  };
}

/** A whole summary table, the list behind one of its cells, and a search. */
async function measureReading(
  page: (path: string) => () => Promise<Answer>,
): Promise<Pick<Measured, "pivot" | "drillDown" | "search">> {
  const [drillDown, search] = await timeInTurn([page(pages.drillDown), page(pages.search)], steady);
  const [pivot] = await timeInTurn([page(pages.pivot)], { rounds: 4, perRound: 5, warmUp: 1 });
  return { pivot: present(pivot), drillDown: present(drillDown), search: present(search) };
}

// The server takes its own word for https only from a trusted proxy, which this caller is (TRUST_PROXY=loopback).
const throughProxy = (cookie: string) => ({ Cookie: cookie, "X-Forwarded-Proto": "https" });

function getOf(path: string, cookie: string, port: number): Call {
  return { method: "GET", path, headers: { ...throughProxy(cookie), Host: `127.0.0.1:${port}` } };
}

function postOf(path: string, body: string, cookie: string): Call {
  const headers = { ...throughProxy(cookie), "Content-Type": "application/x-www-form-urlencoded" };
  return { method: "POST", path, body, headers: { ...headers, "Sec-Fetch-Site": "same-origin" } };
}

async function textOf(port: number, path: string, cookie: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: throughProxy(cookie) });
  return answer.text();
}

function present(timing: Timing | undefined): Timing {
  if (!timing) throw new Error("a measurement is missing");
  return timing;
}

function medianOf(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
