import { createServer, type Server } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { JobRun } from "~/usecases/jobs.server";
import type { Database } from "~db/client.server";
import { type Health, type OperatingFacts, statusOf } from "./health.server";
import type { AnsweredRequest } from "./request-log.server";
import { productVersion } from "./version.server";

export interface Metrics {
  answered(request: AnsweredRequest): void;
  jobDone(run: JobRun): void;
  /** The same database; its writers are counted and timed. */
  measured(db: Database): Database;
  /** The text that Prometheus reads. */
  text(): Promise<string>;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Methods that are told apart; anybody may send a request with a made-up one. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Figures for Prometheus. Routes are patterns, never paths, and no label tells of a person or an election, so their
 * number is bounded. `facts` is asked when somebody reads them.
 */
export function createMetrics(facts: () => Promise<OperatingFacts>): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry, prefix: "cot_moc_" });
  const requests = new Histogram({
    name: "cot_moc_http_request_seconds",
    help: "Time to answer a request, by route, method and class of status",
    labelNames: ["method", "route", "status"],
    buckets: seconds,
    registers,
  });
  const signInFailures = new Counter({
    name: "cot_moc_sign_in_failures_total",
    help: "Sign-ins that were refused",
    registers,
  });
  const jobs = new Counter({
    name: "cot_moc_job_attempts_total",
    help: "Attempts of background jobs in this process, by kind and result",
    labelNames: ["kind", "result"],
    registers,
  });
  new Gauge({
    name: "cot_moc_build_info",
    help: "1, with the versions that run",
    labelNames: ["version", "node"],
    registers,
  }).set({ version: productVersion, node: process.version }, 1);
  const measured = writeMetrics(registers);
  const operating = operatingMetrics(registers);
  return {
    answered: ({ method, route, status, ms }) => {
      const known = methods.has(method) ? method : "other";
      requests.observe({ method: known, route, status: `${Math.floor(status / 100)}xx` }, ms / 1_000);
      if (route === "/dang-nhap" && method === "POST" && status >= 400) signInFailures.inc();
    },
    jobDone: ({ kind, result }) => jobs.inc({ kind, result }),
    measured,
    text: async () => {
      operating(await facts());
      return registry.metrics();
    },
  };
}

/** How long writers wait for their turn and for their commit, and how many there are now. */
function writeMetrics(registers: Registry[]): (db: Database) => Database {
  const queue = new Gauge({
    name: "cot_moc_db_writers",
    help: "Writers that wait or write now",
    registers,
  });
  const histogram = (name: string, help: string) =>
    new Histogram({ name, help, buckets: seconds, registers });
  const waits = histogram("cot_moc_db_write_wait_seconds", "Time until a writer's turn");
  const writes = histogram(
    "cot_moc_db_write_seconds",
    "Time from asking to write until the commit is durable",
  );
  return (db) => ({
    ...db,
    write: async (chain, work) => {
      const askedAt = performance.now();
      queue.inc();
      try {
        return await db.write(chain, (tx) => {
          waits.observe((performance.now() - askedAt) / 1_000);
          return work(tx);
        });
      } finally {
        queue.dec();
        writes.observe((performance.now() - askedAt) / 1_000);
      }
    },
  });
}

/** What is looked up when the figures are read; what is not known is no number. */
function operatingMetrics(registers: Registry[]): (facts: OperatingFacts) => void {
  const gauge = (name: string, help: string) => new Gauge({ name: `cot_moc_${name}`, help, registers });
  const gauges: Record<keyof OperatingFacts, Gauge> = {
    diskFreeBytes: gauge("disk_free_bytes", "Free space where the data are"),
    jobLagSeconds: gauge("job_lag_seconds", "How long the oldest due job has been waiting"),
    failedJobs: gauge("jobs_given_up", "Background jobs that were given up"),
    waitingMails: gauge("mail_queue", "Mails that wait to be sent"),
    backupAgeSeconds: gauge("backup_age_seconds", "Age of the last good backup"),
    auditFindings: gauge("audit_findings", "Signs of tampering that the last verification found"),
  };
  return (facts) => {
    for (const [name, metric] of Object.entries(gauges) as [keyof OperatingFacts, Gauge][]) {
      const value = facts[name];
      metric.set(value ?? Number.NaN);
    }
  };
}

/** Serves the figures on an address of their own (`host:port`); the public one never has them. */
export function serveMetrics(
  { host, port }: { host: string; port: number },
  { metrics, ask }: { metrics: Metrics; ask: () => Promise<Health> },
): Server {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, async (request, response) => {
    const isReading = request.method === "GET";
    if (isReading && request.url === "/health/ready") {
      const health = await ask();
      const type = { "Content-Type": "application/json; charset=utf-8" };
      return void response.writeHead(statusOf(health), type).end(JSON.stringify(health));
    }
    if (request.url !== "/metrics" || !isReading) return void response.writeHead(404).end();
    try {
      const text = await metrics.text();
      response.writeHead(200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" }).end(text);
    } catch {
      response.writeHead(503).end();
    }
  });
  return server.listen(port, host);
}
