import { formatCivil } from "~/domain/calendar/civil-date";
import { readDay } from "~/domain/campaign-form";
import { freeKey } from "~/domain/keys";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { type AddUnitsForm, type NewUnit, readUnitLines } from "~/domain/unit-forms";
import type { Unit } from "~/domain/units";
import { vietnameseSortKey } from "~/domain/vietnamese";
import type { WriteTransaction } from "~db/client.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import { inChargeOf } from "~db/queries/roster.server";
import { insertUnits, listSortOrders, type TreeEdge } from "~db/queries/units.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

export interface UnitLine extends Unit {
  depth: number;
  /** Who of the sub-committee is in charge of it. */
  inCharge: string;
}

export interface UnitsPage {
  slug: string;
  today: string;
  /** The reporting tree of today, parents before their units. */
  tree: UnitLine[];
  /** Units that are no more, and those still to come. */
  others: Unit[];
  reporting: number;
  formKey: string;
  startsOn: string;
}

export async function loadUnits(ctx: UseCaseContext, slug: string): Promise<UnitsPage> {
  const { campaign, structure, today } = await openCampaign(ctx, slug, "campaign.settings");
  const { tree } = structure;
  const inCharge = await inChargeOf(ctx.db.read, campaign.id);
  const lines: UnitLine[] = [];
  const add = (unit: Unit, depth: number) => {
    const names = (inCharge.get(unit.id) ?? []).map((one) => one.name).join(", ");
    lines.push({ ...unit, depth, inCharge: names });
    for (const child of tree.childrenOn(unit.id, today)) add(child, depth + 1);
  };
  for (const root of tree.rootsOn(today)) add(root, 0);
  const shown = new Set(lines.map((one) => one.id));
  return {
    slug,
    today,
    tree: lines,
    others: tree.units.filter((unit) => !shown.has(unit.id)),
    reporting: lines.filter((one) => one.reports).length,
    formKey: ctx.newId(),
    startsOn: campaign.startsOn,
  };
}

/**
 * Adds the units of a pasted list under a parent. Problems: those of `readUnitLines` at `lines`, of the typed day at
 * `from`, personal-… at `bloc`, unit-unknown and parent-not-valid at `parent`.
 */
export async function addUnits(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddUnitsForm,
): Promise<Outcome<{ added: number }>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const problems: Problem[] = [];
  const from = readDay(form.from, "from", problems);
  const parent = form.parent === "" ? null : open.structure.tree.units.find((one) => one.key === form.parent);
  if (parent === undefined) problems.push({ field: "parent", code: "unit-unknown" });
  if (parent && from && !holds(parent, from)) problems.push(notThere("parent", parent, from));
  const standing = open.structure.tree.units.filter((one) => one.validTo === null);
  const read = readUnitLines(
    form.lines,
    form,
    standing.map((one) => one.name),
  );
  problems.push(...read.problems, ...textProblems({ bloc: form.bloc }, open.structure));
  if (problems.length > 0 || from === null) return refused(...problems);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const units = read.units.map((unit) => ({ ...unit, reports: form.gathers === "" }));
      await insertNewUnits(tx, open, units, { from, parents: parent ? bothTrees(parent.id) : [] });
      await bumpStructure(tx, open.campaign.id);
      await appendAudit(tx, open, {
        chain: open.campaign.id,
        action: "units.added",
        subjectKind: "unit",
        subjectId: parent?.key ?? "",
        campaignId: open.campaign.id,
        payload: { count: units.length, validFrom: from, names: units.map((one) => one.name) },
      });
      return done({ added: units.length });
    }),
  );
}

/** In which trees and under whom a new unit hangs. */
export type Parents = readonly Pick<TreeEdge, "kind" | "parentId">[];

const bothTrees = (parentId: string): Parents => [
  { kind: "reporting", parentId },
  { kind: "administrative", parentId },
];

/** Writes new units, each with a free key, and returns their keys in order. */
export async function insertNewUnits(
  tx: WriteTransaction,
  open: CampaignContext,
  units: readonly (NewUnit & { reports: boolean })[],
  { from, parents }: { from: string; parents: Parents },
): Promise<string[]> {
  const taken = new Set(open.structure.tree.units.map((one) => one.key));
  const orders = await listSortOrders(tx, open.campaign.id);
  const above = parents.find((one) => one.kind === "reporting")?.parentId ?? parents[0]?.parentId;
  const rows = units.map((unit) => {
    const key = freeKey(unit.name, taken, "don-vi");
    taken.add(key);
    return {
      id: open.newId(),
      campaign_id: open.campaign.id,
      key,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      bloc: unit.bloc,
      admin_code: null,
      reports: unit.reports ? (1 as const) : (0 as const),
      sort_order: (orders.get(above ?? "") ?? -1) + 1,
      sort_key: vietnameseSortKey(unit.name),
      valid_from: from,
      valid_to: null,
    };
  });
  const edges = rows.flatMap(({ id }) =>
    parents.map((parent) => ({ ...parent, unitId: id, validFrom: from, validTo: null })),
  );
  await insertUnits(tx, rows, edges);
  return rows.map((row) => row.key);
}

/** Whether the unit is there on a day. */
export const holds = (unit: Unit, day: string): boolean =>
  unit.validFrom <= day && (unit.validTo === null || day < unit.validTo);

export const notThere = (field: string, unit: Unit, day: string): Problem => ({
  field,
  code: "unit-not-there",
  params: { unit: unit.name, day: formatCivil(day) },
});
