/** Links that stand inside a text, and the text without them. */
const LINK =
  /https?:\/\/[^\s<>"]+|(?<![\p{L}\d@.])(?:[a-z\d-]+\.)+(?:vn|com|net|org|me|be|tv|info|watch)(?:\/[^\s<>"]*)/giu;

/** The links of a text in their order, without the punctuation of the sentence around them. */
export const linksIn = (text: string): string[] =>
  [...text.matchAll(LINK)].map(([link]) => link.replace(/[.,;:!?…»”)\]]+$/u, ""));

/** The words around a link: without it, without empty brackets, and without what led to it ("Link:", "–", ":"). */
export const withoutLink = (text: string, link: string): string =>
  text
    .replace(link, " ")
    .replace(/\(\s*\)|\[\s*\]|<\s*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\s+[.,;]+$/u, "")
    .replace(/(?:[\s:,–-]+(?:xem(?: tại)?|link|đường dẫn|liên kết|và)(?!\p{L})|[\s:,–>→-]+$)+$/iu, "")
    .replace(/^[\s:–-]+/u, "");
