import { formatCivil, localTimeOf } from "~/domain/calendar/civil-date";
import { chainBack, type Links } from "~/domain/milestone-chain";
import type { EditedField } from "~/domain/milestone-page";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { ELECTION_ANCHOR } from "~/domain/timeline";
import type { EditForm } from "~/domain/timeline-forms";
import type { WriteTransaction } from "~db/client.server";
import { lastBaselineNumber } from "~db/queries/baselines.server";
import { updatePlanMilestone } from "~db/queries/plan-milestones.server";
import {
  findPlanMilestone,
  listMilestoneEvents,
  listPlanMilestones,
  type PlanContent,
  type PlannedMilestone,
} from "~db/queries/timeline.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { type ChangedMilestone, NEEDS_REASON } from "./timeline-changes.server";
import { documentName, readTimeline } from "./timeline-entries.server";
import { appendLines, checkSeen, lastOfWhole } from "./timeline-history.server";
import { readPlan } from "./timeline-plan.server";

/**
 * Changes what the plan says of a milestone; both texts stay in its history. Problems: those of `readPlan`; at
 * `ruleAnchor` depends-on-itself {chain}; at `reason` baseline-needs-reason when a day of a frozen plan moves;
 * milestone-unchanged; changed-by-other. Throws NotFound for the law's milestones.
 */
export async function editPlanMilestone(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  { _key, _seen, ...form }: EditForm,
): Promise<Outcome<ChangedMilestone>> {
  const open = await openCampaign(ctx, slug, "milestone.add");
  const timeline = await readTimeline(open, open.today);
  if (!timeline.planned.some((one) => one.key === key)) throw new NotFound();
  const read = readPlan(form, timeline, open);
  const problems = textProblems({ reason: form.reason }, open.structure);
  if (!read.ok || problems.length > 0) return refused(...(read.ok ? [] : read.problems), ...problems);
  const { campaign } = open;
  const after = read.value;
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { key, ...form } }, async () => {
      const lost = checkSeen(lastOfWhole(await listMilestoneEvents(tx, campaign.id, { keys: [key] })), _seen);
      if (lost) return refused(lost);
      const before = await findPlanMilestone(tx, campaign.id, key);
      if (!before) throw new NotFound();
      const nameOf = (one: string) => timeline.entries.find((entry) => entry.key === one)?.title.vi ?? one;
      const changes = changesBetween(before, after, open, nameOf);
      const refusal =
        (await checkCircle(tx, open, key, after, nameOf)) ??
        (await checkEdit(tx, open, changes, form.reason));
      if (refusal) return refused(refusal);
      await updatePlanMilestone(tx, { campaignId: campaign.id, key, version: before.version }, after);
      const line = {
        kind: "edited" as const,
        on: isDueMoved(changes) ? after.dueOn : null,
        detail: JSON.stringify(changes),
        reason: form.reason,
      };
      const [eventId = ""] = await appendLines(tx, open, key, [line], {
        action: "milestone.edited",
        payload: { before: contentOf(before), after, reason: form.reason },
      });
      return done({ eventId, title: after.title });
    }),
  );
}

const isDueMoved = (changes: readonly EditedField[]) =>
  changes.some(({ field }) => field === "due" || field === "limit");

async function checkEdit(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  changes: readonly EditedField[],
  reason: string,
): Promise<Problem | null> {
  if (changes.length === 0) return { field: "form", code: "milestone-unchanged" };
  if (reason || !isDueMoved(changes)) return null;
  return (await lastBaselineNumber(tx, campaign.id)) > 0 ? NEEDS_REASON : null;
}

/** A day counted from another milestone's may not come back to itself, over however many others. */
async function checkCircle(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  key: string,
  after: PlanContent,
  nameOf: (key: string) => string,
): Promise<Problem | null> {
  const planned = await listPlanMilestones(tx, campaign.id);
  const links = new Map(
    planned.map((one): [string, string[]] => [one.key, one.rule ? [one.rule.anchor] : []]),
  );
  links.set(key, after.rule ? [after.rule.anchor] : []);
  return circleProblem("ruleAnchor", key, links, nameOf);
}

/** `depends-on-itself` with the names of the whole chain. */
export function circleProblem(
  field: string,
  key: string,
  links: Links,
  nameOf: (key: string) => string,
): Problem | null {
  const chain = chainBack(key, links);
  if (!chain) return null;
  return { field, code: "depends-on-itself", params: { chain: chain.map(nameOf).join(" → ") } };
}

function changesBetween(
  before: PlannedMilestone,
  after: PlanContent,
  { structure }: CampaignContext,
  nameOf: (key: string) => string,
): EditedField[] {
  const document = (id: string | null) => {
    const found = structure.documents.find((one) => one.id === id);
    return found ? documentName(found) : "";
  };
  const wordsOf = (one: PlanContent): Record<EditedField["field"], string> => ({
    title: one.title,
    origin: one.origin,
    planKind: one.planKind,
    due: dueText(one, nameOf),
    limit: one.inclusive ? "by" : "before",
    responsible: one.responsible,
    document: document(one.documentId),
    clause: one.clause,
    names: "",
  });
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const fields = Object.keys(old) as EditedField["field"][];
  return fields
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, before: old[field], after: now[field] }));
}

/** "10/05/2021", "10/05/2021 14:00", "T−5", "Sơ kết đợt 1 + 3": a deadline in words of no language. */
function dueText(content: PlanContent, nameOf: (key: string) => string): string {
  const { dueAt, rule } = content;
  return rule ? `${ruleText(rule, nameOf)}${timeText(dueAt)}` : dayText(content);
}

/** "10/05/2021", "10/05/2021 14:00" */
export const dayText = ({ dueOn, dueAt }: Pick<PlanContent, "dueOn" | "dueAt">): string =>
  `${formatCivil(dueOn)}${timeText(dueAt)}`;

const timeText = (dueAt: string | null) => (dueAt ? ` ${localTimeOf(dueAt)}` : "");

function ruleText(
  { anchor, days }: { anchor: string; days: number },
  nameOf: (key: string) => string,
): string {
  const sign = days < 0 ? "−" : "+";
  const count = Math.abs(days);
  if (anchor === ELECTION_ANCHOR) return count === 0 ? "T0" : `T${sign}${count}`;
  return `${nameOf(anchor)} ${sign} ${count}`;
}

function contentOf({
  title,
  origin,
  planKind,
  dueOn,
  dueAt,
  inclusive,
  rule,
  responsible,
  documentId,
  clause,
}: PlannedMilestone): PlanContent {
  return { title, origin, planKind, dueOn, dueAt, inclusive, rule, responsible, documentId, clause };
}
