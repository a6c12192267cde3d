import type { LinkTaskForm, UnlinkTaskForm } from "~/domain/task-forms";
import type { Task } from "~/domain/tasks";
import { listLinkableIds } from "~db/queries/publicity-outputs.server";
import { deleteTaskOutput, insertTaskOutputs } from "~db/queries/task-outputs.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { auditTask } from "./tasks-edit.server";
import { openTaskTime } from "./tasks-report.server";

/**
 * Links outputs that fulfil a task: the secretary any, people of a unit of the task those that credit a unit of
 * theirs. The value is how many are new. Problem: `outputs` output-not-linkable {n}; then nothing is linked.
 */
export async function linkTaskOutputs(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { _key, occurrence, outputs }: LinkTaskForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "task.report");
  if (!mayLink(open, await openTaskTime(open, id, occurrence))) throw new AccessDenied();
  const { id: campaignId } = open.campaign;
  const wanted = [...new Set(outputs)];
  return ctx.db.write(campaignId, (tx) =>
    once(tx, ctx, { key: _key, payload: { id, occurrence, outputs } }, async () => {
      const linkable = await listLinkableIds(tx, campaignId, wanted, open.unitsFor("task.report"));
      const n = wanted.length - linkable.length;
      if (n > 0) return refused({ field: "outputs", code: "output-not-linkable", params: { n } });
      const by = { accountId: open.actor.accountId, at: open.campaignNow };
      const added = await insertTaskOutputs(tx, { taskId: id, occurrence }, linkable, by);
      if (added > 0) await auditTask(tx, open, "task.linked", id, { occurrence, outputs: linkable });
      return done(added);
    }),
  );
}

/** Takes a link away; the output itself stays. Problem: `form` output-not-linked. */
export async function unlinkTaskOutput(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { _key, occurrence, outputId }: UnlinkTaskForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "task.report");
  if (!mayLink(open, await openTaskTime(open, id, occurrence))) throw new AccessDenied();
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { id, occurrence, unlink: outputId } }, async () => {
      const link = { taskId: id, occurrence, outputId };
      if (!(await deleteTaskOutput(tx, link, open.unitsFor("task.report"))))
        return refused({ field: "form", code: "output-not-linked" });
      await auditTask(tx, open, "task.unlinked", id, { occurrence, output: outputId });
      return done(null);
    }),
  );
}

/** Those of a unit that does the task or takes part in it, and those who speak for all. */
export function mayLink(open: CampaignContext, { responsible, coordinating }: Task): boolean {
  const own = open.unitsFor("task.report");
  return own === "all" || [...responsible, ...coordinating].some((unitId) => own.includes(unitId));
}
