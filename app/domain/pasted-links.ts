/**
 * Links that stand inside a text, and the text without them. Here and wherever a run of signs is looked for, a search
 * begins only where the run does: beginning anew at each of its signs would take hours over a pasted megabyte.
 */
const LINK =
  /https?:\/\/[^\s<>"]+|(?<![\p{L}\d@.-])(?:[a-z\d-]+\.)+(?:vn|com|net|org|me|be|tv|info|watch)(?:\/[^\s<>"]*)/giu;

/** The links of a text in their order, without the punctuation of the sentence around them. */
export const linksIn = (text: string): string[] =>
  [...text.matchAll(LINK)].map(([link]) => link.replace(/(?<![.,;:!?…»”)\]])[.,;:!?…»”)\]]+$/u, ""));

/** The words around a link: without it, without empty brackets, and without what led to it ("Link:", "–", ":"). */
export const withoutLink = (text: string, link: string): string =>
  withoutLead(
    text
      .replace(link, " ")
      .replace(/\(\s*\)|\[\s*\]|<\s*>/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/(?<!\s)\s+[.,;]+$/u, ""),
  ).replace(/^[\s:–-]+/u, "");

const LEAD = /[\s:,–-](?:xem(?: tại)?|link|đường dẫn|liên kết|và)$/iu;
const longestLead = 12;

/** Without the words and signs at its end that lead to what stood there: "xem tại:", "– link ->". */
function withoutLead(text: string): string {
  const rest = text.replace(/(?<![\s:,–>→-])[\s:,–>→-]+$/u, "");
  const lead = LEAD.exec(rest.slice(-longestLead))?.[0] ?? "";
  return lead === "" ? rest : withoutLead(rest.slice(0, -lead.length));
}
