import {
  type NamedThing,
  type PasteChoices,
  type PastedMatrix,
  type PastedName,
  readPastedMatrix,
} from "~/domain/pasted-figures";
import { beyondPasted, readPastedTable, tooMuchPasted } from "~/domain/pasted-table";
import { cellField, type MatrixPeriod } from "~/domain/plan";
import type { Problem } from "~/domain/problem";
import { periodOf, readTarget } from "~/domain/targets";
import { baseOf, type StandingTarget } from "~/domain/targets-matrix";
import type { Unit } from "~/domain/units";
import { lastBaselineNumber } from "~db/queries/baselines.server";
import { listTargets } from "~db/queries/targets.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { periodsOf } from "./plan-matrix.server";
import { isThere, saveTargets, type TargetsInput } from "./targets.server";
import { targetsFor } from "./targets-planned.server";
import { documentName } from "./timeline-entries.server";

/** What was pasted, and what the person said about names that were not understood. */
export interface TargetPaste {
  periodKey: string;
  text: string;
  choices: PasteChoices;
}

/** One pasted cell against what stands. keep: blank, so nothing changes. */
export interface PreviewCell {
  field: string;
  text: string;
  /** What stands now; null: no target. */
  before: number | null;
  /** See `baseOf`. */
  base: string;
  state: "new" | "changed" | "same" | "keep" | "bad" | "aside";
  problem: Problem | null;
}

export interface TargetPreview {
  columns: readonly (PastedName & { name: string })[];
  rows: readonly (PastedName & { name: string; cells: PreviewCell[] })[];
  counts: Record<PreviewCell["state"] | "wrongNames", number>;
}

export interface TargetPastePage {
  slug: string;
  isFrozen: boolean;
  periods: MatrixPeriod[];
  period: string;
  units: { key: string; name: string }[];
  categories: { key: string; name: string }[];
  documents: { id: string; name: string }[];
}

export async function loadTargetPaste(
  ctx: UseCaseContext,
  slug: string,
  asked: string,
): Promise<TargetPastePage> {
  const open = await openCampaign(ctx, slug, "target.edit");
  const { structure, campaign, actor } = open;
  const [plan, frozen] = await Promise.all([
    targetsFor(open, "all"),
    lastBaselineNumber(open.db.read, campaign.id),
  ]);
  const periods = periodsOf(open, plan);
  return {
    slug,
    isFrozen: frozen > 0,
    periods,
    period: periods.some((one) => one.key === asked) ? asked : "campaign",
    units: structure.tree.units.filter((one) => one.reports).map(({ key, name }) => ({ key, name })),
    categories: structure.categories
      .filter((one) => one.isActive)
      .map(({ key, name }) => ({ key, name: name[actor.locale] })),
    documents: structure.documents.map((one) => ({ id: one.id, name: documentName(one) })),
  };
}

const mostCharacters = 200_000;
/** A line for each unit, a column for each category, and room for what a worksheet has beside them. */
const mostPasted = { lines: 2_000, columns: 200, characters: 2_000 };

/** What would come of it, without writing anything. Problems: at `text` paste-empty, too-long, those of `tooMuchPasted`; period-unknown. */
export async function checkTargetPaste(
  ctx: UseCaseContext,
  slug: string,
  paste: TargetPaste,
): Promise<Outcome<TargetPreview>> {
  const open = await openCampaign(ctx, slug, "target.edit");
  return previewOf(open, paste);
}

/**
 * Saves the pasted cells that say something, all of them or none. `bases` are the cells' as the preview showed them.
 * Problems besides those of `checkTargetPaste` and `saveTargets`: at `text` paste-not-clear {count}, paste-no-cells.
 */
export async function saveTargetPaste(
  ctx: UseCaseContext,
  slug: string,
  paste: TargetPaste,
  more: Pick<TargetsInput, "documentId" | "clause" | "reason"> & { bases: Readonly<Record<string, string>> },
): Promise<Outcome<{ changed: number }>> {
  const open = await openCampaign(ctx, slug, "target.edit");
  const read = await previewOf(open, paste);
  if (!read.ok) return read;
  const { rows, columns, counts } = read.value;
  const unclear = counts.wrongNames + counts.bad;
  if (unclear > 0) return refused({ field: "text", code: "paste-not-clear", params: { count: unclear } });
  const cells = rows.flatMap((row) =>
    row.cells.flatMap(({ field, text, state, base }, at) => {
      const categoryKey = columns[at]?.key;
      const isSaid = state === "new" || state === "changed" || state === "same";
      if (!isSaid || !row.key || !categoryKey) return [];
      return [{ unitKey: row.key, categoryKey, text, base: more.bases[field] ?? base }];
    }),
  );
  if (cells.length === 0) return refused({ field: "text", code: "paste-no-cells" });
  const { documentId, clause, reason } = more;
  return saveTargets(ctx, slug, { periodKey: paste.periodKey, cells, documentId, clause, reason });
}

async function previewOf(open: CampaignContext, paste: TargetPaste): Promise<Outcome<TargetPreview>> {
  const { campaign, structure, actor } = open;
  const period = periodOf(paste.periodKey, campaign, structure.phases);
  if (!period) return refused({ field: "period", code: "period-unknown" });
  if (paste.text.trim() === "") return refused({ field: "text", code: "paste-empty" });
  if (paste.text.length > mostCharacters)
    return refused({ field: "text", code: "too-long", params: { max: mostCharacters } });
  const beyond = beyondPasted(readPastedTable(paste.text), mostPasted);
  if (beyond) return refused(tooMuchPasted(beyond, mostPasted));
  const matrix = readPastedMatrix(paste.text, knownNames(open), paste.choices);
  const units = new Map(structure.tree.units.map((unit) => [unit.key, unit]));
  const categories = new Map(structure.categories.map((category) => [category.key, category]));
  const unitIds = matrix.rows.flatMap(({ key }) => units.get(key ?? "")?.id ?? []);
  const standing = await listTargets(open.db.read, campaign.id, unitIds);
  const here = new Map(
    standing
      .filter((one) => one.periodKey === paste.periodKey)
      .map((one) => [`${one.unitId} ${one.categoryId}`, one]),
  );
  const columns = matrix.columns.map((column) => ({
    ...column,
    name: categories.get(column.key ?? "")?.name[actor.locale] ?? "",
  }));
  const rows = matrix.rows.map(({ cells, ...row }) => ({
    ...row,
    name: units.get(row.key ?? "")?.shortName ?? "",
    cells: cells.map((text, at) => {
      const column = columns[at];
      const unit = units.get(row.key ?? "");
      const ids = `${unit?.id} ${categories.get(column?.key ?? "")?.id}`;
      const cell = previewCell(text, row, column, here.get(ids));
      return unit && text !== "" && cell.state !== "aside" && !isThere(unit, period)
        ? notThere(cell, unit)
        : cell;
    }),
  }));
  return done({ columns, rows, counts: countsOf(matrix, rows) });
}

/** Only units that report have targets; what gathers them is not offered. */
function knownNames({ structure }: CampaignContext): { units: NamedThing[]; columns: NamedThing[] } {
  return {
    units: structure.tree.units
      .filter((unit) => unit.reports)
      .map(({ key, name, shortName }) => ({ key, names: [name, shortName] })),
    columns: structure.categories
      .filter((one) => one.isActive)
      .map(({ key, name }) => ({ key, names: [name.vi, name.en] })),
  };
}

function previewCell(
  text: string,
  row: PastedName,
  column: PastedName | undefined,
  standing: StandingTarget | undefined,
): PreviewCell {
  const before = standing?.amount ?? null;
  const cell = { field: cellField(row.key ?? "", column?.key ?? ""), text, before, base: baseOf(standing) };
  if (!row.key || !column?.key) return { ...cell, state: "aside", problem: null };
  const read = readTarget(text);
  if (!read.ok) return { ...cell, state: "bad", problem: { field: cell.field, code: read.code } };
  const { amount } = read;
  if (amount === null) return { ...cell, state: "keep", problem: null };
  const state = before === null ? "new" : before === amount ? "same" : "changed";
  return { ...cell, state, problem: null };
}

const notThere = (cell: PreviewCell, unit: Unit): PreviewCell => ({
  ...cell,
  state: "bad",
  problem: { field: cell.field, code: "unit-not-active", params: { unit: unit.name } },
});

function countsOf(matrix: PastedMatrix, rows: TargetPreview["rows"]): TargetPreview["counts"] {
  const wrong = (one: PastedName) => one.state === "unknown" || one.state === "twice";
  const counts = { new: 0, changed: 0, same: 0, keep: 0, bad: 0, aside: 0, wrongNames: 0 };
  counts.wrongNames = [...matrix.columns, ...matrix.rows].filter(wrong).length;
  for (const { state } of rows.flatMap((row) => row.cells)) counts[state] += 1;
  return counts;
}
