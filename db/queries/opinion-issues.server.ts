import type { Insertable, Selectable } from "kysely";
import type { Handover, Issue } from "~/domain/opinion-issues";
import type { Connection, WriteTransaction } from "../client.server";
import type { OpinionHandoversTable, OpinionIssuesTable } from "../schema";

/** All of an organisation's issues, newest first, those that were taken away among them. */
export async function listIssues(db: Connection, organisation: string): Promise<Issue[]> {
  const rows = await db
    .selectFrom("opinion_issues")
    .selectAll()
    .where("organisation", "=", organisation)
    .orderBy("number", "desc")
    .execute();
  return rows.map(issueOf);
}

export async function findIssue(
  db: Connection,
  organisation: string,
  number: number,
): Promise<Issue | undefined> {
  const row = await db
    .selectFrom("opinion_issues")
    .selectAll()
    .where("organisation", "=", organisation)
    .where("number", "=", number)
    .executeTakeFirst();
  return row && issueOf(row);
}

/** The organisation's next number; two elections of one organisation never get the same. */
export async function takeIssueNumber(tx: WriteTransaction, organisation: string): Promise<number> {
  const row = await tx
    .insertInto("counters")
    .values({ key: `opinion-issue:${organisation}`, value: 1 })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((eb) => ({ value: eb("counters.value", "+", 1) })),
    )
    .returning("value")
    .executeTakeFirstOrThrow();
  return row.value;
}

export async function insertIssue(tx: WriteTransaction, row: Insertable<OpinionIssuesTable>): Promise<void> {
  await tx.insertInto("opinion_issues").values(row).execute();
}

/** Writes over the version that was read; false when somebody else was first. */
export async function updateIssue(
  tx: WriteTransaction,
  { id, version }: Pick<Issue, "id" | "version">,
  set: Partial<Pick<OpinionIssuesTable, "title" | "topic_key" | "removed_at">>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("opinion_issues")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** In which issue each merged item of the organisation is; items of issues that were taken away are free. */
export async function listMergedItems(
  db: Connection,
  organisation: string,
): Promise<{ itemId: string; issueId: string }[]> {
  return db
    .selectFrom("opinion_issue_items")
    .innerJoin("opinion_issues", "opinion_issues.id", "issue_id")
    .select(["item_id as itemId", "issue_id as issueId"])
    .where("organisation", "=", organisation)
    .where("removed_at", "is", null)
    .execute();
}

/** Puts items into an issue, out of any other that they were in. */
export async function mergeItems(
  tx: WriteTransaction,
  issueId: string,
  itemIds: readonly string[],
  by: { accountId: string; at: string },
): Promise<void> {
  if (itemIds.length === 0) return;
  const rows = itemIds.map((item_id) => ({
    ...{ item_id, issue_id: issueId, linked_by: by.accountId, linked_at: by.at },
  }));
  await tx
    .insertInto("opinion_issue_items")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("item_id").doUpdateSet((eb) => ({
        issue_id: eb.ref("excluded.issue_id"),
        linked_by: eb.ref("excluded.linked_by"),
        linked_at: eb.ref("excluded.linked_at"),
      })),
    )
    .execute();
}

/** Takes items out of an issue; the value is how many were in it. */
export async function unmergeItems(
  tx: WriteTransaction,
  issueId: string,
  itemIds: readonly string[],
): Promise<number> {
  if (itemIds.length === 0) return 0;
  const { numDeletedRows } = await tx
    .deleteFrom("opinion_issue_items")
    .where("issue_id", "=", issueId)
    .where("item_id", "in", itemIds)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** To whom the organisation's issues were passed, in the order in which they were; of one issue, or of all. */
export async function listHandovers(
  db: Connection,
  organisation: string,
  issueId?: string,
): Promise<Handover[]> {
  const rows = await db
    .selectFrom("opinion_handovers")
    .innerJoin("opinion_issues", "opinion_issues.id", "issue_id")
    .selectAll("opinion_handovers")
    .where("organisation", "=", organisation)
    .where("opinion_handovers.removed_at", "is", null)
    .where("opinion_issues.removed_at", "is", null)
    .$if(issueId !== undefined, (query) => query.where("issue_id", "=", issueId ?? ""))
    .orderBy("passed_on")
    .orderBy("opinion_handovers.id")
    .execute();
  return rows.map(handoverOf);
}

/** One of an issue's handovers, also one that was taken back. */
export async function findHandover(
  db: Connection,
  issueId: string,
  id: string,
): Promise<(Handover & { isRemoved: boolean }) | undefined> {
  const row = await db
    .selectFrom("opinion_handovers")
    .selectAll()
    .where("issue_id", "=", issueId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...handoverOf(row), isRemoved: row.removed_at !== null };
}

export async function insertHandover(
  tx: WriteTransaction,
  row: Insertable<OpinionHandoversTable>,
): Promise<void> {
  await tx.insertInto("opinion_handovers").values(row).execute();
}

/** Writes over the version that was read; false when somebody else was first. */
export async function updateHandover(
  tx: WriteTransaction,
  { id, version }: Pick<Handover, "id" | "version">,
  set: Partial<
    Omit<OpinionHandoversTable, "id" | "issue_id" | "version" | "created_by" | "created_at" | "passed_on">
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("opinion_handovers")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const issueOf = (row: Selectable<OpinionIssuesTable>): Issue => ({
  ...{ id: row.id, number: row.number, title: row.title, topicKey: row.topic_key },
  ...{ isRemoved: row.removed_at !== null, version: row.version },
});

const handoverOf = (row: Selectable<OpinionHandoversTable>): Handover => ({
  ...{ id: row.id, issueId: row.issue_id, unitId: row.unit_id, agency: row.agency },
  ...{ passedOn: row.passed_on, document: row.document, dueOn: row.due_on, answeredOn: row.answered_on },
  ...{ answerDocument: row.answer_document, answer: row.answer, fedBackOn: row.fed_back_on },
  version: row.version,
});
