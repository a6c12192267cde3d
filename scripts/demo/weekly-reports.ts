import { minutesAfter } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import type { CampaignContext } from "~/usecases/campaigns.server";
import type { Actor } from "~/usecases/context.server";
import { snapshotOf } from "~/usecases/week-snapshots.server";
import { reportAt } from "~/usecases/weekly-report.server";
import { noWords, storeReport } from "~/usecases/weekly-report-record.server";
import { sendReport } from "~/usecases/weekly-report-sending.server";
import type { WriteTransaction } from "~db/client.server";
import { listExpectedReports } from "~db/queries/expected-reports.server";
import { listClosureHistory } from "~db/queries/week-closures.server";
import { insertSnapshot } from "~db/queries/week-snapshots.server";
import { listReportSteps } from "~db/queries/weekly-reports.server";
import { present } from "./must";
import { reportStory } from "./report-story";
import { reportWords } from "./report-words";

const mediaCentre = "trung-tam-truyen-thong";

type Actors = ReadonlyMap<string, Actor>;

/**
 * Illustrative reports with their steps and proofs: those of closed weeks accepted, of the week that has just ended some
 * still on their way, one sent back, and the media centre's waiting for its head. What is told already stays as it is.
 */
export async function tellReports(
  tx: WriteTransaction,
  open: CampaignContext,
  actors: Actors,
  closedThrough: string,
): Promise<void> {
  const { campaign, structure, today } = open;
  const span = { campaignId: campaign.id, series: "weekly", from: campaign.startsOn, to: today };
  for (const one of await listExpectedReports(tx, span)) {
    const unit = present(structure.tree.get(one.unitId), one.unitId);
    const { minutes, isNothing } = reportStory(unit.key, weekOf(one.periodFrom));
    if (minutes === null || one.periodTo >= today || (await listReportSteps(tx, one.id)).length > 0) continue;
    const isClosed = one.periodTo <= closedThrough;
    const sentAt = minutesAfter(one.dueAt, minutes);
    const told = { place: { unit: unit.key, week: one.periodFrom }, sentAt, isNothing };
    if (unit.key === mediaCentre && !isClosed) {
      await handOver(tx, open, actors, told);
      continue;
    }
    await send(tx, open, actors, told);
    const at = { ...open, campaignNow: minutesAfter(sentAt > one.dueAt ? sentAt : one.dueAt, 55) };
    const isAccepted = isClosed || unit.kind === "office" || unit.kind === "mass-organisation";
    if (isAccepted) await accept(tx, at, told);
    else if (unit.key === "phuong-ha-tu") await sendBack(tx, at, told);
  }
}

interface Told {
  place: { unit: string; week: string };
  sentAt: string;
  isNothing: boolean;
}

/** The member has handed it to the head of the unit, an hour before it would be sent. */
async function handOver(tx: WriteTransaction, open: CampaignContext, actors: Actors, told: Told) {
  const member = {
    actor: present(actors.get("can-bo"), "can-bo"),
    campaignNow: minutesAfter(told.sentAt, -60),
  };
  const frame = await reportAt(tx, open, told.place);
  await storeReport(tx, { ...open, ...member }, frame, "present", {
    ...written(told.place),
    state: "presented",
  });
}

async function send(tx: WriteTransaction, open: CampaignContext, actors: Actors, told: Told): Promise<void> {
  const words = told.isNothing ? { ...noWords, is_nothing: 1 as const } : written(told.place);
  const at = { ...open, ...authorOf(open, actors, told.place.unit), campaignNow: told.sentAt };
  const frame = await reportAt(tx, open, told.place);
  await storeReport(tx, at, frame, "submit", { ...words, state: "submitted" });
  await sendReport(tx, at, frame);
}

async function accept(tx: WriteTransaction, open: CampaignContext, { place }: Told): Promise<void> {
  const accepted = { accepted_at: open.campaignNow, accepted_by: open.actor.accountId };
  await storeReport(tx, open, await reportAt(tx, open, place), "accept", { state: "accepted", ...accepted });
}

async function sendBack(tx: WriteTransaction, open: CampaignContext, { place }: Told): Promise<void> {
  await storeReport(tx, open, await reportAt(tx, open, place), "return", { state: "returned" }, remark);
}

const remark = { about: "difficulties", remark: "Ghi rõ khó khăn ở khu dân cư nào và cần hỗ trợ gì." };

const authorOf = ({ actor }: CampaignContext, actors: Actors, unitKey: string) => ({
  actor: unitKey === mediaCentre ? present(actors.get("thu-truong"), "thu-truong") : actor,
});

const written = ({ unit, week }: Told["place"]) =>
  ({ ...reportWords(unit, weekOf(week)), is_nothing: 0 }) as const;

/** The figures of the weeks that are closed, frozen as they are now. */
export async function freezeClosed(tx: WriteTransaction, open: CampaignContext): Promise<void> {
  for (const { id, weekStart, closedAt } of await listClosureHistory(tx, open.campaign.id)) {
    const snapshot = await snapshotOf(tx, open, weekStart, { campaignId: open.campaign.id });
    await insertSnapshot(tx, { closure_id: id, ...snapshot, taken_at: closedAt });
  }
}
