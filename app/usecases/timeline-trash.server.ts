import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { textProblems } from "~/domain/outputs-draft";
import type { RestoreForm, WithdrawForm } from "~/domain/timeline-forms";
import { findDocument } from "~db/queries/documents.server";
import { listDependencies } from "~db/queries/milestone-dependencies.server";
import { listWithdrawnMilestones, setWithdrawn } from "~db/queries/plan-milestones.server";
import { listMilestoneEvents, listPlanMilestones } from "~db/queries/timeline.server";
import { openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import type { ChangedMilestone } from "./timeline-changes.server";
import { documentName } from "./timeline-entries.server";
import { appendLines, checkSeen, lastOfWhole } from "./timeline-history.server";

/**
 * Puts a milestone of the plan into the trash, with a reason. Problems: others-hang-on-it {names}, personal-… at
 * `reason`, changed-by-other. Throws NotFound for the law's milestones.
 */
export async function withdrawMilestone(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  { _key, _seen, reason }: WithdrawForm,
): Promise<Outcome<ChangedMilestone>> {
  const open = await openCampaign(ctx, slug, "milestone.add");
  const { campaign } = open;
  const problems = textProblems({ reason }, open.structure);
  if (problems.length > 0) return refused(...problems);
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { key, withdraw: true, reason } }, async () => {
      const planned = await listPlanMilestones(tx, campaign.id);
      const plan = planned.find((one) => one.key === key);
      if (!plan) throw new NotFound();
      const lost = checkSeen(lastOfWhole(await listMilestoneEvents(tx, campaign.id, { keys: [key] })), _seen);
      if (lost) return refused(lost);
      const dependencies = await listDependencies(tx, campaign.id);
      const hanging = planned.filter(
        (one) => one.rule?.anchor === key || dependencies.get(one.key)?.includes(key),
      );
      if (hanging.length > 0) {
        const names = hanging.map(({ title }) => title).join("; ");
        return refused({ field: "form", code: "others-hang-on-it", params: { names } });
      }
      await setWithdrawn(tx, { campaignId: campaign.id, key }, ctx.now());
      const [eventId = ""] = await appendLines(tx, open, key, [{ kind: "withdrawn", reason }], {
        action: "milestone.withdrawn",
        payload: { before: { title: plan.title, dueOn: plan.dueOn }, reason },
      });
      return done({ eventId, title: plan.title });
    }),
  );
}

/**
 * Takes a milestone out of the trash as it was. Problems: not-withdrawn; its-document-removed {document} when the
 * document that sets it has been removed meanwhile. Throws NotFound for a key never used.
 */
export async function restoreMilestone(
  ctx: UseCaseContext,
  slug: string,
  { _key, milestone: key }: RestoreForm,
): Promise<Outcome<ChangedMilestone>> {
  const open = await openCampaign(ctx, slug, "milestone.add");
  const { campaign } = open;
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { key, restore: true } }, async () => {
      const found = (await listWithdrawnMilestones(tx, campaign.id)).find((one) => one.key === key);
      if (!found) return refused({ field: "form", code: "not-withdrawn" });
      const document = found.documentId ? await findDocument(tx, campaign.id, found.documentId) : undefined;
      if (document?.isRemoved) {
        const params = { document: documentName(document) };
        return refused({ field: "form", code: "its-document-removed", params });
      }
      await setWithdrawn(tx, { campaignId: campaign.id, key }, null);
      const [eventId = ""] = await appendLines(tx, open, key, [{ kind: "restored", reason: "" }], {
        action: "milestone.restored",
        payload: { after: { title: found.title, dueOn: found.dueOn } },
      });
      return done({ eventId, title: found.title });
    }),
  );
}

export interface TrashPage {
  slug: string;
  rows: {
    key: string;
    title: string;
    dueOn: CivilDate;
    by: string;
    on: CivilDate;
    reason: string;
    /** Of the form that brings it back. */
    formKey: string;
  }[];
}

/** The milestones in the trash, what was withdrawn last first. */
export async function loadMilestoneTrash(ctx: UseCaseContext, slug: string): Promise<TrashPage> {
  const { campaign, db } = await openCampaign(ctx, slug, "milestone.add");
  const [withdrawn, lines] = await Promise.all([
    listWithdrawnMilestones(db.read, campaign.id),
    listMilestoneEvents(db.read, campaign.id, { kinds: ["withdrawn"] }),
  ]);
  const rows = withdrawn.map(({ key, title, dueOn, withdrawnAt }) => {
    const line = lines.findLast((one) => one.milestoneKey === key);
    return {
      key,
      title,
      dueOn,
      by: line?.accountName ?? "",
      on: civilDateOfInstant(line?.recordedAt ?? withdrawnAt),
      reason: line?.reason ?? "",
      formKey: ctx.newId(),
    };
  });
  return { slug, rows };
}
