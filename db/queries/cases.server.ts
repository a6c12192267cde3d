import type { CaseSource, RebuttalCase } from "~/domain/cases";
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

/** Cases to which an output may be linked, open ones first, then the newest; those left alone answer nothing. */
export async function listCasesToLink(
  db: Connection,
  { campaignId, besides, most }: { campaignId: string; besides: readonly number[]; most: number },
): Promise<{ number: number; claim: string }[]> {
  return db
    .selectFrom("rebuttal_cases")
    .select(["number", "claim"])
    .where("campaign_id", "=", campaignId)
    .where("removed_at", "is", null)
    .where("merged_into", "is", null)
    .where((eb) => eb.or([eb("decision", "is", null), eb("decision", "!=", "leave")]))
    .$if(besides.length > 0, (query) => query.where("number", "not in", besides))
    .orderBy((eb) => {
      const isOver = eb.and([eb("decision", "is not", null), eb("published_at", "is not", null)]);
      return eb.case().when(isOver).then(1).else(0).end();
    })
    .orderBy("number", "desc")
    .limit(most)
    .execute();
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

/** What the forms write of a case. */
export type CaseContent = Pick<RebuttalCase, "claim" | "topicKey" | "medium" | "unitId" | "seenAt">;

export async function insertCase(
  tx: WriteTransaction,
  one: CaseContent & { id: string; campaignId: string; number: number },
  by: { accountId: string; at: string },
): Promise<void> {
  await tx
    .insertInto("rebuttal_cases")
    .values({
      id: one.id,
      campaign_id: one.campaignId,
      number: one.number,
      ...columnsOf(one),
      ...{ decision: null, decision_reason: "", decided_at: null, decided_by: null },
      ...{ correction: "", published_at: null, is_public: 0, public_since: null },
      ...{ merged_into: null, removed_at: null, version: 1 },
      created_by: by.accountId,
      created_at: by.at,
    })
    .execute();
}

const columnsOf = ({ claim, topicKey, medium, unitId, seenAt }: CaseContent) => ({
  ...{ claim, topic_key: topicKey, medium, unit_id: unitId, seen_at: seenAt },
});

type CaseColumns = Partial<Omit<RebuttalCasesTable, "id" | "campaign_id" | "number" | "version">>;

/** Writes over the version it was read at; false when somebody else was first. */
export async function updateCase(
  tx: WriteTransaction,
  { id, version }: { id: string; version: number },
  columns: CaseColumns,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("rebuttal_cases")
    .set({ ...columns, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export const updateCaseContent = (
  tx: WriteTransaction,
  at: { id: string; version: number },
  content: CaseContent,
): Promise<boolean> => updateCase(tx, at, columnsOf(content));

/** Cases that went into one case, by their numbers. */
export async function listMergedNumbers(db: Connection, caseId: string): Promise<number[]> {
  const rows = await db
    .selectFrom("rebuttal_cases")
    .select("number")
    .where("merged_into", "=", caseId)
    .orderBy("number")
    .execute();
  return rows.map(({ number }) => number);
}

/** Those that went into a case now lead to the one that it went into itself. */
export async function moveMerged(tx: WriteTransaction, fromId: string, toId: string): Promise<void> {
  await tx
    .updateTable("rebuttal_cases")
    .set({ merged_into: toId })
    .where("merged_into", "=", fromId)
    .execute();
}

/** Cases by their numbers, in no order; gone ones are left out. */
export async function listCasesByNumber(
  db: Connection,
  campaignId: string,
  numbers: readonly number[],
): Promise<RebuttalCase[]> {
  const rows = await db
    .selectFrom("rebuttal_cases")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("number", "in", [...numbers])
    .where("removed_at", "is", null)
    .where("merged_into", "is", null)
    .execute();
  return rows.map(caseOf);
}

/** By their ids, gone ones among them: what an address of a merged case leads to. */
export async function findCaseById(db: Connection, id: string): Promise<RebuttalCase | undefined> {
  const row = await db.selectFrom("rebuttal_cases").selectAll().where("id", "=", id).executeTakeFirst();
  return row && caseOf(row);
}

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
    decidedBy: row.decided_by,
    correction: row.correction,
    publishedAt: row.published_at,
    isPublic: row.is_public === 1,
    mergedInto: row.merged_into,
    isRemoved: row.removed_at !== null,
    version: row.version,
  };
}
