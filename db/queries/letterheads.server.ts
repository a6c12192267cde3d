import type { Letterhead } from "~/domain/letterhead";
import type { Connection, WriteTransaction } from "../client.server";

/** How the campaign's papers begin and end; undefined until somebody settles it. */
export async function findLetterhead(
  db: Connection,
  campaignId: string,
): Promise<(Letterhead & { version: number; by: string; updatedAt: string }) | undefined> {
  return db
    .selectFrom("letterheads")
    .innerJoin("accounts", "accounts.id", "letterheads.updated_by")
    .select([
      "layout",
      "superior",
      "issuer",
      "body_code as bodyCode",
      "place",
      "signer",
      "signer_name as signerName",
      "recipients",
      "letterheads.version",
      "accounts.display_name as by",
      "letterheads.updated_at as updatedAt",
    ])
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
}

/** Sets it where it had that version (0: none yet), unless somebody else has been quicker. */
export async function saveLetterheadRow(
  tx: WriteTransaction,
  seen: number,
  letterhead: Letterhead,
  stamp: { campaignId: string; accountId: string; at: string },
): Promise<boolean> {
  const { bodyCode, signerName, ...rest } = letterhead;
  const set = { ...rest, body_code: bodyCode, signer_name: signerName };
  const stamped = { ...set, updated_by: stamp.accountId, updated_at: stamp.at };
  if (seen === 0) {
    const result = await tx
      .insertInto("letterheads")
      .values({ ...stamped, campaign_id: stamp.campaignId, version: 1 })
      .onConflict((conflict) => conflict.column("campaign_id").doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }
  const result = await tx
    .updateTable("letterheads")
    .set({ ...stamped, version: seen + 1 })
    .where("campaign_id", "=", stamp.campaignId)
    .where("version", "=", seen)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
