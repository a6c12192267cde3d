import type { Selectable } from "kysely";
import type { MilestoneKind } from "~/domain/law/edition";
import type { DueRule, MilestoneEvent, MilestoneEventKind, PlanMilestone } from "~/domain/timeline";
import { PLAN_KINDS, type PlanKind } from "~/domain/timeline-page";
import type { Connection, WriteTransaction } from "../client.server";
import type { PlanMilestonesTable, StateEventsTable } from "../schema";

/** A planned milestone, and what it is about in the plan's own words. */
export interface PlannedMilestone extends PlanMilestone {
  planKind: PlanKind;
  rule: DueRule | null;
  templateKey: string | null;
  version: number;
}

/** By due day, then as they were added; without those in the trash. */
export async function listPlanMilestones(db: Connection, campaignId: string): Promise<PlannedMilestone[]> {
  const rows = await db
    .selectFrom("plan_milestones")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("withdrawn_at", "is", null)
    .orderBy("due_on")
    .orderBy("id")
    .execute();
  return rows.map(plannedOf);
}

/** One that is not in the trash. */
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
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row && plannedOf(row);
}

/** What an edit may change. */
export type PlanContent = Pick<
  PlannedMilestone,
  | "title"
  | "origin"
  | "planKind"
  | "dueOn"
  | "dueAt"
  | "inclusive"
  | "rule"
  | "responsible"
  | "documentId"
  | "clause"
>;

export interface NewPlanMilestone extends Omit<PlannedMilestone, "kind" | "version"> {
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
      duty: plan.duty,
      template_key: plan.templateKey,
      ...columnsOf(plan),
      version: 1,
      created_by: plan.createdBy,
      created_at: plan.createdAt,
    })
    .execute();
}

/** The columns of what an edit may change. */
export function columnsOf(content: PlanContent) {
  return {
    name: content.title,
    origin: content.origin,
    kind: content.planKind,
    due_on: content.dueOn,
    due_at: content.dueAt,
    inclusive: content.inclusive ? (1 as const) : (0 as const),
    rule_anchor: content.rule?.anchor ?? null,
    rule_days: content.rule?.days ?? null,
    responsible: content.responsible,
    document_id: content.documentId,
    clause: content.clause,
  };
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

/** Lines in the order given, at least one. */
export async function insertMilestoneEvents(
  tx: WriteTransaction,
  events: readonly NewMilestoneEvent[],
): Promise<void> {
  const rows = events.map((event) => ({
    id: event.id,
    campaign_id: event.campaignId,
    subject_kind: SUBJECT,
    subject_key: event.milestoneKey,
    unit_id: event.unitId,
    event: event.kind,
    effective_on: event.on ?? null,
    effective_at: event.at ?? null,
    detail: event.duty ?? event.detail ?? null,
    reason: event.reason ?? "",
    document_id: event.documentId ?? null,
    account_id: event.accountId,
    recorded_at: event.recordedAt,
  }));
  await tx.insertInto("state_events").values(rows).execute();
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

export function plannedOf(row: Selectable<PlanMilestonesTable>): PlannedMilestone {
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
    rule:
      row.rule_anchor === null || row.rule_days === null
        ? null
        : { anchor: row.rule_anchor, days: row.rule_days },
    templateKey: row.template_key,
    version: row.version,
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
    detail: row.detail,
    reason: row.reason,
    documentId: row.document_id,
    accountId: row.account_id,
    recordedAt: row.recorded_at,
  };
}
