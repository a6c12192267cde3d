/** The forms of meetings and of their conclusions, as they are posted. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { unitMarks } from "./meeting-actions";
import { meetingPaperKinds } from "./meetings-page";
import { LONGEST_MEETING as longest } from "./text-lengths";

const version = z.coerce.number("not-valid").int("not-valid").min(0, "not-valid");
const key = z.string().min(1, "not-valid").max(64);
const id = z.string().min(1, "not-valid").max(64);
const day = z.string().max(40);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "meeting-time");

export const newMeetingForm = z.object({ _key: key, on: day, time });
export type NewMeetingForm = z.infer<typeof newMeetingForm>;

export const meetingDetailsForm = z.object({
  version,
  on: day,
  time,
  place: freeText().max(longest.place),
  chair: freeText().max(longest.place),
  attendance: freeText().max(longest.attendance),
});
export type MeetingDetailsForm = z.infer<typeof meetingDetailsForm>;

/** The topic of a meeting that nobody has worked on is known by its kind. */
const topic = z.string().min(1, "not-valid").max(64);

export const noteForm = z.object({ topic, revision: version, body: freeText().max(longest.body) });
export type NoteForm = z.infer<typeof noteForm>;

export const newTopicForm = z.object({
  _key: key,
  title: freeText().min(1, "required").max(longest.title),
  body: freeText().max(longest.body),
});
export type NewTopicForm = z.infer<typeof newTopicForm>;

export const topicForm = newTopicForm.omit({ _key: true }).extend({ topic: id, version });
export type TopicForm = z.infer<typeof topicForm>;

export const moveTopicForm = z.object({ topic, way: z.enum(["up", "down"], "not-valid") });
export type MoveTopicForm = z.infer<typeof moveTopicForm>;

export const topicVersionForm = z.object({ topic: id, version });
export type TopicVersionForm = z.infer<typeof topicVersionForm>;

export const addendumForm = z.object({ _key: key, body: freeText().min(1, "required").max(longest.body) });
export type AddendumForm = z.infer<typeof addendumForm>;

export const meetingPaperForm = z.object({
  paper: z.enum(meetingPaperKinds, "not-valid"),
  version,
  symbol: freeText().max(60),
  number: z.string().max(20),
  signedOn: day,
});
export type MeetingPaperForm = z.infer<typeof meetingPaperForm>;

export const conclusionForm = z.object({
  _key: key,
  topic: z.string().max(64),
  content: freeText().min(1, "required").max(longest.action),
  units: z.array(z.string().max(80)).max(500),
  /** Sets of units, each standing for all that belong to it (`UnitScope.value`). */
  scopes: z.array(z.string().max(120)).max(100).optional(),
  dueOn: day,
});
export type ConclusionForm = z.infer<typeof conclusionForm>;

export const conclusionEditForm = conclusionForm
  .omit({ _key: true, topic: true })
  .extend({ version, reason: freeText().max(longest.note) });
export type ConclusionEditForm = z.infer<typeof conclusionEditForm>;

export const actionReportForm = z.object({
  _key: key,
  units: z.array(z.string().max(80)).max(500),
  mark: z.enum(unitMarks, "not-valid"),
  note: freeText().max(longest.note),
  outputs: z.string().max(500),
  seen: z.string().max(64),
});
export type ActionReportForm = z.infer<typeof actionReportForm>;

export const dropForm = z.object({
  mark: z.enum(["dropped", "resumed"], "not-valid"),
  reason: freeText().min(1, "reason-needed").max(longest.note),
  seen: z.string().max(64),
});
export type DropForm = z.infer<typeof dropForm>;
