import { instantOf, minutesAfter } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weeksBetween } from "~/domain/calendar/election-week";
import { instantsOf } from "~/domain/weekly-reports";
import type { CampaignContext } from "~/usecases/campaigns.server";
import type { Actor } from "~/usecases/context.server";
import { snapshotOf } from "~/usecases/week-snapshots.server";
import { itemsOf, reportAt } from "~/usecases/weekly-report.server";
import { noWords, storeReport } from "~/usecases/weekly-report-record.server";
import { sendReport } from "~/usecases/weekly-report-sending.server";
import type { WriteTransaction } from "~db/client.server";
import { type ExpectedReport, listExpectedReports } from "~db/queries/expected-reports.server";
import { listClosureHistory } from "~db/queries/week-closures.server";
import { insertSnapshot } from "~db/queries/week-snapshots.server";
import { listReportSteps } from "~db/queries/weekly-reports.server";
import { present } from "./must";

/** The first week whose reports are told where the plan has not said which it expects. */
const firstWeek = "2021-04-05";
const mediaCentre = "trung-tam-truyen-thong";

type Actors = ReadonlyMap<string, Actor>;

/**
 * Illustrative reports with their steps and proofs: those of closed weeks accepted, of the week that has just ended some
 * still on their way, and the media centre's waiting for its head. What is told of a report already stays as it is.
 */
export async function tellReports(
  tx: WriteTransaction,
  open: CampaignContext,
  actors: Actors,
  closedThrough: string,
): Promise<void> {
  await expectWhereNone(tx, open);
  const span = {
    campaignId: open.campaign.id,
    series: "weekly",
    from: open.campaign.startsOn,
    to: open.today,
  };
  const expected = await listExpectedReports(tx, span);
  const isTold = expected.some(({ state }) => state !== null);
  for (const [index, one] of expected.entries()) {
    if (one.periodTo >= open.today || (await listReportSteps(tx, one.id)).length > 0) continue;
    const isClosed = one.periodTo <= closedThrough;
    if (isTold) await proveTold(tx, open, actors, one);
    else if (index % (isClosed ? 23 : 5) !== 3) await tell(tx, open, actors, { ...one, isClosed, index });
  }
}

/** The sending of a report that is said to have been sent: its proof, as of that instant. */
async function proveTold(tx: WriteTransaction, open: CampaignContext, actors: Actors, one: ExpectedReport) {
  if (one.firstSubmittedAt === null) return;
  const place = placeOf(open, one);
  const frame = await reportAt(tx, open, place);
  const at = { ...open, ...authorOf(open, actors, place.unit), campaignNow: one.firstSubmittedAt };
  const { state } = one;
  await storeReport(tx, at, frame, "submit", { state: "submitted" });
  await sendReport(tx, at, frame);
  if (state === "submitted" || state === null) return;
  const sent = await reportAt(tx, open, place);
  const later = { ...open, campaignNow: minutesAfter(one.firstSubmittedAt, 55) };
  const accepted = { accepted_at: later.campaignNow, accepted_by: open.actor.accountId };
  if (state === "accepted") await storeReport(tx, later, sent, "accept", { state, ...accepted });
  else await storeReport(tx, later, sent, "return", { state }, remark);
}

const remark = { about: "difficulties", remark: "Ghi rõ khó khăn ở khu dân cư nào và cần hỗ trợ gì." };

interface Told extends ExpectedReport {
  isClosed: boolean;
  index: number;
}

async function tell(tx: WriteTransaction, open: CampaignContext, actors: Actors, one: Told): Promise<void> {
  const place = placeOf(open, one);
  const frame = await reportAt(tx, open, place);
  if (place.unit === mediaCentre && !one.isClosed) {
    const member = {
      actor: present(actors.get("can-bo"), "can-bo"),
      campaignNow: minutesAfter(one.dueAt, -90),
    };
    await storeReport(tx, { ...open, ...member }, frame, "present", { ...written, state: "presented" });
    return;
  }
  const { count } = await itemsOf(tx, frame.report);
  const words = count === 0 ? { ...noWords, is_nothing: 1 as const } : written;
  const minutes = one.index % 11 === 5 ? 135 : -40 - (one.index % 7) * 35;
  const at = {
    ...open,
    ...authorOf(open, actors, place.unit),
    campaignNow: minutesAfter(one.dueAt, minutes),
  };
  await storeReport(tx, at, frame, "submit", { ...words, state: "submitted" });
  await sendReport(tx, at, frame);
  if (!one.isClosed) return;
  const later = { ...open, campaignNow: minutesAfter(one.dueAt, 870) };
  const accepted = { accepted_at: later.campaignNow, accepted_by: open.actor.accountId };
  await storeReport(tx, later, await reportAt(tx, open, place), "accept", { state: "accepted", ...accepted });
}

const placeOf = ({ structure }: CampaignContext, { unitId, periodFrom }: ExpectedReport) => ({
  unit: present(structure.tree.get(unitId), unitId).key,
  week: periodFrom,
});

const authorOf = ({ actor }: CampaignContext, actors: Actors, unitKey: string) => ({
  actor: unitKey === mediaCentre ? present(actors.get("thu-truong"), "thu-truong") : actor,
});

const written = {
  results: "Đăng tin, bài và phát thanh theo kế hoạch của Tiểu ban; số liệu ở bảng trên.",
  difficulties: "Một số thôn, khu chưa gửi ảnh minh họa đúng hạn.",
  proposals: "Đề nghị Tổ giúp việc gửi sớm nội dung trọng tâm tuần tới.",
  next_week: "Tuyên truyền việc niêm yết danh sách, ngày bầu cử và cách bỏ phiếu.",
  is_nothing: 0,
} as const;

/** The figures of the weeks that are closed, frozen as they are now. */
export async function freezeClosed(tx: WriteTransaction, open: CampaignContext): Promise<void> {
  for (const { id, weekStart, closedAt } of await listClosureHistory(tx, open.campaign.id)) {
    const snapshot = await snapshotOf(tx, open, weekStart, { campaignId: open.campaign.id });
    await insertSnapshot(tx, { closure_id: id, ...snapshot, taken_at: closedAt });
  }
}

/** Sundays at 17:00, closed by hand; only where the plan has not said yet which reports it expects. */
async function expectWhereNone(tx: WriteTransaction, open: CampaignContext): Promise<void> {
  const { campaign, structure, today, newId } = open;
  const span = { campaignId: campaign.id, series: "weekly", from: campaign.startsOn, to: campaign.endsOn };
  if ((await listExpectedReports(tx, span)).length > 0) return;
  const hours = { due: { weekday: 7 as const, time: "17:00" }, graceMinutes: 30, closes: null };
  const made = { campaign_id: campaign.id, created_at: instantOf(firstWeek, "08:00") };
  const rule = { ...made, id: newId(), kind: "weekly" as const, name: "Báo cáo tuần", version: 1 };
  const whom = { unit_kinds: "", unit_id: null, receiver: "", valid_from: firstWeek, valid_to: null };
  const when = {
    due_weekday: 7,
    due_time: "17:00",
    grace_minutes: 30,
    closes_weekday: null,
    closes_time: null,
  };
  await tx
    .insertInto("report_rules")
    .values({ ...rule, ...whom, ...when, created_by: null })
    .execute();
  const units = structure.tree.units.filter(({ reports }) => reports);
  for (const week of weeksBetween(firstWeek, today, campaign.weekFirstDay as FirstWeekday)) {
    const { dueAt, onTimeUntil } = instantsOf(week, hours);
    const period = { period_from: week.startsOn, period_to: week.endsOn, series: "weekly", rule_id: rule.id };
    const instants = { due_at: dueAt, on_time_until: onTimeUntil, closes_at: null };
    const open = { receiver_unit_id: null, cancelled_at: null, cancel_reason: "" };
    const rows = units.map(({ id }) => ({
      ...{ ...made, ...period, ...instants, ...open },
      id: newId(),
      unit_id: id,
    }));
    await tx.insertInto("expected_reports").values(rows).execute();
  }
}
