import { isCivilDate } from "~/domain/calendar/civil-date";
import {
  mostAccepted,
  readReportAsSeen,
  reportAsSeen,
  type WaitingReports,
} from "~/domain/report-acceptance";
import type { AcceptReportsForm } from "~/domain/report-acceptance-forms";
import type { ReportGridPage } from "~/domain/report-grid-page";
import { weeklySeries } from "~/domain/report-rules";
import { listSubmittedReports } from "~db/queries/report-reviews.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";
import { acceptWithin } from "./weekly-report-changes.server";

/**
 * The reports of the grid's week that the person may accept, in the order of the units; none where the grid shows the
 * past. Of a group that is shown alone only its own.
 */
export async function waitingReports(
  open: CampaignContext,
  { focus, query, asOf }: Pick<ReportGridPage, "focus" | "query"> & { asOf: { isPast: boolean } },
): Promise<WaitingReports> {
  if (focus === null || asOf.isPast || !open.may("report.review")) return { lines: [], found: 0 };
  const { campaign, structure, today } = open;
  const { tree } = structure;
  const rows = await listSubmittedReports(open.db.read, {
    ...{ campaignId: campaign.id, series: weeklySeries, periodFrom: focus },
  });
  const waiting = new Map(rows.map((row) => [row.unitId, row]));
  const base = tree.units.find(({ key }) => key === query.group);
  const below = base ? new Set(tree.subtreeOn(base.id, today)) : null;
  const lines = tree.units.flatMap(({ id, key, name }) => {
    const row = waiting.get(id);
    if (!row || (below !== null && !below.has(id))) return [];
    const { version, firstSubmittedAt, submittedAt, onTimeUntil, isNothing } = row;
    return {
      ...{ value: reportAsSeen({ unit: key, version }), unit: key, name },
      sentText: submittedAt === null ? "" : momentOf(submittedAt),
      isLate: firstSubmittedAt !== null && firstSubmittedAt > onTimeUntil,
      isNothing: isNothing === 1,
    };
  });
  return { lines: lines.slice(0, mostAccepted), found: lines.length };
}

export interface AcceptedReports {
  accepted: number;
  /** The first names of the units whose report had changed meanwhile and was left as it is. */
  left: string;
  /** How many were left besides. */
  more: number;
}

/** Names that one sentence can hold. */
const mostNamed = 5;

/**
 * Takes several reports of a week in one transaction, each with its own step and audit line; what has changed since the
 * page was read stays as it is and is named. Problems at `reports`: choose-reports, reports-all-changed {names, more}.
 * Throws NotFound where none is expected, AccessDenied for a unit that the person may not review; then nothing is written.
 */
export async function acceptReports(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AcceptReportsForm,
): Promise<Outcome<AcceptedReports>> {
  const open = await openCampaign(ctx, slug, "report.review");
  const ticked = [...new Set(form.all === "1" ? form.shown : form.reports)];
  const wanted = ticked.flatMap((text) => readReportAsSeen(text) ?? []);
  if (wanted.length === 0) return refused({ field: "reports", code: "choose-reports" });
  if (wanted.length < ticked.length || !isCivilDate(form.week))
    return refused({ field: "reports", code: "not-valid" });
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, open, { key: _key, payload: form }, async () => {
      const left: string[] = [];
      for (const { unit, version } of wanted) {
        const outcome = await acceptWithin(tx, open, { unit, week: form.week }, { version });
        if (!outcome.ok) left.push(nameOf(open, unit));
      }
      const names = left.slice(0, mostNamed).join(", ");
      const more = left.length - Math.min(left.length, mostNamed);
      if (left.length === wanted.length)
        return refused({ field: "reports", code: "reports-all-changed", params: { names, more } });
      return done({ accepted: wanted.length - left.length, left: names, more });
    }),
  );
}

const nameOf = ({ structure }: CampaignContext, unitKey: string): string =>
  structure.tree.units.find(({ key }) => key === unitKey)?.shortName ?? "";
