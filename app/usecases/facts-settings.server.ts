import { factsPath } from "~/domain/public-facts";
import { findPublicPage, listPublicCases, savePublicPage } from "~db/queries/public-facts.server";
import { appendAudit } from "./audit.server";
import { openCampaign } from "./campaigns.server";
import { done, type Outcome, type UseCaseContext } from "./context.server";

export interface FactsSettings {
  slug: string;
  isOn: boolean;
  /** The page's path. */
  path: string;
  /** Its whole address, where the server knows its own. */
  address: string | null;
  /** What the page shows, or would show. */
  cases: { number: number; claim: string }[];
}

/** Whether the campaign's corrections are public, and which they are. */
export async function loadFactsSettings(ctx: UseCaseContext, slug: string): Promise<FactsSettings> {
  const { campaign } = await openCampaign(ctx, slug, "campaign.settings");
  const [page, cases] = await Promise.all([
    findPublicPage(ctx.db.read, campaign.id),
    listPublicCases(ctx.db.read, campaign.id),
  ]);
  const path = factsPath(slug);
  return {
    ...{ slug, isOn: page.isOn, path },
    address: ctx.publicUrl === null ? null : `${ctx.publicUrl}${path}`,
    cases: cases.map(({ number, claim }) => ({ number, claim })),
  };
}

/** Opens or closes the public page; the same again changes nothing. */
export async function switchFactsPage(
  ctx: UseCaseContext,
  slug: string,
  isOn: boolean,
): Promise<Outcome<{ isOn: boolean }>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const { campaign, actor } = open;
  return ctx.db.write(campaign.id, async (tx) => {
    const page = await findPublicPage(tx, campaign.id);
    if (page.isOn === isOn) return done({ isOn });
    await savePublicPage(tx, {
      ...{ campaign_id: campaign.id, is_on: isOn ? 1 : 0, version: page.version + 1 },
      ...{ changed_by: actor.accountId, changed_at: ctx.now() },
    });
    await appendAudit(tx, open, {
      ...{ chain: campaign.id, campaignId: campaign.id, subjectKind: "facts-page", subjectId: campaign.id },
      action: isOn ? "facts-page.opened" : "facts-page.closed",
      payload: { before: { isOn: page.isOn }, after: { isOn } },
    });
    return done({ isOn });
  });
}
