import { addDays } from "~/domain/calendar/civil-date";
import { weeklySeries } from "~/domain/report-rules";
import { reportPath } from "~/domain/weekly-report-flow";
import { listAdjustments } from "~db/queries/adjustments.server";
import { listOpenRequests } from "~db/queries/reopen-requests.server";
import { listGridReports } from "~db/queries/report-grid.server";
import type { CampaignContext } from "./campaigns.server";
import { keptReading } from "./kept-readings.server";
import { openWeeks } from "./week-closing-page.server";

/** What waits for a secretary, beside who is missing. */
export interface SecretaryDesk {
  /** Reports that were sent and nobody has accepted or returned; `path` leads to the first of them. */
  toAccept: { n: number; path: string } | null;
  /** The oldest week that is over and open, of the last four. */
  toClose: { week: number; sent: number; expected: number } | null;
  adjustments: number;
  /** Wishes of others to open a week again. */
  reopenings: number;
}

const daysBack = 28;
/** More than this is "many" on any first page. */
const mostCounted = 200;

/** null for those who do not take reports. */
export async function loadSecretaryDesk(open: CampaignContext): Promise<SecretaryDesk | null> {
  if (!open.may("report.review")) return null;
  const { db, campaign, actor } = open;
  const read = () =>
    Promise.all([
      waitingReports(open),
      openWeeks(open),
      listAdjustments(db.read, {
        ...{ campaignId: campaign.id, askedBy: null, isWaiting: true, limit: mostCounted },
      }),
      listOpenRequests(db.read, campaign.id),
    ]);
  // Over a country these are thousands of reports a week, the same for every secretary.
  const [toAccept, weeks, adjustments, requests] = await keptReading(open, "secretary's desk", read, {
    apartFromOutputs: true,
  });
  const oldest = weeks.findLast(
    ({ from, expected }) => from >= addDays(open.today, -daysBack) && expected > 0,
  );
  return {
    toAccept,
    toClose: oldest ? { week: oldest.week, sent: oldest.sent, expected: oldest.expected } : null,
    adjustments: adjustments.length,
    reopenings: requests.filter(({ requestedBy }) => requestedBy !== actor.accountId).length,
  };
}

/** In the order of the weeks, and in each of the units, as one goes from one to the next. */
async function waitingReports(open: CampaignContext): Promise<SecretaryDesk["toAccept"]> {
  const { db, campaign, today, structure } = open;
  const span = {
    ...{ campaignId: campaign.id, series: weeklySeries },
    ...{ from: addDays(today, -daysBack), to: today },
  };
  const waiting = (await listGridReports(db.read, span, "all")).filter(({ state }) => state === "submitted");
  const week = waiting[0]?.periodFrom;
  const ofWeek = new Set(waiting.filter(({ periodFrom }) => periodFrom === week).map(({ unitId }) => unitId));
  const first = structure.tree.units.find(({ id }) => ofWeek.has(id));
  if (week === undefined || !first) return null;
  return { n: waiting.length, path: reportPath(campaign.slug, first.key, week) };
}
