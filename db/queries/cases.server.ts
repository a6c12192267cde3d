import type { CaseSource, RebuttalCase } from "~/domain/cases";
import { foldVietnamese } from "~/domain/vietnamese";
import type { Connection, WriteTransaction } from "../client.server";
import type { RebuttalCasesTable } from "../schema";

/** The campaign's cases, the latest seen first; those that were removed or went into another only when asked for. */
export async function listCases(
  db: Connection,
  campaignId: string,
  { withGone = false }: { withGone?: boolean } = {},
): Promise<RebuttalCase[]> {
  const rows = await db
    .selectFrom("rebuttal_cases")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .$if(!withGone, (query) => query.where("removed_at", "is", null).where("merged_into", "is", null))
    .orderBy("seen_at", "desc")
    .orderBy("number", "desc")
    .execute();
  return rows.map(caseOf);
}

/** One case by its number, also one that was removed or went into another. */
export async function findCase(
  db: Connection,
  campaignId: string,
  number: number,
): Promise<RebuttalCase | undefined> {
  const row = await db
    .selectFrom("rebuttal_cases")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row && caseOf(row);
}

/** Sources of cases, by case, in their order. */
export async function listCaseSources(
  db: Connection,
  caseIds: readonly string[],
): Promise<Map<string, CaseSource[]>> {
  const rows = await db
    .selectFrom("rebuttal_sources")
    .selectAll()
    .where("case_id", "in", [...caseIds])
    .orderBy("case_id")
    .orderBy("sort_order")
    .execute();
  const byCase = new Map<string, CaseSource[]>();
  for (const { case_id, kind, title, link, document_id } of rows) {
    const own = byCase.get(case_id) ?? [];
    byCase.set(case_id, own);
    own.push({ kind, title, link, documentId: document_id });
  }
  return byCase;
}

/** Takes the campaign's next number of a case. */
export async function takeCaseNumber(tx: WriteTransaction, campaignId: string): Promise<number> {
  const row = await tx
    .insertInto("counters")
    .values({ key: `case:${campaignId}`, value: 1 })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((eb) => ({ value: eb("counters.value", "+", 1) })),
    )
    .returning("value")
    .executeTakeFirstOrThrow();
  return row.value;
}

/** What a case says, apart from its number and its making. */
export type CaseContent = Omit<RebuttalCase, "id" | "number" | "isRemoved" | "version"> & {
  decidedBy: string | null;
};

function caseOf(row: RebuttalCasesTable): RebuttalCase {
  return {
    id: row.id,
    number: row.number,
    claim: row.claim,
    topicKey: row.topic_key,
    medium: row.medium,
    unitId: row.unit_id,
    seenAt: row.seen_at,
    decision: row.decision,
    decisionReason: row.decision_reason,
    decidedAt: row.decided_at,
    correction: row.correction,
    publishedAt: row.published_at,
    isPublic: row.is_public === 1,
    mergedInto: row.merged_into,
    isRemoved: row.removed_at !== null,
    version: row.version,
  };
}

/** By which a list's search finds a case: without marks and case. */
export const foldedCase = (claim: string, correction: string): string =>
  foldVietnamese(`${claim}\n${correction}`);
