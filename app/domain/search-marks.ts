import type { SearchTerms } from "./search-terms";
import { foldVietnamese } from "./vietnamese";

/** A stretch of a text; `isFound`: a word that was looked for. */
export interface MarkedPart {
  text: string;
  isFound: boolean;
}

/** Cuts a text at the words that were looked for, marks aside; together the parts are the text. */
export function markFound(
  text: string,
  { words, isOpen }: Pick<SearchTerms, "words" | "isOpen">,
): MarkedPart[] {
  const wanted = new Set(words.map(foldVietnamese));
  const last = isOpen ? foldVietnamese(words.at(-1) ?? "") : "";
  const parts: MarkedPart[] = [];
  for (const piece of text.normalize("NFC").split(/([\p{L}\p{N}]+)/u)) {
    if (piece === "") continue;
    const folded = foldVietnamese(piece);
    const isFound = wanted.has(folded) || (last !== "" && folded.startsWith(last));
    const before = parts.at(-1);
    if (before && before.isFound === isFound) before.text += piece;
    else parts.push({ text: piece, isFound });
  }
  return joined(parts);
}

/** Found words that only a space parts are one stretch: a phrase is marked as one. */
function joined(parts: readonly MarkedPart[]): MarkedPart[] {
  const whole: MarkedPart[] = [];
  for (const [index, part] of parts.entries()) {
    const before = whole.at(-1);
    const isGap = part.text === " " && before?.isFound && parts[index + 1]?.isFound;
    if (before && (isGap || (before.isFound && part.isFound))) before.text += part.text;
    else whole.push({ ...part });
  }
  return whole;
}
