import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { grouped } from "~/domain/grouped";
import {
  addCounts,
  cellOf,
  countsOfCell,
  type GridCell,
  type GridFilter,
  matches,
  noCounts,
  packCells,
  packCounts,
} from "~/domain/report-grid";
import type { GridGroup } from "~/domain/report-grid-page";
import { weeklySeries } from "~/domain/report-rules";
import type { UnitTree } from "~/domain/units";
import { type ReportCounts, type ReportProgress, standingOf } from "~/domain/weekly-reports";
import type { GridReport, GroupCounts, Span } from "~db/queries/report-grid.server";
import type { CampaignContext } from "./campaigns.server";

/** One unit with a cell for each of the shown weeks. */
export interface UnitRow {
  unitId: string;
  groupUnitId: string | null;
  cells: (GridCell | null)[];
}

export interface AsOf {
  at: string;
  isPast: boolean;
}

/** Rows of the units that anything is expected of, in the order of the tree. */
export function rowsOf(
  reports: readonly GridReport[],
  starts: readonly CivilDate[],
  tree: UnitTree,
  asOf: AsOf,
): UnitRow[] {
  const ofUnit = grouped(reports, ({ unitId }) => unitId);
  return tree.units.flatMap(({ id }): UnitRow[] => {
    const own = ofUnit.get(id);
    if (!own) return [];
    const cells = starts.map((start) => {
      const report = own.find(({ periodFrom }) => periodFrom === start);
      return report ? cellAsOf(report, asOf) : null;
    });
    // The last week says under whom the unit stands now.
    return [{ unitId: id, groupUnitId: own.at(-1)?.groupUnitId ?? null, cells }];
  });
}

/** Whether a report had come by an instant; what was sent back after that was received all the same. */
export const hasCome = ({ firstSubmittedAt }: Pick<GridReport, "firstSubmittedAt">, at: string): boolean =>
  firstSubmittedAt !== null && firstSubmittedAt <= at;

/** Of a past instant it is known what had been sent and accepted, not what lay unfinished on a desk. */
export function cellAsOf(report: GridReport, { at, isPast }: AsOf): GridCell {
  const sentAt = report.firstSubmittedAt;
  const first = sentAt !== null && sentAt <= at ? sentAt : null;
  const wasAccepted = report.acceptedAt !== null && report.acceptedAt <= at;
  const pastState = first === null ? null : wasAccepted ? "accepted" : "submitted";
  const progress: ReportProgress = {
    state: isPast ? pastState : report.state,
    firstSubmittedAt: first,
    isNothing: report.isNothing === 1,
  };
  return cellOf(standingOf(report, progress, at), progress);
}

/** Numbers of each week over rows. */
export function weekCounts(rows: readonly UnitRow[], weeks: number): ReportCounts[] {
  return Array.from({ length: weeks }, (_, week) =>
    rows
      .flatMap(({ cells }) => cells.slice(week, week + 1))
      .map(countsOfCell)
      .reduce<ReportCounts>(addCounts, noCounts),
  );
}

export const filtered = (rows: readonly UnitRow[], focus: number, filter: GridFilter | "") =>
  filter === ""
    ? [...rows]
    : rows.filter(({ cells }) => {
        const cell = cells[focus];
        return cell !== null && cell !== undefined && matches(cell, filter);
      });

/** Units under the unit right above them, one's own first. */
export function groupsOfRows(
  rows: readonly UnitRow[],
  own: ReadonlySet<string>,
  tree: UnitTree,
  weeks: number,
): GridGroup[] {
  const groups = new Map<string, UnitRow[]>();
  for (const row of rows) {
    const key = own.has(row.unitId) ? ownGroup : (row.groupUnitId ?? "");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const rank = (key: string) => (key === ownGroup ? -1 : tree.units.findIndex(({ id }) => id === key));
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key, members]) => ({
      key: key === ownGroup ? ownGroup : tree.keyOf(key),
      name: tree.nameOf(key),
      counts: weekCounts(members, weeks).map(packCounts).join(","),
      rows: members.map((row) => lineOf(row, tree)),
      units: members.length,
    }));
}

/** Key of the group of one's own units; no unit has it. */
const ownGroup = "*";

function lineOf({ unitId, cells }: UnitRow, tree: UnitTree): string {
  return `${tree.keyOf(unitId)}\t${tree.nameOf(unitId)}\t${packCells(cells)}`;
}

/** The groups below a unit by their numbers alone; what is right below it stands under its own name. */
export function groupsOfCounts(
  counts: readonly GroupCounts[],
  starts: readonly CivilDate[],
  tree: UnitTree,
  base: string | null,
): GridGroup[] {
  const [day = ""] = starts.slice(-1);
  const branches = grouped(counts, ({ groupUnitId }) => branchBelow(groupUnitId, base, tree, day));
  const rank = (unitId: string) => tree.units.findIndex(({ id }) => id === unitId);
  return [...branches]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([id, own]) => ({
      id,
      sums: starts.map((start) =>
        own.filter(({ periodFrom }) => periodFrom === start).reduce<ReportCounts>(addCounts, noCounts),
      ),
    }))
    .map(({ id, sums }) => ({
      key: tree.keyOf(id),
      name: tree.nameOf(id),
      counts: sums.map(packCounts).join(","),
      rows: [],
      units: Math.max(...sums.map(({ expected }) => expected)),
    }));
}

/** The child of `base` (null: of the root) above or at a group; the group itself where it is the base. */
function branchBelow(groupId: string | null, base: string | null, tree: UnitTree, day: CivilDate): string {
  if (groupId === null) return base ?? "";
  const path = tree.ancestorsOn(groupId, day);
  const at = base === null ? path.length - 1 : path.indexOf(base);
  return path[at - 1] ?? groupId;
}

/** The day in Vietnam of an instant, for which weeks have begun. */
export const dayOf = ({ at }: AsOf): CivilDate => civilDateOfInstant(at);

/** The weeks that are shown, for a query. */
export const spanBetween = (
  { campaign }: Pick<CampaignContext, "campaign">,
  starts: readonly CivilDate[],
): Span => ({
  campaignId: campaign.id,
  series: weeklySeries,
  from: starts[0] ?? "",
  to: starts.at(-1) ?? "",
});
