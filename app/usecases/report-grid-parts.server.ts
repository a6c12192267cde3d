import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { tMinus, weekOf } from "~/domain/calendar/election-week";
import { noCounts, packCounts } from "~/domain/report-grid";
import type { GridWeek, ReportGridPage, UpwardLine } from "~/domain/report-grid-page";
import { type ReportCounts, standingOf } from "~/domain/weekly-reports";
import { listUpwardReports } from "~db/queries/report-grid.server";
import { listClosures } from "~db/queries/week-closures.server";
import type { CampaignContext } from "./campaigns.server";
import { momentOf } from "./instants.server";
import type { ShownSpan } from "./report-grid.server";
import type { AsOf } from "./report-grid-rows.server";
import { spanBetween } from "./report-grid-rows.server";

/** The heads of the shown weeks, and which units have been closed alone. */
export async function weeksOf(
  { db, campaign, structure, today }: CampaignContext,
  starts: readonly CivilDate[],
  counts: readonly ReportCounts[],
  reports: readonly { periodFrom: CivilDate; dueAt: string }[],
  asOf: AsOf,
): Promise<{ weeks: GridWeek[]; closedUnits: string[] }> {
  const closures = (await listClosures(db.read, campaign.id, starts)).filter(
    ({ closedAt }) => closedAt <= asOf.at,
  );
  const dueBy = new Map<string, string>();
  for (const { periodFrom, dueAt } of reports)
    if (dueAt < (dueBy.get(periodFrom) ?? "9")) dueBy.set(periodFrom, dueAt);
  const weeks = starts.map((from, index): GridWeek => {
    const to = addDays(from, 6);
    const closed = closures.find(({ weekStart, unitId }) => weekStart === from && unitId === null);
    const dueAt = dueBy.get(from);
    return {
      ...{ from, to, number: weekOf(from, campaign.weekFirstDay).number },
      tMinus: tMinus(campaign.electionOn, to),
      dueText: dueAt ? momentOf(dueAt) : "",
      closed: closed ? { at: momentOf(closed.closedAt), by: closed.by } : null,
      isNow: from <= today && today <= to,
      counts: packCounts(counts[index] ?? noCounts),
    };
  });
  const closedUnits = closures.flatMap(({ unitId, weekStart }) =>
    unitId === null ? [] : [`${structure.tree.keyOf(unitId)} ${weekStart}`],
  );
  return { weeks, closedUnits };
}

const shownUpward = 4;

/** Reports to bodies above of the last shown weeks. */
export async function upwardLines(
  { db, campaign }: CampaignContext,
  { starts }: ShownSpan,
  { at }: AsOf,
): Promise<UpwardLine[]> {
  const { campaignId, from, to } = spanBetween({ campaign }, starts.slice(-shownUpward));
  const rows = await listUpwardReports(db.read, campaignId, from, to);
  return rows.map((row) => {
    const firstSubmittedAt =
      row.firstSubmittedAt !== null && row.firstSubmittedAt <= at ? row.firstSubmittedAt : null;
    const standing = standingOf(row, { state: null, firstSubmittedAt, isNothing: false }, at);
    return {
      ...{ id: row.id, name: row.name, receiver: row.receiver },
      week: weekOf(row.periodFrom, campaign.weekFirstDay).number,
      dueText: momentOf(row.dueAt),
      sentText: firstSubmittedAt && momentOf(firstSubmittedAt),
      timeliness: standing.timeliness,
      lateMinutes: standing.lateMinutes,
    };
  });
}

/** Units that gather others, for the filter; of a large country only those of the first level. */
export function groupChoices({
  structure: { tree },
  today,
}: CampaignContext): ReportGridPage["groupChoices"] {
  return tree
    .rootsOn(today)
    .flatMap((root) => tree.childrenOn(root.id, today))
    .filter((one) => tree.childrenOn(one.id, today).length > 0)
    .map(({ key, name }) => ({ key, name }));
}

/** The units above one that is shown alone, from the first level down. */
export function pathOf({ structure: { tree }, today }: CampaignContext, key: string): ReportGridPage["path"] {
  const unit = key === "" ? undefined : tree.units.find((one) => one.key === key);
  if (!unit) return [];
  return tree
    .ancestorsOn(unit.id, today)
    .slice(0, -1)
    .reverse()
    .map((id) => ({ key: tree.keyOf(id), name: tree.nameOf(id) }));
}
