/** The forms of issues, as they are posted. */
import { z } from "zod";
import { claimText } from "./guarded-text";
import { LONGEST_ISSUE as longest } from "./text-lengths";

const key = z.string().min(1, "not-valid").max(64);
const id = z.string().min(1, "not-valid").max(64);
const version = z.coerce.number("not-valid").int("not-valid").min(0, "not-valid");
const day = z.string().max(40);
const items = z.array(z.string().max(64)).max(500, "not-valid");
const title = claimText().min(1, "required").max(longest.title);
const topic = z.string().min(1, "required").max(120);

/** Items into an issue: `issue` is its number, or "" for a new one with a title. */
export const mergeForm = z.object({
  _key: key,
  issue: z.string().max(12),
  title: claimText().max(longest.title),
  topic: z.string().max(120),
  items: items.min(1, "items-needed"),
});
export type MergeForm = z.infer<typeof mergeForm>;

export const issueForm = z.object({ version, title, topic });
export type IssueForm = z.infer<typeof issueForm>;

export const issueVersionForm = z.object({ version });
export const itemsForm = z.object({ items: items.min(1, "items-needed") });
export type ItemsForm = z.infer<typeof itemsForm>;
export const moveItemForm = z.object({ item: id, to: z.string().min(1, "required").max(12) });
export type MoveItemForm = z.infer<typeof moveItemForm>;

export const passForm = z.object({
  _key: key,
  unit: z.string().max(80),
  agency: claimText().max(longest.agency),
  passedOn: day,
  document: claimText().max(longest.document),
  dueOn: day,
});
export type PassForm = z.infer<typeof passForm>;

export const answerForm = z.object({
  handover: id,
  version,
  answeredOn: day,
  answerDocument: claimText().max(longest.document),
  answer: claimText().min(1, "required").max(longest.answer),
});
export type AnswerForm = z.infer<typeof answerForm>;

export const handoverVersionForm = z.object({ handover: id, version });
export type HandoverVersionForm = z.infer<typeof handoverVersionForm>;

export const toldForm = z.object({
  handovers: z.array(z.string().max(64)).min(1, "items-needed").max(200, "not-valid"),
  toldOn: day,
});
export type ToldForm = z.infer<typeof toldForm>;

export const placeForm = z.object({ _key: key, on: day });
export type PlaceForm = z.infer<typeof placeForm>;
