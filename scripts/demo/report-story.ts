import { minutesAfter } from "~/domain/calendar/civil-date";
import { type ElectionWeek, weekOf } from "~/domain/calendar/election-week";
import type { CampaignContext } from "~/usecases/campaigns.server";
import type { Actor } from "~/usecases/context.server";
import type { WriteTransaction } from "~db/client.server";
import { listExpectedReports } from "~db/queries/expected-reports.server";
import { demoDeclarations } from "./declarations";
import { present } from "./must";
import { silentWeeks } from "./phase-2-local";

/** Units that were late in a week (ISO number), with the minutes after the due hour; illustrative. */
const lateWeeks: Record<string, Record<number, number>> = {
  "phong-van-hoa": { 13: 95, 17: 260 },
  "hoi-nong-dan": { 15: 45 },
  "cong-an-thanh-pho": { 14: 1_560 },
  "phuong-hong-gai": { 16: 75 },
  "phuong-bai-chay": { 15: 130 },
  "phuong-cao-thang": { 17: 50 },
  "xa-quang-la": { 14: 620, 17: 1_485 },
  "xa-thong-nhat": { 16: 40, 17: 125 },
};

/** What became of a unit's report of a week. */
export interface ReportStory {
  /** Minutes from the due hour to the sending, negative before it; null: it never came. */
  minutes: number | null;
  isNothing: boolean;
}

/** In step with what the unit logged: silent weeks have no report, declared zero is "không phát sinh". */
export function reportStory(unitKey: string, { startsOn, number }: ElectionWeek): ReportStory {
  const isNothing = demoDeclarations().some(
    ({ unit, kind, from }) => unit === unitKey && kind === "zero" && from === startsOn,
  );
  if (silentWeeks[unitKey]?.includes(number)) return { minutes: null, isNothing };
  const spread = [...`${unitKey}${number}`].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return { minutes: lateWeeks[unitKey]?.[number] ?? -15 - (spread % 40) * 20, isNothing };
}

/** The reports of the weeks that have ended: those of closed weeks accepted, one of the last sent back. */
export async function tellReportStory(
  tx: WriteTransaction,
  open: CampaignContext,
  actors: ReadonlyMap<string, Actor>,
  closedThrough: string,
): Promise<void> {
  const { campaign, structure, actor } = open;
  const span = { campaignId: campaign.id, series: "weekly", from: campaign.startsOn, to: open.today };
  const expected = await listExpectedReports(tx, span);
  const secretary = actor.accountId;
  const head = present(actors.get("thu-truong"), "thu-truong").accountId;
  for (const one of expected) {
    const unit = present(structure.tree.get(one.unitId), one.unitId);
    const { minutes, isNothing } = reportStory(unit.key, weekOf(one.periodFrom));
    // Told already, or not yet to be told.
    if (one.state !== null || minutes === null || one.periodTo >= open.today) continue;
    const sentAt = minutesAfter(one.dueAt, minutes);
    const isAccepted =
      one.periodTo <= closedThrough || unit.kind === "office" || unit.kind === "mass-organisation";
    const acceptedAt = minutesAfter(sentAt > one.dueAt ? sentAt : one.dueAt, 55);
    const isReturned = !isAccepted && unit.key === "phuong-ha-tu";
    await tx
      .insertInto("weekly_reports")
      .values({
        ...{ expected_id: one.id, is_nothing: isNothing ? 1 : 0, code: null, version: 1 },
        state: isReturned ? "returned" : isAccepted ? "accepted" : "submitted",
        results: isNothing ? "" : "Đăng tin, bài và phát thanh theo kế hoạch của Tiểu ban.",
        ...{ difficulties: "", proposals: "", next_week: "" },
        ...{ first_submitted_at: sentAt, submitted_at: sentAt },
        submitted_by: unit.key === "trung-tam-truyen-thong" ? head : secretary,
        accepted_at: isAccepted ? acceptedAt : null,
        accepted_by: isAccepted ? secretary : null,
        updated_by: secretary,
        updated_at: isAccepted ? acceptedAt : sentAt,
      })
      .execute();
  }
}
