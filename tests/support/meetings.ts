import { addDays } from "~/domain/calendar/civil-date";
import { instantsOf } from "~/domain/weekly-reports";
import type { WriteTransaction } from "~db/client.server";
import type { World } from "./world";

interface Sent {
  /** UTC instant. */
  sentAt: string;
  difficulties: string;
  proposals: string;
}

const madeAt = "2021-05-01T00:00:00.000Z";

/**
 * Has a weekly report expected of a unit, due on the Monday after its week at 08:00; sent at that instant with those
 * words, or not at all.
 */
export async function expectReport(
  world: World,
  weekStart: string,
  unitKey: string,
  sent: Sent | null,
): Promise<void> {
  const { db, campaign } = world;
  await db.write(campaign.id, async (tx) => {
    const ruleId = await insertRule(tx, world);
    const id = await insertExpected(tx, world, { ruleId, weekStart, unitId: world.unit(unitKey).id });
    if (sent) await insertSent(tx, world, id, sent);
  });
}

async function insertRule(tx: WriteTransaction, { campaign, as }: World): Promise<string> {
  const id = as("thu-ky").newId();
  const row = {
    id,
    campaign_id: campaign.id,
    kind: "weekly" as const,
    name: "Báo cáo tuần",
    due_weekday: 1,
    due_time: "08:00",
    valid_from: campaign.startsOn,
    created_at: madeAt,
    ...{ unit_kinds: "", unit_id: null, receiver: "", grace_minutes: 0, closes_weekday: null },
    ...{ closes_time: null, valid_to: null, version: 1, created_by: null },
  };
  await tx.insertInto("report_rules").values(row).execute();
  return id;
}

async function insertExpected(
  tx: WriteTransaction,
  { campaign, as }: World,
  { ruleId, weekStart, unitId }: { ruleId: string; weekStart: string; unitId: string },
): Promise<string> {
  const id = as("thu-ky").newId();
  const endsOn = addDays(weekStart, 6);
  const due = instantsOf({ endsOn }, { due: { weekday: 1, time: "08:00" }, graceMinutes: 0, closes: null });
  const row = {
    id,
    campaign_id: campaign.id,
    rule_id: ruleId,
    series: "weekly",
    unit_id: unitId,
    receiver_unit_id: null,
    period_from: weekStart,
    period_to: endsOn,
    due_at: due.dueAt,
    on_time_until: due.onTimeUntil,
    created_at: madeAt,
    ...{ closes_at: null, cancelled_at: null, cancel_reason: "" },
  };
  await tx.insertInto("expected_reports").values(row).execute();
  return id;
}

async function insertSent(
  tx: WriteTransaction,
  { as }: World,
  expectedId: string,
  { sentAt, difficulties, proposals }: Sent,
): Promise<void> {
  const by = as("thu-ky").actor?.accountId ?? "";
  const row = {
    expected_id: expectedId,
    state: "submitted" as const,
    is_nothing: 0 as const,
    ...{ difficulties, proposals, results: "", next_week: "", version: 1 },
    ...{ code: null, accepted_at: null, accepted_by: null },
    ...{ first_submitted_at: sentAt, submitted_at: sentAt, submitted_by: by },
    ...{ updated_by: by, updated_at: sentAt },
  };
  await tx.insertInto("weekly_reports").values(row).execute();
}
