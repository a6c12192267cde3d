import { type CivilDate, isCivilDate, localTimeOf } from "~/domain/calendar/civil-date";
import {
  type ActionEvent,
  isActionSettled,
  type MeetingAction,
  standingOfAction,
} from "~/domain/meeting-actions";
import type { NewMeetingForm } from "~/domain/meeting-forms";
import { type TopicKind, topicKinds, weekOfMeeting } from "~/domain/meeting-topics";
import type { Meeting, MeetingListPage, MeetingRow } from "~/domain/meetings-page";
import { readDay } from "~/domain/reviews";
import { lastDayOf } from "~/domain/timeline-page";
import { weeklyMeetings } from "~/domain/timeline-picture-meetings";
import type { Connection, WriteTransaction } from "~db/client.server";
import { listActionEvents, listActions } from "~db/queries/meeting-actions.server";
import { listPacks } from "~db/queries/meeting-packs.server";
import { findMeeting, insertMeeting, insertTopics, listMeetings } from "~db/queries/meetings.server";
import { recorderOf } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";
import { type CampaignTimeline, readTimeline } from "./timeline-entries.server";

/** A meeting of the plan: a milestone of that kind, else the weekly hour. */
export interface PlannedMeeting {
  on: CivilDate;
  time: string;
}

/** The campaign's meetings: planned ones, and those that somebody has worked on. */
export async function loadMeetings(ctx: UseCaseContext, slug: string): Promise<MeetingListPage> {
  const open = await openCampaign(ctx, slug, "meeting.view");
  const { campaign, today } = open;
  const [timeline, begun, actions, events] = await Promise.all([
    readTimeline(open, today),
    listMeetings(open.db.read, campaign.id),
    listActions(open.db.read, campaign.id),
    listActionEvents(open.db.read, campaign.id),
  ]);
  const packs = await listPacks(
    open.db.read,
    begun.map(({ id }) => id),
  );
  const standings = statesOf(actions, events, today);
  const rowOf = ({ on, time }: PlannedMeeting): MeetingRow => {
    const meeting = begun.find((one) => one.on === on);
    const own = standings.filter(({ action }) => action.meetingId === meeting?.id);
    const pack = packs.find(({ meetingId }) => meetingId === meeting?.id);
    const { number: week, startsOn: from, endsOn: to } = weekOfMeeting(on, campaign.weekFirstDay);
    return {
      ...{ on, time, week, from, to },
      frozenAt: pack ? momentOf(pack.frozenAt) : null,
      isBegun: meeting !== undefined,
      conclusions: own.length,
      open: own.filter(({ state }) => !isActionSettled(state)).length,
    };
  };
  const rows = allMeetings(open, timeline, begun).map(rowOf);
  // A pack is frozen shortly before its meeting begins: that day it still is the one to open.
  const isAhead = ({ on, frozenAt }: MeetingRow) => on === today || (on > today && frozenAt === null);
  const [next = null, ...later] = rows.filter(isAhead);
  return {
    slug,
    today,
    formKey: ctx.newId(),
    canEdit: open.may("meeting.edit"),
    next,
    later,
    past: rows.filter((row) => !isAhead(row)).reverse(),
    open: {
      all: standings.filter(({ state }) => !isActionSettled(state)).length,
      overdue: standings.filter(({ state }) => state === "overdue").length,
    },
  };
}

const statesOf = (actions: readonly MeetingAction[], events: readonly ActionEvent[], today: CivilDate) =>
  actions.map((action) => {
    const own = events.filter(({ actionId }) => actionId === action.id);
    return { action, state: standingOfAction(action, own, today).state };
  });

/** Planned and begun ones by day; what was begun on a day stands for what is planned on it. */
export function allMeetings(
  open: CampaignContext,
  timeline: CampaignTimeline,
  begun: readonly Meeting[],
): PlannedMeeting[] {
  const planned = plannedMeetings(open, timeline).filter(
    ({ on }) => !begun.some((meeting) => meeting.on === on),
  );
  return [...planned, ...begun.map(({ on, time }) => ({ on, time }))].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Meetings as the plan has them: a milestone of that kind takes the place of its week's hour. */
export function plannedMeetings(
  { campaign }: CampaignContext,
  { entries, planKinds }: CampaignTimeline,
): PlannedMeeting[] {
  const usual = campaign.meeting?.time ?? "08:00";
  const written = entries.flatMap(({ key, latest }): PlannedMeeting[] =>
    planKinds.get(key) === "meeting" && latest
      ? [
          {
            on: lastDayOf(latest),
            time: latest.form === "hour" ? localTimeOf(new Date(latest.at).toISOString()) : usual,
          },
        ]
      : [],
  );
  const days = written.map(({ on }) => on);
  return [...written, ...weeklyMeetings(campaign, campaign.meeting, days, campaign.weekFirstDay)];
}

/** The meeting of a day: begun, or planned. Throws NotFound for a day without one. */
export async function openMeeting(
  open: CampaignContext,
  on: string,
  db: Connection = open.db.read,
): Promise<{ meeting: Meeting | null; planned: PlannedMeeting }> {
  if (!isCivilDate(on)) throw new NotFound();
  const meeting = (await findMeeting(db, open.campaign.id, on)) ?? null;
  if (meeting) return { meeting, planned: { on: meeting.on, time: meeting.time } };
  const planned = plannedMeetings(open, await readTimeline(open, open.today)).find((one) => one.on === on);
  if (!planned) throw new NotFound();
  return { meeting: null, planned };
}

/**
 * A meeting beside the planned ones. The value is its day. Problems: those of a typed day, meeting-exists,
 * meeting-outside {from, to}.
 */
export async function addMeeting(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: NewMeetingForm,
): Promise<Outcome<CivilDate>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  const on = await readMeetingDay(open, form.on);
  if (!on.ok) return on;
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      if (await findMeeting(tx, open.campaign.id, on.value))
        return refused({ field: "on", code: "meeting-exists" });
      await beginMeeting(tx, open, { on: on.value, time: form.time });
      return done(on.value);
    }),
  );
}

/** A typed day on which there is no meeting yet. */
export async function readMeetingDay(open: CampaignContext, text: string): Promise<Outcome<CivilDate>> {
  const found = readDay("on", text);
  if ("problem" in found) return refused(found.problem);
  if (found.day === null) return refused({ field: "on", code: "required" });
  const { startsOn: from, endsOn: to } = open.campaign;
  if (found.day < from || found.day > to)
    return refused({ field: "on", code: "meeting-outside", params: { from, to } });
  const timeline = await readTimeline(open, open.today);
  const isPlanned = plannedMeetings(open, timeline).some(({ on }) => on === found.day);
  return isPlanned ? refused({ field: "on", code: "meeting-exists" }) : done(found.day);
}

/** The meeting's row with its topics; written by the first who works on it. */
export async function beginMeeting(
  tx: WriteTransaction,
  open: CampaignContext,
  { on, time }: PlannedMeeting,
): Promise<Meeting> {
  const there = await findMeeting(tx, open.campaign.id, on);
  if (there) return there;
  const stamp = { updated_by: open.actor.accountId, updated_at: open.campaignNow };
  const row = {
    id: open.newId(),
    campaign_id: open.campaign.id,
    held_on: on,
    at_time: time,
    created_by: open.actor.accountId,
    created_at: open.campaignNow,
    ...{ place: "", chair: "", attendance: "", version: 1 },
  };
  await insertMeeting(tx, row);
  await insertTopics(
    tx,
    builtInKinds(open).map((kind, position) => ({
      id: open.newId(),
      meeting_id: row.id,
      kind,
      position,
      removed_at: null,
      ...{ title: "", body: "", version: 1 },
      ...stamp,
    })),
  );
  await recordMeeting(tx, open, { id: row.id, action: "begun", payload: { after: { on, time } } });
  return { id: row.id, on, time, place: "", chair: "", attendance: "", version: 1 };
}

/** Topics that every meeting has. */
export const builtInKinds = ({ campaign }: CampaignContext): TopicKind[] =>
  topicKinds.filter((kind) => kind !== "free" && (kind !== "decoration" || campaign.decorationKey !== null));

/** One line of the audit trail about a meeting. */
export const recordMeeting = recorderOf("meeting");
