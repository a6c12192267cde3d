import type { Insertable } from "kysely";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Connection, WriteTransaction } from "../client.server";
import type { DeclarationsTable } from "../schema";

const columns = [
  "declarations.id",
  "declarations.unit_id as unitId",
  "declarations.category_id as categoryId",
  "declarations.period_from as from",
  "declarations.period_to as to",
  "declarations.kind",
] as const;

/** Declarations in force that touch the days from `from` to `to`. */
export function listDeclarations(db: Connection, campaignId: string, from: CivilDate, to: CivilDate) {
  return db
    .selectFrom("declarations")
    .select(columns)
    .where("campaign_id", "=", campaignId)
    .where("period_to", ">=", from)
    .where("period_from", "<=", to)
    .where("withdrawn_at", "is", null)
    .orderBy("period_from")
    .orderBy("id")
    .execute();
}

/** Those about some units and a category, or about all categories. */
export function listDeclarationsAbout(
  db: Connection,
  about: {
    campaignId: string;
    unitIds: readonly string[];
    categoryIds: readonly string[];
    from: CivilDate;
    to: CivilDate;
  },
) {
  return db
    .selectFrom("declarations")
    .select(columns)
    .where("campaign_id", "=", about.campaignId)
    .where("period_to", ">=", about.from)
    .where("period_from", "<=", about.to)
    .where("unit_id", "in", [...about.unitIds])
    .where((eb) => eb.or([eb("category_id", "is", null), eb("category_id", "in", [...about.categoryIds])]))
    .where("withdrawn_at", "is", null)
    .orderBy("period_from")
    .orderBy("id")
    .execute();
}

/** Declarations in force of some units ("all": of the campaign) with who made them, the latest period first. */
export function listDeclarationsOf(
  db: Connection,
  campaignId: string,
  unitIds: "all" | readonly string[],
  limit: number,
) {
  return db
    .selectFrom("declarations")
    .innerJoin("accounts", "accounts.id", "declarations.account_id")
    .select(columns)
    .select(["declarations.note", "declarations.recorded_at as recordedAt", "accounts.display_name as by"])
    .where("campaign_id", "=", campaignId)
    .where("withdrawn_at", "is", null)
    .$if(unitIds !== "all", (query) => query.where("unit_id", "in", unitIds === "all" ? [] : [...unitIds]))
    .orderBy("period_to", "desc")
    .orderBy("declarations.id", "desc")
    .limit(limit)
    .execute();
}

export function findDeclaration(db: Connection, campaignId: string, id: string) {
  return db
    .selectFrom("declarations")
    .select(columns)
    .select("note")
    .where("campaign_id", "=", campaignId)
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
}

export async function insertDeclaration(
  tx: WriteTransaction,
  row: Insertable<DeclarationsTable>,
): Promise<void> {
  await tx.insertInto("declarations").values(row).execute();
}

/** Takes declarations back; what was declared stays on record. */
export async function withdrawDeclarations(
  tx: WriteTransaction,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await tx
    .updateTable("declarations")
    .set({ withdrawn_at: at })
    .where("id", "in", [...ids])
    .execute();
}

/** Active outputs of a unit within days, in a category or (null) in any; the newest number, or undefined for none. */
export function findOutputWithin(
  db: Connection,
  about: { unitId: string; categoryId: string | null; from: CivilDate; to: CivilDate },
) {
  return db
    .selectFrom("output_scope")
    .innerJoin("outputs", "outputs.id", "output_scope.output_id")
    .innerJoin("output_units", (join) =>
      join.onRef("output_units.output_id", "=", "outputs.id").on("output_units.unit_id", "=", about.unitId),
    )
    .select(["outputs.number", "outputs.published_on as publishedOn"])
    .where("output_scope.ancestor_id", "=", about.unitId)
    .$if(about.categoryId !== null, (query) => query.where("output_scope.category_id", "=", about.categoryId))
    .where("output_scope.published_on", ">=", about.from)
    .where("output_scope.published_on", "<=", about.to)
    .orderBy("output_scope.published_on", "desc")
    .limit(1)
    .executeTakeFirst();
}
