import type { Insertable, Selectable } from "kysely";
import type { Synthesis } from "~/domain/opinion-syntheses";
import type { Connection, WriteTransaction } from "../client.server";
import type { OpinionSynthesesTable, OpinionSynthesisTextsTable } from "../schema";

/** All of an organisation's reports, the latest period first, those that were taken away among them. */
export async function listSyntheses(db: Connection, organisation: string): Promise<Synthesis[]> {
  const rows = await db
    .selectFrom("opinion_syntheses")
    .selectAll()
    .where("organisation", "=", organisation)
    .orderBy("period_to", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(synthesisOf);
}

export async function findSynthesis(
  db: Connection,
  organisation: string,
  id: string,
): Promise<(Synthesis & { content: string | null }) | undefined> {
  const row = await db
    .selectFrom("opinion_syntheses")
    .selectAll()
    .where("organisation", "=", organisation)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...synthesisOf(row), content: row.content };
}

/** Issued reports that cover an issue, newest first. */
export async function listSynthesesOfIssue(
  db: Connection,
  issueId: string,
): Promise<{ id: string; title: string }[]> {
  return db
    .selectFrom("opinion_synthesis_issues")
    .innerJoin("opinion_syntheses", "opinion_syntheses.id", "synthesis_id")
    .select(["opinion_syntheses.id", "title"])
    .where("issue_id", "=", issueId)
    .where("removed_at", "is", null)
    .where("issued_on", "is not", null)
    .orderBy("issued_on", "desc")
    .execute();
}

/** Which issues each report of the organisation covers, in its order. */
export async function listCoveredIssues(
  db: Connection,
  organisation: string,
): Promise<{ synthesisId: string; issueId: string }[]> {
  return db
    .selectFrom("opinion_synthesis_issues")
    .innerJoin("opinion_syntheses", "opinion_syntheses.id", "synthesis_id")
    .select(["synthesis_id as synthesisId", "issue_id as issueId"])
    .where("organisation", "=", organisation)
    .orderBy("synthesis_id")
    .orderBy("position")
    .execute();
}

export async function insertSynthesis(
  tx: WriteTransaction,
  row: Insertable<OpinionSynthesesTable>,
): Promise<void> {
  await tx.insertInto("opinion_syntheses").values(row).execute();
}

/** Writes over the version that was read; false when somebody else was first. */
export async function updateSynthesis(
  tx: WriteTransaction,
  { id, version }: Pick<Synthesis, "id" | "version">,
  set: Partial<
    Pick<
      OpinionSynthesesTable,
      "title" | "period_from" | "period_to" | "number" | "symbol" | "issued_on" | "content" | "removed_at"
    >
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("opinion_syntheses")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The issues that a report covers from now on, in this order. */
export async function setCoveredIssues(
  tx: WriteTransaction,
  synthesisId: string,
  issueIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom("opinion_synthesis_issues").where("synthesis_id", "=", synthesisId).execute();
  if (issueIds.length === 0) return;
  const rows = issueIds.map((issue_id, position) => ({ synthesis_id: synthesisId, issue_id, position }));
  await tx.insertInto("opinion_synthesis_issues").values(rows).execute();
}

/** A wording of a section; `body` null: back to the draft made of the data. */
export interface StoredWording {
  section: string;
  revision: number;
  body: string | null;
  by: string;
  recordedAt: string;
}

/** Every wording of a report's sections, oldest first. */
export async function listSynthesisTexts(db: Connection, synthesisId: string): Promise<StoredWording[]> {
  return db
    .selectFrom("opinion_synthesis_texts")
    .innerJoin("accounts", "accounts.id", "account_id")
    .select(["section", "revision", "body", "accounts.display_name as by", "recorded_at as recordedAt"])
    .where("synthesis_id", "=", synthesisId)
    .orderBy("section")
    .orderBy("revision")
    .execute();
}

/** Adds a wording; false: somebody else has written that revision meanwhile. */
export async function insertSynthesisText(
  tx: WriteTransaction,
  row: Insertable<OpinionSynthesisTextsTable>,
): Promise<boolean> {
  const result = await tx
    .insertInto("opinion_synthesis_texts")
    .values(row)
    .onConflict((conflict) => conflict.columns(["synthesis_id", "section", "revision"]).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

const synthesisOf = (row: Selectable<OpinionSynthesesTable>): Synthesis => ({
  ...{ id: row.id, kind: row.kind === "thematic" ? "thematic" : "general", title: row.title },
  ...{ from: row.period_from, to: row.period_to, number: row.number, symbol: row.symbol },
  ...{ issuedOn: row.issued_on, isRemoved: row.removed_at !== null, version: row.version },
});
