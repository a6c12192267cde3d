import { weeklySeries } from "~/domain/report-rules";
import { reportPath } from "~/domain/weekly-report-flow";
import { listGridReports } from "~db/queries/report-grid.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ReportPlace } from "./weekly-report.server";

/**
 * The path of the week's next report that waits to be accepted, in the order of the units and round again; null: none
 * does, or the person does not review.
 */
export async function nextToReview(
  ctx: UseCaseContext,
  slug: string,
  { unit, week }: ReportPlace,
): Promise<string | null> {
  const open = await openCampaign(ctx, slug, "report.view");
  const span = { campaignId: open.campaign.id, series: weeklySeries, from: week, to: week };
  const waiting = new Set(
    (await listGridReports(open.db.read, span, "all"))
      .filter(({ unitId, state }) => state === "submitted" && open.may("report.review", [unitId]))
      .map(({ unitId }) => unitId),
  );
  const { units } = open.structure.tree;
  const here = units.findIndex(({ key }) => key === unit);
  const next = [...units.slice(here + 1), ...units.slice(0, here)].find(({ id }) => waiting.has(id));
  return next ? reportPath(slug, next.key, week) : null;
}
