import { hoursBefore } from "~/domain/calendar/civil-date";
import type { CopyKind } from "~/domain/copies";
import type { CopyAnswer } from "~/domain/copy-manifest";
import { type BackupAct, deleteBackupRuns } from "~db/queries/backups.server";
import { requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { recordBackupRun } from "./backups.server";
import type { UseCaseContext } from "./context.server";
import { enqueue, type JobCall, JobFailure, jobsChain } from "./jobs.server";

export const copyKind = "backup";
export const copyNowKind = "backup-now";
export const sealKind = "backup-sealed";

/** Days for which runs stay in the list of the page. */
const keptDays = 400;

/** Another attempt may do better with these; what is wrong with the data itself stays wrong. */
const passing = ["disk-full", "copy-busy", "copy-failed", "copy-folder-missing"];

/** The copy of the hour. */
export async function copyHourly(ctx: UseCaseContext): Promise<void> {
  if (!ctx.copies.isScheduled) return;
  await runCopy(ctx, "hourly", null);
  await ctx.db.write(jobsChain, (tx) => deleteBackupRuns(tx, hoursBefore(ctx.now(), keptDays * 24)));
}

/** A copy that an administrator asked for. */
export async function copyNow(ctx: UseCaseContext, { payload }: JobCall): Promise<void> {
  const { accountId } = payload as { accountId: string };
  await runCopy(ctx, "manual", accountId);
}

/** The day's encrypted copy in the second folder. */
export async function sealDaily(ctx: UseCaseContext): Promise<void> {
  const { seal } = ctx.copies;
  if (seal) await run(ctx, { act: "sealed", kind: "", accountId: null }, seal);
}

function runCopy(ctx: UseCaseContext, kind: CopyKind, accountId: string | null): Promise<void> {
  return run(ctx, { act: "copy", kind, accountId }, () => ctx.copies.make(kind, ctx.now()));
}

async function run(
  ctx: UseCaseContext,
  what: { act: BackupAct; kind: string; accountId: string | null },
  work: () => Promise<CopyAnswer>,
): Promise<void> {
  const begunAt = ctx.now();
  const record = (answer: CopyAnswer) => recordBackupRun(ctx, { ...what, begunAt, answer });
  let answer: CopyAnswer;
  try {
    answer = await work();
  } catch (error) {
    await record({ ok: false, code: "copy-failed", detail: "" });
    throw error;
  }
  // Another one is at work: it is recorded by whoever asked for it.
  if (answer.ok || answer.code !== "copy-busy") await record(answer);
  if (!answer.ok) throw new JobFailure(answer.code, !passing.includes(answer.code));
}

/** Has a copy made in the background, for the administrator who asks: one a minute, however often it is asked. */
export async function askForCopy(ctx: UseCaseContext): Promise<void> {
  const { accountId } = requireAdministrator(ctx, "job.manage");
  const uniqueKey = `${copyNowKind}:${ctx.now().slice(0, "2026-11-22T05:30".length)}`;
  await ctx.db.write(systemChain, async (tx) => {
    if (!(await enqueue(tx, ctx, { kind: copyNowKind, uniqueKey, payload: { accountId } }))) return;
    await appendAudit(tx, ctx, {
      ...{ chain: systemChain, action: "backup.asked", subjectKind: "backup", subjectId: uniqueKey },
      ...{ campaignId: null, payload: {} },
    });
  });
}
