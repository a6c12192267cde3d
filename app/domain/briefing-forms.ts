/** The forms of press briefings, as they are posted; days and units are judged where the campaign is known. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { LONGEST_BRIEFING } from "./text-lengths";

const key = z.string().min(1).max(60);
const typed = z.string().max(20);
const version = z.coerce.number("not-valid").int("not-valid").positive("not-valid");
const week = z.string().regex(/^\d{4}-W\d{2}$/, "not-valid");

const topicFields = {
  /** A message's key, or `NEW_MESSAGE`; a new name alone says the latter. */
  message: z.string().max(60),
  name: freeText().max(LONGEST_BRIEFING.name),
  from: typed,
  to: typed,
  guidance: freeText().max(LONGEST_BRIEFING.guidance),
  unitScope: z.string().max(120),
  units: z.array(z.string().max(60)).max(1000),
  documents: z.array(z.string().max(60)).max(200),
};

export const addTopicForm = z.object({ _key: key, week, ...topicFields });
export const editTopicForm = z.object({ version, ...topicFields });
export const topicVersionForm = z.object({ version });
export const moveTopicForm = z.object({ topic: key, way: z.enum(["up", "down"], "not-valid") });
export const copyTopicsForm = z.object({ _key: key, week, source: week });
/** Ids, parted by blanks. */
export const takeBackCopyForm = z.object({ _key: key, topics: z.string().min(1).max(4000) });

export type AddTopicForm = z.infer<typeof addTopicForm>;
export type EditTopicForm = z.infer<typeof editTopicForm>;
export type TopicFields = Omit<AddTopicForm, "_key" | "week">;
export type TopicVersionForm = z.infer<typeof topicVersionForm>;
export type MoveTopicForm = z.infer<typeof moveTopicForm>;
export type CopyTopicsForm = z.infer<typeof copyTopicsForm>;
export type TakeBackCopyForm = z.infer<typeof takeBackCopyForm>;
