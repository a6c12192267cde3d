import type { Selectable } from "kysely";
import type { Design } from "~/domain/decoration";
import type { Connection, WriteTransaction } from "../client.server";
import type { DecorationDesignsTable } from "../schema";

/** Owner kind of the file links of a design: its picture or its file. */
export const designOwner = "decoration-design";

/** The campaign's wordings and designs by code, those that were removed among them. */
export async function listDesigns(db: Connection, campaignId: string): Promise<Design[]> {
  const rows = await db
    .selectFrom("decoration_designs")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .orderBy("code_key")
    .orderBy("id")
    .execute();
  return rows.map(designOf);
}

export type DesignContent = Omit<Design, "id" | "isRemoved" | "version">;

export async function insertDesign(
  tx: WriteTransaction,
  { id, campaignId, codeKey }: { id: string; campaignId: string; codeKey: string },
  content: DesignContent,
  by: { accountId: string | null; at: string },
): Promise<void> {
  await tx
    .insertInto("decoration_designs")
    .values({
      ...{ id, campaign_id: campaignId, ...columnsOf(content, codeKey) },
      ...{ removed_at: null, version: 1, created_by: by.accountId, created_at: by.at },
    })
    .execute();
}

/** Writes over the version that was read; false when somebody else was first. */
export async function updateDesign(
  tx: WriteTransaction,
  { id, version }: Pick<Design, "id" | "version">,
  set: { content: DesignContent; codeKey: string } | { removedAt: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("decoration_designs")
    .set({
      ...("content" in set ? columnsOf(set.content, set.codeKey) : { removed_at: set.removedAt }),
      version: version + 1,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many sites that are there use each design. */
export async function countDesignUses(db: Connection, campaignId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("decoration_items")
    .innerJoin("decoration_sites", "decoration_sites.id", "decoration_items.site_id")
    .select(({ fn }) => ["design_id", fn.count<number>("site_id").distinct().as("sites")])
    .where("decoration_sites.campaign_id", "=", campaignId)
    .where("decoration_sites.removed_at", "is", null)
    .where("decoration_items.removed_at", "is", null)
    .where("design_id", "is not", null)
    .groupBy("design_id")
    .execute();
  return new Map(rows.map(({ design_id, sites }) => [design_id ?? "", sites]));
}

function columnsOf(content: DesignContent, codeKey: string) {
  return {
    code: content.code,
    code_key: codeKey,
    kind: content.kind,
    wording: content.wording,
    document_id: content.documentId,
    valid_from: content.validFrom,
    valid_until: content.validUntil,
  };
}

function designOf(row: Selectable<DecorationDesignsTable>): Design {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    wording: row.wording,
    documentId: row.document_id,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    isRemoved: row.removed_at !== null,
    version: row.version,
  };
}
