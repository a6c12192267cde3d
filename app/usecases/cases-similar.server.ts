import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { ALIKE, claimWords, likenessOf, weightOf } from "~/domain/case-likeness";
import { caseCode, stateOfCase } from "~/domain/cases";
import type { SimilarCase } from "~/domain/cases-page";
import { countRepeats } from "~db/queries/case-parts.server";
import { countClaimWords, listNumbersOfWord } from "~db/queries/case-words.server";
import { listCasesByNumber } from "~db/queries/cases.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

const shown = 5;
/** So many entries of the index are read at most, of the rarest words. */
const mostEntries = 3_000;
/** So many cases are held against the claim word by word. */
const mostCandidates = 40;
/** One syllable says nothing. */
const fewestWords = 3;

/** Cases that say something like a claim that is being typed, the likest first. */
export async function loadSimilarCases(
  ctx: UseCaseContext,
  slug: string,
  claim: string,
): Promise<SimilarCase[]> {
  return findSimilarCases(await openCampaign(ctx, slug, "case.view"), claim, null);
}

/**
 * Finds cases by the rarest syllables and pairs of syllables they share with the claim, so that the work stays the same
 * however many cases there are. `except`: the number of the case that asks.
 */
export async function findSimilarCases(
  open: CampaignContext,
  claim: string,
  except: number | null,
): Promise<SimilarCase[]> {
  const { db, campaign } = open;
  const words = claimWords(claim);
  if (words.length < fewestWords) return [];
  const counts = await countClaimWords(db.read, campaign.id, words);
  const ofCases = Math.max(0, ...counts.values());
  const weight = (word: string) => weightOf(counts.get(word) ?? 0, ofCases);
  const numbers = await candidates(open, counts, weight, except);
  const found = await listCasesByNumber(db.read, campaign.id, numbers);
  const alike = found
    .map((one) => ({ one, likeness: likenessOf(words, claimWords(one.claim), weight) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || b.one.number - a.one.number)
    .slice(0, shown);
  const ids = alike.map(({ one }) => one.id);
  const repeats = await countRepeats(db.read, campaign.id, ids);
  return alike.map(({ one }) => ({
    ...{ number: one.number, code: caseCode(one.number), claim: one.claim, state: stateOfCase(one) },
    correction: one.publishedAt === null ? "" : one.correction,
    seenOn: civilDateOfInstant(one.seenAt),
    repeats: repeats.get(one.id) ?? 0,
  }));
}

async function candidates(
  { db, campaign }: CampaignContext,
  counts: ReadonlyMap<string, number>,
  weight: (word: string) => number,
  except: number | null,
): Promise<number[]> {
  const rarest = [...counts].sort(([, a], [, b]) => a - b);
  const scores = new Map<number, number>();
  let left = mostEntries;
  for (const [word, cases] of rarest) {
    if (left <= 0) break;
    for (const number of await listNumbersOfWord(db.read, campaign.id, word, Math.min(cases, left))) {
      left -= 1;
      if (number !== except) scores.set(number, (scores.get(number) ?? 0) + weight(word));
    }
  }
  return [...scores]
    .sort(([a, more], [b, less]) => less - more || b - a)
    .slice(0, mostCandidates)
    .map(([number]) => number);
}
