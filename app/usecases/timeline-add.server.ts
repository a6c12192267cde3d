import { freeKey } from "~/domain/keys";
import { MILESTONE_KEYS } from "~/domain/law/edition";
import { templateOf } from "~/domain/milestone-templates";
import type { AddForm } from "~/domain/timeline-forms";
import { replaceMilestoneUnits } from "~db/queries/milestone-units.server";
import { listPlanKeys } from "~db/queries/plan-milestones.server";
import { insertPlanMilestone, type NewPlanMilestone } from "~db/queries/timeline.server";
import { appendAudit } from "./audit.server";
import { openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { readTimeline } from "./timeline-entries.server";
import { readPlan } from "./timeline-plan.server";
import { readUnits } from "./timeline-units.server";

/**
 * Adds a milestone of a plan document or of our own, for the whole campaign or unit by unit; the value names its page.
 * Problems: those of `readPlan` and of a choice of units. A resend of the same key adds nothing.
 */
export async function addPlanMilestone(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddForm,
): Promise<Outcome<{ key: string; title: string }>> {
  const open = await openCampaign(ctx, slug, "milestone.add");
  const read = readPlan(form, await readTimeline(open, open.today), open);
  const chosen = readUnits(form, open);
  if (!read.ok || !chosen.ok) {
    return refused(...(read.ok ? [] : read.problems), ...(chosen.ok ? [] : chosen.problems));
  }
  const { campaign } = open;
  const content = { ...read.value, duty: form.duty, templateKey: templateOf(form.templateKey)?.key ?? null };
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const plan: NewPlanMilestone = {
        ...content,
        id: ctx.newId(),
        key: freeKey(form.title, new Set([...RESERVED, ...(await listPlanKeys(tx, campaign.id))]), "moc"),
        campaignId: campaign.id,
        createdBy: open.actor.accountId,
        createdAt: ctx.now(),
      };
      await insertPlanMilestone(tx, plan);
      await replaceMilestoneUnits(tx, { campaignId: campaign.id, key: plan.key }, chosen.value);
      await appendAudit(tx, ctx, {
        chain: campaign.id,
        action: "milestone.added",
        subjectKind: "milestone",
        subjectId: plan.key,
        campaignId: campaign.id,
        payload: { after: { ...content, units: chosen.value.length } },
      });
      return done({ key: plan.key, title: plan.title });
    }),
  );
}

/** Keys of the law, and words that the addresses of the timeline's other pages begin with. */
const RESERVED: readonly string[] = [
  ...MILESTONE_KEYS,
  "election",
  "ke-hoach-goc",
  "thung-rac",
  "hiep-thuong",
  "so-sanh",
  "hinh",
  "dang-ky",
  "nhac-viec",
];
