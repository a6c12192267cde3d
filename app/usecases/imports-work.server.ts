import type { WriteTransaction } from "~db/client.server";
import { findActingAccount } from "~db/queries/acting-accounts.server";
import { listCampaigns } from "~db/queries/campaigns.server";
import { findImport, type Import } from "~db/queries/imports.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, NotFound, noSession, type UseCaseContext } from "./context.server";
import { checkImport } from "./imports-check.server";
import { undoImport } from "./imports-undoing.server";
import { writeImport } from "./imports-writing.server";
import { enqueue, JobFailure, type JobKind, runNextJob } from "./jobs.server";

export const importKind = "import";

interface Payload {
  importId: string;
  /** Who asked for it: their permissions hold, and what is written is theirs. */
  accountId: string;
}

/** Carries an import on from where it stands. Two that do so at once take turns, since each portion looks anew. */
export const importJob: JobKind = {
  leaseMinutes: 1,
  work: async (ctx, { payload }) => {
    const { importId, accountId } = payload as Payload;
    const acting = await findActingAccount(ctx.db.read, accountId);
    if (!acting) throw new JobFailure("import-account-gone", true);
    const actor = { ...acting, ...noSession, sessionId: "import" };
    try {
      await carryOn({ ...ctx, actor }, importId);
    } catch (error) {
      if (error instanceof AccessDenied || error instanceof NotFound)
        throw new JobFailure("import-denied", true);
      throw error;
    }
  },
};

/** Writes the job that goes on with an import, in the transaction that moves the import to its new state. */
export function enqueueImport(tx: WriteTransaction, open: CampaignContext, importId: string, turn: string) {
  const payload: Payload = { importId, accountId: open.actor.accountId };
  return enqueue(tx, open, { kind: importKind, uniqueKey: `${importKind}:${importId}:${turn}`, payload });
}

/**
 * Begins at once instead of at the queue's next look. Resolves when it is done; whoever does not wait for it loses
 * nothing, and if the server dies the queue goes on.
 */
export async function workNow(ctx: UseCaseContext): Promise<void> {
  await runNextJob({ ...ctx, actor: null }, { [importKind]: importJob });
}

/** Does what an import waits for: reading, recording, taking back; the last two may follow each other. */
export async function carryOn(ctx: UseCaseContext, importId: string): Promise<void> {
  const at = await findImport(ctx.db.read, importId);
  if (!at) return;
  const slug = await slugOf(ctx, at);
  if (at.status === "reading") await checkImport(await openCampaign(ctx, slug, "output.log"), at);
  if (at.status === "writing") await writeImport(() => openCampaign(ctx, slug, "output.log"), importId);
  const next = await findImport(ctx.db.read, importId);
  if (next?.status === "undoing")
    await undoImport(() => openCampaign(ctx, slug, "output.withdraw"), importId);
}

async function slugOf({ db }: UseCaseContext, { campaignId }: Import): Promise<string> {
  const campaigns = await listCampaigns(db.read);
  return campaigns.find(({ id }) => id === campaignId)?.slug ?? "";
}
