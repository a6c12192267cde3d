import { readUnitAsSeen, reportingUnits, unitScopes } from "~/domain/milestone-units";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { foldMilestoneEvents, type MilestoneRecord } from "~/domain/timeline";
import type {
  UndoUnitsForm,
  UnitChoice,
  UnitReasonForm,
  UnitsDoneForm,
  UnitsForm,
} from "~/domain/timeline-forms";
import { listMilestoneUnits, replaceMilestoneUnits } from "~db/queries/milestone-units.server";
import { listMilestoneEvents, type RecordedMilestoneEvent } from "~db/queries/timeline.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { type ChangedMilestone, checkWanted } from "./timeline-changes.server";
import { readDay } from "./timeline-days.server";
import { inWrittenOrder } from "./timeline-entries.server";
import { appendLines, checkSeen, lastOfWhole, titleOf } from "./timeline-history.server";

/**
 * Says which units a milestone has to be reached by; none: it is not done unit by unit. Problems: those of a choice of
 * units, changed-by-other.
 */
export async function setMilestoneUnits(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  { _key, _seen, ...form }: UnitsForm,
): Promise<Outcome<ChangedMilestone>> {
  const open = await openCampaign(ctx, slug, "milestone.assign");
  const title = await titleOf(open, key);
  const chosen = readUnits(form, open);
  if (!chosen.ok) return chosen;
  const { campaign } = open;
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { key, ...form } }, async () => {
      const events = await listMilestoneEvents(tx, campaign.id, { keys: [key] });
      const lost = checkSeen(lastOfWhole(events), _seen);
      if (lost) return refused(lost);
      const before = (await listMilestoneUnits(tx, campaign.id)).get(key) ?? [];
      await replaceMilestoneUnits(tx, { campaignId: campaign.id, key }, chosen.value);
      const counts = { field: "names", before: String(before.length), after: String(chosen.value.length) };
      const [eventId = ""] = await appendLines(
        tx,
        open,
        key,
        [{ kind: "units-set", detail: JSON.stringify([counts]), reason: "" }],
        {
          action: "milestone.units-set",
          payload: {
            before: { units: namesOf(before, open) },
            after: { units: namesOf(chosen.value, open) },
          },
        },
      );
      return done({ eventId, title });
    }),
  );
}

/** The ids of chosen units. Problems at `units`: choose-units, unit-unknown. */
export function readUnits(
  { unitScope, units }: UnitChoice,
  { structure, today }: CampaignContext,
): Outcome<string[]> {
  if (unitScope === "") return done([]);
  const scope = unitScopes(structure.tree, today).find((one) => one.value === unitScope);
  if (scope) return done(scope.unitIds);
  const known = reportingUnits(structure.tree, today);
  const chosen = known.filter((unit) => units.includes(unit.key));
  if (chosen.length < new Set(units).size) return refused({ field: "units", code: "unit-unknown" });
  return chosen.length > 0
    ? done(chosen.map(({ id }) => id))
    : refused({ field: "units", code: "choose-units" });
}

export interface MarkedUnits {
  title: string;
  count: number;
  /** The unit's short name when it is only one; "" otherwise. */
  unit: string;
  /** The first line written and how many: what takes all of them back. */
  batch: string;
}

/**
 * Records that units have done a milestone on a day. Problems at `units`: choose-units, unit-not-concerned,
 * units-already-done {units}; at `on`, `documentId`, `reason` those of a completion. Throws AccessDenied for a unit
 * that the person may not speak for; then nothing is written.
 */
export async function completeUnits(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  { _key, ...form }: UnitsDoneForm,
): Promise<Outcome<MarkedUnits>> {
  const open = await openCampaign(ctx, slug, "milestone.unit-complete");
  const title = await titleOf(open, key);
  const read = readCompletion(form, open);
  if (!read.ok) return read;
  const { unitIds, on, documentId, reason } = read.value;
  if (!open.may("milestone.unit-complete", unitIds)) throw new AccessDenied();
  const { campaign } = open;
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { key, ...form } }, async () => {
      const concerned = (await listMilestoneUnits(tx, campaign.id)).get(key) ?? [];
      if (unitIds.some((id) => !concerned.includes(id))) {
        return refused({ field: "units", code: "unit-not-concerned" });
      }
      const record = await recordOf(tx, open, key);
      const finished = unitIds.filter((id) => record?.units.get(id)?.actualOn);
      if (finished.length > 0) {
        const units = namesOf(finished, open).join(", ");
        return refused({ field: "units", code: "units-already-done", params: { units } });
      }
      const lines = unitIds.map((unitId) => ({ kind: "completed" as const, unitId, on, documentId, reason }));
      const [firstId = ""] = await appendLines(tx, open, key, lines, {
        action: "milestone.units-completed",
        payload: { after: { units: namesOf(unitIds, open), on, documentId, reason } },
      });
      const count = unitIds.length;
      return done({ title, batch: `${firstId} ${count}`, count, unit: onlyName(unitIds, open) });
    }),
  );
}

/** Takes one unit's completion back. Problems: changed-by-other, not-done, those of a reason. */
export async function reopenUnit(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  { _key, ...form }: UnitReasonForm,
): Promise<Outcome<MarkedUnits>> {
  const open = await openCampaign(ctx, slug, "milestone.unit-complete");
  const title = await titleOf(open, key);
  const asked = readUnitAsSeen(form.unit);
  const unit = open.structure.tree.units.find((one) => one.key === asked.key);
  const problems = textProblems({ reason: form.reason }, open.structure);
  if (!unit) problems.push({ field: "unit", code: "unit-unknown" });
  if (problems.length > 0 || !unit) return refused(...problems);
  if (!open.may("milestone.unit-complete", [unit.id])) throw new AccessDenied();
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { key, ...form } }, async () => {
      const events = await listMilestoneEvents(tx, open.campaign.id, { keys: [key] });
      const lost = checkSeen(
        events.findLast((event) => event.unitId === unit.id),
        asked.seen,
      );
      if (lost) return refused(lost);
      const record = foldMilestoneEvents(inWrittenOrder(events)).get(key);
      if (!record?.units.get(unit.id)?.actualOn) return refused({ field: "form", code: "not-done" });
      return done(await takeBack(tx, open, { key, title, unitIds: [unit.id], reason: form.reason }));
    }),
  );
}

/**
 * Takes back what one form of the same person marked, where nobody has recorded anything since. Problems: not-done when
 * nothing of it is left; personal-… at `reason`.
 */
export async function undoUnits(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  { _key, ...form }: UndoUnitsForm,
): Promise<Outcome<MarkedUnits>> {
  const open = await openCampaign(ctx, slug, "milestone.unit-complete");
  const title = await titleOf(open, key);
  const problems = textProblems({ reason: form.reason }, open.structure);
  if (problems.length > 0) return refused(...problems);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { key, ...form } }, async () => {
      const events = await listMilestoneEvents(tx, open.campaign.id, { keys: [key] });
      const unitIds = markedBy(form.batch, events, open).flatMap(({ id, unitId }) =>
        unitId && events.findLast((event) => event.unitId === unitId)?.id === id ? [unitId] : [],
      );
      if (unitIds.length === 0) return refused({ field: "form", code: "not-done" });
      if (!open.may("milestone.unit-complete", unitIds)) throw new AccessDenied();
      return done(await takeBack(tx, open, { key, title, unitIds, reason: form.reason }));
    }),
  );
}

/** The lines that one form of this person wrote: as many as it marked, from its first one on. */
function markedBy(
  batch: string,
  events: readonly RecordedMilestoneEvent[],
  { actor }: CampaignContext,
): RecordedMilestoneEvent[] {
  const [firstId = "", count = "0"] = batch.split(" ");
  const own = events.filter((event) => event.kind === "completed" && event.accountId === actor.accountId);
  const from = own.findIndex((event) => event.id === firstId);
  return from < 0 ? [] : own.slice(from, from + Number(count));
}

type Transaction = Parameters<typeof appendLines>[0];

async function takeBack(
  tx: Transaction,
  open: CampaignContext,
  { key, title, unitIds, reason }: { key: string; title: string; unitIds: string[]; reason: string },
): Promise<MarkedUnits> {
  const lines = unitIds.map((unitId) => ({ kind: "reopened" as const, unitId, reason }));
  await appendLines(tx, open, key, lines, {
    action: "milestone.units-reopened",
    payload: { after: { units: namesOf(unitIds, open), reason } },
  });
  return { title, batch: "", count: unitIds.length, unit: onlyName(unitIds, open) };
}

async function recordOf(
  tx: Transaction,
  { campaign }: CampaignContext,
  key: string,
): Promise<MilestoneRecord | undefined> {
  const events = await listMilestoneEvents(tx, campaign.id, { keys: [key] });
  return foldMilestoneEvents(inWrittenOrder(events)).get(key);
}

interface Completion {
  unitIds: string[];
  on: string | null;
  documentId: string | null;
  reason: string;
}

function readCompletion(form: Omit<UnitsDoneForm, "_key">, open: CampaignContext): Outcome<Completion> {
  const problems: Problem[] = [];
  const on = readDay(form.on, "on", problems);
  const documentId = form.documentId || null;
  problems.push(...checkWanted({ kind: "completed", on, documentId, reason: form.reason }, open, problems));
  const keys = [...new Set(form.units)];
  const unitIds = keys.flatMap((key) => open.structure.tree.units.find((unit) => unit.key === key)?.id ?? []);
  if (unitIds.length < keys.length) problems.push({ field: "units", code: "unit-not-concerned" });
  if (problems.length > 0) return refused(...problems);
  return done({ unitIds, on, documentId, reason: form.reason });
}

function namesOf(unitIds: readonly string[], { structure }: CampaignContext): string[] {
  return unitIds.map(structure.tree.shortNameOf);
}

function onlyName(unitIds: readonly string[], open: CampaignContext): string {
  return unitIds.length === 1 ? namesOf(unitIds, open).join() : "";
}
