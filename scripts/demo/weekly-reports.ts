import { addDays, type CivilDate, instantOf, minutesAfter } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weeksBetween } from "~/domain/calendar/election-week";
import { instantsOf } from "~/domain/weekly-reports";
import type { CampaignContext } from "~/usecases/campaigns.server";
import type { Actor } from "~/usecases/context.server";
import { snapshotOf } from "~/usecases/week-snapshots.server";
import { itemsOf, reportAt } from "~/usecases/weekly-report.server";
import { noWords, storeReport } from "~/usecases/weekly-report-record.server";
import { sendReport } from "~/usecases/weekly-report-sending.server";
import type { WriteTransaction } from "~db/client.server";
import { listExpectedReports } from "~db/queries/expected-reports.server";
import { insertSnapshot, listClosureHistory } from "~db/queries/week-closures.server";
import { present } from "./must";

/** The first week whose reports are told; those before it went by telephone. */
const firstWeek = "2021-04-05";
const mediaCentre = "trung-tam-truyen-thong";

/**
 * Illustrative reports: those of closed weeks accepted, a few of them late or missing; of the week that has just ended some
 * are still on their way, and the media centre's waits for its head.
 */
export async function tellReports(
  tx: WriteTransaction,
  open: CampaignContext,
  actors: ReadonlyMap<string, Actor>,
  closedThrough: CivilDate,
): Promise<void> {
  await expectWhereNone(tx, open);
  const expected = await listExpectedReports(tx, {
    campaignId: open.campaign.id,
    series: "weekly",
    from: firstWeek,
    to: open.today,
  });
  for (const [index, one] of expected.entries()) {
    if (one.periodTo >= open.today) continue;
    const unit = present(open.structure.tree.get(one.unitId), one.unitId);
    const isOwn = unit.key === mediaCentre;
    const isClosed = one.periodTo <= closedThrough;
    // Every 23rd is missing; of the week that is not closed yet every fifth still is.
    if (!isOwn && index % (isClosed ? 23 : 5) === 3) continue;
    const place = { unit: unit.key, week: one.periodFrom };
    const at = (minutes: number): CampaignContext => ({
      ...open,
      actor: isOwn ? present(actors.get("thu-truong"), "thu-truong") : open.actor,
      campaignNow: minutesAfter(one.dueAt, minutes),
    });
    if (isOwn && !isClosed)
      await prepare(tx, { ...at(-90), actor: present(actors.get("can-bo"), "can-bo") }, place);
    else await send(tx, at(index % 11 === 5 ? 135 : -40 - (index % 7) * 35), place);
    if (isClosed)
      await accept(tx, { ...open, campaignNow: instantOf(addDays(one.periodTo, 1), "07:30") }, place);
  }
}

/** The figures of the weeks that are closed, frozen as they are now. */
export async function freezeClosed(tx: WriteTransaction, open: CampaignContext): Promise<void> {
  for (const { id, weekStart, closedAt } of await listClosureHistory(tx, open.campaign.id)) {
    const snapshot = await snapshotOf(tx, open, weekStart, { campaignId: open.campaign.id });
    await insertSnapshot(tx, { closure_id: id, ...snapshot, taken_at: closedAt });
  }
}

type Place = Parameters<typeof reportAt>[2];

async function prepare(tx: WriteTransaction, open: CampaignContext, place: Place): Promise<void> {
  const frame = await reportAt(tx, open, place);
  await storeReport(tx, open, frame, "present", { ...written, state: "presented", is_nothing: 0 });
}

async function send(tx: WriteTransaction, open: CampaignContext, place: Place): Promise<void> {
  const frame = await reportAt(tx, open, place);
  const { count } = await itemsOf(tx, frame.report);
  const words = count === 0 ? { ...noWords, is_nothing: 1 as const } : { ...written, is_nothing: 0 as const };
  await storeReport(tx, open, frame, "submit", { ...words, state: "submitted" });
  await sendReport(tx, open, frame);
}

async function accept(tx: WriteTransaction, open: CampaignContext, place: Place): Promise<void> {
  const frame = await reportAt(tx, open, place);
  await storeReport(tx, open, frame, "accept", {
    state: "accepted",
    accepted_at: open.campaignNow,
    accepted_by: open.actor.accountId,
  });
}

const written = {
  results: "Đăng tin, bài và phát thanh theo kế hoạch của Tiểu ban; số liệu ở bảng trên.",
  difficulties: "Một số thôn, khu chưa gửi ảnh minh họa đúng hạn.",
  proposals: "Đề nghị Tổ giúp việc gửi sớm nội dung trọng tâm tuần tới.",
  next_week: "Tuyên truyền việc niêm yết danh sách, ngày bầu cử và cách bỏ phiếu.",
} as const;

/** Sundays at 17:00, closed by hand; only where the plan has not said yet which reports it expects. */
async function expectWhereNone(tx: WriteTransaction, { campaign, structure, today, newId }: CampaignContext) {
  const found = await tx
    .selectFrom("expected_reports")
    .select("id")
    .where("campaign_id", "=", campaign.id)
    .limit(1)
    .executeTakeFirst();
  if (found) return;
  const createdAt = instantOf(firstWeek, "08:00");
  const ruleId = newId();
  await tx
    .insertInto("report_rules")
    .values({
      id: ruleId,
      campaign_id: campaign.id,
      kind: "weekly",
      name: "Báo cáo tuần",
      unit_kinds: "",
      unit_id: null,
      receiver: "",
      due_weekday: 7,
      due_time: "17:00",
      grace_minutes: 30,
      closes_weekday: null,
      closes_time: null,
      valid_from: firstWeek,
      valid_to: null,
      version: 1,
      created_by: null,
      created_at: createdAt,
    })
    .execute();
  const units = structure.tree.units.filter(({ reports }) => reports);
  const hours = { due: { weekday: 7 as const, time: "17:00" }, graceMinutes: 30, closes: null };
  for (const week of weeksBetween(firstWeek, today, campaign.weekFirstDay as FirstWeekday)) {
    const { dueAt, onTimeUntil } = instantsOf(week, hours);
    await tx
      .insertInto("expected_reports")
      .values(
        units.map(({ id }) => ({
          id: newId(),
          campaign_id: campaign.id,
          rule_id: ruleId,
          series: "weekly",
          unit_id: id,
          receiver_unit_id: null,
          period_from: week.startsOn,
          period_to: week.endsOn,
          due_at: dueAt,
          on_time_until: onTimeUntil,
          closes_at: null,
          created_at: createdAt,
          cancelled_at: null,
          cancel_reason: "",
        })),
      )
      .execute();
  }
}
