import { statfs } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { isLoopback } from "~/adapters/loopback.server";
import { longestWithoutCopy } from "~/domain/copies";
import type { UseCaseContext } from "~/usecases/context.server";
import { loadOperatingState } from "~/usecases/operating-state.server";

/** What operators watch besides requests; null: not known. `backupAgeSeconds` Infinity: there is no good copy. */
export interface OperatingFacts {
  diskFreeBytes: number | null;
  jobLagSeconds: number | null;
  failedJobs: number | null;
  waitingMails: number | null;
  backupAgeSeconds: number | null;
  auditFindings: number | null;
}

export interface Health {
  /** "ready": send requests. "degraded": send requests, and look at the warnings. "not-ready": send none. */
  status: "ready" | "degraded" | "not-ready";
  /** Why no requests should come: `stopping`, `database-read`, `database-write`, `disk-full`. */
  reasons: string[];
  /** What wants somebody's attention: `disk-low`, `backup-old`, `backup-none`, `jobs-late`, `audit`. */
  warnings: string[];
}

export interface HealthOptions {
  contextFor: (requestId: string) => UseCaseContext;
  /** Aborted once the server has been told to stop. */
  stopping: AbortSignal;
  /** Folders on whose disks the product writes. */
  folders: readonly string[];
}

/** Below the first, nothing more should be asked of the disk; below the second, somebody should make room (bytes). */
const [diskFull, diskLow] = [64 * 2 ** 20, 1024 * 2 ** 20];
const [latestJobs, oldestBackup] = [15 * 60, longestWithoutCopy * 3_600];

/** How long a database may take to answer, and for how long an answer holds, so that asking costs next to nothing (ms). */
const [longest, kept] = [5_000, 1_000];

/** Whether this process can work, and what is known of its surroundings. Looks no more than once a second. */
export function healthOf(options: HealthOptions): {
  facts(): Promise<OperatingFacts>;
  ask(): Promise<Health>;
} {
  let last: { at: number; health: Promise<Health> } | null = null;
  const facts = () => operatingFacts(options);
  const stopped = new Promise<Health>((resolve) => {
    options.stopping.addEventListener("abort", () => resolve(verdict(["stopping"], [])), { once: true });
  });
  return {
    facts,
    ask: () => {
      const now = performance.now();
      if (!last || now - last.at > kept) last = { at: now, health: look(options) };
      // A stop is told at once, also to who asked before it and waits for a busy database.
      return Promise.race([stopped, last.health]);
    },
  };
}

/** The status for everybody; what is wrong only for this machine itself: it would tell attackers where to push. */
export function readyHandler(ask: () => Promise<Health>): RequestHandler {
  return async (request, response) => {
    const health = await ask();
    response
      .status(statusOf(health))
      .set("Cache-Control", "no-store")
      .json(isFromHere(request) ? health : { status: health.status });
  };
}

export const statusOf = ({ status }: Health): 200 | 503 => (status === "not-ready" ? 503 : 200);

/** What a proxy adds that speaks for somebody else. */
const forwardedBy = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
];

/**
 * Whether a request was made on this machine and for nobody else: from its own address, to its own address, and not
 * passed on by a proxy, which mostly runs here as well.
 */
export function isFromHere({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">): boolean {
  const isOwn = (address: string) => isLoopback(address) || address === bare(socket.localAddress);
  if (!isOwn(bare(socket.remoteAddress)) || forwardedBy.some((name) => name in headers)) return false;
  return isOwn((headers.host ?? "").replace(/:\d+$/, "").replace(/^\[|\]$/g, ""));
}

/** An IPv4 address as a socket for both kinds names it is that address. */
const bare = (address = ""): string => address.replace(/^::ffff:/, "");

async function look(options: HealthOptions): Promise<Health> {
  const { db } = options.contextFor("health");
  const read = () => db.read.selectFrom("counters").select("key").limit(1).execute();
  // Takes a writer's turn and lets it go: nothing is written, so nothing has to reach the disk.
  const write = () => db.write("health", async () => {});
  const [canRead, canWrite, facts] = await Promise.all([
    inTime(read),
    inTime(write),
    operatingFacts(options),
  ]);
  const { diskFreeBytes: free, jobLagSeconds: lag, backupAgeSeconds: backup } = facts;
  return verdict(
    [
      ...(canRead ? [] : ["database-read"]),
      ...(canWrite ? [] : ["database-write"]),
      ...(free !== null && free < diskFull ? ["disk-full"] : []),
    ],
    [
      ...(free !== null && free >= diskFull && free < diskLow ? ["disk-low"] : []),
      ...(lag !== null && lag > latestJobs ? ["jobs-late"] : []),
      ...backupWarnings(backup),
      ...((facts.auditFindings ?? 0) > 0 ? ["audit"] : []),
    ],
  );
}

function backupWarnings(ageSeconds: number | null): string[] {
  if (ageSeconds === null || ageSeconds <= oldestBackup) return [];
  return [ageSeconds === Infinity ? "backup-none" : "backup-old"];
}

function verdict(reasons: string[], warnings: string[]): Health {
  const status = reasons.length > 0 ? "not-ready" : warnings.length > 0 ? "degraded" : "ready";
  return { status, reasons, warnings };
}

async function operatingFacts({ contextFor, folders }: HealthOptions): Promise<OperatingFacts> {
  const unknown = {
    ...{ jobLagSeconds: null, failedJobs: null, waitingMails: null },
    ...{ backupAgeSeconds: null, auditFindings: null },
  };
  const [frees, state] = await Promise.all([
    Promise.all(folders.map(freeBytes)),
    withinTime(() => loadOperatingState(contextFor("health"))).catch(() => unknown),
  ]);
  const known = frees.filter((free) => free !== null);
  return { ...state, diskFreeBytes: known.length > 0 ? Math.min(...known) : null };
}

/** Free bytes for this process where a folder is; null: it cannot be told. */
async function freeBytes(folder: string): Promise<number | null> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
}

const inTime = (work: () => Promise<unknown>): Promise<boolean> =>
  withinTime(work).then(
    () => true,
    () => false,
  );

function withinTime<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("too long")), longest);
    work()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
