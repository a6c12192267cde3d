import type { AgendaItem } from "~/domain/agenda";
import { type CivilDate, localTimeOf } from "~/domain/calendar/civil-date";
import { tMinus } from "~/domain/calendar/election-week";
import { daysLeft, firstShownDay, type ReminderLine } from "~/domain/reminders";
import { textsOf } from "~/i18n/texts-of";
import { countUnreadLines, listDigests, updateDigestsRead } from "~db/queries/reminders.server";
import { loadAgenda } from "./agenda.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { jobsChain } from "./jobs.server";
import { hasPartIn } from "./reminders.server";

export interface ShownReminder extends ReminderLine {
  /** As of today, not of the digest's day. */
  left: number;
  /** Its day's distance from election day. */
  tMinus: number;
  /** `HH:mm` in Vietnam; "" where no hour is set. */
  time: string;
  /** What has become of it since: `done`, `over` for another body's date, `moved`; null: still open as it was. */
  since: "done" | "over" | "moved" | null;
}

export interface ShownDigest {
  id: string;
  day: CivilDate;
  isRead: boolean;
  lines: ShownReminder[];
}

export interface RemindersPage {
  slug: string;
  today: CivilDate;
  /** Whether the person holds a role here; without one there is nothing to be reminded of. */
  hasPart: boolean;
  digests: ShownDigest[];
}

/** The person's own digests of the last days in a campaign, newest first, each line with what became of it. */
export async function loadReminders(ctx: UseCaseContext, slug: string): Promise<RemindersPage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const [digests, agenda] = await Promise.all([
    listDigests(open.db.read, shownRange(open)),
    loadAgenda(open, textsOf(open.actor.locale).reminders.meeting),
  ]);
  const now = new Map(agenda.map((item) => [item.key, item]));
  return {
    slug,
    today: open.today,
    hasPart: hasPartIn(open.actor.memberships, open.campaign.id, open.today),
    digests: digests.map(({ id, day, isRead, lines }) => ({
      ...{ id, day, isRead },
      lines: lines.map((line) => shown(line, now.get(line.key), open)),
    })),
  };
}

function shown(
  line: ReminderLine,
  item: AgendaItem | undefined,
  { campaign, today }: CampaignContext,
): ShownReminder {
  return {
    ...line,
    time: line.at === null ? "" : localTimeOf(line.at),
    left: daysLeft(line, today),
    tMinus: tMinus(campaign.electionOn, line.on),
    since: sinceOf(line, item, today),
  };
}

function sinceOf(line: ReminderLine, item: AgendaItem | undefined, today: CivilDate): ShownReminder["since"] {
  if (!item) return daysLeft(line, today) < 0 ? "over" : null;
  // A weekly meeting that has been is over; only of one written as a milestone does anybody record that it was held.
  const isRecorded = item.duty === "ours" && !item.key.startsWith("meeting:");
  if (!item.isOpen) return isRecorded ? "done" : "over";
  return (line.what === "starts" ? item.from : item.to) === line.on ? null : "moved";
}

/** How many lines the person has not read yet: the number in the navigation. */
export function countUnread(open: CampaignContext): Promise<number> {
  return countUnreadLines(open.db.read, shownRange(open));
}

function shownRange({ actor, campaign, today }: CampaignContext) {
  const { accountId } = actor;
  return { accountId, campaignId: campaign.id, from: firstShownDay(today), to: today };
}

/**
 * Marks the person's own digests as read or not; returns how many changed. Not in the audit trail, which would tell
 * the administrator who has read what.
 */
export async function markDigests(
  ctx: UseCaseContext,
  slug: string,
  digestIds: readonly string[],
  isRead: boolean,
): Promise<number> {
  const { db, actor, now } = await openCampaign(ctx, slug, "timeline.view");
  return db.write(jobsChain, (tx) =>
    updateDigestsRead(tx, actor.accountId, digestIds, isRead ? now() : null),
  );
}
