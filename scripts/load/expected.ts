import { newId } from "~/adapters/ids.server";
import { addDays, type CivilDate, instantOf } from "~/domain/calendar/civil-date";
import type { WriteTransaction } from "~db/client.server";

export interface LoadPlace {
  unit: string;
  week: CivilDate;
}

const firstWeek = "2021-02-01";
/** SQLite takes 32,766 values in one statement. */
const rowsAtOnce = 1_000;

/** Expects so many reports, week by week, of all units that report; the value says where they are. */
export async function expectForLoad(
  tx: WriteTransaction,
  campaignId: string,
  count: number,
): Promise<LoadPlace[]> {
  const units = await tx
    .selectFrom("units")
    .select(["id", "key"])
    .where("campaign_id", "=", campaignId)
    .where("reports", "=", 1)
    .execute();
  const made = { campaign_id: campaignId, created_at: instantOf(firstWeek, "08:00") };
  const ruleId = newId();
  const whom = { unit_kinds: "", unit_id: null, receiver: "", valid_from: firstWeek, valid_to: null };
  const when = {
    due_weekday: 7,
    due_time: "17:00",
    grace_minutes: 0,
    closes_weekday: null,
    closes_time: null,
  };
  const rule = { ...made, ...whom, ...when, id: ruleId, kind: "weekly" as const, name: "Báo cáo tuần" };
  await tx
    .insertInto("report_rules")
    .values({ ...rule, version: 1, created_by: null })
    .execute();
  const places: LoadPlace[] = [];
  for (let week = firstWeek; places.length < count; week = addDays(week, 7)) {
    const dueAt = instantOf(addDays(week, 6), "17:00");
    const period = { period_from: week, period_to: addDays(week, 6), series: "weekly", rule_id: ruleId };
    const instants = { due_at: dueAt, on_time_until: dueAt, closes_at: null };
    const rest = { receiver_unit_id: null, cancelled_at: null, cancel_reason: "" };
    const asked = units.slice(0, count - places.length);
    const rows = asked.map(({ id }) => ({
      ...made,
      ...period,
      ...instants,
      ...rest,
      id: newId(),
      unit_id: id,
    }));
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      await tx
        .insertInto("expected_reports")
        .values(rows.slice(from, from + rowsAtOnce))
        .execute();
    places.push(...asked.map(({ key }) => ({ unit: key, week })));
  }
  return places;
}
