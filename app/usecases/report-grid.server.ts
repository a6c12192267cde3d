import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { addCounts, noCounts } from "~/domain/report-grid";
import {
  type GridGroup,
  type GridQuery,
  mostRows,
  mostWeeks,
  type ReportGridPage,
  readAsOf,
} from "~/domain/report-grid-page";
import { weeklySeries } from "~/domain/report-rules";
import type { ReportCounts } from "~/domain/weekly-reports";
import {
  countByGroup,
  type GridReport,
  type GroupCounts,
  listGridReports,
  listPeriodStarts,
  type Span,
} from "~db/queries/report-grid.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { waitingReports } from "./report-acceptance.server";
import { groupChoices, pathOf, upwardLines, weeksOf } from "./report-grid-parts.server";
import {
  type AsOf,
  dayOf,
  filtered,
  groupsOfCounts,
  groupsOfRows,
  rowsOf,
  spanBetween,
  type UnitRow,
  weekCounts,
} from "./report-grid-rows.server";

/** The grid unit × week of expected reports, as of an instant, with the numbers of each week. */
export async function loadReportGrid(
  ctx: UseCaseContext,
  slug: string,
  query: GridQuery,
): Promise<ReportGridPage> {
  const open = await openCampaign(ctx, slug, "report.view");
  const read = readAsOf(query.asOf, open.campaignNow);
  const asOf = read ?? { at: open.campaignNow, isPast: false };
  const span = await spanOf(open, query, asOf);
  const found = span ? await readGrid(open, span, query, asOf) : null;
  return {
    slug,
    asOf: {
      ...{ text: query.asOf, isPast: asOf.isPast, moment: momentOf(asOf.at) },
      problem: read === null ? "as-of-not-read" : null,
    },
    query,
    focus: null,
    ...(found ?? emptyGrid),
    earlier: span?.earlier ?? null,
    later: span?.later ?? null,
    waiting: await waitingReports(open, { focus: found?.focus ?? null, query, asOf }),
    upward: span ? await upwardLines(open, span, asOf) : [],
    groupChoices: groupChoices(open),
    path: pathOf(open, query.group),
    canChase: open.may("report.review"),
    canSettle: open.may("campaign.settings"),
  };
}

const emptyGrid = {
  weeks: [],
  groups: [],
  isCollapsed: false,
  shown: 0,
  found: 0,
  pages: 0,
  closedUnits: [],
  isEmpty: true,
};

export interface ShownSpan {
  starts: CivilDate[];
  earlier: CivilDate | null;
  later: CivilDate | null;
}

/** At most 20 of the weeks that have begun; before the first of them, that one. */
export async function spanOf(
  { db, campaign }: CampaignContext,
  { until }: Pick<GridQuery, "until">,
  asOf: AsOf,
): Promise<ShownSpan | null> {
  const all = await listPeriodStarts(db.read, campaign.id, weeklySeries);
  if (all.length === 0) return null;
  const begun = all.filter((start) => start <= dayOf(asOf));
  const weeks = begun.length > 0 ? begun : all.slice(0, 1);
  const end = weeks.includes(until) ? weeks.indexOf(until) + 1 : weeks.length;
  const starts = weeks.slice(Math.max(0, end - mostWeeks), end);
  return {
    starts,
    earlier: weeks[end - mostWeeks - 1] ?? null,
    later: weeks.slice(end, end + mostWeeks).at(-1) ?? null,
  };
}

type Found = Pick<
  ReportGridPage,
  "weeks" | "focus" | "groups" | "isCollapsed" | "shown" | "found" | "pages" | "closedUnits" | "isEmpty"
>;

async function readGrid(
  open: CampaignContext,
  { starts }: ShownSpan,
  query: GridQuery,
  asOf: AsOf,
): Promise<Found> {
  const focusAt = focusOf(starts, query, asOf);
  const base = baseOf(open, query.group);
  const units = reportingBelow(open, base);
  const isLarge = units.length > mostRows;
  const span = spanBetween(open, starts);
  const isCollapsed = query.state === "" && (query.isFolded || isLarge);
  const ids = base === null && !isLarge ? ("all" as const) : units;
  const sums = isCollapsed || isLarge ? await sumsBelow(open, span, units, asOf) : null;
  const rows = isCollapsed
    ? await ownRows(open, span, starts, asOf)
    : await rowsBelow(open, { span, starts, focusAt, ids, query, asOf });
  const own = ownUnits(open);
  const counts = sums ? countsOfSums(sums, starts) : weekCounts(rows.all, starts.length);
  const page = rows.wanted.slice((query.page - 1) * mostRows, query.page * mostRows);
  const grouped = groupsOfRows(page, own, open.structure.tree, starts.length);
  const folded = isCollapsed && sums ? groupsOfCounts(sums, starts, open.structure.tree, base) : [];
  const { weeks, closedUnits } = await weeksOf(open, starts, counts, sums ?? rows.reports, asOf);
  return {
    weeks,
    closedUnits,
    focus: starts[focusAt] ?? null,
    groups: [...grouped, ...folded].slice(0, mostRows) satisfies GridGroup[],
    isCollapsed,
    shown: page.length,
    found: isCollapsed ? units.length : rows.wanted.length,
    pages: isCollapsed ? 1 : Math.ceil(rows.wanted.length / mostRows),
    isEmpty: false,
  };
}

/** The week in question: the one asked for, else the last that has ended, else the first. */
function focusOf(starts: readonly CivilDate[], { week }: GridQuery, asOf: AsOf): number {
  if (starts.includes(week)) return starts.indexOf(week);
  return Math.max(
    0,
    starts.findLastIndex((start) => addDays(start, 6) < dayOf(asOf)),
  );
}

function baseOf({ structure }: CampaignContext, key: string): string | null {
  return key === "" ? null : (structure.tree.units.find((one) => one.key === key)?.id ?? null);
}

/** Ids of units that report, below a unit or all of them; ended ones too, since they stand in earlier weeks. */
function reportingBelow({ structure: { tree }, today }: CampaignContext, base: string | null): string[] {
  if (base === null) return tree.units.filter(({ reports }) => reports).map(({ id }) => id);
  return tree.subtreeOn(base, today).filter((id) => tree.get(id)?.reports);
}

async function sumsBelow(
  { db, structure: { tree } }: CampaignContext,
  span: Span,
  units: readonly string[],
  { at }: AsOf,
): Promise<GroupCounts[]> {
  const sums = await countByGroup(db.read, span, at);
  if (units.length === tree.units.filter(({ reports }) => reports).length) return sums;
  const groups = new Set(units.map((id) => tree.ancestorsOn(id, span.to)[1] ?? null));
  return sums.filter(({ groupUnitId }) => groups.has(groupUnitId));
}

function countsOfSums(sums: readonly GroupCounts[], starts: readonly CivilDate[]): ReportCounts[] {
  return starts.map((start) =>
    sums.filter(({ periodFrom }) => periodFrom === start).reduce<ReportCounts>(addCounts, noCounts),
  );
}

function ownUnits(open: CampaignContext): ReadonlySet<string> {
  const own = open.unitsFor("report.prepare");
  return new Set(own === "all" ? [] : own);
}

interface FoundRows {
  all: UnitRow[];
  wanted: UnitRow[];
  reports: GridReport[];
}

/** Where groups stand for their units, one's own are shown by themselves. */
async function ownRows(
  open: CampaignContext,
  span: Span,
  starts: readonly CivilDate[],
  asOf: AsOf,
): Promise<FoundRows> {
  const own = [...ownUnits(open)].slice(0, mostRows);
  if (own.length === 0) return { all: [], wanted: [], reports: [] };
  const reports = await listGridReports(open.db.read, span, own);
  const rows = rowsOf(reports, starts, open.structure.tree, asOf);
  return { all: rows, wanted: rows, reports };
}

interface RowsWanted {
  span: Span;
  starts: readonly CivilDate[];
  focusAt: number;
  ids: "all" | readonly string[];
  query: GridQuery;
  asOf: AsOf;
}

/** Of thousands of units only those that match in the week in question are read whole, a page of them. */
async function rowsBelow(open: CampaignContext, wanted: RowsWanted): Promise<FoundRows> {
  const { span, starts, focusAt, ids, query, asOf } = wanted;
  const { tree } = open.structure;
  if (ids === "all" || ids.length <= mostRows) {
    const reports = await listGridReports(open.db.read, span, ids);
    const all = rowsOf(reports, starts, tree, asOf);
    return { all, wanted: filtered(all, focusAt, query.state), reports };
  }
  const week = starts[focusAt] ?? "";
  const below = new Set(ids);
  const inWeek = await listGridReports(open.db.read, { ...span, from: week, to: week }, "all");
  const matching = filtered(
    rowsOf(inWeek, [week], tree, asOf).filter(({ unitId }) => below.has(unitId)),
    0,
    query.state,
  );
  const onPage = matching.slice((query.page - 1) * mostRows, query.page * mostRows);
  const reports = await listGridReports(
    open.db.read,
    span,
    onPage.map(({ unitId }) => unitId),
  );
  const whole = new Map(rowsOf(reports, starts, tree, asOf).map((row) => [row.unitId, row]));
  const rows = matching.map((row) => whole.get(row.unitId) ?? row);
  return { all: rows, wanted: rows, reports };
}
