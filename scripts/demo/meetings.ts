import { type CivilDate, formatCivil, instantOf } from "~/domain/calendar/civil-date";
import type { CampaignContext } from "~/usecases/campaigns.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { addConclusion, reportAction } from "~/usecases/meeting-actions.server";
import { addAddendum, freezePackOf } from "~/usecases/meeting-freezing.server";
import { addTopic, editMeeting, saveNote } from "~/usecases/meeting-minutes.server";
import { listActionEvents, listActions } from "~db/queries/meeting-actions.server";
import { findMeeting } from "~db/queries/meetings.server";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { type DemoMeeting, demoMeetings } from "./meetings-said";
import { must, present } from "./must";

const { slug } = haLong2021;

/**
 * Holds them, each on the clock of its own day with what units had reported by then. An interrupted run is taken up by
 * the next one: what is there already is refused, or answered as the first time.
 */
export async function holdMeetings(
  open: CampaignContext,
  as: (loginName: string) => UseCaseContext,
): Promise<void> {
  for (const meeting of demoMeetings) {
    await reportBefore(open, as, meeting.on);
    await hold(open, meeting);
  }
  await reportBefore(open, as, nextMeeting);
  const topic = { _key: "demonstration-topic-next", title: "Đợt cao điểm tuyên truyền từ 9/5", body: "" };
  must(await addTopic(open, slug, nextMeeting, topic));
}

const nextMeeting = "2021-05-04";

async function hold(open: CampaignContext, meeting: DemoMeeting): Promise<void> {
  const { on, topic, notes, conclusions, addendum } = meeting;
  const details = {
    version: 0,
    on: formatCivil(on),
    time: "14:00",
    place: "Phòng họp Ban Tuyên giáo Thành ủy",
    chair: "Phó Trưởng Tiểu ban Thường trực",
    attendance: "Thành viên Tiểu ban\nTổ giúp việc\nLãnh đạo các đơn vị được mời",
  };
  await editMeeting(open, slug, on, details);
  if (topic) must(await addTopic(open, slug, on, { _key: `demonstration-topic-${on}`, ...topic }));
  await freezePackOf({ ...open, today: on, campaignNow: instantOf(on, "13:45") }, on);
  for (const [name, body] of Object.entries(notes))
    await saveNote(open, slug, on, { topic: name, revision: 0, body });
  for (const [index, { content, units, due }] of conclusions.entries()) {
    const _key = `demonstration-conclusion-${on}-${index}`;
    const dueOn = due === "" ? "" : formatCivil(due);
    must(await addConclusion(open, slug, on, { _key, topic: "", content, units: [...units], dueOn }));
  }
  if (addendum)
    must(await addAddendum(open, slug, on, { _key: `demonstration-addendum-${on}`, body: addendum }));
  await dateBack(open, on);
}

/** What was written on the campaign's fixed day, as if on the meeting's own. */
async function dateBack({ db, campaign }: CampaignContext, on: CivilDate): Promise<void> {
  const [during, after] = [instantOf(on, "15:10"), instantOf(on, "16:30")];
  await db.write(campaign.id, async (tx) => {
    const meeting = present(await findMeeting(tx, campaign.id, on), on);
    const topics = tx.selectFrom("meeting_topics").select("id").where("meeting_id", "=", meeting.id);
    const packs = tx.selectFrom("meeting_packs").select("id").where("meeting_id", "=", meeting.id);
    await tx
      .updateTable("meeting_notes")
      .set({ recorded_at: during })
      .where("topic_id", "in", topics)
      .execute();
    await tx
      .updateTable("meeting_addenda")
      .set({ recorded_at: after })
      .where("pack_id", "in", packs)
      .execute();
  });
}

/** Reports of earlier meetings' conclusions that were made before that day. */
async function reportBefore(
  open: CampaignContext,
  as: (loginName: string) => UseCaseContext,
  day: CivilDate,
): Promise<void> {
  const actions = await listActions(open.db.read, open.campaign.id);
  for (const { saidOn, number, id } of actions) {
    const conclusion = demoMeetings.find(({ on }) => on === saidOn)?.conclusions[number - 1];
    for (const [index, one] of (conclusion?.reports ?? []).entries()) {
      if (one.on >= day) continue;
      const _key = `demonstration-report-${saidOn}-${number}-${index}`;
      const { units, mark, note } = one;
      const events = await listActionEvents(open.db.read, open.campaign.id, id);
      const seen = events.at(-1)?.id ?? "";
      if (events.some((event) => event.note === note)) continue;
      must(
        await reportAction(as(one.by), slug, id, { _key, units: [...units], mark, note, outputs: "", seen }),
      );
      await open.db.write(open.campaign.id, (tx) =>
        tx
          .updateTable("meeting_action_events")
          .set({ recorded_at: instantOf(one.on, "16:00") })
          .where("action_id", "=", id)
          .where("note", "=", note)
          .execute(),
      );
    }
  }
}
