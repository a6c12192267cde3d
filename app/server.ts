import { existsSync } from "node:fs";
import { join } from "node:path";
import * as build from "virtual:remix/server-build";
import { isLoopback } from "~/adapters/loopback.server";
import {
  type Database,
  NewerSchema,
  openDatabase,
  pendingMigrations,
  unknownMigrations,
} from "~db/client.server";
import { holdFolder } from "~db/dialects/sqlite.server";
import { countDemoCampaigns } from "~db/queries/campaigns.server";
import { type Env, readEnv } from "./server/env.server";
import { healthOf } from "./server/health.server";
import { httpServer } from "./server/http.server";
import { startJobs } from "./server/job-runner.server";
import { createLog, type Log, logEverything } from "./server/log.server";
import { createMetrics, serveMetrics } from "./server/metrics.server";
import { stopGracefully } from "./server/stop.server";
import { contextsOver } from "./server/use-cases.server";
import { jobKinds } from "./usecases/job-kinds.server";

/** Why the server will not start, in words for the operator. */
class StartRefused extends Error {}

/** How long a stop waits for jobs at work (ms); a job that is cut off is taken up again after its lease. */
const longestJobStop = 18_000;

await start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

async function start(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLog(env.logLevel);
  logEverything(log);
  const folder = env.databaseUrl ? null : holdDataFolder(env);
  const db = await openDatabase({
    url: env.databaseUrl,
    dataDir: env.dataDir,
    onError: (error) => log.error({ err: error }, "database connection"),
  });
  await assertFit(env, db);

  const stop = new AbortController();
  const isStopping = () => stop.signal.aborted;
  const seen = watch(env, db, { stopping: stop.signal, log });
  const { contextFor, health, metrics } = seen;
  const server = httpServer({
    ...{ env, log, build, contextFor, isStopping },
    health: health.ask,
    onAnswered: metrics?.answered,
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    const taken = error.code === "EADDRINUSE";
    process.stderr.write(taken ? `Cổng ${env.port} đang được dùng. Đặt PORT khác.\n` : `${error.message}\n`);
    process.exit(1);
  });
  // In a crush the system would drop connections that nobody has taken yet (511 by default), where 503 is an answer.
  const listening = { port: env.port, host: env.host, backlog: 4_096 };
  server.listen(listening, () => log.info({ address: server.address() }, "listening"));
  const jobs = startJobs({ contextFor, kinds: jobKinds, log, onRun: metrics?.jobDone });
  let jobsStopped = Promise.resolve();
  stopGracefully(server, {
    lameFor: env.stopNotice * 1_000,
    onStop: () => {
      stop.abort();
      jobsStopped = jobs.stop(longestJobStop);
    },
    afterStop: async () => {
      await jobsStopped;
      seen.close();
      await db.close();
      folder?.release();
    },
    log,
  });
}

/** What operators see of the server: its health, and its figures where an address is set for them. */
function watch(env: Env, db: Database, { stopping, log }: { stopping: AbortSignal; log: Log }) {
  const folders = [...(env.databaseUrl ? [] : [env.dataDir]), env.filesDir].filter(existsSync);
  const plain = contextsOver(env, db, log);
  const health = healthOf({ contextFor: plain, stopping, folders });
  if (!env.metricsAddress) return { contextFor: plain, health, metrics: null, close: () => {} };
  const metrics = createMetrics(health.facts);
  const figures = serveMetrics(env.metricsAddress, { metrics, ask: health.ask });
  figures.on("error", (error) => log.error({ err: error }, "metrics"));
  const contextFor = contextsOver(env, metrics.measured(db), log);
  return { contextFor, health, metrics, close: () => void figures.close() };
}

function holdDataFolder(env: Env) {
  try {
    return holdFolder(join(env.dataDir, "server.lock"));
  } catch {
    throw new StartRefused(`Thư mục dữ liệu ${env.dataDir} đang được một máy chủ Cột Mốc khác dùng.`);
  }
}

async function assertFit(env: Env, db: Database): Promise<void> {
  const unknown = await unknownMigrations(db.read);
  if (unknown.length > 0) throw new StartRefused(new NewerSchema(unknown).message);
  const pending = await pendingMigrations(db.read);
  if (pending.length > 0)
    throw new StartRefused(`Cơ sở dữ liệu chưa được nâng cấp (${pending.join(", ")}). Chạy: npm run migrate`);
  if (isLoopback(env.host)) return;
  if ((await countDemoCampaigns(db.read)) > 0) {
    throw new StartRefused(
      `Có dữ liệu minh họa với mật khẩu ai cũng biết: chỉ phục vụ trên máy này (HOST=127.0.0.1), không phải ${env.host}.`,
    );
  }
}
