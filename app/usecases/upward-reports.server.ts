import { weekOf } from "~/domain/calendar/election-week";
import type { UpwardSentForm } from "~/domain/report-chase-forms";
import { findUpwardReport, insertSentReport } from "~db/queries/report-grid.server";
import { appendAudit } from "./audit.server";
import { openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

/**
 * Records that a report went to the body above, now by the campaign's clock. Problem at `form`: report-already-sent.
 * Throws NotFound for what is no such report.
 */
export async function markUpwardSent(
  ctx: UseCaseContext,
  slug: string,
  { _key, report: id }: UpwardSentForm,
): Promise<Outcome<{ receiver: string; week: number }>> {
  const open = await openCampaign(ctx, slug, "report.review");
  const { campaign, campaignNow } = open;
  return open.db.write(campaign.id, (tx) =>
    once(tx, open, { key: _key, payload: { report: id } }, async () => {
      const report = await findUpwardReport(tx, campaign.id, id);
      if (!report) throw new NotFound();
      if (report.firstSubmittedAt !== null) return refused({ field: "form", code: "upward-already-sent" });
      await insertSentReport(tx, { expectedId: id, by: open.actor.accountId, at: campaignNow });
      const week = weekOf(report.periodFrom, campaign.weekFirstDay).number;
      await appendAudit(tx, open, {
        chain: campaign.id,
        action: "report.sent-upward",
        subjectKind: "expected-report",
        subjectId: id,
        campaignId: campaign.id,
        payload: { receiver: report.receiver, name: report.name, weekNumber: week, sentAt: campaignNow },
      });
      return done({ receiver: report.receiver, week });
    }),
  );
}
