import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import type { CampaignOutline } from "~/domain/campaign-outline";
import { planOf } from "~/domain/set-up-plan";
import type { WriteTransaction } from "~db/client.server";
import { insertMilestoneLinks } from "~db/queries/campaign-copy.server";
import { deleteCampaignDraft } from "~db/queries/campaign-drafts.server";
import {
  insertMilestones,
  insertOutline,
  type OutlineIds,
  outlineIdsOf,
} from "~db/queries/campaign-outline.server";
import { findCampaign, listCampaigns } from "~db/queries/campaigns.server";
import { listCatalogue } from "~db/queries/reference.server";
import { requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { expectReportsOf } from "./expected-reports-job.server";
import { once } from "./idempotency.server";
import { type CopiedFigures, loadCopiedFigures } from "./set-up-copy.server";
import { findDraft } from "./set-up-drafts.server";
import { writeFigures } from "./set-up-figures.server";

export interface CreatedCampaign {
  slug: string;
  shortName: string;
  /** Units that log something; groups only gather. */
  units: number;
}

/**
 * Makes the election of a draft, all of it or nothing, and ends the draft. Problems: `draft-changed-elsewhere` when
 * it is not what the preview showed; `set-up-not-ready` {wrong}. A resend of the same key makes nothing more. Where the
 * hour of the weekly report is settled, this week's reports are there from the start.
 */
export async function createCampaign(
  ctx: UseCaseContext,
  draftId: string,
  sent: { key: string; version: number },
): Promise<Outcome<CreatedCampaign>> {
  const actor = requireAdministrator(ctx, "campaign.create");
  const outcome = await ctx.db.write(systemChain, (tx) =>
    once(tx, ctx, { key: sent.key, payload: { draftId, version: sent.version } }, async () => {
      const { draft, version } = await findDraft(tx, actor.accountId, draftId);
      if (version !== sent.version) return refused({ field: "form", code: "draft-changed-elsewhere" });
      const campaigns = await listCampaigns(tx);
      const { outline, problems } = planOf(draft, {
        today: civilDateOfInstant(ctx.now()),
        takenSlugs: campaigns.map(({ slug }) => slug),
        catalogue: listCatalogue(),
      });
      if (!outline || problems.length > 0) {
        return refused({ field: "form", code: "set-up-not-ready", params: { wrong: problems.length } });
      }
      const ids = outlineIdsOf(outline, ctx.newId);
      const source = draft.copied ? await findCampaign(tx, draft.copied.slug) : undefined;
      const order = {
        now: ctx.now(),
        newId: ctx.newId,
        createdBy: actor.accountId,
        documentIdOf: () => null,
      };
      await insertOutline(tx, outline, ids, { now: ctx.now(), copiedFrom: source?.id ?? null });
      await insertMilestones(tx, outline.milestones, ids.campaignId, order);
      await insertMilestoneLinks(tx, outline, ids);
      const figures = await loadCopiedFigures(tx, draft, outline);
      await writeFigures(tx, ctx, actor, ids, figures);
      await audit(tx, ctx, outline, { ids, copied: draft.copied?.slug ?? null, figures });
      await deleteCampaignDraft(tx, draftId);
      return done({ slug: outline.slug, shortName: outline.shortName, units: countReporting(outline) });
    }),
  );
  const campaign = outcome.ok ? await findCampaign(ctx.db.read, outcome.value.slug) : undefined;
  if (campaign) await expectReportsOf(ctx, campaign);
  return outcome;
}

const countReporting = ({ units }: CampaignOutline) => units.filter(({ gathers }) => !gathers).length;

function audit(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  outline: CampaignOutline,
  made: { ids: OutlineIds; copied: string | null; figures: CopiedFigures },
): Promise<void> {
  const { name, electionOn, lawEdition, slug, units, categories, phases, milestones } = outline;
  return appendAudit(tx, ctx, {
    chain: systemChain,
    action: "campaign.created",
    subjectKind: "campaign",
    subjectId: made.ids.campaignId,
    campaignId: made.ids.campaignId,
    payload: {
      after: {
        ...{ name, slug, electionOn, lawEdition, copiedFrom: made.copied },
        targets: made.figures.targets.length,
        rules: made.figures.rules.length,
        units: units.length,
        categories: categories.length,
        phases: phases.length,
        milestones: milestones.length,
      },
    },
  });
}
