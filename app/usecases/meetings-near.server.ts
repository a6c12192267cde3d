import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { meetingPath } from "~/domain/meeting-topics";
import { listMeetings } from "~db/queries/meetings.server";
import type { CampaignContext } from "./campaigns.server";
import { allMeetings } from "./meetings.server";
import { type CampaignTimeline, readTimeline } from "./timeline-entries.server";

/** The meeting for which people are looking on the first page. */
export interface NearMeeting {
  on: CivilDate;
  /** `HH:mm` in Vietnam. */
  time: string;
  /** Otherwise it is tomorrow, and today its papers are made. */
  isToday: boolean;
  path: string;
}

/** The meeting of today or tomorrow; null on other days, and for those who may not see meetings. */
export async function nearMeeting(
  open: CampaignContext,
  timeline: CampaignTimeline,
): Promise<NearMeeting | null> {
  if (!open.may("meeting.view")) return null;
  const begun = await listMeetings(open.db.read, open.campaign.id);
  const { campaign, today } = open;
  const tomorrow = addDays(today, 1);
  const near = allMeetings(open, timeline, begun).find(({ on }) => on === today || on === tomorrow);
  return near ? { ...near, isToday: near.on === today, path: meetingPath(campaign.slug, near.on) } : null;
}

/** The first meeting from today on, with the address of its pack; null: none is ahead, or the person may not see it. */
export async function nextMeeting(open: CampaignContext): Promise<Pick<NearMeeting, "on" | "path"> | null> {
  if (!open.may("meeting.view")) return null;
  const { campaign, db, today } = open;
  const [timeline, begun] = await Promise.all([
    readTimeline(open, today),
    listMeetings(db.read, campaign.id),
  ]);
  const next = allMeetings(open, timeline, begun).find(({ on }) => on >= today);
  return next ? { on: next.on, path: meetingPath(campaign.slug, next.on) } : null;
}
