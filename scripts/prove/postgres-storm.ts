import { type Ground, openGround } from "./postgres/ground";
import { compareLedger, type Ledger, pause, startWriters } from "./postgres/ledger";
import type { Found, Proof } from "./proof";

/** Milliseconds within which the product has to be its old self after the server is back. */
const longestOutage = 30_000;

export const proof: Proof = {
  promise:
    "PostgreSQL khởi động lại hay cắt kết nối giữa lúc nhiều người ghi: máy chủ không dừng, chỉ trả lời 503 dưới 30 giây, không mất, không ghi hai lần",
  needs: [],
  longest: 180,
  run: () => proveStorm({ stormFor: 30_000, awayFor: 5_000, clients: 8 }),
};

export interface StormOrder {
  /** How long all connections are cut off again and again, ms. */
  stormFor: number;
  /** How long the database server stays away when it is restarted, ms. */
  awayFor: number;
  /** How many people write; as many look at pages. */
  clients: number;
}

/** Cuts off every connection every 200 ms, then restarts the database server, both under load, and counts. */
export async function proveStorm({ stormFor, awayFor, clients }: StormOrder): Promise<Found> {
  const ground = await openGround();
  try {
    const server = await ground.startInstance();
    const tokens = await ground.openSessions(clients);
    const writers = startWriters([server.port], tokens);
    await pause(1_000);
    const cutOff = await storm(ground, stormFor);
    const stormSilence = writers.ledger.longestSilence;
    await pause(1_000);
    const before = writers.ledger.acknowledged.size;
    await ground.cluster.stop();
    await pause(awayFor);
    await ground.cluster.start();
    const backAt = performance.now();
    while (writers.ledger.acknowledged.size <= before + clients && performance.now() - backAt < longestOutage)
      await pause(20);
    const recovered = performance.now() - backAt;
    const ledger = await writers.finish();
    return foundOf(ledger, {
      ...(await compareLedger(ground, ledger)),
      cutOff,
      stormSilence: Math.round(stormSilence),
      recovered: Math.round(recovered),
    });
  } finally {
    await ground.close();
  }
}

async function storm({ ask }: Ground, stormFor: number): Promise<number> {
  let cutOff = 0;
  for (const over = performance.now() + stormFor; performance.now() < over; ) {
    const [row] = await ask<{ count: number }>(
      `select count(pg_terminate_backend(pid))::int as count from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    cutOff += row?.count ?? 0;
    await pause(200);
  }
  return cutOff;
}

type Counted = Awaited<ReturnType<typeof compareLedger>> & {
  cutOff: number;
  stormSilence: number;
  recovered: number;
};

function foundOf({ answers, withoutRetryAfter }: Ledger, counted: Counted): Found {
  const statuses = [...answers.keys()].sort((a, b) => a - b);
  const unexpected = statuses.filter((status) => !(status >= 200 && status < 400) && status !== 503);
  const isKept =
    counted.lost + counted.doubled + counted.unaudited + counted.unlisted + withoutRetryAfter === 0 &&
    unexpected.length === 0 &&
    counted.acknowledged > 0 &&
    counted.recovered < longestOutage;
  return {
    isKept,
    figures: {
      "kết nối bị cắt": counted.cutOff,
      "đã xác nhận": counted.acknowledged,
      mất: counted.lost,
      "ghi hai lần": counted.doubled,
      "thiếu nhật ký": counted.unaudited,
      "thiếu trong danh sách": counted.unlisted,
      "trả lời": statuses.map((status) => `${status}×${answers.get(status)}`).join(" "),
      "503 thiếu Retry-After": withoutRetryAfter,
      "im lặng lâu nhất khi bão (ms)": counted.stormSilence,
      "ghi lại được sau (ms)": counted.recovered,
    },
  };
}
