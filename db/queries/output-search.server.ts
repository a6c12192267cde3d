import { type RawBuilder, sql } from "kysely";
import { readSearch, type SearchTerms, searchWords } from "~/domain/search-terms";
import { foldVietnamese } from "~/domain/vietnamese";
import type { Connection, WriteTransaction } from "../client.server";
import { dialectOf } from "../dialects/dialect";

/** Every campaign has room for 2³² numbers. */
const room = 2 ** 32;

export interface SearchPlace {
  campaignNo: number;
  number: number;
}

const rowidOf = ({ campaignNo, number }: SearchPlace) => campaignNo * room + number;

/** Makes the words of outputs findable. */
export async function insertWords(
  tx: WriteTransaction,
  entries: readonly (SearchPlace & { text: string })[],
): Promise<void> {
  const rows = entries.map((entry) => ({ rowid: rowidOf(entry), ...wordColumns(entry.text) }));
  await tx.insertInto("output_search").values(rows).execute();
}

export async function deleteWords(tx: WriteTransaction, place: SearchPlace): Promise<void> {
  await tx.deleteFrom("output_search").where("rowid", "=", rowidOf(place)).execute();
}

/** What the two columns hold of a text. */
export function wordColumns(text: string): { exact: string; folded: string } {
  const typed = searchWords(text);
  return { exact: typed.join(" "), folded: typed.map(foldedTerm).join(" ") };
}

/**
 * A word without its marks, told apart from one that never had any: the columns of one index share its terms, and
 * looking for "bau" would otherwise walk over every "bầu".
 */
const foldedTerm = (word: string) => `z${foldVietnamese(word)}`;

/** "exact": the words as typed, with their marks; "folded": found only when marks are left aside. */
export type SearchPhase = "exact" | "folded";

export interface WordSearch {
  campaignNo: number;
  /** As typed (see domain/search-terms). That words in quotes follow one another is the caller's to check. */
  text: string;
  phase: SearchPhase;
  /** Only numbers below this one. */
  below: number | null;
  limit: number;
}

/** Numbers of outputs whose words match, the newest first. A text without words finds nothing. */
export async function listNumbersByWords(db: Connection, search: WordSearch): Promise<number[]> {
  const matches = matchesOf(db, search);
  if (!matches) return [];
  const { lowest, highest } = rangeOf(search);
  const rows = await db
    .selectFrom("output_search")
    .select("rowid")
    .where(matches)
    .where("rowid", ">", lowest)
    .where("rowid", "<", highest)
    .orderBy("rowid", "desc")
    .limit(search.limit)
    .execute();
  return rows.map((row) => row.rowid - lowest);
}

/** How many outputs match, counted up to the limit. */
export async function countByWords(db: Connection, search: WordSearch): Promise<number> {
  const matches = matchesOf(db, search);
  if (!matches) return 0;
  const { lowest, highest } = rangeOf(search);
  const row = await db
    .selectFrom((from) =>
      from
        .selectFrom("output_search")
        .select("rowid")
        .where(matches)
        .where("rowid", ">", lowest)
        .where("rowid", "<", highest)
        .limit(search.limit)
        .as("found"),
    )
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

function rangeOf({ campaignNo, below }: WordSearch): { lowest: number; highest: number } {
  const lowest = campaignNo * room;
  return { lowest, highest: lowest + (below ?? room) };
}

function matchesOf(db: Connection, { text, phase }: WordSearch): RawBuilder<boolean> | null {
  const terms = readSearch(text);
  if (terms.words.length === 0) return null;
  return dialectOf(db) === "sqlite" ? matchesInSqlite(terms, phase) : matchesInPostgres(terms, phase);
}

const folded = (terms: SearchTerms): SearchTerms => ({ ...terms, words: terms.words.map(foldedTerm) });

/** Words are letters and digits only, so quoting them is enough to keep FTS5's own syntax out. */
function matchesInSqlite(terms: SearchTerms, phase: SearchPhase): RawBuilder<boolean> {
  const exact = ftsQuery("exact", terms);
  const query = phase === "exact" ? exact : `(${ftsQuery("folded", folded(terms))}) NOT (${exact})`;
  return sql<boolean>`output_search match ${query}`;
}

function ftsQuery(column: SearchPhase, { words, isOpen }: SearchTerms): string {
  const terms = words.map((word, index) => `"${word}"${isOpen && index === words.length - 1 ? " *" : ""}`);
  return `${column} : (${terms.join(" AND ")})`;
}

function matchesInPostgres(terms: SearchTerms, phase: SearchPhase): RawBuilder<boolean> {
  const exact = sql`to_tsvector('simple', exact) @@ to_tsquery('simple', ${tsQuery(terms)})`;
  const found = sql`to_tsvector('simple', folded) @@ to_tsquery('simple', ${tsQuery(folded(terms))})`;
  return phase === "exact" ? sql<boolean>`${exact}` : sql<boolean>`${found} and not (${exact})`;
}

function tsQuery({ words, isOpen }: SearchTerms): string {
  return words
    .map((word, index) => `'${word}'${isOpen && index === words.length - 1 ? ":*" : ""}`)
    .join(" & ");
}
