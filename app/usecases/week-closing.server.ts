import { type CivilDate, isCivilDate } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weekOf } from "~/domain/calendar/election-week";
import type { CloseForm } from "~/domain/weekly-report-forms";
import type { WriteTransaction } from "~db/client.server";
import {
  findCloser,
  findLastClosing,
  insertClosure,
  listClosures,
  listDueClosings,
  wasClosed,
} from "~db/queries/week-closures.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { writeIfDone } from "./outputs-transaction.server";
import { snapshotOf } from "./week-snapshots.server";

/** What closing needs of a campaign; the clock's job has no person. */
export type ClosingFrame = UseCaseContext & Pick<CampaignContext, "campaign" | "structure" | "campaignNow">;

/**
 * Closes a week's figures for all units or for one, from this instant on, and freezes what they are. Problems: week-needed
 * and week-not-over at `week`, unit-unknown at `unit`, week-is-closed at `week`.
 */
export async function closeWeek(
  ctx: UseCaseContext,
  slug: string,
  form: CloseForm,
): Promise<Outcome<{ week: number; hash: string }>> {
  const open = await openCampaign(ctx, slug, "week.close");
  const { campaign, structure, today, actor } = open;
  if (!isCivilDate(form.week)) return refused({ field: "week", code: "week-needed" });
  const { startsOn, endsOn, number: week } = weekOf(form.week, campaign.weekFirstDay as FirstWeekday);
  if (startsOn !== form.week) return refused({ field: "week", code: "week-needed" });
  // Whose day may still bring outputs is not closed before it begins to end.
  if (endsOn > today) return refused({ field: "week", code: "week-not-over", params: { day: endsOn } });
  const unit = structure.tree.units.find(({ key }) => key === form.unit);
  if (form.unit !== "" && !unit) return refused({ field: "unit", code: "unit-unknown" });
  const { _key: key, ...payload } = form;
  return writeIfDone(ctx.db, campaign.id, (tx) =>
    once(tx, open, { key, payload }, async () => {
      await writeDueClosings(tx, open);
      const closures = await listClosures(tx, campaign.id, [startsOn]);
      const standing = closures.find(({ unitId }) => unitId === null || unitId === unit?.id);
      if (standing) return refused({ field: "week", code: "week-is-closed", params: { by: standing.by } });
      const hash = await writeClosure(tx, open, {
        weekStart: startsOn,
        unitId: unit?.id ?? null,
        closedAt: open.campaignNow,
        closedBy: actor.accountId,
        isAutomatic: false,
      });
      return done({ week, hash });
    }),
  );
}

/**
 * Writes down the closings whose instant has come, with the figures as they were then: nothing that changes them has got
 * in since, because the gate closes at the instant itself. Units that close together with all others close as one.
 */
export async function writeDueClosings(tx: WriteTransaction, frame: ClosingFrame): Promise<number> {
  const { campaign, campaignNow } = frame;
  const due = await listDueClosings(tx, campaign.id, null, campaignNow);
  let written = 0;
  for (const weekStart of new Set(due.map((one) => one.weekStart))) {
    const ofWeek = due.filter((one) => one.weekStart === weekStart);
    const [first] = ofWeek;
    if (!first) continue;
    const last = await findLastClosing(tx, campaign.id, weekStart);
    const closedBy = first.ruledBy ?? (await findCloser(tx, campaign.id));
    if (closedBy === null) continue;
    // Once units have been closed or opened one by one, the others follow one by one.
    const isWhole = last !== null && last <= campaignNow && !(await wasClosed(tx, campaign.id, weekStart));
    const whole = isWhole ? [{ unitId: null, closesAt: last }] : ofWeek;
    for (const { unitId, closesAt } of whole) {
      await writeClosure(tx, frame, { weekStart, unitId, closedAt: closesAt, closedBy, isAutomatic: true });
      written += 1;
    }
  }
  return written;
}

interface NewClosure {
  weekStart: CivilDate;
  unitId: string | null;
  closedAt: string;
  closedBy: string;
  isAutomatic: boolean;
}

async function writeClosure(tx: WriteTransaction, frame: ClosingFrame, order: NewClosure): Promise<string> {
  const { campaign, structure } = frame;
  const { weekStart, unitId } = order;
  const whose = unitId === null ? { campaignId: campaign.id } : structure.tree.subtreeOn(unitId, weekStart);
  const { figures, hash } = await snapshotOf(tx, frame, weekStart, whose);
  const id = frame.newId();
  await insertClosure(
    tx,
    {
      id,
      campaign_id: campaign.id,
      week_start: weekStart,
      unit_id: unitId,
      closed_at: order.closedAt,
      closed_by: order.closedBy,
      reopened_at: null,
      reopened_by: null,
      reason: "",
      is_automatic: order.isAutomatic ? 1 : 0,
    },
    { figures, hash, taken_at: frame.campaignNow },
  );
  await appendAudit(tx, frame, {
    chain: campaign.id,
    action: "week.close",
    subjectKind: "week",
    subjectId: id,
    campaignId: campaign.id,
    payload: { week: weekStart, unitId, hash, ...(order.isAutomatic ? { isAutomatic: true } : {}) },
  });
  return hash;
}
