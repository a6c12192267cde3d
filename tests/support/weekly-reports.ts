import { newId } from "~/adapters/ids.server";
import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weekOf } from "~/domain/calendar/election-week";
import type { NothingForm, WeeklyReportForm } from "~/domain/weekly-report-forms";
import { instantsOf, type ReportHours } from "~/domain/weekly-reports";
import type { WriteTransaction } from "~db/client.server";
import type { World } from "./world";

/** Due on the week's last day (Sunday) at 17:00 with half an hour of grace; closed on Monday at 08:00. */
export const sundayHours: ReportHours = {
  due: { weekday: 7, time: "17:00" },
  graceMinutes: 30,
  closes: { weekday: 1, time: "08:00" },
};

export const mediaCentre = "trung-tam-truyen-thong";
/** Week 17: 26/4 to 2/5/2021. */
export const week17 = "2021-04-26";
/** Week 18 is the one that runs on the world's first day. */
export const week18 = "2021-05-03";

/** Expects the reports of some weeks, by their first days, from units. */
export async function expectReports(
  world: World,
  { weeks, units = [mediaCentre], hours = sundayHours }: Expectation,
): Promise<void> {
  const rule = newId();
  await world.db.write(world.campaign.id, async (tx) => {
    await tx
      .insertInto("report_rules")
      .values({
        id: rule,
        campaign_id: world.campaign.id,
        kind: "weekly",
        name: "Báo cáo tuần",
        unit_kinds: "",
        unit_id: null,
        receiver: "",
        due_weekday: hours.due.weekday,
        due_time: hours.due.time,
        grace_minutes: hours.graceMinutes,
        closes_weekday: hours.closes?.weekday ?? null,
        closes_time: hours.closes?.time ?? null,
        valid_from: "2021-01-01",
        valid_to: null,
        version: 1,
        created_by: null,
        created_at: world.clock.now(),
      })
      .execute();
    await insertExpected(tx, world, { weeks, units, hours, rule });
  });
}

async function insertExpected(
  tx: WriteTransaction,
  world: World,
  { weeks, units, hours, rule }: Required<Expectation> & { rule: string },
): Promise<void> {
  for (const start of weeks) {
    const week = weekOf(start, world.campaign.weekFirstDay as FirstWeekday);
    const instants = instantsOf(week, hours);
    await tx
      .insertInto("expected_reports")
      .values(
        units.map((key) => ({
          id: newId(),
          campaign_id: world.campaign.id,
          rule_id: rule,
          series: "weekly",
          unit_id: world.unit(key).id,
          receiver_unit_id: null,
          period_from: week.startsOn,
          period_to: addDays(week.startsOn, 6),
          due_at: instants.dueAt,
          on_time_until: instants.onTimeUntil,
          closes_at: instants.closesAt,
          created_at: world.clock.now(),
          cancelled_at: null,
          cancel_reason: "",
        })),
      )
      .execute();
  }
}

interface Expectation {
  weeks: readonly CivilDate[];
  units?: readonly string[];
  hours?: ReportHours;
}

/** Lets the campaign live by the clock instead of on its fixed day, and sets the clock. */
export async function liveAt(world: World, instant: string): Promise<void> {
  await world.db.write(world.campaign.id, (tx) =>
    tx.updateTable("campaigns").set({ pinned_on: null }).where("id", "=", world.campaign.id).execute(),
  );
  world.clock.set(instant);
}

export function reportFormOf(differs: Partial<WeeklyReportForm> = {}): WeeklyReportForm {
  return {
    _key: newId(),
    version: 0,
    results: "Phát 6 chuyên đề về quyền bầu cử.",
    difficulties: "",
    proposals: "",
    nextWeek: "Niêm yết danh sách cử tri.",
    category: [],
    signed: [],
    why: [],
    ...differs,
  };
}

export const nothingFormOf = (version = 0): NothingForm => ({ _key: newId(), version });
