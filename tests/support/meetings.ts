import { addDays } from "~/domain/calendar/civil-date";
import { instantsOf } from "~/domain/weekly-reports";
import type { World } from "./world";

/**
 * Has a weekly report expected of a unit, due on the Monday after its week at 08:00; sent at that instant with those
 * words, or not at all.
 */
export async function expectReport(
  { db, campaign, as, unit }: World,
  weekStart: string,
  unitKey: string,
  report: { sentAt: string; difficulties: string; proposals: string } | null,
): Promise<void> {
  const { actor, newId } = as("thu-ky");
  const [id, ruleId] = [newId(), newId()];
  const week = { endsOn: addDays(weekStart, 6) };
  const due = instantsOf(week, { due: { weekday: 1, time: "08:00" }, graceMinutes: 0, closes: null });
  const at = "2021-05-01T00:00:00.000Z";
  await db.write(campaign.id, async (tx) => {
    await tx
      .insertInto("report_rules")
      .values({
        id: ruleId,
        campaign_id: campaign.id,
        kind: "weekly",
        name: "Báo cáo tuần",
        due_weekday: 1,
        due_time: "08:00",
        valid_from: campaign.startsOn,
        created_at: at,
        ...{ unit_kinds: "", unit_id: null, receiver: "", grace_minutes: 0, closes_weekday: null },
        ...{ closes_time: null, valid_to: null, version: 1, created_by: null },
      })
      .execute();
    await tx
      .insertInto("expected_reports")
      .values({
        id,
        campaign_id: campaign.id,
        rule_id: ruleId,
        series: "weekly",
        unit_id: unit(unitKey).id,
        receiver_unit_id: null,
        period_from: weekStart,
        period_to: week.endsOn,
        due_at: due.dueAt,
        on_time_until: due.onTimeUntil,
        closes_at: null,
        created_at: at,
        cancelled_at: null,
        cancel_reason: "",
      })
      .execute();
    if (!report) return;
    await tx
      .insertInto("weekly_reports")
      .values({
        expected_id: id,
        state: "submitted",
        is_nothing: 0,
        ...{ results: "", next_week: "", version: 1, code: null, accepted_at: null, accepted_by: null },
        difficulties: report.difficulties,
        proposals: report.proposals,
        first_submitted_at: report.sentAt,
        submitted_at: report.sentAt,
        submitted_by: actor?.accountId ?? "",
        updated_by: actor?.accountId ?? "",
        updated_at: report.sentAt,
      })
      .execute();
  });
}
