import { categoriesNamed } from "~/domain/category-parts";
import { listParams } from "~/domain/outputs-list";
import { type AxisFrame, membersOf, wholeOf } from "~/domain/pivot-axes";
import { linkOf } from "~/domain/pivot-links";
import { type PivotPage, shownCells } from "~/domain/pivot-page";
import { daysOf } from "~/domain/pivot-periods";
import { type PlannedCells, plannedCells, whyNotPlanned } from "~/domain/pivot-planned";
import { silentStates } from "~/domain/pivot-states";
import { cellCount, mostCells, type PivotAxisMembers } from "~/domain/pivot-sums";
import {
  countedElse,
  type PivotInput,
  type PivotRow,
  packCell,
  packMember,
  pivotPlaces,
  rowAt,
  shownColumns,
} from "~/domain/pivot-table";
import { type PivotAxis, type PivotView, pivotParams, pivotQuery, readPivot } from "~/domain/pivot-terms";
import type { Problem } from "~/domain/problem";
import { heatSteps } from "~/domain/progress-heat";
import { unitsBelow } from "~/domain/unit-sets";
import { en } from "~/i18n/en";
import { vi } from "~/i18n/vi";
import { listDeclarations } from "~db/queries/declarations.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { topsOf } from "./outputs-list.server";
import type { Ask } from "./outputs-pages.server";
import { type PivotPlan, readPivotFigures } from "./pivot-figures.server";
import { levelsBelow, pivotOptions } from "./pivot-options.server";
import { targetsFor } from "./targets-planned.server";
import { unitSetFrame } from "./unit-sets.server";

/** The summary table that an address describes, cut to what a page can show. AccessDenied for who may not see progress. */
export async function loadPivot(ctx: UseCaseContext, slug: string, ask: Ask): Promise<PivotPage> {
  const open = await openCampaign(ctx, slug, "progress.view");
  const { frame, plan, problems, input } = await readPivotInput(open, ask);
  const { view } = plan;
  const [rows = null, inner = null, columns = null] = plan.axes;
  const shown = input ? shownParts(input) : nothingShown;
  const { campaign, structure, today } = open;
  return {
    slug,
    today,
    startsOn: campaign.startsOn,
    asOf: view.filter.to,
    unitName: structure.tree.nameOf(frame.tops[0]),
    asked: askedParts(ask),
    query: pivotQuery(ask),
    problems,
    options: pivotOptions(open, view),
    levels: levelsBelow(frame),
    axes: view.axes,
    measure: {
      kind: view.measure.kind,
      unit: (view.measure.kind === "amount" && view.categories[0]?.unit[open.actor.locale]) || "",
    },
    members: { rows: packed(rows), inner: packed(inner), columns: packed(columns) },
    ...linksOf(open, view, ask),
    ...{ ...shown, rows: shown.rows.map(packRow) },
    isTooBig: input === null,
    plan: planSaid(open, plan, input),
    steps: heatSteps(highest(shown.rows, plan)),
  };
}

const nothingShown = { columns: [], rows: [], hiddenRows: 0, countedElse: [], uncounted: 0 };

function shownParts(input: PivotInput) {
  const columns = shownColumns(input);
  return { columns, ...firstRows(input, columns), ...notesOf(input) };
}

/** What a table is made of; `input` null: it would have too many cells. For the page and for files alike. */
export async function readPivotInput(
  open: CampaignContext,
  ask: Ask,
): Promise<{ frame: AxisFrame; plan: PivotPlan; problems: Problem[]; input: PivotInput | null }> {
  const { campaign, structure, today, db, actor } = open;
  const { view, problems } = readPivot(ask, { structure, campaign, today });
  const sets = await unitSetFrame(open);
  const frame: AxisFrame = {
    view,
    structure,
    campaign,
    sets,
    below: unitsBelow(sets.tree, sets.day),
    tops: topsOf(open, view.filter.unitId),
    locale: actor.locale,
    groupNames: { vi, en }[actor.locale].progress.groups,
  };
  const axisOf = (axis: PivotAxis | null): PivotAxisMembers | null =>
    axis && { axis, members: membersOf(axis, frame) };
  const { rows, inner, columns } = view.axes;
  const axes = [{ axis: rows, members: membersOf(rows, frame) }, axisOf(inner), axisOf(columns)] as const;
  const plan = { view, axes, whole: wholeOf(frame) };
  if (cellCount(axes) > mostCells) return { frame, plan, problems, input: null };
  const days = daysOf({ view, campaign });
  const [figures, declared] = await Promise.all([
    readPivotFigures(open, plan),
    listDeclarations(db.read, campaign.id, days.from, days.to),
  ]);
  const clock = { asOf: view.filter.to, today };
  const silent = silentStates({ declared, clock, weekFirstDay: campaign.weekFirstDay });
  const parts = { rows: axes[0], inner: axes[1], columns: axes[2], measure: view.measure, days };
  const planned = await readPlanned(open, plan, days);
  const input = { ...parts, whole: plan.whole, ...figures, planned, isNarrow: view.isNarrow, silent };
  return { frame, plan, problems, input };
}

/** The plan's targets in the table's cells; null where they were not asked for, or say nothing about its figures. */
async function readPlanned(
  open: CampaignContext,
  { axes, view, whole }: PivotPlan,
  days: PivotInput["days"],
): Promise<PlannedCells | null> {
  if (!view.hasPlan || !open.may("plan.view") || whyNotPlanned(axes, view) !== null) return null;
  const { targets, cover } = await targetsFor(open, "all");
  return plannedCells(axes, targets, { whole, view, days, cover });
}

/** As many rows as a page shows, and the total at the end, however much is left out before it. */
function firstRows(input: PivotInput, columns: readonly number[]): { rows: PivotRow[]; hiddenRows: number } {
  const room = Math.max(1, Math.floor(shownCells / (columns.length + 1)));
  const places = [...pivotPlaces(input)];
  const shown = places.length > room + 1 ? [...places.slice(0, room), ...places.slice(-1)] : places;
  return {
    rows: shown.map((place) => rowAt(input, place, columns)),
    hiddenRows: places.length - shown.length,
  };
}

const packed = (axis: PivotAxisMembers | null): string[] => axis?.members.map(packMember) ?? [];

const packRow = ({ outer, inner, cells, targets }: PivotRow): string =>
  [outer, inner ?? "", ...cells.map((cell, index) => packCell(cell, targets[index]))].join("\t");

function askedParts(ask: Ask): PivotPage["asked"] {
  const parts = Object.entries(pivotParams).map(([part, name]) => [part, ask(name).slice(0, 200)]);
  return Object.fromEntries(parts) as PivotPage["asked"];
}

/** The filters as they stand in links; one that an axis replaces for its members stays in the link of its total. */
function linksOf(
  { campaign, structure }: CampaignContext,
  view: PivotView,
  ask: Ask,
): Pick<PivotPage, "link" | "totalLinks"> {
  const { filter, measure, axes } = view;
  const category = ask(pivotParams.category);
  const isByCategory = categoriesNamed(category, structure.categories).length > 0;
  const asked: Record<string, string> = {
    [pivotParams.unit]: filter.unitId === null ? "" : ask(pivotParams.unit),
    [pivotParams.bloc]: filter.bloc ?? "",
    // A category says more than its group.
    [pivotParams.group]: filter.categories === null || isByCategory ? "" : ask(pivotParams.group),
    [pivotParams.category]: isByCategory ? category : "",
    [pivotParams.message]: filter.messageId === null ? "" : ask(pivotParams.message),
    [pivotParams.channel]: filter.channelId === null ? "" : ask(pivotParams.channel),
    [pivotParams.basis]: filter.basis ?? "",
    [listParams.measure]: measure.kind === "amount" ? measure.measure : "",
  };
  const totalOf = (axis: PivotAxis | null): string => {
    const name = axis === null ? "" : replaced(axis);
    const value = asked[name] ?? "";
    delete asked[name];
    return value === "" ? "" : linkOf({ [name]: value });
  };
  const totalLinks = { rows: totalOf(axes.rows), inner: totalOf(axes.inner), columns: totalOf(axes.columns) };
  const rest = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
  return {
    link: { slug: campaign.slug, link: linkOf(rest), from: filter.from, to: filter.to },
    totalLinks,
  };
}

/** The filter that the members of an axis are. */
function replaced(axis: PivotAxis): string {
  const names: Partial<Record<PivotAxis, string>> = {
    khoi: pivotParams.bloc,
    nhom: pivotParams.group,
    loai: pivotParams.category,
    "noi-dung": pivotParams.message,
    kenh: pivotParams.channel,
  };
  const isUnit = axis === "don-vi" || axis.startsWith("cap-");
  return names[axis] ?? (isUnit ? pivotParams.unit : "");
}

function notesOf(input: PivotInput): Pick<PivotPage, "countedElse" | "uncounted"> {
  const { cells, rows, inner, columns } = input;
  const axes = [rows, inner, columns];
  const [a, b, c] = cells.counts;
  return {
    countedElse: countedElse(axes, cells).flatMap(({ axis, records }) => {
      const one = axes[axis];
      return one ? [{ axis: one.axis, records }] : [];
    }),
    uncounted: cells.sumsAt(a, b, c).nUncounted,
  };
}

/** What a page says of the plan: "" when it was not asked for. */
function planSaid(
  open: CampaignContext,
  { axes, view }: PivotPlan,
  input: PivotInput | null,
): PivotPage["plan"] {
  if (!view.hasPlan || !open.may("plan.view") || input === null) return "";
  if (input.planned === null) return whyNotPlanned(axes, view) ?? "";
  return input.planned.isEmpty ? "none" : "shown";
}

/** The greatest figure that is no total. */
function highest(rows: readonly PivotRow[], { axes }: PivotPlan): number {
  const [first, second, third] = axes;
  const values = rows.flatMap(({ outer, inner, cells }) => {
    if (outer === first?.members.length || (second && inner === null)) return [];
    return (third ? cells.slice(0, -1) : cells).map((cell) =>
      cell.kind === "figure" ? (cell.value ?? 0) : cell.kind === "share" ? cell.part : 0,
    );
  });
  return values.reduce((most, value) => Math.max(most, value), 0);
}
