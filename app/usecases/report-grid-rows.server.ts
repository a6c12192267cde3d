import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
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
import type { UnitTree } from "~/domain/units";
import { type ReportCounts, type ReportProgress, standingOf } from "~/domain/weekly-reports";
import type { GridReport, GroupCounts } from "~db/queries/report-grid.server";

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
  const column = new Map(starts.map((start, index) => [start, index]));
  const rows = new Map<string, UnitRow>();
  for (const report of reports) {
    const index = column.get(report.periodFrom);
    if (index === undefined) continue;
    const row = rows.get(report.unitId) ?? { unitId: report.unitId, groupUnitId: null, cells: [] };
    if (row.cells.length === 0) row.cells = starts.map(() => null);
    row.cells[index] = cellAsOf(report, asOf);
    // The last week says under whom the unit stands now.
    row.groupUnitId = report.groupUnitId;
    rows.set(report.unitId, row);
  }
  return tree.units.flatMap(({ id }) => rows.get(id) ?? []);
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
  const sums = Array.from({ length: weeks }, () => noCounts);
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries())
      sums[index] = addCounts(sums[index] ?? noCounts, countsOfCell(cell));
  return sums;
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
  const unit = tree.get(unitId);
  return `${unit?.key ?? ""}\t${unit?.name ?? ""}\t${packCells(cells)}`;
}

/** The groups below a unit by their numbers alone; what is right below it stands under its own name. */
export function groupsOfCounts(
  counts: readonly GroupCounts[],
  starts: readonly CivilDate[],
  tree: UnitTree,
  base: string | null,
): GridGroup[] {
  const [day = ""] = starts.slice(-1);
  const column = new Map(starts.map((start, index) => [start, index]));
  const branches = new Map<string, ReportCounts[]>();
  const branchOf = new Map<string | null, string>();
  for (const one of counts) {
    const branch = branchOf.get(one.groupUnitId) ?? branchBelow(one.groupUnitId, base, tree, day);
    branchOf.set(one.groupUnitId, branch);
    const sums = branches.get(branch) ?? starts.map(() => noCounts);
    const index = column.get(one.periodFrom) ?? 0;
    sums[index] = addCounts(sums[index] ?? noCounts, one);
    branches.set(branch, sums);
  }
  const rank = new Map(tree.units.map(({ id }, index) => [id, index]));
  return [...branches]
    .sort(([a], [b]) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1))
    .map(([id, sums]) => ({
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
