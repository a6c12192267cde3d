/**
 * How much two claims say the same. Vietnamese words are mostly of two syllables, so pairs of neighbouring syllables
 * tell claims apart better than syllables do; marks make no difference.
 */
import { searchWords } from "./search-terms";
import { foldVietnamese } from "./vietnamese";

/** So many syllables of a claim are looked at. */
const mostSyllables = 60;

/** The syllables of a claim and its pairs of neighbours, each once. */
export function claimWords(claim: string): string[] {
  const syllables = searchWords(claim).slice(0, mostSyllables).map(foldVietnamese);
  const pairs = syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`);
  return [...new Set([...syllables, ...pairs])];
}

/** What a word weighs among so many claims: the rarer, the more. */
export const weightOf = (inCases: number, ofCases: number): number =>
  Math.log(1 + Math.max(ofCases, inCases, 1) / Math.max(inCases, 1));

/** From here on two claims are shown as alike. */
export const ALIKE = 0.3;

/**
 * From 0, nothing in common, to 1, the same words. What was typed counts more than what it is held against, since a
 * claim that is still being typed is shorter.
 */
export function likenessOf(
  typed: readonly string[],
  other: readonly string[],
  weight: (word: string) => number,
): number {
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weight(word), 0);
  const [whole, otherWhole] = [sum(typed), sum(other)];
  if (whole === 0 || otherWhole === 0) return 0;
  const held = new Set(other);
  const shared = sum(typed.filter((word) => held.has(word)));
  return 0.7 * (shared / whole) + 0.3 * (shared / otherWhole);
}
