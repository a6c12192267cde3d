import type { SentReport } from "~/domain/weekly-report-figures";
import type { WriteTransaction } from "~db/client.server";
import { insertSubmission } from "~db/queries/report-submissions.server";
import { findReport } from "~db/queries/weekly-reports.server";
import type { CampaignContext } from "./campaigns.server";
import { NotFound } from "./context.server";
import { figuresNow, type ReportFrame } from "./weekly-report.server";

/** Freezes what has just been stored as one sending, under a hash of its content; the value is its number. */
export async function sendReport(
  tx: WriteTransaction,
  open: CampaignContext,
  { unit, report: seen }: ReportFrame,
): Promise<number> {
  const { campaign, campaignNow } = open;
  const report = await findReport(tx, {
    campaignId: campaign.id,
    unitId: unit.id,
    weekStart: seen.periodFrom,
  });
  if (!report) throw new NotFound();
  const content: SentReport = {
    words: report.words,
    isNothing: report.isNothing,
    figures: await figuresNow(tx, open, { unit, report }),
    asOf: campaignNow,
  };
  const text = JSON.stringify(content);
  return insertSubmission(tx, {
    id: open.newId(),
    campaign_id: campaign.id,
    expected_id: report.id,
    is_nothing: report.isNothing ? 1 : 0,
    content: text,
    hash: open.auditSeal.digest(text),
    submitted_by: open.actor.accountId,
    submitted_at: campaignNow,
  });
}
