import type { CivilDate } from "~/domain/calendar/civil-date";
import { meetingPath } from "~/domain/meeting-topics";
import { listMeetings } from "~db/queries/meetings.server";
import type { CampaignContext } from "./campaigns.server";
import { allMeetings } from "./meetings.server";
import type { CampaignTimeline } from "./timeline-entries.server";

/** The meeting for which people are looking on the first page. */
export interface NearMeeting {
  on: CivilDate;
  /** `HH:mm` in Vietnam. */
  time: string;
  path: string;
}

/** Today's meeting; null on other days, and for those who may not see meetings. */
export async function meetingToday(
  open: CampaignContext,
  timeline: CampaignTimeline,
): Promise<NearMeeting | null> {
  if (!open.may("meeting.view")) return null;
  const begun = await listMeetings(open.db.read, open.campaign.id);
  const today = allMeetings(open, timeline, begun).find(({ on }) => on === open.today);
  return today ? { ...today, path: meetingPath(open.campaign.slug, today.on) } : null;
}
