import type { Insertable } from "kysely";
import type { Connection, WriteTransaction } from "../client.server";
import type { OutputRerunsTable } from "../schema";

/** The days on which an output was shown again, in their order. */
export function listReruns(db: Connection, outputId: string) {
  return db
    .selectFrom("output_reruns")
    .select(["id", "aired_on", "note"])
    .where("output_id", "=", outputId)
    .where("withdrawn_at", "is", null)
    .orderBy("aired_on")
    .execute();
}

/** False when that day is marked already. */
export async function insertRerun(
  tx: WriteTransaction,
  row: Insertable<OutputRerunsTable>,
): Promise<boolean> {
  const known = await listReruns(tx, row.output_id);
  if (known.some(({ aired_on }) => aired_on === row.aired_on)) return false;
  await tx.insertInto("output_reruns").values(row).execute();
  return true;
}

export async function withdrawRerun(
  tx: WriteTransaction,
  { id, outputId, at }: { id: string; outputId: string; at: string },
): Promise<string | null> {
  const row = await tx
    .updateTable("output_reruns")
    .set({ withdrawn_at: at })
    .where("id", "=", id)
    .where("output_id", "=", outputId)
    .where("withdrawn_at", "is", null)
    .returning("aired_on")
    .executeTakeFirst();
  return row?.aired_on ?? null;
}
