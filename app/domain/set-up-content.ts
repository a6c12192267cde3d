import type { CategoryOutline, MessageOutline } from "./campaign-outline";
import type { Problem } from "./problem";
import type { SetUpContent } from "./set-up";
import { checkText } from "./set-up-days";
import { foldVietnamese, words } from "./vietnamese";

export const MAX_MESSAGES = 50;

/**
 * The categories that are ticked, in the catalogue's order, with the combined ones whose parts are all there; and
 * the messages. Problems: no-categories; at `messages` those of a text, too-many-messages {max}.
 */
export function readContent(
  { categories: ticked, extra, messages }: SetUpContent,
  catalogue: readonly CategoryOutline[],
): { categories: CategoryOutline[]; messages: MessageOutline[]; problems: Problem[] } {
  const problems: Problem[] = messages
    .flatMap(({ name }) => checkText(name, "messages", { max: 200 }))
    .slice(0, 1);
  if (messages.length > MAX_MESSAGES) {
    problems.push({ field: "messages", code: "too-many-messages", params: { max: MAX_MESSAGES } });
  }
  const chosen = offered(catalogue, extra).filter(({ key }) => ticked.includes(key));
  if (chosen.length === 0) problems.push({ field: "categories", code: "no-categories" });
  const there = new Set(chosen.map(({ key }) => key));
  return {
    categories: chosen.filter(({ members = [] }) => members.every((key) => there.has(key))),
    messages,
    problems,
  };
}

/** The catalogue, then what only the copied election has. */
export function offered(
  catalogue: readonly CategoryOutline[],
  extra: readonly CategoryOutline[],
): CategoryOutline[] {
  const known = new Set(catalogue.map(({ key }) => key));
  return [...catalogue, ...extra.filter(({ key }) => !known.has(key))];
}

/** One message a line; a line that names a known one keeps its key, and the same line twice is one message. */
export function messagesOf(text: string, known: readonly MessageOutline[]): MessageOutline[] {
  const keyOf = new Map(known.map(({ key, name }) => [name, key]));
  const taken = new Set<string>();
  // Lines of signs alone all have one stem: the numbers given so far are not tried again.
  const lastOf = new Map<string, number>();
  const lines = [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
  return lines.map((name) => {
    const stem = keyOf.get(name) ?? (words(foldVietnamese(name)).join("-").slice(0, 60) || "noi-dung");
    let key = stem;
    for (let number = (lastOf.get(stem) ?? 1) + 1; taken.has(key); number += 1) {
      key = `${stem}-${number}`;
      lastOf.set(stem, number);
    }
    taken.add(key);
    return { key, name };
  });
}
