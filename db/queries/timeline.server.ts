import type { Selectable } from "kysely";
import type { MilestoneKind } from "~/domain/law/edition";
import type { MilestoneEvent, MilestoneEventKind, PlanMilestone } from "~/domain/timeline";
import { PLAN_KINDS, type PlanKind } from "~/domain/timeline-page";
import type { Connection, WriteTransaction } from "../client.server";
import type { PlanMilestonesTable, StateEventsTable } from "../schema";

/** A planned milestone, and what it is about in the plan's own words. */
export interface PlannedMilestone extends PlanMilestone {
  planKind: PlanKind;
}

/** By due day, then as they were added. */
export async function listPlanMilestones(db: Connection, campaignId: string): Promise<PlannedMilestone[]> {
  const rows = await db
    .selectFrom("plan_milestones")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("due_on")
    .orderBy("id")
    .execute();
  return rows.map(plannedOf);
}

export async function findPlanMilestone(
  db: Connection,
  campaignId: string,
  key: string,
): Promise<PlannedMilestone | undefined> {
  const row = await db
    .selectFrom("plan_milestones")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("key", "=", key)
    .executeTakeFirst();
  return row && plannedOf(row);
}

export interface NewPlanMilestone extends Omit<PlannedMilestone, "kind"> {
  id: string;
  campaignId: string;
  createdBy: string;
  createdAt: string;
}

export async function insertPlanMilestone(tx: WriteTransaction, plan: NewPlanMilestone): Promise<void> {
  await tx
    .insertInto("plan_milestones")
    .values({
      id: plan.id,
      campaign_id: plan.campaignId,
      key: plan.key,
      name: plan.title,
      origin: plan.origin,
      kind: plan.planKind,
      duty: plan.duty,
      due_on: plan.dueOn,
      due_at: plan.dueAt,
      inclusive: plan.inclusive ? 1 : 0,
      responsible: plan.responsible,
      document_id: plan.documentId,
      clause: plan.clause,
      version: 1,
      created_by: plan.createdBy,
      created_at: plan.createdAt,
    })
    .execute();
}

/** A line of a milestone's history with the name of who recorded it. */
export interface RecordedMilestoneEvent extends MilestoneEvent {
  id: string;
  accountName: string;
}

/**
 * Lines of the history of all milestones of a campaign, or of those named, in the order in which they were written;
 * of single units only those of `unitKinds`, if given.
 */
export async function listMilestoneEvents(
  db: Connection,
  campaignId: string,
  only: {
    keys?: readonly string[];
    kinds?: readonly MilestoneEventKind[];
    unitKinds?: readonly MilestoneEventKind[];
  } = {},
): Promise<RecordedMilestoneEvent[]> {
  let query = db
    .selectFrom("state_events")
    .innerJoin("accounts", "accounts.id", "state_events.account_id")
    .selectAll("state_events")
    .select("accounts.display_name")
    .where("campaign_id", "=", campaignId)
    .where("subject_kind", "=", SUBJECT);
  if (only.keys) query = query.where("subject_key", "in", only.keys);
  if (only.kinds) query = query.where("event", "in", only.kinds);
  const { unitKinds } = only;
  if (unitKinds)
    query = query.where((eb) => eb.or([eb("unit_id", "is", null), eb("event", "in", unitKinds)]));
  const rows = await query.orderBy("state_events.id").execute();
  return rows.map((row) => ({ ...eventOf(row), accountName: row.display_name }));
}

export interface NewMilestoneEvent extends MilestoneEvent {
  id: string;
  campaignId: string;
}

export async function insertMilestoneEvent(tx: WriteTransaction, event: NewMilestoneEvent): Promise<void> {
  await tx
    .insertInto("state_events")
    .values({
      id: event.id,
      campaign_id: event.campaignId,
      subject_kind: SUBJECT,
      subject_key: event.milestoneKey,
      unit_id: event.unitId,
      event: event.kind,
      effective_on: event.on ?? null,
      effective_at: event.at ?? null,
      detail: event.duty ?? null,
      reason: event.reason ?? "",
      document_id: event.documentId ?? null,
      account_id: event.accountId,
      recorded_at: event.recordedAt,
    })
    .execute();
}

const SUBJECT = "milestone";

/** What a plan calls a review or a meeting is a deadline to the timeline. */
const KINDS: Record<PlanKind, MilestoneKind> = {
  publicity: "publicity",
  decoration: "publicity",
  review: "deadline",
  meeting: "deadline",
  deadline: "deadline",
};

function plannedOf(row: Selectable<PlanMilestonesTable>): PlannedMilestone {
  const planKind = PLAN_KINDS.find((kind) => kind === row.kind) ?? "deadline";
  return {
    key: row.key,
    origin: row.origin,
    kind: KINDS[planKind],
    planKind,
    duty: row.duty,
    title: row.name,
    responsible: row.responsible,
    dueOn: row.due_on,
    inclusive: row.inclusive === 1,
    dueAt: row.due_at,
    documentId: row.document_id,
    clause: row.clause,
  };
}

function eventOf(row: StateEventsTable): MilestoneEvent & { id: string } {
  return {
    id: row.id,
    milestoneKey: row.subject_key,
    unitId: row.unit_id,
    kind: row.event as MilestoneEventKind,
    on: row.effective_on,
    at: row.effective_at,
    duty: row.detail === "ours" || row.detail === "publicise" ? row.detail : null,
    reason: row.reason,
    documentId: row.document_id,
    accountId: row.account_id,
    recordedAt: row.recorded_at,
  };
}
