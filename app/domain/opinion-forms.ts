/** The forms of opinion reports, of topics and of settings, as they are posted. */
import { z } from "zod";
import { claimText, namedTick } from "./guarded-text";
import { breadths, MOST_ITEMS, opinionKinds, opinionPeriods, tendencies, urgencies } from "./opinion";
import { LONGEST_OPINION } from "./text-lengths";

const key = z.string().min(1).max(100);
const name = z.string().max(120);
const version = z.coerce.number("not-valid").int("not-valid").nonnegative("not-valid");
const confirm = z.array(z.string().max(40)).max(4);

const each = <T extends z.ZodType>(one: T) => z.array(one).max(MOST_ITEMS, "too-many-matters");

const fields = {
  kind: z.enum(opinionKinds, "required"),
  /** "month:2021-05-01"; "" for reports of no period. */
  period: name,
  title: claimText().max(LONGEST_OPINION.title),
  itemId: each(name),
  topic: each(name),
  place: each(name),
  breadth: each(z.union([z.enum(breadths), z.literal("")])),
  tendency: each(z.union([z.enum(tendencies), z.literal("")])),
  say: each(z.string().max(LONGEST_OPINION.say)),
  asks: each(z.string().max(LONGEST_OPINION.asks)),
  urgency: each(z.union([z.enum(urgencies), z.literal("")])),
  confirm,
  ...namedTick,
};

export const fileReportForm = z.object({ _key: key, ...fields });
export const correctReportForm = z.object({ version, ...fields });
export const reportVersionForm = z.object({ version });
export const seenForm = z.object({ item: z.array(key).max(200) });

export const addTopicForm = z.object({
  _key: key,
  name: claimText().min(1, "required").max(LONGEST_OPINION.topic),
  nameEn: claimText().max(LONGEST_OPINION.topic),
  parent: name,
});
export const renameTopicForm = z.object({
  ...{ key, version, name: claimText().min(1, "required").max(LONGEST_OPINION.topic) },
  ...{ nameEn: claimText().max(LONGEST_OPINION.topic), parent: name },
});
export const topicVersionForm = z.object({ key, version });

const hours = z.coerce.number("not-valid").int("not-valid").min(1, "opinion-hours").max(720, "opinion-hours");

export const opinionSettingsForm = z.object({
  version,
  smallestCell: z.coerce.number("not-valid").int("not-valid").min(2, "opinion-cell").max(20, "opinion-cell"),
  ...{ hoursNormal: hours, hoursSoon: hours, hoursAtOnce: hours },
});
export const addExpectationForm = z.object({
  _key: key,
  team: name,
  period: z.enum(opinionPeriods, "required"),
  dueDay: z.coerce.number("not-valid").int("not-valid").min(1, "opinion-day").max(31, "opinion-day"),
  from: z.string().max(40),
});
export const expectationForm = z.object({ id: key });

export type FileReportForm = z.infer<typeof fileReportForm>;
export type CorrectReportForm = z.infer<typeof correctReportForm>;
export type ReportFields = Omit<FileReportForm, "_key">;
export type AddTopicForm = z.infer<typeof addTopicForm>;
export type RenameTopicForm = z.infer<typeof renameTopicForm>;
export type OpinionSettingsForm = z.infer<typeof opinionSettingsForm>;
export type AddExpectationForm = z.infer<typeof addExpectationForm>;
