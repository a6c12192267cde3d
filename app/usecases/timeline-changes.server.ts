import { type CivilDate, civilDateOfInstant, formatCivil, localTimeOf } from "~/domain/calendar/civil-date";
import type { Duty } from "~/domain/law/edition";
import { EDITIONS } from "~/domain/law/editions";
import { textProblems } from "~/domain/outputs-draft";
import type { Action } from "~/domain/permissions";
import type { Problem } from "~/domain/problem";
import {
  checkMilestoneChange,
  foldMilestoneEvents,
  type MilestoneEventKind,
  type MilestoneRecord,
} from "~/domain/timeline";
import type {
  Change,
  CompleteForm,
  DutyForm,
  OverrideForm,
  PlanForm,
  ReopenForm,
} from "~/domain/timeline-forms";
import {
  findPlanMilestone,
  insertMilestoneEvent,
  listMilestoneEvents,
  type RecordedMilestoneEvent,
} from "~db/queries/timeline.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { checkNearElection, readDay, readInstant } from "./timeline-days.server";
import { inWrittenOrder } from "./timeline-entries.server";

/** The line that was written: what the form of a later change has to have seen. */
export interface ChangedMilestone {
  eventId: string;
  title: string;
}

/**
 * Records that a milestone was done; done again, it corrects the day. Problems at `on`: required, those of a typed
 * day, in-future, too-early; `documentId`: document-unknown; and those of every change: personal-… at `reason`,
 * changed-by-other {by, at}.
 */
export function completeMilestone(ctx: UseCaseContext, slug: string, key: string, form: CompleteForm) {
  return change(ctx, slug, key, "milestone.complete", form, (_open, problems) => ({
    kind: "completed",
    on: readDay(form.on, "on", problems),
    documentId: form.documentId || null,
    reason: form.reason,
  }));
}

/** Takes a completion back. Problems: `not-done`, required at `reason`, those of every change. */
export function reopenMilestone(ctx: UseCaseContext, slug: string, key: string, form: ReopenForm) {
  return change(ctx, slug, key, "milestone.complete", form, () => ({
    kind: "reopened",
    reason: form.reason,
  }));
}

/**
 * Sets another latest date, with the reason and the document that say so; the computed one stays visible. Problems:
 * required at `on`, `reason`, `documentId`; those of a typed day; far-from-election; not-an-hour at `time`.
 */
export function overrideMilestone(ctx: UseCaseContext, slug: string, key: string, form: OverrideForm) {
  return change(ctx, slug, key, "milestone.override", form, (open, problems) => {
    const on = readDay(form.on, "on", problems);
    problems.push(...checkNearElection(on, "on", open.campaign));
    const at = readInstant(on, form.time, "time", problems);
    return { kind: "overridden", on, at, documentId: form.documentId || null, reason: form.reason };
  });
}

/** The computed date holds again. Problems: `not-overridden`, required at `reason`, those of every change. */
export function removeOverride(ctx: UseCaseContext, slug: string, key: string, form: ReopenForm) {
  return change(ctx, slug, key, "milestone.override", form, () => ({
    kind: "override-removed",
    reason: form.reason,
  }));
}

/** Makes a milestone our own graded duty, or another body's date that we only make known. */
export function assignDuty(ctx: UseCaseContext, slug: string, key: string, form: DutyForm) {
  return change(ctx, slug, key, "milestone.assign", form, () => ({
    kind: "duty-set",
    duty: form.duty,
    reason: form.reason,
  }));
}

/** Sets the planned day, or clears it with an empty one. Problems at `on`: those of a typed day, far-from-election. */
export function planMilestone(ctx: UseCaseContext, slug: string, key: string, form: PlanForm) {
  return change(ctx, slug, key, "milestone.assign", form, (open, problems) => {
    const on = readDay(form.on, "on", problems);
    problems.push(...checkNearElection(on, "on", open.campaign));
    return { kind: "planned", on, reason: form.reason };
  });
}

interface Wanted {
  kind: MilestoneEventKind;
  on?: CivilDate | null;
  at?: string | null;
  duty?: Duty;
  documentId?: string | null;
  reason: string;
}

/** Appends one line to a milestone's history with its audit line, unless somebody else has written one meanwhile. */
async function change(
  ctx: UseCaseContext,
  slug: string,
  key: string,
  action: Action,
  { _key, _seen, ...payload }: Change,
  wantedOf: (open: CampaignContext, problems: Problem[]) => Wanted,
): Promise<Outcome<ChangedMilestone>> {
  const open = await openCampaign(ctx, slug, action);
  const title = await titleOf(open, key);
  const problems: Problem[] = [];
  const wanted = wantedOf(open, problems);
  problems.push(...checkWanted(wanted, open, problems));
  if (problems.length > 0) return refused(...problems);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { key, kind: wanted.kind, ...payload } }, async () => {
      const events = await listMilestoneEvents(tx, open.campaign.id, { keys: [key] });
      const last = events.at(-1);
      if ((last?.id ?? "") !== _seen) return refused(changedByOther(last));
      const before = foldMilestoneEvents(inWrittenOrder(events)).get(key);
      const pointless = checkHasEffect(wanted.kind, before);
      if (pointless) return refused(pointless);
      const event = {
        ...wanted,
        id: ctx.newId(),
        campaignId: open.campaign.id,
        milestoneKey: key,
        unitId: null,
        accountId: open.actor.accountId,
        recordedAt: open.campaignNow,
      };
      await insertMilestoneEvent(tx, event);
      await appendAudit(tx, ctx, {
        chain: open.campaign.id,
        action: `milestone.${wanted.kind}`,
        subjectKind: "milestone",
        subjectId: key,
        campaignId: open.campaign.id,
        payload: { before: factsOf(before), after: wanted },
      });
      return done({ eventId: event.id, title });
    }),
  );
}

/** The milestone's name in the reader's language. Throws NotFound when the election has no such milestone. */
async function titleOf({ campaign, actor, db }: CampaignContext, key: string): Promise<string> {
  const lawful = EDITIONS[campaign.lawEdition].milestones.find((milestone) => milestone.key === key);
  if (lawful) return lawful.name[actor.locale];
  const planned = await findPlanMilestone(db.read, campaign.id, key);
  if (!planned) throw new NotFound();
  return planned.title;
}

/** The rules of the timeline, beside what has already been found wrong with a field. */
function checkWanted(
  wanted: Wanted,
  { today, campaign, structure }: CampaignContext,
  found: readonly Problem[],
): Problem[] {
  const rules = checkMilestoneChange(wanted, { asOf: today, campaignStartsOn: campaign.startsOn });
  const problems = rules.filter(({ field }) => !found.some((problem) => problem.field === field));
  const { documentId } = wanted;
  if (documentId && !structure.documents.some((document) => document.id === documentId)) {
    problems.push({ field: "documentId", code: "document-unknown" });
  }
  return [...problems, ...textProblems({ reason: wanted.reason }, structure)].map(inWords);
}

/** Days among the values of a problem, as people read them. */
function inWords(problem: Problem): Problem {
  const params = Object.entries(problem.params ?? {}).map(([name, value]): [string, string | number] => [
    name,
    name === "asOf" || name === "earliest" ? formatCivil(String(value)) : value,
  ]);
  return { ...problem, params: Object.fromEntries(params) };
}

function checkHasEffect(kind: MilestoneEventKind, before: MilestoneRecord | undefined): Problem | null {
  if (kind === "reopened" && !before?.actualOn) return { field: "form", code: "not-done" };
  if (kind === "override-removed" && !before?.override) return { field: "form", code: "not-overridden" };
  return null;
}

function changedByOther(last: RecordedMilestoneEvent | undefined): Problem {
  if (!last) return { field: "form", code: "not-valid" };
  const at = `${localTimeOf(last.recordedAt)} ${formatCivil(civilDateOfInstant(last.recordedAt))}`;
  return { field: "form", code: "changed-by-other", params: { by: last.accountName, at } };
}

function factsOf(record: MilestoneRecord | undefined): Record<string, unknown> {
  if (!record) return {};
  const { plannedOn, actualOn, documentId, duty, override } = record;
  return { plannedOn, actualOn, documentId, duty, overriddenTo: override?.on ?? null };
}
