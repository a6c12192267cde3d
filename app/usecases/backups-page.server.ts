import type { CopyVerified } from "~/domain/copy-manifest";
import { listBackupRuns } from "~db/queries/backups.server";
import { listJobs } from "~db/queries/jobs.server";
import { requireAdministrator } from "./administration.server";
import { type BackupAge, backupAge } from "./backups.server";
import { copyKind, copyNowKind, sealKind } from "./backups-job.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";

export interface BackupLine {
  id: string;
  act: "copy" | "sealed" | "drill" | "restore";
  kind: string;
  name: string;
  /** In Vietnam. */
  at: string;
  /** The same in UTC, to be ordered by. */
  instant: string;
  /** Seconds. */
  took: number;
  size: number;
  who: string | null;
  problem: { code: string; detail: string } | null;
  verified: CopyVerified | null;
}

export interface BackupsPage {
  age: BackupAge;
  /** The last good copy, encrypted copy and drill. */
  last: BackupLine | null;
  lastSealed: BackupLine | null;
  lastDrill: BackupLine | null;
  /** The latest run of all, when it was a copy that failed. */
  failing: BackupLine | null;
  isScheduled: boolean;
  /** A copy waits or is being made. */
  isAsked: boolean;
  folder: string;
  sealedFolder: string | null;
  lines: BackupLine[];
}

const shown = 200;

/** The administrator's page of copies: whether the installation could be put back, and to when. */
export async function loadBackups(ctx: UseCaseContext): Promise<BackupsPage> {
  requireAdministrator(ctx, "job.manage");
  const [runs, waiting, age] = await Promise.all([
    listBackupRuns(ctx.db.read, shown),
    listJobs(ctx.db.read, "waiting", 100),
    backupAge(ctx),
  ]);
  const lines = runs.map(lineOf);
  const lastGood = (act: BackupLine["act"]) =>
    lines.find((line) => line.act === act && line.problem === null) ?? null;
  const latest = lines.find(({ act }) => act === "copy" || act === "sealed");
  return {
    age,
    last: lastGood("copy"),
    lastSealed: lastGood("sealed"),
    lastDrill: lastGood("drill"),
    failing: latest?.problem ? latest : null,
    isScheduled: ctx.copies.isScheduled,
    isAsked: waiting.some(({ kind }) => [copyKind, copyNowKind, sealKind].includes(kind)),
    folder: ctx.copies.folder,
    sealedFolder: ctx.copies.sealedFolder,
    lines: lines.slice(0, 60),
  };
}

function lineOf(run: Awaited<ReturnType<typeof listBackupRuns>>[number]): BackupLine {
  const { id, act, kind, name, begun_at, took, size, problem, detail, verified, accountName } = run;
  return {
    ...{ id, act, kind, name, size, who: accountName },
    at: momentOf(begun_at),
    instant: begun_at,
    took: Math.max(1, Math.round(took / 1000)),
    problem: problem === null ? null : { code: problem, detail },
    verified: verified === null ? null : (JSON.parse(verified) as CopyVerified),
  };
}
