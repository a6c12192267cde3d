import { civilDateOfInstant, formatCivil, localTimeOf } from "~/domain/calendar/civil-date";
import { caseCode, type RebuttalCase } from "~/domain/cases";
import type { Action } from "~/domain/permissions";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { insertCaseEvent } from "~db/queries/case-parts.server";
import { findCase } from "~db/queries/cases.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { readDay, readInstant } from "./timeline-days.server";

/** A case that was changed: its code, and the version that it has now. */
export interface ChangedCase {
  number: number;
  code: string;
  version: number;
}

export const changedCase = ({ number }: { number: number }, version: number): ChangedCase => ({
  ...{ number, code: caseCode(number), version },
});

/** What somebody did to a case; `details` is JSON for its history. */
export interface CaseAct {
  act: string;
  details?: object | null;
  reason?: string;
}

/**
 * Changes one case in a transaction. Throws NotFound for one that the campaign has not. Problems at `form`:
 * case-removed, case-merged {code}, unless `work` is for such cases (`gone`).
 */
export async function changeCase<T>(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { action, gone = false }: { action: Action; gone?: boolean },
  work: (tx: WriteTransaction, one: RebuttalCase, open: CampaignContext) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const open = await openCampaign(ctx, slug, action);
  return open.db.write(open.campaign.id, async (tx) => {
    const one = await findCase(tx, open.campaign.id, number);
    if (!one) throw new NotFound();
    if (!gone && one.mergedInto !== null) return refused({ field: "form", code: "case-merged" });
    if (!gone && one.isRemoved) return refused({ field: "form", code: "case-removed" });
    return work(tx, one, open);
  });
}

export const caseChanged = (): { ok: false; problems: Problem[] } =>
  refused({ field: "form", code: "case-changed" });

/** Writes a line into the case's history and one into the audit trail. */
export async function tellCase(
  tx: WriteTransaction,
  open: CampaignContext,
  { id, number }: Pick<RebuttalCase, "id" | "number">,
  { act, details = null, reason = "" }: CaseAct,
): Promise<void> {
  const by = { accountId: open.actor.accountId, at: open.campaignNow };
  const event = { id: open.newId(), caseId: id, act, details: JSON.stringify(details ?? {}), reason };
  await insertCaseEvent(tx, event, by);
  await appendAudit(tx, open, {
    chain: open.campaign.id,
    action: `case.${act}`,
    subjectKind: "case",
    subjectId: id,
    campaignId: open.campaign.id,
    payload: { code: caseCode(number), ...details, ...(reason === "" ? {} : { reason }) },
  });
}

/** Whether the person may speak for that unit, or with null for the sub-committee itself. */
export const speaksFor = (open: CampaignContext, unitId: string | null): boolean =>
  unitId === null ? open.unitsFor("case.report") === "all" : open.may("case.report", [unitId]);

/** The secretary corrects any case, a unit's people their own unit's while nothing is decided. */
export function mayEdit(open: CampaignContext, one: RebuttalCase): boolean {
  if (open.may("case.decide")) return true;
  return one.decision === null && speaksFor(open, one.unitId);
}

/** Only the parts that differ, as they were and as they are. */
export function changesOf<T extends object>(before: T, after: T): { before: object; after: object } | null {
  const parts = (Object.keys(after) as (keyof T)[]).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
  if (parts.length === 0) return null;
  const side = (one: T) => Object.fromEntries(parts.map((part) => [part, one[part]]));
  return { before: side(before), after: side(after) };
}

/**
 * The instant of a typed day and hour in Vietnam. Both blank: `otherwise`. Problems at their fields: those of a day,
 * required, not-an-hour, moment-in-future {now}.
 */
export function readMoment(
  { on, time }: { on: string; time: string },
  fields: { on: string; time: string },
  { otherwise, now }: { otherwise: string | null; now: string },
  problems: Problem[],
): string | null {
  if (on === "" && time === "") return otherwise;
  const day = readDay(on, fields.on, problems);
  if (on === "") problems.push({ field: fields.on, code: "required" });
  if (time === "") problems.push({ field: fields.time, code: "required" });
  const at = readInstant(day, time, fields.time, problems);
  if (at !== null && at > now) {
    problems.push({ field: fields.on, code: "moment-in-future", params: { now: momentText(now) } });
  }
  return at;
}

/** How a form shows an instant: day and hour in Vietnam. */
export const typedMoment = (instant: string): { on: string; time: string } => ({
  on: formatCivil(civilDateOfInstant(instant)),
  time: localTimeOf(instant),
});

const momentText = (instant: string): string => {
  const { on, time } = typedMoment(instant);
  return `${time} ${on}`;
};
