import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { noSums } from "~/domain/progress-figures";
import { readCount } from "~/domain/quantities";
import { byCategory } from "~/domain/weekly-report-figures";
import type { WeeklyReportForm } from "~/domain/weekly-report-forms";
import type { WriteTransaction } from "~db/client.server";
import { sumUnitWeekCategories } from "~db/queries/weekly-report-figures.server";
import type { replaceSigned } from "~db/queries/weekly-reports.server";
import type { CampaignContext } from "./campaigns.server";
import { type ReportFrame, rightsOf } from "./weekly-report.server";

export interface ReadSigned {
  /** false: the person's form does not ask for signed figures, which then stay as they are. */
  isGiven: boolean;
  rows: Parameters<typeof replaceSigned>[2][number][];
  problems: Problem[];
}

/**
 * The figures that a head signs above what is listed (listed 61, signed 84), each with its reason. Problems at
 * `signed-KEY`: those of `readCount`, signed-below {listed}; at `why-KEY`: reason-needed, personal data.
 */
export async function readSigned(
  tx: WriteTransaction,
  open: CampaignContext,
  frame: ReportFrame,
  form: Pick<WeeklyReportForm, "category" | "signed" | "why">,
): Promise<ReadSigned> {
  const { unit, report } = frame;
  const isGiven = form.category.length > 0 && rightsOf(open, frame).submit;
  if (!isGiven) return { isGiven, rows: [], problems: [] };
  const sums = await sumUnitWeekCategories(tx, unit.id, report.periodFrom);
  const inWeek = byCategory(sums.filter(({ weekStart }) => weekStart === report.periodFrom));
  const rows: ReadSigned["rows"] = [];
  const problems: Problem[] = [];
  for (const [at, key] of form.category.entries()) {
    const [typed = "", why = ""] = [form.signed[at], form.why[at]];
    if (typed === "") continue;
    const category = open.structure.categories.find((one) => one.key === key);
    const count = readCount(typed);
    const listed = (category && inWeek.get(category.id)) ?? noSums;
    if (!category) problems.push({ field: "form", code: "not-valid" });
    else if (!count.ok) problems.push({ field: `signed-${key}`, code: count.code });
    else if (count.count <= listed.amount) {
      const params = { listed: listed.amount };
      problems.push({ field: `signed-${key}`, code: "signed-below", params });
    } else if (why === "") problems.push({ field: `why-${key}`, code: "reason-needed" });
    else {
      problems.push(...textProblems({ [`why-${key}`]: why }, open.structure));
      rows.push({
        expected_id: report.id,
        category_id: category.id,
        value: count.count,
        reason: why,
        account_id: open.actor.accountId,
        signed_at: open.campaignNow,
      });
    }
  }
  return { isGiven, rows, problems };
}
