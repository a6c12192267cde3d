import type { DependenciesForm } from "~/domain/timeline-forms";
import { listDependencies, replaceDependencies } from "~db/queries/milestone-dependencies.server";
import { listMilestoneEvents, listPlanMilestones } from "~db/queries/timeline.server";
import { openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import type { ChangedMilestone } from "./timeline-changes.server";
import { circleProblem } from "./timeline-edit.server";
import { appendLines, checkSeen, lastOfWhole } from "./timeline-history.server";

/**
 * Says which milestones of the plan have to come before another one of it; no date moves by it. Problems at `after`:
 * anchor-unknown, depends-on-itself {chain}; changed-by-other. Throws NotFound for the law's milestones.
 */
export async function setDependencies(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  { _key, _seen, after }: DependenciesForm,
): Promise<Outcome<ChangedMilestone>> {
  const open = await openCampaign(ctx, slug, "milestone.assign");
  const { campaign } = open;
  const wanted = [...new Set(after)].sort();
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { key, after: wanted } }, async () => {
      const planned = await listPlanMilestones(tx, campaign.id);
      const titles = new Map(planned.map((one) => [one.key, one.title]));
      const title = titles.get(key);
      if (title === undefined) throw new NotFound();
      const lost = checkSeen(lastOfWhole(await listMilestoneEvents(tx, campaign.id, { keys: [key] })), _seen);
      if (lost) return refused(lost);
      if (wanted.some((one) => !titles.has(one))) return refused({ field: "after", code: "anchor-unknown" });
      const links = await listDependencies(tx, campaign.id);
      const nameOf = (one: string) => titles.get(one) ?? one;
      const before = (links.get(key) ?? []).map(nameOf);
      links.set(key, wanted);
      const circle = circleProblem("after", key, links, nameOf);
      if (circle) return refused(circle);
      await replaceDependencies(tx, { campaignId: campaign.id, key }, wanted);
      const names = wanted.map(nameOf);
      const change = { field: "names", before: before.join("; "), after: names.join("; ") };
      const line = { kind: "dependencies-set" as const, detail: JSON.stringify([change]), reason: "" };
      const [eventId = ""] = await appendLines(tx, open, key, [line], {
        action: "milestone.dependencies-set",
        payload: { before: { names: before }, after: { names } },
      });
      return done({ eventId, title });
    }),
  );
}
