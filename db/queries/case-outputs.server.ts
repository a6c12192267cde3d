import type { Connection, WriteTransaction } from "../client.server";
import { creditsWithin, type Within } from "./outputs.server";

/** The outputs linked to a case, the earliest first; withdrawn ones among them. */
export function listCaseOutputs(db: Connection, caseId: string) {
  return db
    .selectFrom("rebuttal_outputs")
    .innerJoin("outputs", "outputs.id", "rebuttal_outputs.output_id")
    .select([
      "outputs.id",
      "outputs.number",
      "outputs.title",
      "outputs.published_on",
      "outputs.category_id",
      "outputs.status",
    ])
    .where("rebuttal_outputs.case_id", "=", caseId)
    .where("rebuttal_outputs.unlinked_at", "is", null)
    .orderBy("outputs.published_on")
    .orderBy("outputs.number")
    .execute();
}

/** How many active outputs each case of the campaign has. */
export async function countCaseOutputs(db: Connection, campaignId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("rebuttal_cases")
    .innerJoin("rebuttal_outputs", "rebuttal_outputs.case_id", "rebuttal_cases.id")
    .innerJoin("outputs", "outputs.id", "rebuttal_outputs.output_id")
    .select("case_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    // Asked of the cases: of the outputs it would lead through all of them.
    .where("rebuttal_cases.campaign_id", "=", campaignId)
    .where("outputs.status", "=", "active")
    .where("unlinked_at", "is", null)
    .groupBy("case_id")
    .execute();
  return new Map(rows.map(({ case_id, count }) => [case_id, count]));
}

/** How many active outputs one case has. */
export async function countOutputsOfCase(db: Connection, caseId: string): Promise<number> {
  const row = await db
    .selectFrom("rebuttal_outputs")
    .innerJoin("outputs", "outputs.id", "rebuttal_outputs.output_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("case_id", "=", caseId)
    .where("outputs.status", "=", "active")
    .where("unlinked_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Links outputs; a link that was taken away is there again. Returns the ids of those that are new. */
export async function insertCaseOutputs(
  tx: WriteTransaction,
  caseId: string,
  outputIds: readonly string[],
  by: { accountId: string; at: string },
): Promise<string[]> {
  const there = await tx
    .selectFrom("rebuttal_outputs")
    .select("output_id")
    .where("case_id", "=", caseId)
    .where("output_id", "in", [...outputIds])
    .where("unlinked_at", "is", null)
    .execute();
  const fresh = outputIds.filter((id) => !there.some(({ output_id }) => output_id === id));
  if (fresh.length === 0) return [];
  await tx
    .insertInto("rebuttal_outputs")
    .values(
      fresh.map((outputId) => ({
        ...{ case_id: caseId, output_id: outputId, unlinked_at: null },
        ...{ linked_by: by.accountId, linked_at: by.at },
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["case_id", "output_id"])
        .doUpdateSet({ linked_by: by.accountId, linked_at: by.at, unlinked_at: null }),
    )
    .execute();
  return fresh;
}

/** Takes a link away when its output credits a unit within reach; false otherwise. */
export async function unlinkCaseOutput(
  tx: WriteTransaction,
  { caseId, outputId }: { caseId: string; outputId: string },
  at: string,
  within: Within,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("rebuttal_outputs")
    .set({ unlinked_at: at })
    .where("case_id", "=", caseId)
    .where("output_id", "=", outputId)
    .where("unlinked_at", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("outputs")
          .select("outputs.id")
          .where("outputs.id", "=", outputId)
          .where(creditsWithin(within)),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ids of the outputs that a case has now. */
export async function listLinkedIds(db: Connection, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("rebuttal_outputs")
    .select("output_id")
    .where("case_id", "=", caseId)
    .where("unlinked_at", "is", null)
    .orderBy("output_id")
    .execute();
  return rows.map(({ output_id }) => output_id);
}

/** Cases that an output publishes the correction of; gone ones are left out. */
export async function listCasesOfOutput(
  db: Connection,
  outputId: string,
): Promise<{ number: number; claim: string }[]> {
  return db
    .selectFrom("rebuttal_outputs")
    .innerJoin("rebuttal_cases", "rebuttal_cases.id", "rebuttal_outputs.case_id")
    .select(["rebuttal_cases.number", "rebuttal_cases.claim"])
    .where("output_id", "=", outputId)
    .where("unlinked_at", "is", null)
    .where("removed_at", "is", null)
    .where("merged_into", "is", null)
    .orderBy("rebuttal_cases.number")
    .execute();
}
