import { addDays, type CivilDate, formatCivil } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { type Unit, unitTreeOf } from "~/domain/units";
import type { WriteTransaction } from "~db/client.server";
import { insertCampaignEvent } from "~db/queries/campaign-events.server";
import { findLastClosedWeek } from "~db/queries/campaign-settings.server";
import { bumpStructure, loadStructure } from "~db/queries/campaigns.server";
import { hasOutputsFrom } from "~db/queries/units.server";
import { appendAudit } from "./audit.server";
import { closedWeek } from "./campaign-days.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { changedByOther } from "./changed-by-other.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { writeIfDone } from "./outputs-transaction.server";
import { rebuildWithin } from "./rollups.server";

/** A unit about to be changed, with the structure as it is stored now. */
export interface UnitChange {
  tx: WriteTransaction;
  open: CampaignContext;
  unit: Unit;
}

/** What a change did: from which day, and for the audit what was and what is. */
export interface DoneChange {
  name: string;
  on: CivilDate | null;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

interface ChangeForm {
  _key: string;
  _seen: string;
  from?: string;
  reason?: string;
}

/**
 * Carries out one change of a unit with its audit line and the line of its history; lists and totals follow where the
 * day on which it takes effect has outputs. Throws NotFound for a key that the campaign does not have.
 */
export async function changeUnit(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  { _key, _seen, ...payload }: ChangeForm,
  event: string,
  work: (change: UnitChange) => Promise<Outcome<DoneChange>>,
): Promise<Outcome<{ name: string }>> {
  const opened = await openCampaign(ctx, slug, "campaign.settings");
  const problems = textProblems({ reason: payload.reason ?? "" }, opened.structure);
  if (problems.length > 0) return refused(...problems);
  const { campaign } = opened;
  return writeIfDone(ctx.db, campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { key, event, ...payload } }, async () => {
      const { units, edges, ...rest } = await loadStructure(tx, campaign.id);
      const open = { ...opened, structure: { tree: unitTreeOf(units, edges), ...rest } };
      const unit = units.find((one) => one.key === key);
      if (!unit) throw new NotFound();
      if (seenOf(open, unit) !== _seen)
        return refused(await changedByOther(tx, campaign.id, { kind: "unit", id: key }));
      const outcome = await work({ tx, open, unit });
      if (!outcome.ok) return outcome;
      const { on } = outcome.value;
      await bumpStructure(tx, campaign.id);
      if (on !== null && (await hasOutputsFrom(tx, unit.id, on)))
        await rebuildWithin(tx, slug, { fix: true });
      await record({ tx, open, unit }, event, outcome.value, payload.reason ?? "");
      return done({ name: outcome.value.name });
    }),
  );
}

/** How a unit stands, for a form to say what its author saw. */
export function seenOf({ structure }: Pick<CampaignContext, "structure">, unit: Unit): string {
  const { name, shortName, kind, bloc, reports, validFrom, validTo } = unit;
  const parents = structure.tree
    .ancestorsOn(unit.id, validTo ? addDays(validTo, -1) : "2200-12-31")
    .slice(1, 2);
  return JSON.stringify([name, shortName, kind, bloc, reports, validFrom, validTo, ...parents]);
}

/**
 * Why a unit cannot end on a day, at `from`: unit-has-units, unit-has-outputs (dated that day or later), or
 * end-before-start.
 */
export async function checkEnd(
  { tx, open, unit }: UnitChange,
  from: CivilDate,
  mayHaveUnits: boolean,
): Promise<Problem | null> {
  const params = { unit: unit.name, day: formatCivil(from) };
  if (from <= unit.validFrom) return { field: "from", code: "end-before-start", params };
  const below = open.structure.tree.childrenOn(unit.id, from);
  if (!mayHaveUnits && below.length > 0) {
    return { field: "from", code: "unit-has-units", params: { ...params, n: below.length } };
  }
  if (below.length > 0) return checkFigures({ tx, open, unit }, from);
  return (await hasOutputsFrom(tx, unit.id, from))
    ? { field: "from", code: "unit-has-outputs", params }
    : null;
}

/** `closed-figures` at `from` when a change on that day would move figures of a closed week. */
export async function checkFigures({ tx, open, unit }: UnitChange, from: CivilDate): Promise<Problem | null> {
  const closed = await findLastClosedWeek(tx, open.campaign.id);
  if (closed === null || weekOf(closed, open.campaign.weekFirstDay).endsOn < from) return null;
  if (!(await hasOutputsFrom(tx, unit.id, from))) return null;
  return { field: "from", code: "closed-figures", params: closedWeek(closed, open.campaign) };
}

async function record(
  { tx, open, unit }: UnitChange,
  event: string,
  { on, before, after }: DoneChange,
  reason: string,
): Promise<void> {
  const { campaign, actor } = open;
  await insertCampaignEvent(tx, {
    id: open.newId(),
    campaignId: campaign.id,
    subjectKind: "unit",
    subjectKey: unit.key,
    unitId: null,
    event,
    on,
    detail: JSON.stringify({ before, after }),
    reason,
    documentId: null,
    accountId: actor.accountId,
    recordedAt: open.campaignNow,
  });
  await appendAudit(tx, open, {
    chain: campaign.id,
    action: event.replace("unit-", "unit."),
    subjectKind: "unit",
    subjectId: unit.key,
    campaignId: campaign.id,
    payload: { name: unit.name, on, reason, before, after },
  });
}
