import { minutesAfter } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import { firstRule, type ReportRule } from "~/domain/report-rules";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { expectedWeeks, planWeek, settleWeek } from "~/usecases/expected-reports.server";
import type { WriteTransaction } from "~db/client.server";
import { listMadeReports } from "~db/queries/expected-reports-making.server";
import { findUpwardReport, insertSentReport } from "~db/queries/report-grid.server";
import { insertReportRule } from "~db/queries/report-rules.server";

/** The first week after the review that asked for weekly reports (seed 002). Hours and receivers are illustrative. */
const firstWeek = "2021-03-29";

/** Rules of reporting, the expected reports of every week since, and what has gone to the bodies above. */
export async function expectReports(tx: WriteTransaction, open: CampaignContext): Promise<void> {
  const rules = rulesOf(open);
  const made = { campaignId: open.campaign.id, by: open.actor.accountId, at: open.now() };
  for (const rule of rules) await insertReportRule(tx, rule, made);
  for (const week of expectedWeeks(open, rules)) {
    await settleWeek(tx, open, await planWeek(tx, open, rules, week));
    await sendUpward(tx, open, week.startsOn);
  }
}

function rulesOf({ newId }: CampaignContext): ReportRule[] {
  const weekly = { ...firstRule({ weekday: 1, time: "08:00" }, firstWeek), id: newId() };
  const upward = (receiver: string, weekday: 2 | 3, time: string): ReportRule => ({
    ...weekly,
    ...{ id: newId(), kind: "upward", name: "Báo cáo công tác tuyên truyền bầu cử", receiver },
    ...{ due: { weekday, time }, graceMinutes: 0, closes: null },
  });
  return [
    { ...weekly, name: "Báo cáo tuần", graceMinutes: 30, closes: { weekday: 3, time: "17:00" } },
    upward("Ủy ban Bầu cử Thành phố Hạ Long", 2, "17:00"),
    upward("Tiểu ban Tuyên truyền tỉnh Quảng Ninh", 3, "10:00"),
  ];
}

/** One of them went out late; those of the last week are still to be sent. */
async function sendUpward(tx: WriteTransaction, open: CampaignContext, from: string): Promise<void> {
  for (const { id, dueAt } of await listMadeReports(tx, open.campaign.id, from)) {
    const upward = await findUpwardReport(tx, open.campaign.id, id);
    if (!upward || dueAt > open.campaignNow || upward.firstSubmittedAt !== null) continue;
    const isLate = weekOf(from).number === 15 && upward.receiver.includes("tỉnh");
    await insertSentReport(tx, {
      expectedId: id,
      by: open.actor.accountId,
      at: minutesAfter(dueAt, isLate ? 95 : -120),
    });
  }
}
