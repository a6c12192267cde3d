import type { CivilDate } from "~/domain/calendar/civil-date";
import { readDay, tidy } from "~/domain/campaign-form";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import {
  type EditUnitForm,
  type EndUnitForm,
  type MergeUnitForm,
  type MoveUnitForm,
  type RemoveUnitForm,
  readUnitLines,
  type SplitUnitForm,
} from "~/domain/unit-forms";
import { vietnameseSortKey } from "~/domain/vietnamese";
import {
  deleteUnit,
  endUnit,
  isUnitUsed,
  listTreeEdges,
  replaceParent,
  updateUnit,
} from "~db/queries/units.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { findByNewName } from "./outputs-words.server";
import { changeUnit, checkEnd, checkFigures, type UnitChange } from "./unit-change.server";
import { holds, insertNewUnits, notThere } from "./units.server";

/** What the flash tells: the unit by name. */
export type ChangedUnit = { name: string };

/** Renames a unit, or says anew what it is. Problems: personal-…, nothing-changed, changed-by-other {by, at}. */
export function editUnit(ctx: UseCaseContext, slug: string, key: string, form: EditUnitForm) {
  const after = {
    name: tidy(form.name),
    shortName: tidy(form.shortName),
    kind: form.kind,
    bloc: tidy(form.bloc),
    reports: form.reports !== "",
  };
  return changeUnit(ctx, slug, key, form, "unit-edited", async (change) => {
    const { name, shortName, kind, bloc, reports } = change.unit;
    const before = { name, shortName, kind, bloc, reports };
    const problems = textProblems(
      { name: after.name, shortName: after.shortName, bloc: after.bloc },
      change.open.structure,
    );
    if (problems.length > 0) return refused(...problems);
    if (JSON.stringify(before) === JSON.stringify(after))
      return refused({ field: "form", code: "nothing-changed" });
    await updateUnit(change.tx, change.unit.id, { ...after, sortKey: vietnameseSortKey(after.name) });
    if (after.name !== name || after.shortName !== shortName) {
      const renamed = { campaignId: change.open.campaign.id, unitId: change.unit.id };
      await findByNewName(change.tx, change.open, renamed);
    }
    return done({ name: after.name, on: null, before, after });
  });
}

/**
 * Puts a unit under another parent from a day on, in the tree of reporting or of administration; what is dated
 * before stays where it was. Problems at `parent`: unit-unknown, unit-not-there, parent-below, same-parent; at
 * `from`: those of a typed day, later-parent; closed-figures.
 */
export function moveUnit(ctx: UseCaseContext, slug: string, key: string, form: MoveUnitForm) {
  return changeUnit(ctx, slug, key, form, "unit-moved", async (change) => {
    const { open, tx, unit } = change;
    const problems: Problem[] = [];
    const from = readDay(form.from, "from", problems);
    const parent =
      form.parent === "" ? null : open.structure.tree.units.find((one) => one.key === form.parent);
    if (parent === undefined) problems.push({ field: "parent", code: "unit-unknown" });
    if (from && parent && !holds(parent, from)) problems.push(notThere("parent", parent, from));
    if (from && !holds(unit, from)) problems.push(notThere("from", unit, from));
    if (problems.length > 0 || from === null || parent === undefined) return refused(...problems);
    const edges = (await listTreeEdges(tx, open.campaign.id)).filter((one) => one.kind === form.tree);
    const own = edges.filter((one) => one.unitId === unit.id);
    const wrong = checkParent(own, edges, { unitId: unit.id, parentId: parent?.id ?? null, from });
    if (wrong) return refused(wrong);
    const closed = form.tree === "reporting" ? await checkFigures(change, from) : null;
    if (closed) return refused(closed);
    await replaceParent(tx, { unitId: unit.id, kind: form.tree, from, parentId: parent?.id ?? null });
    const was = own.find((one) => one.validFrom <= from && (one.validTo === null || from < one.validTo));
    const before = { [form.tree]: was ? open.structure.tree.nameOf(was.parentId) : null };
    return done({ name: unit.name, on: from, before, after: { [form.tree]: parent?.name ?? null } });
  });
}

interface Edge {
  unitId: string;
  parentId: string;
  validFrom: string;
  validTo: string | null;
}

function checkParent(
  own: readonly Edge[],
  edges: readonly Edge[],
  { unitId, parentId, from }: { unitId: string; parentId: string | null; from: CivilDate },
): Problem | null {
  if (own.some((one) => one.validFrom > from)) return { field: "from", code: "later-parent" };
  const parentOn = (id: string, day: CivilDate) =>
    edges.find(
      (one) => one.unitId === id && one.validFrom <= day && (one.validTo === null || day < one.validTo),
    )?.parentId;
  if ((parentOn(unitId, from) ?? null) === parentId) return { field: "parent", code: "same-parent" };
  const days = [from, ...edges.filter((one) => one.validFrom > from).map((one) => one.validFrom)];
  for (const day of days) {
    const path = new Set<string>();
    for (let at = parentId ?? undefined; at !== undefined && !path.has(at); at = parentOn(at, day)) {
      if (at === unitId) return { field: "parent", code: "parent-below" };
      path.add(at);
    }
  }
  return null;
}

/** The unit is no more from a day on; what it did before stays. Problems: those of `checkEnd`. */
export function closeUnit(ctx: UseCaseContext, slug: string, key: string, form: EndUnitForm) {
  return changeUnit(ctx, slug, key, form, "unit-ended", async (change) => {
    const read = await readEnd(change, form.from, { mayHaveUnits: false });
    if (!read.ok) return read;
    await endUnit(change.tx, change.unit.id, read.value);
    return done({ name: change.unit.name, on: read.value, before: {}, after: { validTo: read.value } });
  });
}

/**
 * Merges a unit into another from a day on: the units below it move along. Problems: those of `checkEnd`; at `into`:
 * unit-unknown, unit-not-there, parent-below.
 */
export function mergeUnit(ctx: UseCaseContext, slug: string, key: string, form: MergeUnitForm) {
  return changeUnit(ctx, slug, key, form, "unit-merged", async (change) => {
    const { open, tx, unit } = change;
    const into = open.structure.tree.units.find((one) => one.key === form.into);
    if (!into) return refused({ field: "into", code: "unit-unknown" });
    const read = await readEnd(change, form.from, { mayHaveUnits: true });
    if (!read.ok) return read;
    const from = read.value;
    if (!holds(into, from)) return refused(notThere("into", into, from));
    if (open.structure.tree.subtreeOn(unit.id, from).includes(into.id))
      return refused({ field: "into", code: "parent-below" });
    await moveChildren(change, from, into.id);
    await endUnit(tx, unit.id, from);
    return done({ name: unit.name, on: from, before: { unit: unit.name }, after: { unit: into.name } });
  });
}

async function moveChildren(
  { open, tx, unit }: UnitChange,
  from: CivilDate,
  parentId: string,
): Promise<void> {
  for (const edge of await listTreeEdges(tx, open.campaign.id)) {
    const isBelow = edge.parentId === unit.id && (edge.validTo === null || edge.validTo > from);
    if (!isBelow || edge.unitId === parentId) continue;
    const day = edge.validFrom > from ? edge.validFrom : from;
    await replaceParent(tx, {
      unitId: edge.unitId,
      kind: edge.kind,
      from: day,
      until: edge.validTo,
      parentId,
    });
  }
}

/**
 * Splits a unit from a day on into new ones beside it; it ends, or stays on with what is left. Problems: those of
 * `readUnitLines` at `names`, and of `checkEnd` unless it stays.
 */
export function splitUnit(ctx: UseCaseContext, slug: string, key: string, form: SplitUnitForm) {
  return changeUnit(ctx, slug, key, form, "unit-split", async (change) => {
    const { open, tx, unit } = change;
    const standing = open.structure.tree.units.filter((one) => one.validTo === null && one.id !== unit.id);
    const given = { kind: unit.kind, bloc: unit.bloc };
    const { units, problems } = readUnitLines(
      form.names,
      given,
      standing.map((one) => one.name),
    );
    if (problems.length > 0) return refused(...problems.map((one) => ({ ...one, field: "names" })));
    const staysOn = form.staysOn !== "";
    const read = staysOn
      ? readFrom(form.from, change)
      : await readEnd(change, form.from, { mayHaveUnits: false });
    if (!read.ok) return read;
    const from = read.value;
    const edges = await listTreeEdges(tx, open.campaign.id);
    const parents = edges.filter(
      (one) =>
        one.unitId === unit.id && one.validFrom <= from && (one.validTo === null || from < one.validTo),
    );
    await insertNewUnits(
      tx,
      open,
      units.map((one) => ({ ...one, reports: unit.reports })),
      { from, parents: parents.map(({ kind, parentId }) => ({ kind, parentId })) },
    );
    if (!staysOn) await endUnit(tx, unit.id, from);
    const names = units.map((one) => one.name).join(", ");
    return done({ name: unit.name, on: from, before: { unit: unit.name }, after: { unit: names } });
  });
}

/** Takes a unit away that was entered by mistake. Problem: unit-used, when anything names it. */
export function removeUnit(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  form: RemoveUnitForm,
): Promise<Outcome<ChangedUnit>> {
  return changeUnit(ctx, slug, key, { ...form, reason: "" }, "unit-removed", async ({ tx, unit }) => {
    if (await isUnitUsed(tx, unit.id)) return refused({ field: "form", code: "unit-used" });
    await deleteUnit(tx, unit.id);
    return done({ name: unit.name, on: null, before: { name: unit.name }, after: {} });
  });
}

function readFrom(typed: string, { unit }: Pick<UnitChange, "unit">): Outcome<CivilDate> {
  const problems: Problem[] = [];
  const from = readDay(typed, "from", problems);
  if (from && !holds(unit, from)) problems.push(notThere("from", unit, from));
  return from && problems.length === 0 ? done(from) : refused(...problems);
}

async function readEnd(
  change: UnitChange,
  typed: string,
  { mayHaveUnits }: { mayHaveUnits: boolean },
): Promise<Outcome<CivilDate>> {
  const read = readFrom(typed, change);
  if (!read.ok) return read;
  const problem = await checkEnd(change, read.value, mayHaveUnits);
  return problem ? refused(problem) : read;
}
