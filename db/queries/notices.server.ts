import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection, WriteTransaction } from "../client.server";

/** The person, the election, and from which moment on (UTC instant). */
export interface NoticeRange {
  accountId: string;
  campaignId: string;
  from: string;
}

/** What became of the weekly reports of some units, but for the person's own acts. */
export function listOwnReportSteps(db: Connection, range: NoticeRange, unitIds: readonly string[]) {
  return db
    .selectFrom("expected_reports as expected")
    .innerJoin("report_steps as step", "step.expected_id", "expected.id")
    .innerJoin("accounts", "accounts.id", "step.account_id")
    .innerJoin("units", "units.id", "expected.unit_id")
    .select(["step.id", "step.kind", "step.at", "step.remark", "accounts.display_name as by"])
    .select(["expected.period_from as periodFrom", "units.key as unitKey", "units.short_name as unit"])
    .where("expected.campaign_id", "=", range.campaignId)
    .where("expected.unit_id", "in", [...unitIds])
    .where("expected.period_to", ">=", range.from.slice(0, 10))
    .where("step.kind", "in", ["presented", "returned", "accepted"])
    .where("step.account_id", "!=", range.accountId)
    .where("step.at", ">=", range.from)
    .$narrowType<{ kind: "presented" | "returned" | "accepted" }>()
    .execute();
}

/** Which reports the person was asked for, once a day each. */
export function listNudgesTo(db: Connection, { accountId, campaignId, from }: NoticeRange) {
  return db
    .selectFrom("report_nudges as nudge")
    .innerJoin("expected_reports as expected", "expected.id", "nudge.expected_id")
    .innerJoin("accounts", "accounts.id", "nudge.nudged_by")
    .innerJoin("units", "units.id", "expected.unit_id")
    .select(["nudge.id", "nudge.nudged_at as at", "accounts.display_name as by"])
    .select(["expected.period_from as periodFrom", "units.key as unitKey", "units.short_name as unit"])
    .where("nudge.contact_id", "=", accountId)
    .where("nudge.campaign_id", "=", campaignId)
    .where("nudge.nudged_at", ">=", from)
    .execute();
}

/** What the person was told of, or, for `asked`, what leaders asked of the secretary. */
export function listMarksFor(db: Connection, range: NoticeRange, mark: "told" | "asked") {
  return db
    .selectFrom("intervention_marks as mark")
    .innerJoin("accounts", "accounts.id", "mark.recorded_by")
    .leftJoin("units", "units.id", "mark.unit_id")
    .select(["mark.id", "mark.content", "mark.recorded_at as at", "accounts.display_name as by"])
    .select(["units.key as unitKey", "units.short_name as unit"])
    .where("mark.campaign_id", "=", range.campaignId)
    .where("mark.mark", "=", mark)
    .where("mark.recorded_at", ">=", range.from)
    .$if(mark === "told", (query) => query.where("mark.contact_id", "=", range.accountId))
    .$if(mark === "asked", (query) => query.where("mark.recorded_by", "!=", range.accountId))
    .execute();
}

/** Tasks of the plan that were given to some units by somebody else; a task as often as it has such units. */
export function listTasksGiven(db: Connection, range: NoticeRange, unitIds: readonly string[]) {
  return db
    .selectFrom("plan_tasks as task")
    .innerJoin("task_units", "task_units.task_id", "task.id")
    .innerJoin("units", "units.id", "task_units.unit_id")
    .leftJoin("accounts", "accounts.id", "task.created_by")
    .select(["task.id", "task.title", "task.created_at as at", "accounts.display_name as by"])
    .select(["units.key as unitKey", "units.short_name as unit"])
    .where("task.campaign_id", "=", range.campaignId)
    .where("task_units.unit_id", "in", [...unitIds])
    .where("task_units.role", "=", "responsible")
    .where("task.removed_at", "is", null)
    .where("task.created_at", ">=", range.from)
    .where((eb) => eb.or([eb("task.created_by", "is", null), eb("task.created_by", "!=", range.accountId)]))
    .execute();
}

/** Conclusions of meetings that were given to some units by somebody else. */
export function listConclusionsGiven(db: Connection, range: NoticeRange, unitIds: readonly string[]) {
  return db
    .selectFrom("meeting_actions as action")
    .innerJoin("meeting_action_units as given", "given.action_id", "action.id")
    .innerJoin("units", "units.id", "given.unit_id")
    .innerJoin("accounts", "accounts.id", "action.created_by")
    .select(["action.id", "action.content", "action.created_at as at", "accounts.display_name as by"])
    .select(["units.key as unitKey", "units.short_name as unit"])
    .where("action.campaign_id", "=", range.campaignId)
    .where("given.unit_id", "in", [...unitIds])
    .where("action.created_at", ">=", range.from)
    .where("action.created_by", "!=", range.accountId)
    .execute();
}

/** Adjustments that wait for a secretary other than the one who asked. */
export function listAdjustmentsToDecide(db: Connection, { accountId, campaignId }: NoticeRange) {
  return db
    .selectFrom("adjustments as adjustment")
    .innerJoin("accounts", "accounts.id", "adjustment.asked_by")
    .select(["adjustment.number", "adjustment.asked_at as at", "adjustment.reason"])
    .select("accounts.display_name as by")
    .where("adjustment.campaign_id", "=", campaignId)
    .where("adjustment.state", "=", "waiting")
    .where("adjustment.asked_by", "!=", accountId)
    .execute();
}

/** What was decided on the adjustments that the person asked for. */
export function listAdjustmentsDecided(db: Connection, { accountId, campaignId, from }: NoticeRange) {
  return db
    .selectFrom("adjustments as adjustment")
    .innerJoin("accounts", "accounts.id", "adjustment.decided_by")
    .select(["adjustment.number", "adjustment.state", "adjustment.decided_at as at", "adjustment.answer"])
    .select("accounts.display_name as by")
    .where("adjustment.campaign_id", "=", campaignId)
    .where("adjustment.asked_by", "=", accountId)
    .where("adjustment.state", "in", ["accepted", "declined"])
    .where("adjustment.decided_at", ">=", from)
    .where("adjustment.decided_by", "!=", accountId)
    .$narrowType<{ at: string }>()
    .execute();
}

/** Answers of authorities to what the person reported, a report as often as it has answers. */
export function listAnswersTo(
  db: Connection,
  { accountId, organisation, from }: { accountId: string; organisation: string; from: CivilDate },
) {
  return db
    .selectFrom("opinion_reports as report")
    .innerJoin("opinion_items as item", "item.report_id", "report.id")
    .innerJoin("opinion_issue_items as link", "link.item_id", "item.id")
    .innerJoin("opinion_issues as issue", "issue.id", "link.issue_id")
    .innerJoin("opinion_handovers as handover", "handover.issue_id", "issue.id")
    .select(["handover.id", "handover.answered_on as on", "report.number", "handover.agency", "issue.title"])
    .distinct()
    .where("report.organisation", "=", organisation)
    .where("report.author_id", "=", accountId)
    .where("item.removed_at", "is", null)
    .where("issue.removed_at", "is", null)
    .where("handover.removed_at", "is", null)
    .where("handover.answered_on", ">=", from)
    .$narrowType<{ on: string }>()
    .execute();
}

/** Issues that were passed to some units for their answer. */
export function listIssuesPassedTo(
  db: Connection,
  { organisation, from }: { organisation: string; from: CivilDate },
  unitIds: readonly string[],
) {
  return db
    .selectFrom("opinion_handovers as handover")
    .innerJoin("opinion_issues as issue", "issue.id", "handover.issue_id")
    .innerJoin("units", "units.id", "handover.unit_id")
    .select(["handover.id", "handover.passed_on as on", "issue.number", "issue.title"])
    .select("units.short_name as unit")
    .where("issue.organisation", "=", organisation)
    .where("issue.removed_at", "is", null)
    .where("handover.removed_at", "is", null)
    .where("handover.unit_id", "in", [...unitIds])
    .where("handover.passed_on", ">=", from)
    .execute();
}

/** What came of what the person reported from the field. */
export function listFieldAnswers(db: Connection, { accountId, campaignId, from }: NoticeRange) {
  return db
    .selectFrom("field_reports as report")
    .innerJoin("accounts", "accounts.id", "report.answered_by")
    .select(["report.number", "report.answer", "report.answered_at as at", "accounts.display_name as by"])
    .where("report.campaign_id", "=", campaignId)
    .where("report.reported_by", "=", accountId)
    .where("report.answered_by", "!=", accountId)
    .where("report.answered_at", ">=", from)
    .$narrowType<{ at: string }>()
    .execute();
}

/** Packs of meetings that were frozen. */
export function listFrozenPacks(db: Connection, { accountId, campaignId, from }: NoticeRange) {
  return db
    .selectFrom("meeting_packs as pack")
    .innerJoin("meetings as meeting", "meeting.id", "pack.meeting_id")
    .innerJoin("accounts", "accounts.id", "pack.frozen_by")
    .select(["meeting.held_on as on", "pack.frozen_at as at", "accounts.display_name as by"])
    .where("meeting.campaign_id", "=", campaignId)
    .where("pack.frozen_at", ">=", from)
    .where("pack.frozen_by", "!=", accountId)
    .execute();
}

export async function listNoticeReads(
  db: Connection,
  { accountId, campaignId }: Omit<NoticeRange, "from">,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("notice_reads")
    .select("notice")
    .where("account_id", "=", accountId)
    .where("campaign_id", "=", campaignId)
    .execute();
  return new Set(rows.map(({ notice }) => notice));
}

/** Keeps that some were read; those that were read before keep their hour. */
export async function insertNoticeReads(
  tx: WriteTransaction,
  { accountId, campaignId }: Omit<NoticeRange, "from">,
  keys: readonly string[],
  readAt: string,
): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .insertInto("notice_reads")
    .values(
      keys.map((notice) => ({ account_id: accountId, campaign_id: campaignId, notice, read_at: readAt })),
    )
    .onConflict((conflict) => conflict.columns(["account_id", "campaign_id", "notice"]).doNothing())
    .execute();
}

export async function deleteNoticeReads(
  tx: WriteTransaction,
  { accountId, campaignId }: Omit<NoticeRange, "from">,
  keys: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("notice_reads")
    .where("account_id", "=", accountId)
    .where("campaign_id", "=", campaignId)
    .where("notice", "in", [...keys])
    .execute();
}
