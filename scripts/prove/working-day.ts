import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { openDatabase } from "~db/client.server";
import { onLoadGrounds } from "../load/grounds";
import { type Answered, offer, percentile } from "../load/offered";
import { workingMix } from "../load/working-mix";
import type { Proof } from "./proof";
import { shared } from "./share";

const [outputs, rate, seconds] = [shared(50_000, 10_000), 30, shared(600, 60)];
const warmUp = 30;
/** Of a hundred requests; as many photographs are needed, since one that looks like another is asked about. */
const photosOfHundred = 2;

export const proof: Proof = {
  promise:
    "Một ngày làm việc của thành phố vừa một máy nhỏ: 30 yêu cầu/giây trong 10 phút, 0 lỗi 5xx, 0 bản ghi đã nhận bị mất",
  needs: [],
  longest: 1_800,
  run: () =>
    onLoadGrounds(outputs, async ({ server, dataDir, cookie }) => {
      const acknowledged = new Set<string>();
      const next = workingMix(await photographs(), acknowledged);
      const to = { port: server.port, cookie, rate, next };
      await offer({ ...to, seconds: warmUp });
      const memory: number[] = [];
      const watch = setInterval(() => memory.push(server.memory()), 5_000);
      const answered = await offer({ ...to, seconds });
      clearInterval(watch);
      const lost = await lostOf(dataDir, acknowledged);
      return foundOf(answered, { lost, acknowledged: acknowledged.size, memory });
    }),
};

/** Too rich in detail to be packed small, as a telephone sends them, and each of another look. */
async function photographs(): Promise<Buffer[]> {
  const size = { width: 1600, height: 1200 };
  const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
  const grain = await sharp({ create: { ...size, channels: 3, background: "#808080", noise } })
    .png()
    .toBuffer();
  const made: Buffer[] = [];
  const count = Math.ceil((rate * (warmUp + seconds) * photosOfHundred) / 100) + 1;
  for (let at = 0; at < count; at += 1) {
    const fields = randomBytes(9 * 8 * 3);
    const photo = sharp(fields, { raw: { width: 9, height: 8, channels: 3 } })
      .resize({ ...size, fit: "fill", kernel: "nearest" })
      .composite([{ input: grain, blend: "soft-light" }]);
    made.push(await photo.jpeg().toBuffer());
  }
  return made;
}

async function lostOf(dataDir: string, acknowledged: ReadonlySet<string>): Promise<number> {
  const db = await openDatabase({ dataDir });
  const rows = await db.read
    .selectFrom("outputs")
    .select("title")
    .where("title", "like", "Hỏi – đáp số %")
    .execute();
  await db.close();
  const stored = new Set(rows.map(({ title }) => title));
  return [...acknowledged].filter((title) => !stored.has(title)).length;
}

function foundOf(
  answered: readonly Answered[],
  { lost, acknowledged, memory }: { lost: number; acknowledged: number; memory: readonly number[] },
) {
  const failed = answered.filter(({ status }) => status === 0 || status >= 500).length;
  const refused = answered.filter(({ status }) => status >= 400 && status < 500).length;
  const p95 = (kind: string) =>
    percentile(
      answered.filter((one) => one.kind === kind).map(({ took }) => took),
      95,
    );
  const [reads, writes] = [p95("read"), p95("write")];
  // The first fifth against the last: what is made once (caches, compiled code) is there by then.
  const fifth = Math.ceil(memory.length / 5);
  const [early, late] = [mean(memory.slice(0, fifth)), mean(memory.slice(-fifth))];
  const slope = Math.round(((late - early) / early) * 1000) / 10;
  const figures = {
    "yêu cầu": answered.length,
    "lỗi 5xx hoặc đứt": failed,
    "bị từ chối": refused,
    "đã nhận": acknowledged,
    mất: lost,
    "đọc p95 (ms)": reads,
    "ghi p95 (ms)": writes,
    "tệp p95 (ms)": p95("file"),
    "ảnh p95 (ms)": p95("photo"),
    "bộ nhớ (MiB)": Math.round(late),
    "bộ nhớ tăng (%)": slope,
  };
  const isKept = failed === 0 && refused === 0 && lost === 0 && reads <= 300 && writes <= 400 && slope <= 5;
  return { isKept, figures };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
