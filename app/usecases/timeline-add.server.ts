import { MILESTONE_KEYS } from "~/domain/law/edition";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { AddForm } from "~/domain/timeline-forms";
import { foldVietnamese, words } from "~/domain/vietnamese";
import { insertPlanMilestone, listPlanMilestones, type NewPlanMilestone } from "~db/queries/timeline.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { checkNearElection, readDay, readInstant } from "./timeline-days.server";

/**
 * Adds a milestone of a plan document or of our own; the value names its page. Problems: `dueOn` required, those of a
 * typed day, far-from-election; `time` not-an-hour; `documentId` plan-needs-document, document-unknown; personal-… at
 * the texts. A resend of the same key adds nothing.
 */
export async function addPlanMilestone(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddForm,
): Promise<Outcome<{ key: string; title: string }>> {
  const open = await openCampaign(ctx, slug, "milestone.add");
  const read = readPlan(form, open);
  if (!read.ok) return read;
  const { campaign } = open;
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const taken = (await listPlanMilestones(tx, campaign.id)).map((one) => one.key);
      const plan: NewPlanMilestone = {
        ...read.value,
        id: ctx.newId(),
        key: freeKey(form.title, [...MILESTONE_KEYS, ...taken, ROUNDS_PLACE]),
        campaignId: campaign.id,
        createdBy: open.actor.accountId,
        createdAt: ctx.now(),
      };
      await insertPlanMilestone(tx, plan);
      await appendAudit(tx, ctx, {
        chain: campaign.id,
        action: "milestone.added",
        subjectKind: "milestone",
        subjectId: plan.key,
        campaignId: campaign.id,
        payload: { after: read.value },
      });
      return done({ key: plan.key, title: plan.title });
    }),
  );
}

type ReadPlan = Omit<NewPlanMilestone, "id" | "key" | "campaignId" | "createdBy" | "createdAt">;

function readPlan(form: Omit<AddForm, "_key">, { campaign, structure }: CampaignContext): Outcome<ReadPlan> {
  const problems: Problem[] = [];
  const dueOn = readDay(form.dueOn, "dueOn", problems);
  if (form.dueOn === "") problems.push({ field: "dueOn", code: "required" });
  problems.push(...checkNearElection(dueOn, "dueOn", campaign));
  const dueAt = readInstant(dueOn, form.time, "time", problems);
  const document = structure.documents.find((one) => one.id === form.documentId);
  if (form.documentId && !document) problems.push({ field: "documentId", code: "document-unknown" });
  if (form.origin === "plan" && !form.documentId) {
    problems.push({ field: "documentId", code: "plan-needs-document" });
  }
  const { title, responsible, clause } = form;
  problems.push(...textProblems({ title, responsible, clause }, structure));
  if (problems.length > 0 || dueOn === null) return refused(...problems);
  return done({
    origin: form.origin,
    planKind: form.planKind,
    duty: form.duty,
    title,
    responsible,
    dueOn,
    dueAt,
    inclusive: form.limit === "by",
    documentId: document?.id ?? null,
    clause,
  });
}

const LONGEST_KEY = 60;

/** The address of the consultation rounds among those of the milestones. */
const ROUNDS_PLACE = "hiep-thuong";

/** A key for the address out of the title, such as `ra-quan-luu-dong`; a number keeps it apart from those taken. */
function freeKey(title: string, taken: readonly string[]): string {
  const stem = words(foldVietnamese(title)).join("-").slice(0, LONGEST_KEY).replace(/-$/, "") || "moc";
  let key = stem;
  for (let number = 2; taken.includes(key); number += 1) key = `${stem}-${number}`;
  return key;
}
