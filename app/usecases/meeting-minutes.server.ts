import type {
  MeetingDetailsForm,
  MeetingPaperForm,
  MoveTopicForm,
  NewTopicForm,
  NoteForm,
  TopicForm,
  TopicVersionForm,
} from "~/domain/meeting-forms";
import { movedTopic } from "~/domain/meeting-topics";
import type { Meeting, MeetingTopic } from "~/domain/meetings-page";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { readDay } from "~/domain/reviews";
import type { WriteTransaction } from "~db/client.server";
import {
  insertNote,
  insertTopics,
  listNotes,
  listTopics,
  placeTopic,
  saveMeetingPaper,
  updateMeeting,
  updateTopic,
} from "~db/queries/meetings.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { findPack } from "./meeting-freezing.server";
import { beginMeeting, openMeeting, readMeetingDay, recordMeeting } from "./meetings.server";

export const lostRace: Problem = { field: "form", code: "meeting-changed-by-other" };
const frozen: Problem = { field: "form", code: "pack-frozen" };

/** Day, hour, place, who presides and who takes part. The value is its day. Problems: those of `addMeeting`, personal-…. */
export async function editMeeting(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  { version, ...form }: MeetingDetailsForm,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  const { place, chair, attendance, time } = form;
  const problems = textProblems({ place, chair, attendance }, open.structure);
  if (problems.length > 0) return refused(...problems);
  const typed = readDay("on", form.on);
  const isSame = "day" in typed && typed.day === on;
  const day = isSame ? done(on) : await readMeetingDay(open, form.on);
  if (!day.ok) return day;
  return change(open, on, async (tx, meeting) => {
    if (!isSame && (await findPack(tx, meeting))) return refused({ ...frozen, field: "on" });
    const set = { held_on: day.value, at_time: time, place, chair, attendance };
    // 0: the page showed a meeting that nobody had worked on.
    const seen = { id: meeting.id, version: version || 1 };
    if (!(await updateMeeting(tx, seen, set))) return refused(lostRace);
    const before = { on, time: meeting.time, place: meeting.place, chair: meeting.chair };
    const payload = { before, after: { on: day.value, time, place, chair, attendance } };
    await recordMeeting(tx, open, { id: meeting.id, action: "edited", payload });
    return done(day.value);
  });
}

/** Writes the minutes of one topic; every wording stays. Problems: meeting-changed-by-other, nothing-changed, personal-…. */
export async function saveNote(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  { topic: name, revision, body }: NoteForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  const [personal] = textProblems({ body }, open.structure);
  if (personal) return refused(personal);
  return change(open, on, async (tx, meeting) => {
    const topic = await topicOf(tx, meeting, name);
    const written = (await listNotes(tx, meeting.id)).filter(({ topicId }) => topicId === topic.id);
    const last = written.at(-1) ?? { revision: 0, body: "" };
    if (last.revision !== revision) return refused(lostRace);
    if (last.body === body) return refused({ field: "form", code: "nothing-changed" });
    const row = {
      topic_id: topic.id,
      revision: revision + 1,
      body,
      account_id: open.actor.accountId,
      recorded_at: open.campaignNow,
    };
    await insertNote(tx, row);
    const payload = { after: { on, topic: topic.title || topic.kind, revision: revision + 1, body } };
    await recordMeeting(tx, open, { id: meeting.id, action: "note-saved", payload });
    return done(revision + 1);
  });
}

/** A topic of the secretary's own, at the end. Problems: pack-frozen, personal-…. */
export async function addTopic(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  { _key, title, body }: NewTopicForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  const problems = textProblems({ title, body }, open.structure);
  if (problems.length > 0) return refused(...problems);
  return change(open, on, (tx, meeting) =>
    once(tx, ctx, { key: _key, payload: { on, title, body } }, async () => {
      if (await findPack(tx, meeting)) return refused(frozen);
      const position = Math.max(...(await listTopics(tx, meeting.id)).map((one) => one.position), -1) + 1;
      const row = { id: ctx.newId(), meeting_id: meeting.id, kind: "free", title, body, position };
      await insertTopics(tx, [{ ...row, removed_at: null, version: 1, ...stampOf(open) }]);
      const payload = { after: { on, title, body } };
      await recordMeeting(tx, open, { id: meeting.id, action: "topic-added", payload });
      return done(null);
    }),
  );
}

/** Problems: pack-frozen, meeting-changed-by-other, personal-…. */
export async function editTopic(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  { topic: id, version, title, body }: TopicForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  const problems = textProblems({ title, body }, open.structure);
  if (problems.length > 0) return refused(...problems);
  return change(open, on, async (tx, meeting) => {
    if (await findPack(tx, meeting)) return refused(frozen);
    const topic = await topicOf(tx, meeting, id);
    if (topic.kind !== "free") throw new NotFound();
    if (!(await updateTopic(tx, { id, version }, { title, body, ...stampOf(open) })))
      return refused(lostRace);
    const payload = { before: { title: topic.title, body: topic.body }, after: { title, body } };
    await recordMeeting(tx, open, { id: meeting.id, action: "topic-edited", payload });
    return done(null);
  });
}

/** Moves a topic one place up or down; at the end of the list nothing happens. Problem: pack-frozen. */
export async function moveTopic(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  { topic: name, way }: MoveTopicForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  return change(open, on, async (tx, meeting) => {
    if (await findPack(tx, meeting)) return refused(frozen);
    const topic = await topicOf(tx, meeting, name);
    const ids = (await listTopics(tx, meeting.id)).map(({ id }) => id);
    const moved = movedTopic(ids, topic.id, way);
    if (!moved) return done(null);
    for (const [position, id] of moved.entries()) await placeTopic(tx, id, position);
    const payload = { after: { on, topic: topic.title || topic.kind, way } };
    await recordMeeting(tx, open, { id: meeting.id, action: "topic-moved", payload });
    return done(null);
  });
}

/** Takes a free topic out; it can be brought back. The value is its new version. Problems: as `editTopic`. */
export async function removeTopic(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  form: TopicVersionForm,
): Promise<Outcome<number>> {
  return setRemoved(ctx, slug, on, { ...form, isRemoved: true });
}

/** Brings a free topic back. The value is its new version. Problems: as `editTopic`. */
export async function restoreTopic(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  form: TopicVersionForm,
): Promise<Outcome<number>> {
  return setRemoved(ctx, slug, on, { ...form, isRemoved: false });
}

async function setRemoved(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  { topic: id, version, isRemoved }: TopicVersionForm & { isRemoved: boolean },
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  return change(open, on, async (tx, meeting) => {
    if (await findPack(tx, meeting)) return refused(frozen);
    const topics = await listTopics(tx, meeting.id, { removed: !isRemoved });
    const topic = topics.find((one) => one.id === id && one.kind === "free");
    if (!topic) return refused(lostRace);
    const set = { removed_at: isRemoved ? open.campaignNow : null, ...stampOf(open) };
    if (!(await updateTopic(tx, { id, version }, set))) return refused(lostRace);
    const action = isRemoved ? "topic-removed" : "topic-restored";
    await recordMeeting(tx, open, { id: meeting.id, action, payload: { before: { title: topic.title } } });
    return done(version + 1);
  });
}

/** Number, date and symbol of one of the meeting's papers. Problems: those of a typed day, document-not-signed-yet. */
export async function saveMeetingNumber(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  form: MeetingPaperForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  const { paper, version, symbol, number } = form;
  const signed = readDay("signedOn", form.signedOn);
  if ("problem" in signed) return refused(signed.problem);
  if (signed.day !== null && signed.day > open.today)
    return refused({ field: "signedOn", code: "document-not-signed-yet", params: { today: open.today } });
  const [personal] = textProblems({ symbol, number }, open.structure);
  if (personal) return refused(personal);
  return change(open, on, async (tx, meeting) => {
    const row = { meeting_id: meeting.id, paper, symbol, number, signed_on: signed.day, version: 1 };
    if (!(await saveMeetingPaper(tx, version, { ...row, ...stampOf(open) }))) return refused(lostRace);
    const payload = { after: { on, paper, symbol, number, signedOn: signed.day } };
    await recordMeeting(tx, open, { id: meeting.id, action: "paper-saved", payload });
    return done(null);
  });
}

const stampOf = ({ actor, campaignNow }: CampaignContext) => ({
  updated_by: actor.accountId,
  updated_at: campaignNow,
});

/** One transaction about a meeting, which begins with it where nobody has worked on it. */
export async function change<T>(
  open: CampaignContext,
  on: string,
  work: (tx: WriteTransaction, meeting: Meeting) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { planned } = await openMeeting(open, on);
  return open.db.write(open.campaign.id, async (tx) => work(tx, await beginMeeting(tx, open, planned)));
}

/** By its id, or by its kind: so a page of a meeting that nobody had worked on names it. Throws NotFound. */
export async function topicOf(tx: WriteTransaction, meeting: Meeting, name: string): Promise<MeetingTopic> {
  const topics = await listTopics(tx, meeting.id);
  const topic = topics.find(({ id, kind }) => id === name || (kind !== "free" && kind === name));
  if (!topic) throw new NotFound();
  return topic;
}
