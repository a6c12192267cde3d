import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "~/adapters/ids.server";
import { keyFromFile } from "~/adapters/key-file.server";
import { argon2Passwords } from "~/adapters/passwords.server";
import { readEnv } from "~/server/env.server";
import { migrate, openDatabase } from "~db/client.server";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { seedStructure } from "~db/seeds/structure";
import { startProduct } from "../bench/processes";
import { openBenchSession } from "../bench/session";
import { expectForLoad, type LoadPlace } from "../load/expected";
import { pause, percentile } from "../load/offered";
import { sendForm, type Took, visit } from "../load/requests";
import type { Found, Proof } from "./proof";

/** What the leaders look at. */
const readPage = "/bao-cao/chot-so-lieu";
const [submissions, seconds, leaders, refreshEvery] = [500, 60, 200, 10_000];

export const proof: Proof = {
  promise:
    "Giờ chót: 500 báo cáo trong 60 giây khi 200 lãnh đạo tải lại trang: 0 mất, 0 trùng, 0 lần 503, p95 dưới 800 ms",
  needs: [],
  longest: 300,
  run: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "cot-moc-load-"));
    process.env.SESSION_SECRET = "a secret for the load test alone, thrown away with its data";
    try {
      return await run(dataDir);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

async function run(dataDir: string): Promise<Found> {
  const { places, token } = await prepare(dataDir);
  const server = await startProduct(dataDir);
  const base = `http://127.0.0.1:${server.port}/${haLong2021.slug}`;
  const page = `${base}${readPage}`;
  await visit(page, token);
  let isOver = false;
  const reading = Promise.all(
    Array.from({ length: leaders }, async (_, at) => {
      const taken: Took[] = [];
      await pause((at * refreshEvery) / leaders);
      while (!isOver) {
        const began = performance.now();
        taken.push(await visit(page, token));
        await pause(Math.max(0, refreshEvery - (performance.now() - began)));
      }
      return taken;
    }),
  );
  const sent = await Promise.all(
    places.map(async (place, at) => {
      await pause((at * seconds * 1000) / submissions);
      return sendForm(`${base}/bao-cao/${place.unit}/${place.week}`, token, newId());
    }),
  );
  isOver = true;
  const read = (await reading).flat();
  await server.stop();
  return report(dataDir, sent, read);
}

async function prepare(dataDir: string): Promise<{ places: LoadPlace[]; token: string }> {
  const env = readEnv({ ...process.env, NODE_ENV: "production", DATA_DIR: dataDir, DATABASE_URL: "" });
  await migrate({ dataDir });
  keyFromFile(join(dataDir, "keys", "audit.key"));
  const db = await openDatabase({ dataDir });
  const deps = { newId, now: new Date().toISOString(), passwordHash: await argon2Passwords.hash(newId()) };
  const campaignId = await db.write("system", (tx) => seedStructure(tx, haLong2021, deps));
  const places = await db.write(campaignId, (tx) => expectForLoad(tx, campaignId, submissions));
  await db.close();
  return { places, token: await openBenchSession(env) };
}

async function report(dataDir: string, sent: readonly Took[], read: readonly Took[]): Promise<Found> {
  const db = await openDatabase({ dataDir });
  const rows = await db.read.selectFrom("report_submissions").select("expected_id").execute();
  await db.close();
  const acknowledged = sent.filter(({ status }) => status === 302).length;
  const lost = acknowledged - new Set(rows.map(({ expected_id }) => expected_id)).size;
  const doubled = rows.length - new Set(rows.map(({ expected_id }) => expected_id)).size;
  const p95 = (all: readonly Took[]) =>
    percentile(
      all.map(({ took }) => took),
      95,
    );
  const [writes, reads] = [p95(sent), p95(read)];
  const shed = [...sent, ...read].filter(({ status }) => status === 503).length;
  const unread = read.filter(({ status }) => status !== 200).length;
  const figures = {
    "đã gửi": `${acknowledged}/${submissions}`,
    mất: lost,
    trùng: doubled,
    "gửi p95 (ms)": writes,
    "lượt đọc": read.length,
    "không đọc được": unread,
    "lần 503": shed,
    "đọc p95 (ms)": reads,
  };
  const isWhole = acknowledged === submissions && lost === 0 && doubled === 0 && shed + unread === 0;
  return { isKept: isWhole && writes < 800 && reads < 800, figures };
}
