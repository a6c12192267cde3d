import { baselineContent, type FreezeForm, snapshotOf } from "~/domain/baseline";
import type { CivilDate } from "~/domain/calendar/civil-date";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { Connection } from "~db/client.server";
import { insertBaseline, lastBaselineNumber, listBaselines } from "~db/queries/baselines.server";
import { appendAudit } from "./audit.server";
import { openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { readPlanSections } from "./plan-sections.server";
import { checkWanted } from "./timeline-changes.server";
import { readDay } from "./timeline-days.server";
import { readTimeline } from "./timeline-entries.server";

/**
 * Freezes the plan as it stands: the planned or latest days of all milestones and phases, targets, rules, who is in
 * charge, and tasks. From then on every change of a day says why, and every change of a figure or a phase by which
 * document as well. The value is its number. Problems: at `on` required, those of a typed day, in-future, too-early;
 * at `documentId` required, document-unknown; personal-… at `note`.
 */
export async function freezeBaseline(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: FreezeForm,
): Promise<Outcome<{ number: number }>> {
  const open = await openCampaign(ctx, slug, "baseline.freeze");
  const { campaign, structure, today } = open;
  const problems: Problem[] = [];
  const on = readDay(form.on, "on", problems);
  const documentId = form.documentId || null;
  problems.push(...checkWanted({ kind: "completed", on, documentId, reason: "" }, open, problems));
  if (documentId === null) problems.push({ field: "documentId", code: "required" });
  problems.push(...textProblems({ note: form.note }, structure));
  if (problems.length > 0 || on === null) return refused(...problems);
  const { entries } = await readTimeline(open, today);
  const milestones = entries.map((entry) => ({ ...entry, title: entry.title.vi }));
  const content = snapshotOf(milestones, structure.phases);
  const sections = await readPlanSections(open, entries);
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const number = (await lastBaselineNumber(tx, campaign.id)) + 1;
      const id = ctx.newId();
      await insertBaseline(tx, {
        id,
        campaign_id: campaign.id,
        number,
        frozen_on: on,
        document_id: documentId,
        note: form.note,
        content: JSON.stringify(content),
        sections: JSON.stringify(sections),
        created_by: open.actor.accountId,
        created_at: ctx.now(),
      });
      await appendAudit(tx, ctx, {
        chain: campaign.id,
        action: "baseline.frozen",
        subjectKind: "baseline",
        subjectId: id,
        campaignId: campaign.id,
        payload: { after: { number, on, documentId, note: form.note } },
      });
      return done({ number });
    }),
  );
}

/** The days of every milestone as the plan was last frozen, by milestone key; empty before the first freeze. */
export async function readBaseline(
  db: Connection,
  campaignId: string,
): Promise<Map<string, { from: CivilDate; to: CivilDate }>> {
  const [newest] = await listBaselines(db, campaignId);
  if (!newest) return new Map();
  const { milestones } = baselineContent(newest.content);
  return new Map(Object.entries(milestones).map(([key, { from, to }]) => [key, { from, to }]));
}
