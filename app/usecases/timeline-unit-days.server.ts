import { formatCivil } from "~/domain/calendar/civil-date";
import { readUnitAsSeen, reportingUnits } from "~/domain/milestone-units";
import { textProblems } from "~/domain/outputs-draft";
import { POLLING_DAY } from "~/domain/polling-days";
import type { Problem } from "~/domain/problem";
import { foldMilestoneEvents } from "~/domain/timeline";
import type { UnitDayForm, UnitReasonForm } from "~/domain/timeline-forms";
import { listMilestoneEvents } from "~db/queries/timeline.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { checkWanted } from "./timeline-changes.server";
import { checkNearElection, readDay, readInstant } from "./timeline-days.server";
import { inWrittenOrder } from "./timeline-entries.server";
import { appendLines, checkSeen } from "./timeline-history.server";

/**
 * Lets one unit vote on another day or from another hour, as the National Election Council (Điều 72) or the polling team
 * (Điều 71) decided. Problems: required, unit-unknown or unit-day-exists {unit, day} at `unit`; those of an override.
 */
export async function setPollingDay(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: UnitDayForm,
): Promise<Outcome<{ unit: string }>> {
  const open = await openCampaign(ctx, slug, "milestone.override");
  const problems: Problem[] = [];
  const on = readDay(form.on, "on", problems);
  problems.push(...checkNearElection(on, "on", open.campaign));
  const at = readInstant(on, form.time, "time", problems);
  const line = { kind: "overridden" as const, on, at, documentId: form.documentId || null };
  problems.push(...checkWanted({ ...line, reason: form.reason }, open, problems));
  const unit = unitOf(form.unit, open);
  if (!unit) problems.push({ field: "unit", code: "unit-unknown" });
  if (!unit || problems.length > 0) return refused(...problems);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const events = await listMilestoneEvents(tx, open.campaign.id, { keys: [POLLING_DAY] });
      const record = foldMilestoneEvents(inWrittenOrder(events)).get(POLLING_DAY);
      const standing = record?.units.get(unit.id)?.override;
      if (standing) {
        const params = { unit: unit.shortName, day: formatCivil(standing.on) };
        return refused({ field: "unit", code: "unit-day-exists", params });
      }
      await appendLines(tx, open, POLLING_DAY, [{ ...line, unitId: unit.id, reason: form.reason }], {
        action: "milestone.unit-overridden",
        payload: { after: { ...line, unit: unit.shortName, reason: form.reason } },
      });
      return done({ unit: unit.shortName });
    }),
  );
}

/** The unit votes with all others again. Problems: not-overridden, changed-by-other, those of a reason. */
export async function removePollingDay(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: UnitReasonForm,
): Promise<Outcome<{ unit: string }>> {
  const open = await openCampaign(ctx, slug, "milestone.override");
  const problems = textProblems({ reason: form.reason }, open.structure);
  const asked = readUnitAsSeen(form.unit);
  const unit = open.structure.tree.units.find((one) => one.key === asked.key);
  if (!unit) problems.push({ field: "unit", code: "unit-unknown" });
  if (!unit || problems.length > 0) return refused(...problems);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const events = await listMilestoneEvents(tx, open.campaign.id, { keys: [POLLING_DAY] });
      const lost = checkSeen(
        events.findLast((event) => event.unitId === unit.id),
        asked.seen,
      );
      if (lost) return refused(lost);
      const standing = foldMilestoneEvents(inWrittenOrder(events))
        .get(POLLING_DAY)
        ?.units.get(unit.id)?.override;
      if (!standing) return refused({ field: "form", code: "not-overridden" });
      const line = { kind: "override-removed" as const, unitId: unit.id, reason: form.reason };
      await appendLines(tx, open, POLLING_DAY, [line], {
        action: "milestone.unit-override-removed",
        payload: { before: { unit: unit.shortName, on: standing.on }, reason: form.reason },
      });
      return done({ unit: unit.shortName });
    }),
  );
}

const unitOf = (key: string, { structure, today }: CampaignContext) =>
  reportingUnits(structure.tree, today).find((one) => one.key === key);
