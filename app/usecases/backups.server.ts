import { type CopyAge, copyAgeOf } from "~/domain/copies";
import type { CopyAnswer } from "~/domain/copy-manifest";
import type { WriteTransaction } from "~db/client.server";
import { deleteEveryUnusedLink } from "~db/queries/account-links.server";
import { type BackupAct, findLastGood, insertBackupRun } from "~db/queries/backups.server";
import { revokeEveryFeed } from "~db/queries/calendar-feeds.server";
import { deleteEveryRecoveryCode } from "~db/queries/second-factors.server";
import { revokeEverySession } from "~db/queries/sessions.server";
import { appendAudit, systemChain } from "./audit.server";
import { noteRestore } from "./audit-anchors.server";
import type { UseCaseContext } from "./context.server";

/** How old the last good copy is; `sealed` of the second folder, null where there is none. */
export interface BackupAge extends CopyAge {
  sealed: CopyAge | null;
}

/** For alarms: the administrators' pages, /health/ready, metrics, the doctor. Costs two small reads. */
export async function backupAge(ctx: UseCaseContext): Promise<BackupAge> {
  const [here, there] = await Promise.all([
    findLastGood(ctx.db.read, "copy"),
    findLastGood(ctx.db.read, "sealed"),
  ]);
  const now = ctx.now();
  return {
    ...copyAgeOf(here?.begun_at ?? null, now),
    sealed: ctx.copies.sealedFolder === null ? null : copyAgeOf(there?.begun_at ?? null, now),
  };
}

/** A copy, an encrypted copy, a drill or a restore as it ended. */
export interface BackupRun {
  act: BackupAct;
  /** Of a copy: why it was made (`domain/copies`); "" otherwise. */
  kind: string;
  /** UTC instant. */
  begunAt: string;
  /** Who asked for it; null: the clock, or the operator at the terminal. */
  accountId: string | null;
  answer: CopyAnswer;
}

/** Writes down what came of it, with a line in the installation's audit trail. */
export async function recordBackupRun(ctx: UseCaseContext, run: BackupRun): Promise<void> {
  await ctx.db.write(systemChain, (tx) => insertRun(tx, ctx, run));
}

/**
 * Writes down in restored data what it was restored from, and beside the anchors that a copy of that time (`copyAt`) was put
 * back on purpose. Ends every session, every link that waits, every recovery code and every calendar address, even where
 * the anchors cannot be written to: of those in the copy some were ended or used since, and the copy does not know. The value
 * is what people have to make anew.
 */
export async function recordRestore(ctx: UseCaseContext, run: BackupRun, copyAt: string): Promise<MadeVoid> {
  const ended = await ctx.db.write(systemChain, async (tx) => {
    await revokeEverySession(tx, ctx.now());
    await deleteEveryUnusedLink(tx);
    const [codes, feeds] = [await deleteEveryRecoveryCode(tx), await revokeEveryFeed(tx, ctx.now())];
    await insertRun(tx, ctx, run);
    return { codes, feeds };
  });
  await noteRestore(ctx, { copyAt, at: ctx.now() });
  return ended;
}

/** How many recovery codes and calendar addresses a restore has ended. */
export interface MadeVoid {
  codes: number;
  feeds: number;
}

const actions: Record<BackupAct, string> = {
  copy: "backup.made",
  sealed: "backup.sealed",
  drill: "backup.drilled",
  restore: "backup.restored",
};

async function insertRun(tx: WriteTransaction, ctx: UseCaseContext, run: BackupRun): Promise<void> {
  const { act, kind, begunAt, accountId, answer } = run;
  const id = ctx.newId();
  const told = answer.ok
    ? { name: answer.name, size: answer.size, problem: null, detail: "" }
    : { name: "", size: 0, problem: answer.code, detail: answer.detail.slice(0, 500) };
  await insertBackupRun(tx, {
    ...{ id, act, kind, begun_at: begunAt, account_id: accountId, ...told },
    took: answer.ok ? answer.took : 0,
    verified: answer.ok && answer.verified ? JSON.stringify(answer.verified) : null,
  });
  await appendAudit(tx, ctx, {
    chain: systemChain,
    action: answer.ok ? actions[act] : "backup.failed",
    subjectKind: "backup",
    subjectId: id,
    campaignId: null,
    payload: answer.ok
      ? { after: { kind: kind || act, name: answer.name, size: answer.size } }
      : { after: { kind: kind || act, problem: answer.code } },
  });
}
