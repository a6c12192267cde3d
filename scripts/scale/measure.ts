import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readEnv } from "~/server/env.server";
import { Client } from "../bench/measure";
import { type Running, startProduct } from "../bench/processes";
import { openBenchSession } from "../bench/session";
import { createCall, headersOf, newWord, pause } from "../prove/postgres/ledger";
import { startProxy } from "../prove/postgres/proxy";
import { communeKey, provinceKey, wholeCountry } from "./country";

export interface MeasureOrder {
  url: string;
  folder: string;
  /** Pages asked for per second, and for how long (seconds). */
  rate: number;
  seconds: number;
  instances: number;
  onFound(line: string): void;
}

const slug = "/ca-nuoc";
/** Pages of a unit: its key is put in. */
const pages: Record<string, (unit: string) => string> = {
  "tổng quan": () => slug,
  "tiến độ": (unit) => `${slug}/tien-do?don-vi=${unit}`,
  lịch: () => `${slug}/lich`,
  "kết quả": (unit) => `${slug}/ket-qua?don-vi=${unit}`,
  "sẵn sàng": (unit) => `${slug}/san-sang?don-vi=${unit}`,
};

/**
 * Some instances behind nginx on the country's database: pages of any unit at a steady rate, then creates as fast as they
 * go. The times are the servers' own, from their logs; the client runs on the same machine and takes its share of it.
 */
export async function measureScale(order: MeasureOrder): Promise<void> {
  const shared = {
    DATABASE_URL: order.url,
    SESSION_SECRET: "a secret for the measurements alone, kept nowhere else",
    AUDIT_KEY_FILE: join(order.folder, "keys", "audit.key"),
    FILES_DIR: join(order.folder, "files"),
  };
  const token = await openBenchSession(
    readEnv({ NODE_ENV: "production", DATA_DIR: order.folder, ...shared }),
  );
  const logs = Array.from({ length: order.instances }, (_, at) =>
    join(order.folder, `instance-${at + 1}.log`),
  );
  mkdirSync(order.folder, { recursive: true });
  const running = await Promise.all(
    logs.map((logFile, at) =>
      startProduct(join(order.folder, `instance-${at + 1}`), {
        ...{ env: { ...shared, LOG_LEVEL: "info" }, logFile },
      }),
    ),
  );
  const proxy = await startProxy(running.map(({ port }) => port));
  const client = new Client(proxy.port);
  try {
    for (const path of Object.values(pages))
      for (const unit of ["ca-nuoc", provinceKey(1), communeKey(1)])
        for (const _ of running)
          await client.send({ method: "GET", path: path(unit), headers: headersOf(token) });
    await measurePages(client, token, logs, order);
    await measureCreates(client, token, order);
  } finally {
    client.close();
    await proxy.stop();
    await stopAll(running);
  }
}

const stopAll = async (running: readonly Running[]) => {
  for (const one of running) await one.stop();
};

async function measurePages(
  client: Client,
  token: string,
  logs: readonly string[],
  { rate, seconds, onFound }: MeasureOrder,
): Promise<void> {
  const before = logs.map((file) => readFileSync(file, "utf8").length);
  const kinds = Object.entries(pages);
  const sent: Promise<{ status: number } | null>[] = [];
  const startedAt = performance.now();
  for (let n = 0; n < rate * seconds; n += 1) {
    const wait = startedAt + (n * 1000) / rate - performance.now();
    if (wait > 1) await pause(wait);
    const [, path = () => slug] = kinds[n % kinds.length] ?? [];
    const call = { method: "GET" as const, path: path(unitOf(n)), headers: headersOf(token) };
    sent.push(client.send(call).catch(() => null));
  }
  const statuses = (await Promise.all(sent)).map((answer) => answer?.status ?? 0);
  const took = (performance.now() - startedAt) / 1000;
  const good = statuses.filter((status) => status === 200).length;
  onFound(
    `trang: gửi ${rate}/giây, trả lời ${(good / took).toFixed(0)}/giây, ${statuses.length - good} không được`,
  );
  const lines = logs.flatMap((file, at) =>
    readFileSync(file, "utf8").slice(before[at]).split("\n").filter(Boolean),
  );
  for (const [title, times] of timesByPage(lines)) {
    onFound(`  ${title}: ${times.length} lần, p50 ${share(times, 0.5)} ms, p99 ${share(times, 0.99)} ms`);
  }
}

/** One in ten asks for the country, two for a province, the others for a commune. */
function unitOf(n: number): string {
  if (n % 10 === 0) return "ca-nuoc";
  if (n % 10 < 3) return provinceKey(1 + (n % wholeCountry.provinces));
  return communeKey(1 + ((n * 7_919) % wholeCountry.communes));
}

/** Server times in ms by page, as the servers' logs tell them. */
function timesByPage(lines: readonly string[]): Map<string, number[]> {
  const names = new Map(Object.entries(pages).map(([title, path]) => [path("x").split("?")[0] ?? "", title]));
  const times = new Map<string, number[]>();
  for (const line of lines) {
    const { path = "", ms, method } = JSON.parse(line) as { path?: string; ms?: number; method?: string };
    const title = names.get(path);
    if (title === undefined || ms === undefined || method !== "GET") continue;
    times.set(title, [...(times.get(title) ?? []), ms]);
  }
  return times;
}

const share = (times: number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;

/** Creates with 48 in flight; the campaign's one audit chain puts them in a row. */
async function measureCreates(
  client: Client,
  token: string,
  { seconds, onFound }: MeasureOrder,
): Promise<void> {
  const over = performance.now() + seconds * 1000;
  let recorded = 0;
  let failed = 0;
  const write = async (at: number) => {
    for (let n = 0; performance.now() < over; n += 1) {
      const unit = communeKey(1 + ((at * 997 + n) % wholeCountry.communes));
      const call = createCall(token, { key: randomUUID(), title: `Đo tải ${newWord()}`, unit });
      const status = await client.send(call).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 302) recorded += 1;
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: 48 }, (_, at) => write(at)));
  onFound(`ghi: ${(recorded / seconds).toFixed(0)}/giây, ${failed} không được`);
}
