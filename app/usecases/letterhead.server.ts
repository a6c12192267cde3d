import {
  type Letterhead,
  letterheadParts,
  letterheadProblems,
  proposedLetterhead,
} from "~/domain/letterhead";
import type { LetterheadForm } from "~/domain/letterhead-form";
import { findLetterhead, saveLetterheadRow } from "~db/queries/letterheads.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";

export interface LetterheadPage {
  slug: string;
  /** 0: proposed, nobody has settled it. */
  version: number;
  letterhead: Letterhead;
  /** Who settled it last, and when. */
  settled: { by: string; at: string } | null;
  canEdit: boolean;
}

export async function loadLetterhead(ctx: UseCaseContext, slug: string): Promise<LetterheadPage> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const { letterhead, version, settled } = await letterheadOf(open);
  return { slug, version, letterhead, settled, canEdit: open.may("review.edit") };
}

/** How the campaign's papers begin and end: as settled, else as proposed. */
export async function letterheadOf({
  db,
  campaign,
}: CampaignContext): Promise<Pick<LetterheadPage, "letterhead" | "version" | "settled">> {
  const stored = await findLetterhead(db.read, campaign.id);
  if (!stored) return { letterhead: proposedLetterhead(campaign), version: 0, settled: null };
  const { version, by, updatedAt, ...letterhead } = stored;
  return { letterhead, version, settled: { by, at: momentOf(updatedAt) } };
}

/** Settles it for all papers from now on. Problems: personal-…, nothing-changed, review-changed-by-other. */
export async function saveLetterhead(
  ctx: UseCaseContext,
  slug: string,
  form: LetterheadForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "review.edit");
  const problems = letterheadProblems(form, open.structure);
  if (problems.length > 0) return refused(...problems);
  const { version, ...letterhead } = form;
  return ctx.db.write(open.campaign.id, async (tx) => {
    const stored = await findLetterhead(tx, open.campaign.id);
    if ((stored?.version ?? 0) !== version)
      return refused({ field: "form", code: "review-changed-by-other" });
    const before: Letterhead = stored ?? proposedLetterhead(open.campaign);
    const changed = letterheadParts.filter((part) => before[part] !== letterhead[part]);
    if (stored && changed.length === 0) return refused({ field: "form", code: "nothing-changed" });
    const stamp = { campaignId: open.campaign.id, accountId: open.actor.accountId, at: open.campaignNow };
    if (!(await saveLetterheadRow(tx, version, letterhead, stamp)))
      return refused({ field: "form", code: "review-changed-by-other" });
    const pick = (from: Letterhead) => Object.fromEntries(changed.map((part) => [part, from[part]]));
    await appendAudit(tx, open, {
      chain: open.campaign.id,
      action: "letterhead.saved",
      subjectKind: "campaign",
      subjectId: open.campaign.id,
      campaignId: open.campaign.id,
      payload: { before: pick(before), after: pick(letterhead) },
    });
    return done(null);
  });
}
