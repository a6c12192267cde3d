import type { Point } from "~/domain/decoration";
import { pointText, readPoint } from "~/domain/decoration-typed";
import { listNames } from "~/domain/output-rows";
import type { Problem } from "~/domain/problem";
import type { PastePointsForm, SetPointForm, UndoPointsForm } from "~/domain/unit-point-forms";
import { farOutside, MOST_POINTS, type PastedPoint, readPastedPoints } from "~/domain/unit-points";
import type { WriteTransaction } from "~db/client.server";
import { listUnitPoints } from "~db/queries/decoration-sites.server";
import {
  insertPointChanges,
  listPointChanges,
  markPointsUndone,
  type PointChange,
  writeUnitPoint,
} from "~db/queries/unit-points.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { pointsOf } from "./unit-points.server";

/** What was set at once, with what takes it back. */
export interface PointsSet {
  batch: string;
  count: number;
  /** The only unit; "" for several. */
  unit: string;
}

/**
 * Sets a unit's point, or takes it away ("" typed). Problems: `unit` unit-unknown; `point` those of `readPoint`,
 * point-far {km} until it is confirmed; `form` nothing-changed, changed-by-other when the point is no longer the one
 * that the page showed.
 */
export async function setUnitPoint(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: SetPointForm,
): Promise<Outcome<PointsSet>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const unit = open.structure.tree.units.find(({ key }) => key === form.unit);
  if (!unit) return refused({ field: "unit", code: "unit-unknown" });
  const read = readPoint(form.point);
  if (!read.ok) return refused(read.problem);
  const after = read.value;
  if (after && !form.confirm.includes("point-far")) {
    const [km] = farAmong(new Map([[unit.id, after]]), await pointsOf(open)).values();
    if (km !== undefined) return refused({ field: "point", code: "point-far-place", params: { km } });
  }
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const before = (await listUnitPoints(tx, [unit.id])).get(unit.id) ?? null;
      if (pointText(before) === pointText(after)) return refused({ field: "form", code: "nothing-changed" });
      if (form.seenOf === form.unit && pointText(before) !== form.seen)
        return refused({ field: "form", code: "point-changed", params: { point: pointText(before) || "—" } });
      return done(await writeBatch(tx, open, [{ unitId: unit.id, before, after }]));
    }),
  );
}

/** A pasted line as the preview shows it. */
export interface PreviewedPoint {
  line: number;
  unit: string;
  before: string;
  after: string;
  problems: Problem[];
  /** What can be gone on with when the person says so. */
  warnings: Problem[];
}

/** What a list would set. Problems: `text` paste-nothing, paste-too-many {max}. */
export async function previewPoints(
  ctx: UseCaseContext,
  slug: string,
  text: string,
): Promise<Outcome<PreviewedPoint[]>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const read = await readLines(text, open);
  return read.ok ? done(read.value.map(({ shown }) => shown)) : read;
}

/**
 * Sets the points of a list at once. Problems: those of the preview; `text` paste-bad-lines {n}; `confirm`
 * point-paste-warnings {n} until the person goes on; `form` nothing-changed.
 */
export async function pasteUnitPoints(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: PastePointsForm,
): Promise<Outcome<PointsSet>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const read = await readLines(form.text, open);
  if (!read.ok) return read;
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const bad = read.value.filter(({ shown }) => shown.problems.length > 0).length;
      if (bad > 0) return refused({ field: "text", code: "paste-bad-lines", params: { n: bad } });
      const unsure = read.value.filter(({ shown }) => shown.warnings.length > 0).length;
      if (unsure > 0 && !form.confirm.includes("paste-warnings"))
        return refused({ field: "confirm", code: "point-paste-warnings", params: { n: unsure } });
      const unitIds = read.value.map(({ unitId }) => unitId);
      const before = await listUnitPoints(tx, unitIds);
      const changes = read.value
        .map(({ unitId, after }): PointChange => ({ unitId, before: before.get(unitId) ?? null, after }))
        .filter((one) => pointText(one.before) !== pointText(one.after));
      if (changes.length === 0) return refused({ field: "form", code: "nothing-changed" });
      return done(await writeBatch(tx, open, changes));
    }),
  );
}

/**
 * Gives the units back the points that they had before; nobody may have changed one of them since. Problems at `form`:
 * points-undone, points-changed-since {unit}.
 */
export async function undoUnitPoints(
  ctx: UseCaseContext,
  slug: string,
  { _key, batch }: UndoPointsForm,
): Promise<Outcome<{ count: number }>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { batch } }, async () => {
      const changes = await listPointChanges(tx, open.campaign.id, batch);
      if (changes.length === 0) return refused({ field: "form", code: "points-undone" });
      const now = await listUnitPoints(
        tx,
        changes.map(({ unitId }) => unitId),
      );
      const other = changes.find((one) => pointText(now.get(one.unitId) ?? null) !== pointText(one.after));
      if (other) {
        const unit = open.structure.tree.shortNameOf(other.unitId);
        return refused({ field: "form", code: "points-changed-since", params: { unit } });
      }
      for (const { unitId, before } of changes) await writeUnitPoint(tx, unitId, before);
      await markPointsUndone(tx, open.campaign.id, batch, open.campaignNow);
      await auditPoints(tx, open, "unit-points.undone", batch, changes);
      return done({ count: changes.length });
    }),
  );
}

interface ReadLine {
  shown: PreviewedPoint;
  unitId: string;
  after: Point | null;
}

async function readLines(text: string, open: CampaignContext): Promise<Outcome<ReadLine[]>> {
  const { tree } = open.structure;
  const pasted = readPastedPoints(text, listNames(open.structure).units);
  if (pasted.length === 0) return refused({ field: "text", code: "paste-nothing" });
  if (pasted.length > MOST_POINTS)
    return refused({ field: "text", code: "paste-too-many", params: { max: MOST_POINTS } });
  const idOf = new Map(tree.units.map(({ key, id }) => [key, id]));
  const known = await pointsOf(open);
  const wanted = new Map(
    pasted.flatMap(({ unitKey, point }) => {
      const id = unitKey === null ? undefined : idOf.get(unitKey);
      return id && point ? [[id, point] as const] : [];
    }),
  );
  const far = farAmong(wanted, known);
  const lineOf = (one: PastedPoint): ReadLine => {
    const unitId = idOf.get(one.unitKey ?? "") ?? "";
    const km = far.get(unitId);
    const warnings = km === undefined ? [] : [{ field: "point", code: "point-far-place", params: { km } }];
    const shown = {
      ...{ line: one.line, unit: tree.get(unitId)?.name ?? one.unit, problems: one.problems, warnings },
      ...{ before: pointText(known.get(unitId) ?? null), after: pointText(one.point) || one.typed },
    };
    return { shown, unitId, after: one.point };
  };
  return done(pasted.map(lineOf));
}

/** Of points that are to be set those far outside the place that all units then make up, in km. */
function farAmong(
  wanted: ReadonlyMap<string, Point>,
  known: ReadonlyMap<string, Point>,
): Map<string, number> {
  const all = [...new Map([...known, ...wanted])];
  const far = farOutside(all.map(([, point]) => point));
  return new Map(
    all.flatMap(([unitId], index) => {
      const km = far[index] ?? null;
      return km !== null && wanted.has(unitId) ? [[unitId, km] as const] : [];
    }),
  );
}

async function writeBatch(
  tx: WriteTransaction,
  open: CampaignContext,
  changes: readonly PointChange[],
): Promise<PointsSet> {
  const { campaign, actor, campaignNow, structure, newId } = open;
  const batch = newId();
  for (const { unitId, after } of changes) await writeUnitPoint(tx, unitId, after);
  const at = { campaignId: campaign.id, batch, accountId: actor.accountId, at: campaignNow };
  for (let from = 0; from < changes.length; from += 500) {
    const rows = changes.slice(from, from + 500).map((one) => ({ ...one, id: newId() }));
    await insertPointChanges(tx, at, rows);
  }
  await auditPoints(tx, open, "unit-points.set", batch, changes);
  const [first] = changes;
  const unit = changes.length === 1 && first ? structure.tree.shortNameOf(first.unitId) : "";
  return { batch, count: changes.length, unit };
}

function auditPoints(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  batch: string,
  changes: readonly PointChange[],
): Promise<void> {
  const { id } = open.campaign;
  const { keyOf } = open.structure.tree;
  const said = (part: "before" | "after") =>
    Object.fromEntries(changes.map((one) => [keyOf(one.unitId), pointText(one[part])]));
  return appendAudit(tx, open, {
    ...{ chain: id, action, subjectKind: "unit-points", subjectId: batch, campaignId: id },
    payload: { before: said("before"), after: said("after") },
  });
}
