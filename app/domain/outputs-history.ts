import type { OutputContent } from "./outputs";

/** What a revision keeps of an output before and after, in the order in which a page tells it. */
const contentFields = [
  "publishedOn",
  "periodFrom",
  "basis",
  "value",
  "qualifier",
  "coverageOf",
  "ratePer",
  "unitIds",
  "categoryId",
  "channelId",
  "messageId",
  "title",
  "link",
  "note",
] as const satisfies (keyof OutputContent)[];

export type ContentField = (typeof contentFields)[number];
export type KeptContent = Pick<OutputContent, ContentField>;

/** The part of an output that revisions keep. */
export function keptContent(content: KeptContent): KeptContent {
  return Object.fromEntries(contentFields.map((field) => [field, content[field]])) as KeptContent;
}

/** Fields in which two contents differ. */
export function changedFields(before: KeptContent, after: KeptContent): ContentField[] {
  return contentFields.filter((field) => textOf(before[field]) !== textOf(after[field]));
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? [...value].sort().join(" ") : String(value);
