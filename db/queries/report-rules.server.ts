import type { FirstWeekday } from "~/domain/calendar/election-week";
import type { WeeklyHour } from "~/domain/campaign";
import type { ReportRule } from "~/domain/report-rules";
import type { UnitKind } from "~/domain/units";
import type { Connection, WriteTransaction } from "../client.server";
import type { ReportRulesTable } from "../schema";

/** All rules of a campaign, those that have ended included, by kind and first day. */
export async function listReportRules(db: Connection, campaignId: string): Promise<ReportRule[]> {
  const rows = await db
    .selectFrom("report_rules")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("kind", "desc")
    .orderBy("valid_from")
    .orderBy("id")
    .execute();
  return rows.map(ruleOf);
}

export async function insertReportRule(
  tx: WriteTransaction,
  rule: ReportRule,
  made: { campaignId: string; by: string | null; at: string },
): Promise<void> {
  await tx
    .insertInto("report_rules")
    .values({
      ...columnsOf(rule),
      id: rule.id,
      campaign_id: made.campaignId,
      version: 1,
      created_by: made.by,
      created_at: made.at,
    })
    .execute();
}

/** false: somebody else has changed it meanwhile. */
export async function updateReportRule(tx: WriteTransaction, rule: ReportRule): Promise<boolean> {
  const result = await tx
    .updateTable("report_rules")
    .set({ ...columnsOf(rule), version: rule.version + 1 })
    .where("id", "=", rule.id)
    .where("version", "=", rule.version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** The hour in the campaign's general settings, which the rule for all units repeats. */
export async function updateReportHour(
  tx: WriteTransaction,
  campaignId: string,
  due: WeeklyHour,
): Promise<void> {
  await tx
    .updateTable("campaigns")
    .set((eb) => ({ report_weekday: due.weekday, report_time: due.time, version: eb("version", "+", 1) }))
    .where("id", "=", campaignId)
    .execute();
}

function columnsOf(rule: ReportRule) {
  return {
    kind: rule.kind,
    name: rule.name,
    unit_kinds: rule.unitKinds.join(" "),
    unit_id: rule.unitId,
    receiver: rule.receiver,
    due_weekday: rule.due.weekday,
    due_time: rule.due.time,
    grace_minutes: rule.graceMinutes,
    closes_weekday: rule.closes?.weekday ?? null,
    closes_time: rule.closes?.time ?? null,
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
  };
}

function ruleOf(row: ReportRulesTable): ReportRule {
  const closes = row.closes_weekday !== null && row.closes_time !== null;
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    unitKinds: row.unit_kinds === "" ? [] : (row.unit_kinds.split(" ") as UnitKind[]),
    unitId: row.unit_id,
    receiver: row.receiver,
    due: { weekday: row.due_weekday as FirstWeekday, time: row.due_time },
    graceMinutes: row.grace_minutes,
    closes: closes ? { weekday: row.closes_weekday as FirstWeekday, time: row.closes_time as string } : null,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
  };
}
