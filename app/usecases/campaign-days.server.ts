import { formatCivil } from "~/domain/calendar/civil-date";
import { type FirstWeekday, weekOf, weeksBetween } from "~/domain/calendar/election-week";
import type { Campaign } from "~/domain/campaign";
import type { Problem } from "~/domain/problem";
import { periodOf } from "~/domain/targets";
import type { Connection, WriteTransaction } from "~db/client.server";
import {
  findLastClosedWeek,
  findOutputDays,
  listTargetWeeks,
  replaceReportingWeeks,
} from "~db/queries/campaign-settings.server";
import { rebuildWithin } from "./rollups.server";

/** The campaign's first and last day and the weekday on which its reporting week begins. */
export type CampaignDays = Pick<Campaign, "startsOn" | "endsOn" | "weekFirstDay">;

/**
 * Why the days may not become these: `outputs-before-start`, `outputs-after-end`, `weeks-closed` (closed weeks keep
 * their first weekday and stay inside the campaign), `week-targets-outside`. Problems stand at the day's field.
 */
export async function checkCampaignDays(
  db: Connection,
  campaign: Campaign,
  days: CampaignDays,
): Promise<Problem[]> {
  const { startsOn, endsOn, weekFirstDay } = days;
  const [outputs, closed, weeks] = await Promise.all([
    findOutputDays(db, campaign.id),
    findLastClosedWeek(db, campaign.id),
    listTargetWeeks(db, campaign.id),
  ]);
  const problems: Problem[] = [];
  if (outputs && outputs.first < startsOn && startsOn > campaign.startsOn) {
    problems.push({
      field: "startsOn",
      code: "outputs-before-start",
      params: { day: formatCivil(outputs.first) },
    });
  }
  if (outputs && outputs.last > endsOn) {
    problems.push({ field: "endsOn", code: "outputs-after-end", params: { day: formatCivil(outputs.last) } });
  }
  if (closed && weekFirstDay !== campaign.weekFirstDay) {
    problems.push({ field: "weekFirstDay", code: "weeks-closed", params: closedWeek(closed, campaign) });
  } else if (closed && closed > endsOn) {
    problems.push({ field: "endsOn", code: "weeks-closed", params: closedWeek(closed, campaign) });
  }
  const lost = weeks.find((week) => periodOf(`week:${week}`, days, []) === null);
  if (lost)
    problems.push({ field: "form", code: "week-targets-outside", params: { day: formatCivil(lost) } });
  return problems;
}

/**
 * Makes reporting weeks and totals follow days that have just been written. Refuses, for the caller to roll back,
 * with `closed-figures` when figures would change while weeks are closed.
 */
export async function followCampaignDays(
  tx: WriteTransaction,
  before: Campaign,
  days: CampaignDays,
): Promise<Problem | null> {
  const isSameWeek = days.weekFirstDay === before.weekFirstDay;
  const isSameStart = days.startsOn === before.startsOn;
  if (isSameWeek && isSameStart && days.endsOn === before.endsOn) return null;
  await replaceReportingWeeks(tx, before.id, weeksBetween(days.startsOn, days.endsOn, days.weekFirstDay));
  if (isSameWeek && isSameStart) return null;
  const { differences } = await rebuildWithin(tx, before.slug, { fix: true });
  const closed = differences > 0 ? await findLastClosedWeek(tx, before.id) : null;
  return closed === null
    ? null
    : { field: "startsOn", code: "closed-figures", params: closedWeek(closed, before) };
}

/** The latest closed week by number and last day, for the words of a refusal. */
export function closedWeek(weekStart: string, { weekFirstDay }: { weekFirstDay: FirstWeekday }) {
  const { number, endsOn } = weekOf(weekStart, weekFirstDay);
  return { week: number, day: formatCivil(endsOn) };
}
