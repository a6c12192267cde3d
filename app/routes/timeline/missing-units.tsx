import { CSV_MARK, csvLine } from "~/domain/sheets";
import { lastDayOf } from "~/domain/timeline-page";
import { timeline as en } from "~/i18n/en/timeline";
import { formatDay } from "~/i18n/format";
import { timeline as vi } from "~/i18n/vi/timeline";
import { guardedLoader } from "~/server/guard.server";
import { NotFound } from "~/usecases/context.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";

/** The units that have not reached a milestone, for chasing, as a file. */
export const loader = guardedLoader(async ({ ctx, params }) => {
  const key = params.milestone ?? "";
  const { units, row } = await loadMilestone(ctx, params.campaign ?? "", key);
  if (!units) throw new NotFound();
  const { units: words } = ctx.actor?.locale === "en" ? en : vi;
  const lines = units.open.map(({ name, latest }) => [
    name,
    latest ? formatDay(lastDayOf(latest)) : "",
    row.title,
  ]);
  const table = [[words.unit, words.due, words.milestone], ...lines];
  return new Response(CSV_MARK + table.map(csvLine).join(""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="chua-lam-${key}.csv"`,
    },
  });
});
