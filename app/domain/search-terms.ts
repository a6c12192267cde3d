import { addressOf, linkKeyOf } from "./link-key";
import { foldVietnamese, words } from "./vietnamese";

/** What somebody typed into the search box, understood. */
export interface SearchTerms {
  /** Words to be found, in lower case, marks kept, each once. */
  words: readonly string[];
  /** The last word may be the beginning of one: it is still being typed. */
  isOpen: boolean;
  /** Words that must follow one another: what stood in quotes. */
  phrases: readonly (readonly string[])[];
}

/** So many words are looked for; more than anybody types, and little enough for any index. */
const mostWords = 16;

/**
 * Reads a search: words in any order, "words in quotes" in their order, and links in any spelling. Whatever else is
 * typed (signs, operators) separates words and means nothing.
 */
export function readSearch(text: string): SearchTerms {
  const found: string[] = [];
  const phrases: string[][] = [];
  let isOpen = true;
  for (const [index, part] of text.normalize("NFC").replace(QUOTES, '"').split('"').entries()) {
    const isQuoted = index % 2 === 1 && hasClosing(text, index);
    const own = isQuoted ? searchWords(part) : part.split(/\s+/u).flatMap(wordsOfToken);
    if (own.length === 0) continue;
    if (isQuoted && own.length > 1) phrases.push(own);
    found.push(...own);
    isOpen = !isQuoted && !/\s$/u.test(part);
  }
  const distinct = [...new Set(found.slice(0, mostWords).reverse())].reverse();
  return { words: distinct, isOpen, phrases };
}

const QUOTES = /[“”„‟«»]/gu;

/** A quote that nobody closed is a sign like any other. */
const hasClosing = (text: string, index: number) => text.replace(QUOTES, '"').split('"').length > index + 1;

/** A link is looked for by what all its spellings share, so that any of them finds it; a part of one by its words. */
function wordsOfToken(token: string): string[] {
  if (!LINK.test(token)) return searchWords(token);
  const address = /^https?:\/\//i.test(token) ? token : `https://${token}`;
  if (!URL.canParse(address)) return searchWords(token);
  return searchWords(withoutVersion(linkKeyOf(new URL(address))));
}

const LINK = /^(?:https?:\/\/\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?)$/i;

const withoutVersion = (key: string) => key.slice(key.indexOf(":") + 1);

/** The words of a text as they are indexed and looked for: where the tone stands makes no difference. */
export const searchWords = (text: string): string[] => words(text).map(placeTone);

/**
 * A word with its tone where the newer spelling puts it: hòa → hoà, thủy → thuỷ, khỏe → khoẻ. Other words are as they
 * were (mùa, của).
 */
export function placeTone(word: string): string {
  if (!/[oòóỏõọuùúủũụ]/u.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(/(o)([\u0300\u0301\u0303\u0309\u0323])([ae])/u, "$1$3$2")
    .replace(/(u)([\u0300\u0301\u0303\u0309\u0323])(y)/u, "$1$3$2")
    .normalize("NFC");
}

/** Everything by which an output is found. */
export interface Searchable {
  title: string;
  note: string;
  link: string | null;
  linkKey: string | null;
  /** Names of its units and of its message. */
  names: readonly string[];
}

export function searchableText({ title, note, link, linkKey, names }: Searchable): string {
  const address = link !== null && URL.canParse(link) ? addressOf(new URL(link)) : "";
  const key = linkKey === null ? "" : withoutVersion(linkKey);
  return [title, note, ...names, address, key === address ? "" : key].filter(Boolean).join(" ");
}

/** Whether a text has every phrase in it, marks aside. */
export function hasPhrases(text: string, phrases: SearchTerms["phrases"]): boolean {
  const inOrder = ` ${searchWords(text).map(foldVietnamese).join(" ")} `;
  return phrases.every((phrase) => inOrder.includes(` ${phrase.map(foldVietnamese).join(" ")} `));
}
