import { findLastEntry, findMadeArchive, listArchives } from "~db/queries/archive.server";
import { openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { requireStepUp } from "./step-up.server";

export interface ArchivesPage {
  slug: string;
  /** What the last order came to. */
  state: "none" | "waiting" | "done" | "failed";
  /** The last archive that was made; null: there is none. */
  last: {
    madeAt: string;
    by: string;
    size: number;
    entries: number;
    hash: string;
    contentHash: string;
    /** Something was written in the election since. */
    isOld: boolean;
  } | null;
}

/** What has been archived of an election, and with which marks. */
export async function loadArchives(ctx: UseCaseContext, slug: string): Promise<ArchivesPage> {
  const { campaign } = await openCampaign(ctx, slug, "election.archive");
  const [archives, last, head] = await Promise.all([
    listArchives(ctx.db.read, campaign.id),
    findMadeArchive(ctx.db.read, campaign.id),
    findLastEntry(ctx.db.read, campaign.id),
  ]);
  return {
    slug,
    state: archives[0]?.state ?? "none",
    last: last
      ? {
          madeAt: momentOf(last.made_at),
          by: last.by,
          ...{ size: last.size, entries: last.entries },
          ...{ hash: last.file_hash, contentHash: last.content_hash },
          isOld: last.audit_seq !== (head?.seq ?? null),
        }
      : null,
  };
}

/** The last archive to be saved. Throws StepUpNeeded, and NotFound when there is none or its file is gone. */
export async function openArchive(ctx: UseCaseContext, slug: string) {
  const { campaign } = await openCampaign(ctx, slug, "election.archive");
  requireStepUp(ctx);
  const last = await findMadeArchive(ctx.db.read, campaign.id);
  const opened = last && (await ctx.files.open(last.file_hash));
  if (!opened) throw new NotFound();
  return {
    name: `ho-so-luu-tru-${campaign.slug}-${last.made_at.slice(0, 10)}.zip`,
    mime: "application/zip",
    content: opened.content,
    stored: { size: opened.size, hash: last.file_hash },
  };
}
