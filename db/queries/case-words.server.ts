import { claimWords } from "~/domain/case-likeness";
import type { Connection, WriteTransaction } from "../client.server";

interface Indexed {
  campaignId: string;
  number: number;
  claim: string;
}

/** Makes a claim findable by its words; `deleteClaimWords` has to come before it when the claim was there already. */
export async function insertClaimWords(
  tx: WriteTransaction,
  { campaignId, number, claim }: Indexed,
): Promise<void> {
  const words = claimWords(claim);
  if (words.length === 0) return;
  const rows = words.map((word) => ({ campaign_id: campaignId, word, number }));
  await tx.insertInto("rebuttal_words").values(rows).execute();
  await tx
    .insertInto("rebuttal_word_counts")
    .values(words.map((word) => ({ campaign_id: campaignId, word, cases: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(["campaign_id", "word"])
        .doUpdateSet((eb) => ({ cases: eb("rebuttal_word_counts.cases", "+", 1) })),
    )
    .execute();
}

export async function deleteClaimWords(
  tx: WriteTransaction,
  { campaignId, number, claim }: Indexed,
): Promise<void> {
  const words = claimWords(claim);
  if (words.length === 0) return;
  const gone = await tx
    .deleteFrom("rebuttal_words")
    .where("campaign_id", "=", campaignId)
    .where("word", "in", words)
    .where("number", "=", number)
    .returning("word")
    .execute();
  await tx
    .updateTable("rebuttal_word_counts")
    .set((eb) => ({ cases: eb("cases", "-", 1) }))
    .where("campaign_id", "=", campaignId)
    .where(
      "word",
      "in",
      gone.map(({ word }) => word),
    )
    .execute();
}

/** In how many cases each of these words stands; those that stand in none are not named. */
export async function countClaimWords(
  db: Connection,
  campaignId: string,
  words: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("rebuttal_word_counts")
    .select(["word", "cases"])
    .where("campaign_id", "=", campaignId)
    .where("word", "in", [...words])
    .where("cases", ">", 0)
    .execute();
  return new Map(rows.map(({ word, cases }) => [word, cases]));
}

/** Numbers of the cases that hold a word, the newest first. */
export async function listNumbersOfWord(
  db: Connection,
  campaignId: string,
  word: string,
  limit: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("rebuttal_words")
    .select("number")
    .where("campaign_id", "=", campaignId)
    .where("word", "=", word)
    .orderBy("number", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ number }) => number);
}
