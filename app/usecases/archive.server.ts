import { minutesAfter } from "~/domain/calendar/civil-date";
import { findActingAccount } from "~db/queries/acting-accounts.server";
import {
  dropEarlierArchives,
  findArchive,
  findLastEntry,
  insertArchive,
  listArchives,
  settleArchive,
} from "~db/queries/archive.server";
import { insertFile, insertFileLink } from "~db/queries/files.server";
import { ArchiveWriting } from "./archive-writing.server";
import { appendAudit, systemChain } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import {
  AccessDenied,
  done,
  NotFound,
  noSession,
  type Outcome,
  refused,
  type UseCaseContext,
} from "./context.server";
import { enqueue, JobFailure, type JobKind } from "./jobs.server";
import { requireStepUp } from "./step-up.server";

export const archiveKind = "campaign-archive";
/** Owner kind of an archive's file. */
const archiveOwner = "campaign-archive";

/** An order that nothing has come of for so long has died, and may be given again. */
const longestMinutes = 120;

/**
 * Has the whole of an election packed by a background job. When nothing was written in it since the last archive, that
 * one is what was asked for. Lines of this stand in the system's audit trail, so that an archive does not change what it
 * archives. Throws StepUpNeeded. Problem at `form`: archive-waits.
 */
export async function askArchive(ctx: UseCaseContext, slug: string): Promise<Outcome<{ isSame: boolean }>> {
  const open = await openCampaign(ctx, slug, "election.archive");
  const actor = requireStepUp(ctx);
  const { campaign } = open;
  return ctx.db.write(systemChain, async (tx) => {
    const [latest] = await listArchives(tx, campaign.id);
    const head = await findLastEntry(tx, campaign.id);
    if (latest?.state === "done" && latest.audit_seq === (head?.seq ?? 0) && latest.file_hash !== null)
      return done({ isSame: true });
    if (latest?.state === "waiting") {
      if (minutesAfter(latest.asked_at, longestMinutes) > ctx.now())
        return refused({ field: "form", code: "archive-waits" });
      await settleArchive(tx, latest.id, { state: "failed" });
    }
    const id = ctx.newId();
    await insertArchive(tx, { id, campaign_id: campaign.id, asked_by: actor.accountId, asked_at: ctx.now() });
    const payload = { archiveId: id, accountId: actor.accountId };
    await enqueue(tx, ctx, { kind: archiveKind, uniqueKey: `${archiveKind}:${id}`, payload });
    await tell(tx, open, "archive.asked", id, { slug });
    return done({ isSame: false });
  });
}

/** Packs the archive anew from its beginning whenever it is called: what a server that died had packed is swept away. */
export const archiveJob: JobKind = {
  leaseMinutes: 60,
  work: async (ctx, { payload }) => {
    const { archiveId, accountId } = payload as { archiveId: string; accountId: string };
    const order = await findArchive(ctx.db.read, archiveId);
    // After a failure the queue tries again.
    if (!order || order.state === "done") return;
    try {
      const acting = await findActingAccount(ctx.db.read, accountId);
      if (!acting) throw new AccessDenied();
      const actor = { ...acting, ...noSession, sessionId: "archive" };
      await makeArchive(await openCampaign({ ...ctx, actor }, order.slug, "election.archive"), archiveId);
    } catch (error) {
      await ctx.db.write(systemChain, (tx) => settleArchive(tx, archiveId, { state: "failed" }));
      if (error instanceof AccessDenied || error instanceof NotFound)
        throw new JobFailure("archive-denied", true);
      throw error;
    }
  },
};

async function makeArchive(open: CampaignContext, archiveId: string): Promise<void> {
  const { campaign, actor } = open;
  const writing = await ArchiveWriting.of(open);
  const kept = await open.files.keep(open.writeZip(writing.files()));
  if (!kept.ok) throw new JobFailure(kept.problems.map(({ code }) => code).join(" "));
  const { hash, size } = kept.value;
  const made = { file_hash: hash, size, content_hash: writing.contentHash(), entries: writing.count() };
  await open.db.write(systemChain, async (tx) => {
    const now = open.now();
    await dropEarlierArchives(tx, campaign.id, archiveOwner, now);
    await insertFile(tx, { hash, size, mime: "application/zip", created_at: now });
    await insertFileLink(tx, {
      ...{ id: open.newId(), file_hash: hash, owner_kind: archiveOwner, owner_id: archiveId },
      ...{ name: `${campaign.slug}.zip`, created_by: actor.accountId, created_at: now },
    });
    await settleArchive(tx, archiveId, { ...made, state: "done", made_at: now, audit_seq: writing.auditSeq });
    await tell(tx, open, "archive.made", archiveId, {
      slug: campaign.slug,
      ...made,
      auditSeq: writing.auditSeq,
    });
  });
}

function tell(
  tx: Parameters<typeof appendAudit>[0],
  open: CampaignContext,
  action: string,
  subjectId: string,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, open, {
    ...{ chain: systemChain, campaignId: null, action, payload },
    ...{ subjectKind: "campaign-archive", subjectId },
  });
}
