import { benchCampaign } from "../bench/campaign";
import { onLoadGrounds } from "../load/grounds";
import { type Answered, ask, offer, pause, percentile } from "../load/offered";
import { heldFor, slowClients } from "../load/slow-clients";
import { workingMix } from "../load/working-mix";
import type { Proof } from "./proof";
import { shared } from "./share";

/** Ten times the working day; the same machine makes the requests and answers them. */
const [outputs, rate, seconds] = [50_000, 300, shared(120, 30)];
const atOnce = 20;
/** MiB that it may hold meanwhile. */
const mostMemory = 1_024;
const base = `/${benchCampaign.slug}`;
const bigFile = `${base}/ket-qua/tai-ve?dang=csv`;

export const proof: Proof = {
  promise:
    "Quá tải thì bớt việc chứ không đổ: gấp mười ngày thường chỉ có 2xx/3xx/429/503 kèm Retry-After, bình thường lại trong 30 giây",
  needs: [],
  longest: 1_200,
  run: () =>
    onLoadGrounds(outputs, async ({ server, cookie }) => {
      const to = { port: server.port, cookie };
      const slow = slowClients(benchCampaign.slug, cookie, bigFile);
      const held = Promise.all(slow.map((client) => heldFor(server.port, client)));
      const memory: number[] = [];
      const watch = setInterval(() => memory.push(server.memory()), 1_000);
      const heavy = Promise.all(heavyRequests().map((one) => ask(one, to)));
      const crowd = await offer({ ...to, rate, seconds, next: workingMix([Buffer.from("x")], new Set()) });
      const recovered = await normalAgain(to);
      clearInterval(watch);
      const answered = [...crowd, ...(await heavy)];
      return foundOf({ answered, recovered, held: await held, memory: Math.max(...memory) });
    }),
};

/** Twenty whole exports and twenty imports at the same moment. */
function heavyRequests() {
  const sheet =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNgày;Loại\r\n\r\n--x--\r\n';
  const headers = { "Content-Type": "multipart/form-data; boundary=x" };
  return Array.from({ length: atOnce }, () => [
    { kind: "heavy", method: "GET" as const, path: bigFile },
    { kind: "heavy", method: "POST" as const, path: `${base}/ket-qua/nhap-tep`, headers, body: sheet },
  ]).flat();
}

/** Seconds until ten pages in a row came within 500 ms; null: not within 30 s. */
async function normalAgain(to: { port: number; cookie: string }): Promise<number | null> {
  const began = performance.now();
  let inRow = 0;
  while (performance.now() - began < 30_000) {
    const { status, took } = await ask({ kind: "page", method: "GET", path: `${base}/ket-qua` }, to);
    inRow = status === 200 && took < 500 ? inRow + 1 : 0;
    if (inRow === 10) return Math.round((performance.now() - began) / 1000);
    await pause(100);
  }
  return null;
}

interface Seen {
  answered: readonly Answered[];
  recovered: number | null;
  held: readonly (number | null)[];
  memory: number;
}

function foundOf({ answered, recovered, held, memory }: Seen) {
  const shed = answered.filter(({ status }) => status === 429 || status === 503);
  const silent = shed.filter(({ hasRetryAfter }) => !hasRetryAfter).length;
  // The crowd's photographs are none, and its look-alikes are asked about: 4xx is how the product answers those.
  const broken = answered.filter(({ status }) => status === 0 || (status >= 500 && status !== 503));
  const served = answered.filter(({ status }) => status >= 200 && status < 400);
  for (const [status, count] of counted(broken.map((one) => `${one.status} ${one.broke ?? ""} ${one.kind}`)))
    process.stderr.write(`${status}: ${count}\n`);
  const figures = {
    "yêu cầu": answered.length,
    "đã phục vụ": served.length,
    "bị hẹn lại": shed.length,
    "không hẹn giờ": silent,
    "lỗi hoặc đứt": broken.length,
    "biểu mẫu bị hẹn lại": shed.filter(({ kind }) => kind === "write").length,
    "đọc p95 (ms)": percentile(
      served.filter(({ kind }) => kind === "read").map(({ took }) => took),
      95,
    ),
    "bình thường lại (giây)": recovered ?? "quá 30",
    "máy chậm bị ngắt sau (giây)": held.map((one) => one ?? "không").join("/"),
    "bộ nhớ nhiều nhất (MiB)": memory,
  };
  const isKept =
    silent + broken.length === 0 &&
    recovered !== null &&
    held.every((one) => one !== null) &&
    memory < mostMemory;
  return { isKept, figures };
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
